import path from 'node:path';
import type { Result } from '../../../schemas/generated/result.d.ts';
import validate from '../../../schemas/generated/result.validate.js';
import { folderSource } from '../../artifacts/byte-source.ts';
import type { Baseline } from '../../baseline/lookup.ts';
import { inOneLine, ModelGateError } from '../../contracts/errors.ts';
import { readJson } from '../../formats/shared/json.ts';

/** Of a document that may come from elsewhere: what is parsed can take a hundred times the memory of its text. */
const LIMITS = { bytes: 64e6, depth: 64, containers: 3_000_000, strings: 10_000_000 };
/** Of the result documents that are read. */
const MAJOR = 1;

/**
 * Reads a result document to compare with. Never throws: why there is none is part of what comes back.
 *
 * @param source what reports call it; the file where it is absent
 */
export async function readBaseline(file: string, source = file): Promise<Baseline> {
  const missing = (reason: string): Baseline => ({ state: 'missing', reason: `the baseline ${source} ${reason}` });
  let document: unknown;
  try {
    const name = path.basename(file);
    document = await readJson(folderSource(path.dirname(path.resolve(file)), name), name, LIMITS);
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    return missing(`cannot be read: ${inOneLine(error)}`);
  }
  if (validate(document)) {
    const result = document as Result;
    // A run that never began is no state to compare with: everything would be new.
    if (result.models.length === 0 && (result.metrics ?? []).length === 0)
      return missing(`judged nothing${result.errors[0] ? `: ${result.errors[0].message}` : ''}`);
    return { state: 'found', result, source, ...(result.commit !== undefined && { commit: result.commit }) };
  }
  const version = (document as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'string' && /^\d{1,9}\./.test(version) && !version.startsWith(`${MAJOR}.`))
    return missing(
      `is a result document of version ${version.slice(0, 20)}, and this Model Gate reads version ${MAJOR}`,
    );
  return missing(`is no result document: ${firstFault(validate.errors)}; make one with \`check --json FILE\``);
}

/** `/models/0/id must be string`: the first thing that keeps a document from being a result document. */
export function firstFault(errors: typeof validate.errors): string {
  const [first] = errors ?? [];
  return [first?.instancePath, first?.message].filter(Boolean).join(' ');
}
