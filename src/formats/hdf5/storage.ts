import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { tooComplex } from '../shared/problems.ts';
import { Fields } from './fields.ts';

const PAGE_BYTES = 16 * 1024;
const MAX_PAGES = 256;
/** All structure of a file together, data left out; each piece also costs its object. */
const MAX_STRUCTURE_BYTES = 256 * 2 ** 20;
const PIECE_OVERHEAD_BYTES = 256;

/**
 * The bytes of an HDF5 file by address, and how wide its addresses and lengths are. Small reads go through a cache of pages.
 * Throws `format.truncated`, `format.malformed`, `format.too_complex` or `format.unsupported`.
 */
export class Storage {
  /** What the file is called in messages. */
  readonly title: string;
  readonly size: number;
  /** Bytes of an address and of a length; the superblock sets them. */
  offsetBytes = 8;
  lengthBytes = 8;
  readonly #source: ByteSource;
  readonly #name: string;
  readonly #pages = new Map<number, Uint8Array>();
  #spent = 0;

  constructor(source: ByteSource, name: string, size: number, title = name) {
    this.#source = source;
    this.#name = name;
    this.size = size;
    this.title = title;
  }

  /** A piece of the file's structure, counted against what one file may have of it. */
  async structure(address: number, length: number): Promise<Fields> {
    this.#spent += length + PIECE_OVERHEAD_BYTES;
    if (this.#spent > MAX_STRUCTURE_BYTES) throw this.tooComplex('its structure is too large, or turns in circles');
    return new Fields(this, await this.bytes(address, length));
  }

  /** Throws `format.truncated` where the file does not hold all of them; nothing is allocated before that is known. */
  async bytes(address: number, length: number): Promise<Uint8Array> {
    if (!this.holds(address, length)) throw this.truncated();
    if (length > PAGE_BYTES) return this.#read(address, length);
    const first = Math.floor(address / PAGE_BYTES);
    const page = await this.#page(first);
    const from = address - first * PAGE_BYTES;
    // A copy, so that what is kept of a file does not keep whole pages.
    if (from + length <= PAGE_BYTES) return page.slice(from, from + length);
    const bytes = new Uint8Array(length);
    bytes.set(page.subarray(from));
    bytes.set((await this.#page(first + 1)).subarray(0, from + length - PAGE_BYTES), PAGE_BYTES - from);
    return bytes;
  }

  holds(address: number, length: number): boolean {
    return address + length <= this.size;
  }

  async #page(index: number): Promise<Uint8Array> {
    const known = this.#pages.get(index);
    if (known) return known;
    const start = index * PAGE_BYTES;
    const page = await this.#read(start, Math.min(PAGE_BYTES, this.size - start));
    if (this.#pages.size >= MAX_PAGES) this.#pages.delete(this.#pages.keys().next().value!);
    this.#pages.set(index, page);
    return page;
  }

  async #read(address: number, length: number): Promise<Uint8Array> {
    const bytes = await this.#source.read(this.#name, address, length);
    if (bytes.length < length) throw this.truncated();
    return bytes;
  }

  truncated(): ModelGateError {
    return new ModelGateError(
      'format.truncated',
      `${this.title} ends in the middle of its data: ${this.size} bytes are not all of it`,
      'Copy or download the file again and compare its size and SHA-256 with the original.',
    );
  }

  malformed(what: string): ModelGateError {
    return new ModelGateError(
      'format.malformed',
      `${this.title} is not a sound HDF5 file: ${what}`,
      'Save the model again; `h5dump` of the HDF5 tools finds such faults.',
    );
  }

  unsupported(
    what: string,
    remedy = 'Save the model again with `model.save`, without options of HDF5.',
  ): ModelGateError {
    return new ModelGateError(
      'format.unsupported',
      `${this.title} has ${what}, which Model Gate does not read`,
      remedy,
    );
  }

  tooComplex(what: string): ModelGateError {
    return tooComplex(this.title, what);
  }
}
