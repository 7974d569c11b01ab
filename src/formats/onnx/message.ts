import type { Cursor } from './cursor.ts';

/** A field header of a protobuf message; its content lies in the bytes [start, end) of the file. */
export interface Field {
  number: number;
  wire: 0 | 1 | 2 | 5;
  /** Of a varint field (wire type 0). */
  value: number;
  start: number;
  end: number;
}

export type Handlers = Readonly<Record<number, (field: Field) => void | Promise<void>>>;

const MAX_HEADER_BYTES = 20;
/** What protobuf's own readers allow. */
const MAX_DEPTH = 100;
const MAX_FIELDS = 100_000_000;

/**
 * Walks protobuf messages (https://protobuf.dev/programming-guides/encoding). Each field that a handler is named for is
 * handed to it, with the cursor on its content; everything else is skipped unread.
 */
export class MessageReader {
  readonly cursor: Cursor;
  #depth = 0;
  #fields = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Throws `format.*` for groups, unknown wire types, lengths beyond the message, and too deep or too many fields. */
  async message(end: number, handlers: Handlers): Promise<void> {
    const { cursor } = this;
    if (++this.#depth > MAX_DEPTH) throw cursor.tooComplex(`messages are nested deeper than ${MAX_DEPTH}`);
    while (cursor.position < end) {
      if (!cursor.holds(MAX_HEADER_BYTES)) await cursor.fill(MAX_HEADER_BYTES);
      const field = this.#header(end);
      const pending = handlers[field.number]?.(field);
      if (pending) await pending;
      cursor.position = field.end;
    }
    this.#depth -= 1;
  }

  nested(field: Field, handlers: Handlers): Promise<void> {
    this.#expect(field, 2);
    return this.message(field.end, handlers);
  }

  integer(field: Field): number {
    this.#expect(field, 0);
    return field.value;
  }

  text(field: Field): Promise<string> {
    this.#expect(field, 2);
    return this.cursor.text(field.end - field.start);
  }

  /** The beginning of a long text, at most `limit` bytes; `…` shows that it was cut. */
  async excerpt(field: Field, limit: number): Promise<string> {
    const length = field.end - field.start;
    if (length <= limit) return this.text(field);
    this.#expect(field, 2);
    return `${await this.cursor.text(limit)}…`;
  }

  /** A repeated integer field, packed or one by one, appended to `into`, which may grow to `limit`. */
  async integers(field: Field, into: number[], limit: number): Promise<void> {
    const { cursor } = this;
    if (field.wire === 0) into.push(field.value);
    else {
      this.#expect(field, 2);
      if (field.end - field.start > 10 * limit) throw cursor.malformed(`a list has more than ${limit} entries`);
      await cursor.fill(field.end - field.start);
      while (cursor.position < field.end) into.push(cursor.varint());
      if (cursor.position !== field.end) throw cursor.malformed('a list of numbers does not end where it should');
    }
    if (into.length > limit) throw cursor.malformed(`a list has more than ${limit} entries`);
  }

  #header(end: number): Field {
    const { cursor } = this;
    if (++this.#fields > MAX_FIELDS) throw cursor.tooComplex(`it has more than ${MAX_FIELDS} fields`);
    const tag = cursor.varint();
    const number = Math.floor(tag / 8);
    const wire = tag & 7;
    if (tag < 8 || tag >= 2 ** 32) throw cursor.malformed(`there is no field with the tag ${tag}`);
    if (wire !== 0 && wire !== 1 && wire !== 2 && wire !== 5) {
      throw cursor.malformed(`field ${number} has the wire type ${wire}, which is not used`);
    }
    const value = wire === 0 || wire === 2 ? cursor.varint() : 0;
    const start = cursor.position;
    const length = { 0: 0, 1: 8, 2: value, 5: 4 }[wire];
    if (length < 0 || start + length > end) {
      if (end === cursor.size && length > 0) throw cursor.truncated();
      throw cursor.malformed(`field ${number} is longer than the message that it lies in`);
    }
    return { number, wire, value, start, end: start + length };
  }

  #expect(field: Field, wire: Field['wire']): void {
    if (field.wire === wire) return;
    throw this.cursor.malformed(`field ${field.number} has the wire type ${field.wire} instead of ${wire}`);
  }
}
