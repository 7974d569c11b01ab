import type { Fields } from './fields.ts';
import { find, MESSAGE, type Message } from './object-header.ts';

/** How a chunked array finds its chunks. `elements` of a chunk lie along each dimension, `filtered` as in single chunks. */
export interface Chunked {
  kind: 'chunked';
  index: 'btree1' | 'single' | 'implicit' | 'fixed_array';
  address: number | undefined;
  chunk: number[];
  /** Of a single chunk that went through filters. */
  single?: { bytes: number; mask: number };
}

export type Layout =
  | { kind: 'compact'; bytes: Uint8Array }
  | { kind: 'contiguous'; address: number | undefined; bytes?: number }
  | Chunked;

/** Reads the layout message (File Format Specification IV.A.2.i, versions 1 to 5) of an array with `rank` dimensions. */
export function readLayout(messages: readonly Message[], rank: number): Layout | undefined {
  const fields = find(messages, MESSAGE.layout);
  if (!fields) return undefined;
  if (find(messages, MESSAGE.externalFiles)) {
    throw fields.storage.unsupported(
      'its data in other files (external storage)',
      'Save the model again with its weights inside; such files can make a reader disclose what lies on its machine.',
    );
  }
  const version = fields.version('an array layout', 1, 2, 3, 4, 5);
  if (version < 3) return readOld(fields, rank);
  const kind = fields.u8();
  if (kind === 0) return { kind: 'compact', bytes: fields.bytes(fields.u16()) };
  if (kind === 1) return { kind: 'contiguous', address: fields.address(), bytes: fields.length() };
  if (kind === 3) throw fields.storage.unsupported('a virtual array, made of other files');
  if (kind !== 2) throw fields.storage.malformed(`an array has layout ${kind}`);
  if (version > 3) return readChunked4(fields, rank);
  checkRank(fields, fields.u8(), rank);
  const address = fields.address();
  return { kind: 'chunked', index: 'btree1', address, chunk: dimensions(fields, rank, 4) };
}

function readOld(fields: Fields, rank: number): Layout {
  const [dimensionality, kind] = [fields.u8(), fields.u8()];
  fields.advance(5);
  if (kind === 0) {
    fields.advance(4 * dimensionality);
    return { kind: 'compact', bytes: fields.bytes(fields.u32()) };
  }
  const address = fields.address();
  if (kind === 1) return { kind: 'contiguous', address };
  if (kind !== 2) throw fields.storage.malformed(`an array has layout ${kind}`);
  checkRank(fields, dimensionality, rank);
  return { kind: 'chunked', index: 'btree1', address, chunk: dimensions(fields, rank, 4) };
}

function readChunked4(fields: Fields, rank: number): Chunked {
  const flags = fields.u8();
  checkRank(fields, fields.u8(), rank);
  const width = fields.u8();
  if (width < 1 || width > 8) throw fields.storage.malformed('chunk sizes have no sound width');
  const chunk = dimensions(fields, rank, width);
  fields.advance(width);
  switch (fields.u8()) {
    case 1: {
      const single = flags & 2 ? { bytes: fields.length(), mask: fields.u32() } : undefined;
      return { kind: 'chunked', index: 'single', address: fields.address(), chunk, ...(single && { single }) };
    }
    case 2:
      return { kind: 'chunked', index: 'implicit', address: fields.address(), chunk };
    case 3:
      fields.advance(1);
      return { kind: 'chunked', index: 'fixed_array', address: fields.address(), chunk };
    default:
      throw fields.storage.unsupported('an array that can grow, in the newer form');
  }
}

/** Chunks have one dimension more than their array: the bytes of an element. */
function checkRank(fields: Fields, dimensionality: number, rank: number): void {
  if (dimensionality !== rank + 1) throw fields.storage.malformed('chunks have other dimensions than their array');
}

function dimensions(fields: Fields, rank: number, width: number): number[] {
  const sizes = Array.from({ length: rank }, () => fields.uint(width));
  if (sizes.includes(0)) throw fields.storage.malformed('a chunk has no elements');
  return sizes;
}
