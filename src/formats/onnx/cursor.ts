import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { tooComplex } from '../shared/problems.ts';

const CHUNK_BYTES = 64 * 1024;
const MAX_VARINT_BYTES = 10;
/** Where a longer name, key or text is refused. */
const MAX_TEXT_BYTES = 64 * 1024;
/** All texts of a file together; each also costs its object. */
const MAX_TEXTS_BYTES = 256 * 1024 * 1024;
const TEXT_OVERHEAD_BYTES = 16;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a file should have been, for messages about one that is not. */
export interface FileKind {
  title: string;
  remedy: string;
}

const ONNX_FILE: FileKind = {
  title: 'ONNX file',
  remedy: 'Export the model again; `onnx.checker.check_model` finds such faults.',
};

/**
 * Reads a file forward through a small window: what is skipped is never read. `byte` and `varint` are synchronous and
 * expect that `fill` brought their bytes in. Throws `format.truncated`, `format.malformed` or `format.too_complex`.
 */
export class Cursor {
  position = 0;
  readonly name: string;
  readonly size: number;
  readonly #source: ByteSource;
  readonly #kind: FileKind;
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;
  #textBytes = 0;

  constructor(source: ByteSource, name: string, size: number, kind: FileKind = ONNX_FILE) {
    this.#source = source;
    this.#kind = kind;
    this.name = name;
    this.size = size;
  }

  /** Whether the next `length` bytes, or all that are left, are in the window. */
  holds(length: number): boolean {
    const last = Math.min(this.position + length, this.size);
    return this.position >= this.#windowStart && last <= this.#windowStart + this.#window.length;
  }

  async fill(length: number): Promise<void> {
    if (this.holds(length)) return;
    const wanted = Math.min(Math.max(length, CHUNK_BYTES), this.size - this.position);
    this.#window = await this.#source.read(this.name, this.position, wanted);
    this.#windowStart = this.position;
    if (this.#window.length < wanted) throw this.truncated();
  }

  byte(): number {
    const byte = this.#window[this.position - this.#windowStart];
    if (byte === undefined) throw this.truncated();
    this.position += 1;
    return byte;
  }

  /** A base-128 varint as int64; beyond ±2^53 the nearest double, which no size or count in a sound file reaches. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 7; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    let wide = BigInt(value);
    for (let i = 7; i < MAX_VARINT_BYTES; i++) {
      const byte = this.byte();
      wide |= BigInt(byte & 0x7f) << BigInt(7 * i);
      if (byte < 0x80) return Number(BigInt.asIntN(64, wide));
    }
    throw this.malformed('a number is longer than ten bytes');
  }

  /** The next `length` bytes as UTF-8; invalid sequences become U+FFFD. */
  async text(length: number): Promise<string> {
    this.#textBytes += length + TEXT_OVERHEAD_BYTES;
    if (length > MAX_TEXT_BYTES || this.#textBytes > MAX_TEXTS_BYTES) {
      throw this.tooComplex(`it holds a name of ${length} bytes, or too many names`);
    }
    await this.fill(length);
    const from = this.position - this.#windowStart;
    this.position += length;
    return utf8.decode(this.#window.subarray(from, from + length));
  }

  truncated(): ModelGateError {
    return new ModelGateError(
      'format.truncated',
      `${this.name} ends in the middle of the model: ${this.size} bytes are not all of it`,
      'Copy or download the file again and compare its size and SHA-256 with the original.',
    );
  }

  malformed(what: string): ModelGateError {
    return new ModelGateError(
      'format.malformed',
      `${this.name} is not a sound ${this.#kind.title}: ${what}`,
      this.#kind.remedy,
    );
  }

  tooComplex(what: string): ModelGateError {
    return tooComplex(this.name, what);
  }
}
