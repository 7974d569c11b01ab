import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { tooComplex } from '../shared/problems.ts';
import { Table } from './table.ts';

const PAGE_BYTES = 16 * 1024;
const MAX_PAGES = 256;
/** Of tables, vectors and texts together: a file can point at the same bytes again and again. */
const MAX_STRUCTURE_BYTES = 64 * 2 ** 20;
const MAX_TEXT_BYTES = 64 * 1024;
/** What each read counts at least, since it costs objects whatever its length is. */
const READ_OVERHEAD_BYTES = 32;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads a flatbuffer piece by piece (https://flatbuffers.dev/internals). Every offset, vector and table is checked to lie in
 * the file before it is read, and all reads together are limited. Offsets to tables and vectors are unsigned, and readers of
 * a schema without recursion nest no deeper than it does, so no file can make them go round.
 *
 * Throws `format.truncated`, `format.malformed` or `format.too_complex`.
 */
export class Flatbuffer {
  readonly name: string;
  readonly size: number;
  readonly #source: ByteSource;
  readonly #pages = new Map<number, Uint8Array>();
  #structureBytes = 0;

  constructor(source: ByteSource, name: string, size: number) {
    this.#source = source;
    this.name = name;
    this.size = size;
  }

  async root(): Promise<Table> {
    return this.table(await this.follow(0));
  }

  /** Where the offset at `position` points. */
  async follow(position: number): Promise<number> {
    return position + (await this.view(position, 4)).getUint32(0, true);
  }

  /** The table at `position`: how far back its vtable is, then its fields. */
  async table(position: number): Promise<Table> {
    const vtableAt = position - (await this.view(position, 4)).getInt32(0, true);
    const head = await this.view(vtableAt, 4);
    const vtableBytes = head.getUint16(0, true);
    const tableBytes = head.getUint16(2, true);
    if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
      throw this.malformed(`what should be a table at byte ${position} is none`);
    }
    const vtable = await this.view(vtableAt, vtableBytes);
    return new Table(this, position, vtable, await this.view(position, tableBytes));
  }

  /** Where the elements of the vector at `position` lie, all of them in the file. */
  async vector(position: number, elementBytes: number): Promise<{ at: number; length: number }> {
    const length = (await this.view(position, 4)).getUint32(0, true);
    const at = position + 4;
    if (at + length * elementBytes > this.size)
      throw this.outside(`a vector of ${length} elements at byte ${position}`);
    return { at, length };
  }

  async text(position: number): Promise<string> {
    const { at, length } = await this.vector(position, 1);
    if (length > MAX_TEXT_BYTES) throw this.tooComplex(`it holds a text of ${length} bytes`);
    const { buffer, byteOffset, byteLength } = await this.view(at, length);
    return utf8.decode(new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** `length` bytes of structure from `position` on. */
  async view(position: number, length: number): Promise<DataView> {
    if (position < 0 || position + length > this.size) throw this.outside(`${length} bytes at byte ${position}`);
    this.#structureBytes += length + READ_OVERHEAD_BYTES;
    if (this.#structureBytes > MAX_STRUCTURE_BYTES) throw this.tooComplex('it holds more tables than any model needs');
    const start = position % PAGE_BYTES;
    const page = await this.#page(position - start);
    // A copy, so that what is kept of a file does not keep whole pages; a Buffer's own `slice` would be none.
    if (start + length <= page.length) return new DataView(new Uint8Array(page.subarray(start, start + length)).buffer);
    const bytes = await this.#read(position, length);
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  }

  async #page(at: number): Promise<Uint8Array> {
    const known = this.#pages.get(at);
    if (known) return known;
    const page = await this.#read(at, Math.min(PAGE_BYTES, this.size - at));
    const [oldest] = this.#pages.size < MAX_PAGES ? [] : this.#pages.keys();
    if (oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(at, page);
    return page;
  }

  async #read(position: number, length: number): Promise<Uint8Array> {
    const bytes = await this.#source.read(this.name, position, length);
    if (bytes.length < length) throw this.outside(`${length} bytes at byte ${position}`);
    return bytes;
  }

  outside(what: string): ModelGateError {
    return new ModelGateError(
      'format.truncated',
      `${this.name} points outside of itself (${what}, of ${this.size} bytes): it was cut off or is damaged`,
      'Copy or download the file again and compare its size and SHA-256 with the original.',
    );
  }

  malformed(what: string): ModelGateError {
    return new ModelGateError(
      'format.malformed',
      `${this.name} is not a sound TFLite model: ${what}`,
      'Convert the model again with a current TFLite converter.',
    );
  }

  tooComplex(what: string): ModelGateError {
    return tooComplex(this.name, what);
  }
}
