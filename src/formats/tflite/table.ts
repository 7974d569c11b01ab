import type { Flatbuffer } from './flatbuffer.ts';

/** A table of a flatbuffer; fields go by their number in the schema, counted from 0. */
export class Table {
  readonly #file: Flatbuffer;
  readonly #position: number;
  readonly #vtable: DataView;
  readonly #fields: DataView;

  constructor(file: Flatbuffer, position: number, vtable: DataView, fields: DataView) {
    this.#file = file;
    this.#position = position;
    this.#vtable = vtable;
    this.#fields = fields;
  }

  int8(field: number): number {
    const at = this.#at(field, 1);
    return at === undefined ? 0 : this.#fields.getInt8(at);
  }

  uint8(field: number): number {
    return this.int8(field) & 0xff;
  }

  int32(field: number): number {
    const at = this.#at(field, 4);
    return at === undefined ? 0 : this.#fields.getInt32(at, true);
  }

  uint32(field: number): number {
    return this.int32(field) >>> 0;
  }

  /** As a double: exact up to 2^53, which no file reaches. */
  uint64(field: number): number {
    const at = this.#at(field, 8);
    return at === undefined ? 0 : Number(this.#fields.getBigUint64(at, true));
  }

  async table(field: number): Promise<Table | undefined> {
    const at = this.target(field);
    return at === undefined ? undefined : this.#file.table(at);
  }

  /** The tables of a vector of tables; none where it is absent. Refused where there are more than `most`. */
  async tables(field: number, most: number, what: string): Promise<Table[]> {
    const { at, length } = await this.vector(field, 4);
    if (length > most) throw this.#file.tooComplex(`it holds ${length} ${what}`);
    const tables: Table[] = [];
    for (let i = 0; i < length; i++) tables.push(await this.#file.table(await this.#file.follow(at + 4 * i)));
    return tables;
  }

  /** The numbers of a vector of int32; undefined where it is absent. Refused where there are more than `most`. */
  async int32s(field: number, most: number, what: string): Promise<number[] | undefined> {
    if (this.target(field) === undefined) return undefined;
    const { at, length } = await this.vector(field, 4);
    if (length > most) throw this.#file.tooComplex(`it holds ${length} ${what}`);
    const view = await this.#file.view(at, 4 * length);
    return Array.from({ length }, (_, i) => view.getInt32(4 * i, true));
  }

  /** Where the elements of a vector lie; none of them where it is absent. */
  async vector(field: number, elementBytes: number): Promise<{ at: number; length: number }> {
    const at = this.target(field);
    return at === undefined ? { at: 0, length: 0 } : this.#file.vector(at, elementBytes);
  }

  async text(field: number): Promise<string> {
    const at = this.target(field);
    return at === undefined ? '' : this.#file.text(at);
  }

  /** Where a field that is an offset points. */
  target(field: number): number | undefined {
    const at = this.#at(field, 4);
    return at === undefined ? undefined : this.#position + at + this.#fields.getUint32(at, true);
  }

  /** Where the field lies in the table; undefined where the file leaves it out. */
  #at(field: number, bytes: number): number | undefined {
    const slot = 4 + 2 * field;
    const at = slot + 2 <= this.#vtable.byteLength ? this.#vtable.getUint16(slot, true) : 0;
    if (at === 0) return undefined;
    if (at < 4 || at + bytes > this.#fields.byteLength) {
      throw this.#file.malformed(`field ${field} of the table at byte ${this.#position} lies outside of it`);
    }
    return at;
  }
}
