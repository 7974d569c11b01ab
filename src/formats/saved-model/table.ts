import type { Cursor } from '../onnx/cursor.ts';

interface TableEntry {
  key: string;
  /** The value lies in the bytes [start, end) of the file. */
  start: number;
  end: number;
}

const FOOTER_BYTES = 48;
const MAGIC = 0xdb4775248b80fb57n;
/** Compression type and checksum that follow each block. */
const TRAILER_BYTES = 5;
/** Entries share the beginning of their keys, so that few bytes can stand for many long keys. */
const MAX_KEY_BYTES = 4096;
const MAX_ENTRIES = 1_000_000;

/**
 * Entries of a LevelDB table in the order of their keys (https://github.com/google/leveldb/blob/main/doc/table_format.md).
 * Checksums are not verified: the whole file is hashed. Throws `format.malformed`, also for compressed blocks, which
 * TensorFlow does not write.
 */
export function* tableEntries(file: Uint8Array, cursor: Cursor): Generator<TableEntry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const footer = file.length - FOOTER_BYTES;
  if (footer < 0 || view.getBigUint64(file.length - 8, true) !== MAGIC) {
    throw cursor.malformed('it does not end like a table of variables');
  }
  const varints = new Varints(file, cursor);
  varints.at = footer;
  // The handle of the metaindex comes first.
  varints.next();
  varints.next();
  const index = varints.handle();
  let entries = 0;
  for (const { start, end } of blockEntries(file, cursor, index)) {
    varints.at = start;
    const block = varints.handle();
    if (varints.at > end) throw cursor.malformed('the index of its table is damaged');
    for (const entry of blockEntries(file, cursor, block)) {
      if (++entries > MAX_ENTRIES) throw cursor.tooComplex(`its table has more than ${MAX_ENTRIES} entries`);
      yield entry;
    }
  }
}

interface Handle {
  offset: number;
  size: number;
}

/** A block: entries (shared, unshared, value length; key; value), restart points, their number. */
function* blockEntries(file: Uint8Array, cursor: Cursor, { offset, size }: Handle): Generator<TableEntry> {
  const end = offset + size;
  if (size < 4 || end + TRAILER_BYTES > file.length) throw cursor.malformed('a block of its table lies outside of it');
  if (file[end] !== 0) throw cursor.malformed('a block of its table is compressed');
  const restarts = new DataView(file.buffer, file.byteOffset + end - 4, 4).getUint32(0, true);
  const last = end - 4 - 4 * restarts;
  if (last < offset) throw cursor.malformed('a block of its table is damaged');
  const varints = new Varints(file, cursor);
  varints.at = offset;
  let key = Buffer.alloc(0);
  while (varints.at < last) {
    const [shared, unshared, length] = [varints.next(), varints.next(), varints.next()];
    const start = varints.at + unshared;
    if (shared + unshared > MAX_KEY_BYTES) throw cursor.tooComplex(`its table has a key of ${shared + unshared} bytes`);
    if (shared > key.length || start + length > last) throw cursor.malformed('an entry of its table is damaged');
    key = Buffer.concat([key.subarray(0, shared), file.subarray(varints.at, start)]);
    varints.at = start + length;
    yield { key: key.toString('utf8'), start, end: varints.at };
  }
}

class Varints {
  at = 0;
  readonly #file: Uint8Array;
  readonly #cursor: Cursor;

  constructor(file: Uint8Array, cursor: Cursor) {
    this.#file = file;
    this.#cursor = cursor;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 49; scale *= 128) {
      const byte = this.#file[this.at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw this.#cursor.malformed('a number in its table does not end');
  }

  handle(): Handle {
    return { offset: this.next(), size: this.next() };
  }
}
