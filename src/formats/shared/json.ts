import { ModelGateError } from '../../contracts/errors.ts';
import { type JsonLimits, parseJson } from '../../contracts/json.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { sizeOf, tooComplex } from './problems.ts';

/** What a JSON file of a model may be. */
interface FileLimits extends JsonLimits {
  bytes: number;
}

const LIMITS: FileLimits = { bytes: 64 * 2 ** 20, depth: 128, containers: 1_000_000, strings: 2_000_000 };
const CHUNK_BYTES = 2 ** 20;

/**
 * Reads a whole JSON file. Its size is checked before it is read, and how deep and how crowded it is before it is parsed, so
 * that a hostile file costs no more than its bytes.
 *
 * Throws ModelGateError `artifact.missing`, `format.too_complex` beyond a limit, `format.malformed` where it is no JSON.
 */
export async function readJson(source: ByteSource, name: string, limits: Partial<FileLimits> = {}): Promise<unknown> {
  const allowed = { ...LIMITS, ...limits };
  const size = await sizeOf(source, name);
  if (size > allowed.bytes) throw tooComplex(name, `it has ${size} bytes, and the limit is ${allowed.bytes}`);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const chunk = await source.read(name, at, Math.min(CHUNK_BYTES, size - at));
    if (chunk.length === 0) throw malformed(name, 'it became shorter while it was read');
    bytes.set(chunk, at);
    at += chunk.length;
  }
  try {
    return parseJson(bytes, allowed);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed(name, error.message);
    if (error instanceof RangeError) throw tooComplex(name, error.message);
    throw error;
  }
}

function malformed(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.malformed',
    `${name} is not valid JSON: ${what}`,
    'Export the model again, or copy or download the file again and compare its size with the original.',
  );
}
