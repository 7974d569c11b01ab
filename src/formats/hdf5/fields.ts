import type { Storage } from './storage.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a piece of an HDF5 file forward, little-endian. Throws `format.malformed` beyond its end. */
export class Fields {
  position = 0;
  readonly storage: Storage;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(storage: Storage, bytes: Uint8Array) {
    this.storage = storage;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.position;
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  /** An unsigned number of 1 to 8 bytes; beyond 2^53 it is refused, which no size or place in a sound file reaches. */
  uint(width: number): number {
    const value = this.#wide(width);
    if (value > Number.MAX_SAFE_INTEGER) throw this.storage.malformed('a size or an address is beyond 2^53');
    return Number(value);
  }

  length(): number {
    return this.uint(this.storage.lengthBytes);
  }

  /** An address; undefined where all bits are set, which stands for none. */
  address(): number | undefined {
    const width = this.storage.offsetBytes;
    const value = this.#wide(width);
    if (value === (1n << BigInt(8 * width)) - 1n) return undefined;
    if (value > BigInt(this.storage.size)) throw this.storage.truncated();
    return Number(value);
  }

  bytes(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.#bytes.subarray(from, from + length);
  }

  sub(length: number): Fields {
    return new Fields(this.storage, this.bytes(length));
  }

  advance(length: number): void {
    this.#advance(length);
  }

  /** UTF-8 up to the first NUL; invalid sequences become U+FFFD. */
  text(length: number): string {
    const bytes = this.bytes(length);
    const end = bytes.indexOf(0);
    return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
  }

  signature(expected: string): void {
    if (this.text(expected.length) !== expected)
      throw this.storage.malformed(`'${expected}' is not where it should be`);
  }

  /** Refuses versions other than those listed. */
  version(what: string, ...known: number[]): number {
    const version = this.u8();
    if (!known.includes(version)) throw this.storage.unsupported(`${what} of version ${version}`);
    return version;
  }

  #wide(width: number): bigint {
    const from = this.#advance(width);
    let value = 0n;
    for (let at = from + width - 1; at >= from; at--) value = (value << 8n) | BigInt(this.#bytes[at]!);
    return value;
  }

  #advance(length: number): number {
    const from = this.position;
    if (length > this.#bytes.length - from)
      throw this.storage.malformed('a piece of it is shorter than what it should hold');
    this.position = from + length;
    return from;
  }
}
