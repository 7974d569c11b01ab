import { inflateZlib } from '../shared/inflate.ts';
import type { Fields } from './fields.ts';
import type { Storage } from './storage.ts';

interface Filter {
  id: number;
  values: number[];
}

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER32 = 3;
const NAMES: Readonly<Record<number, string>> = {
  4: 'szip',
  5: 'nbit',
  6: 'scaleoffset',
  32000: 'lzf',
  32001: 'blosc',
};
const MAX_FILTERS = 32;
const CHECKSUM_BYTES = 4;

/** Reads a filter pipeline message (File Format Specification IV.A.2.l). Filters other than deflate, shuffle and fletcher32 are refused by name. */
export function readFilters(fields: Fields): Filter[] {
  const version = fields.version('a filter pipeline', 1, 2);
  const count = fields.u8();
  if (count > MAX_FILTERS) throw fields.storage.malformed(`an array has ${count} filters`);
  if (version === 1) fields.advance(6);
  return Array.from({ length: count }, () => readFilter(fields, version));
}

function readFilter(fields: Fields, version: number): Filter {
  const id = fields.u16();
  const nameBytes = version === 1 || id >= 256 ? fields.u16() : 0;
  fields.advance(2);
  const values = fields.u16();
  fields.advance(version === 1 ? Math.ceil(nameBytes / 8) * 8 : nameBytes);
  const filter = { id, values: Array.from({ length: values }, () => fields.u32()) };
  if (version === 1 && values % 2 === 1) fields.advance(4);
  if (![DEFLATE, SHUFFLE, FLETCHER32].includes(id)) {
    throw fields.storage.unsupported(`data behind the filter ${NAMES[id] ?? `number ${id}`}`);
  }
  return filter;
}

/** Undoes the filters of a chunk that has `bytes` bytes without them; those in `mask` (a bit each) were left out of it. */
export function unfilter(
  storage: Storage,
  filters: readonly Filter[],
  mask: number,
  stored: Uint8Array,
  bytes: number,
): Uint8Array {
  let data = stored;
  for (let index = filters.length - 1; index >= 0; index--) {
    if ((mask >>> index) & 1) continue;
    const { id, values } = filters[index]!;
    if (id === FLETCHER32) data = checked(storage, data);
    // A checksum that was taken before deflating makes the chunk longer by its own bytes.
    else if (id === DEFLATE) data = inflated(storage, data, bytes + CHECKSUM_BYTES * index);
    else data = unshuffle(storage, data, values[0] ?? 0);
  }
  if (data.length !== bytes) throw storage.malformed(`a chunk has ${data.length} bytes and should have ${bytes}`);
  return data;
}

function inflated(storage: Storage, data: Uint8Array, most: number): Uint8Array {
  const result = inflateZlib(data, most);
  if (!result) throw storage.malformed('a compressed chunk is damaged, or longer than it should be');
  return result;
}

/** The n-th bytes of all elements were stored together. */
function unshuffle(storage: Storage, data: Uint8Array, width: number): Uint8Array {
  if (width < 1) throw storage.malformed('the shuffle filter has no width');
  const elements = Math.floor(data.length / width);
  const result = data.slice();
  for (let byte = 0, from = 0; byte < width; byte++) {
    for (let element = 0; element < elements; element++) result[element * width + byte] = data[from++]!;
  }
  return result;
}

/** Fletcher's checksum over 16-bit big-endian words, modulo 65535, at the end of the data. */
function checked(storage: Storage, data: Uint8Array): Uint8Array {
  const body = data.subarray(0, Math.max(data.length - CHECKSUM_BYTES, 0));
  let [low, high] = [0, 0];
  for (let at = 0; at < body.length; at += 2) {
    low = (low + body[at]! * 256 + (body[at + 1] ?? 0)) % 65535;
    high = (high + low) % 65535;
  }
  const sum = data.subarray(body.length);
  const stored = sum.length < CHECKSUM_BYTES ? [] : [sum[1]! * 256 + sum[0]!, sum[3]! * 256 + sum[2]!];
  // Both 0 and 65535 stand for the same remainder.
  if (stored[0]! % 65535 !== low || stored[1]! % 65535 !== high)
    throw storage.malformed('the checksum of a chunk is wrong');
  return body;
}
