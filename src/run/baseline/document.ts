import { readFile, stat } from 'node:fs/promises';
import type { Result } from '../../../schemas/generated/result.d.ts';
import validate from '../../../schemas/generated/result.validate.js';
import type { Baseline } from '../../baseline/lookup.ts';

const MAX_BYTES = 64e6;
/** Of the result documents that are read. */
const MAJOR = 1;

/**
 * Reads a result document to compare with. Never throws: why there is none is part of what comes back.
 *
 * @param source what reports call it; the file where it is absent
 */
export async function readBaseline(file: string, source = file): Promise<Baseline> {
  const missing = (reason: string): Baseline => ({ state: 'missing', reason: `the baseline ${source} ${reason}` });
  let text: string;
  try {
    const found = await stat(file);
    if (!found.isFile()) return missing('is no file');
    const { size } = found;
    if (size > MAX_BYTES) return missing(`has ${size} bytes, and the limit is ${MAX_BYTES}`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return missing(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return missing('is not JSON');
  }
  if (validate(document)) {
    const result = document as Result;
    return { state: 'found', result, source, ...(result.commit !== undefined && { commit: result.commit }) };
  }
  const version = (document as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'string' && /^\d{1,9}\./.test(version) && !version.startsWith(`${MAJOR}.`))
    return missing(
      `is a result document of version ${version.slice(0, 20)}, and this Model Gate reads version ${MAJOR}`,
    );
  const [first] = validate.errors ?? [];
  return missing(`is no result document: ${first?.instancePath ?? ''} ${first?.message ?? ''}`);
}
