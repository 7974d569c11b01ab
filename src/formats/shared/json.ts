import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';

/** What a JSON file of a model may be. Numbers cost eight bytes each, so the file's own size bounds them. */
export interface JsonLimits {
  bytes: number;
  /** Arrays and objects inside each other. */
  depth: number;
  /** Arrays and objects, all together. */
  containers: number;
  /** Texts and keys, all together. */
  strings: number;
}

const LIMITS: JsonLimits = { bytes: 64 * 2 ** 20, depth: 128, containers: 1_000_000, strings: 2_000_000 };
const CHUNK_BYTES = 2 ** 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads a whole JSON file (RFC 8259, UTF-8). Its size is checked before it is read, and how deep and how crowded it is
 * before it is parsed, so that a hostile file costs no more than its bytes.
 *
 * Throws ModelGateError `artifact.missing`, `format.too_complex` beyond a limit, `format.malformed` where it is no JSON.
 */
export async function readJson(source: ByteSource, name: string, limits: Partial<JsonLimits> = {}): Promise<unknown> {
  const allowed = { ...LIMITS, ...limits };
  const size = await source.size(name);
  if (size === undefined) {
    throw new ModelGateError('artifact.missing', `${name} does not exist`, 'Check the path of the model.');
  }
  if (size > allowed.bytes) throw tooComplex(name, `it has ${size} bytes, and the limit is ${allowed.bytes}`);
  const bytes = new Uint8Array(size);
  const scan = new Scan(allowed);
  for (let at = 0; at < size; ) {
    const chunk = await source.read(name, at, Math.min(CHUNK_BYTES, size - at));
    if (chunk.length === 0) throw malformed(name, 'it became shorter while it was read');
    const problem = scan.add(chunk);
    if (problem) throw tooComplex(name, problem);
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return parse(name, bytes);
}

/** Counts what a parser would build, without building it. Text that is no JSON is counted somehow, and refused later. */
class Scan {
  readonly #limits: JsonLimits;
  #depth = 0;
  #containers = 0;
  #strings = 0;
  #inString = false;
  #escaped = false;

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  /** What is beyond its limit, if anything is. */
  add(chunk: Uint8Array): string | undefined {
    const { depth, containers, strings } = this.#limits;
    for (const byte of chunk) {
      if (this.#inString) this.#insideString(byte);
      else if (byte === QUOTE) {
        this.#inString = true;
        if (++this.#strings > strings) return `it has more than ${strings} texts and keys`;
      } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
        if (++this.#depth > depth) return `arrays and objects are nested deeper than ${depth}`;
        if (++this.#containers > containers) return `it has more than ${containers} arrays and objects`;
      } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.#depth -= 1;
    }
    return undefined;
  }

  #insideString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }
}

function parse(name: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed(name, 'it is not UTF-8 text');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The rest of the message quotes the file.
    const position = /at position \d+/.exec((error as Error).message)?.[0];
    throw malformed(name, position ? `the error is ${position}` : 'it ends too early or has a stray character');
  }
}

function malformed(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.malformed',
    `${name} is not valid JSON: ${what}`,
    'Export the model again, or copy or download the file again and compare its size with the original.',
  );
}

function tooComplex(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.too_complex',
    `${name} is refused: ${what}`,
    'Model Gate limits what it reads from a model file; simplify the model, or report this if the file is genuine.',
  );
}
