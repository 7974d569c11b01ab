import { readFile, stat } from 'node:fs/promises';
import type { Result } from '../../schemas/generated/result.d.ts';
import validate from '../../schemas/generated/result.validate.js';
import type { Baseline } from '../baseline/lookup.ts';

const MAX_BYTES = 64e6;

/** Reads a result document to compare with. Never throws: why there is none is part of what comes back. */
export async function readBaseline(file: string): Promise<Baseline> {
  const missing = (reason: string): Baseline => ({ state: 'missing', reason: `the baseline ${file} ${reason}` });
  let text: string;
  try {
    const { size } = await stat(file);
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
  if (validate(document)) return { state: 'found', result: document as Result, source: file };
  const [first] = validate.errors ?? [];
  return missing(`is no result document: ${first?.instancePath ?? ''} ${first?.message ?? ''}`);
}
