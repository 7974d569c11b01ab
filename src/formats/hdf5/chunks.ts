import { elementsOf } from '../../contracts/elements.ts';
import { walkBtree1 } from './btree1.ts';
import { type readFilters, unfilter } from './filters.ts';
import type { Chunked } from './layout.ts';
import type { Storage } from './storage.ts';

interface Chunk {
  address: number;
  bytes: number;
  mask: number;
  /** Where its first element lies in the array. */
  start: readonly number[];
}

/** Deflate cannot expand further (RFC 1951: 258 bytes from two bits). */
const MAX_EXPANSION = 1032;

/**
 * Reads an array that is stored in chunks: all of them must be there, and together large enough for the array that they
 * claim to be, before it is allocated.
 */
export async function readChunks(
  storage: Storage,
  path: string,
  layout: Chunked,
  filters: ReturnType<typeof readFilters>,
  shape: readonly number[],
  width: number,
): Promise<Uint8Array> {
  const grid = shape.map((size, axis) => Math.ceil(size / layout.chunk[axis]!));
  const count = elementsOf(grid);
  const chunkBytes = layout.chunk.reduce((product, size) => product * size, width);
  const total = shape.reduce((product, size) => product * size, width);
  if (count > storage.size) throw storage.malformed(`the array ${path} claims ${count} chunks, more than it has bytes`);
  const chunks: Chunk[] = [];
  let held = 0;
  for await (const chunk of findChunks(storage, layout, grid, chunkBytes, filters.length > 0)) {
    if (!storage.holds(chunk.address, chunk.bytes)) throw storage.truncated();
    if (chunks.push(chunk) > count) throw storage.malformed(`the array ${path} has more chunks than places for them`);
    held += chunk.bytes;
  }
  const places = new Set(chunks.map(({ start }) => start.join()));
  if (places.size !== count) throw storage.malformed(`the array ${path} has ${places.size} of its ${count} chunks`);
  const expansion = filters.length > 0 ? MAX_EXPANSION : 1;
  if (Math.max(total, chunkBytes) > held * expansion) {
    throw storage.malformed(`the array ${path} claims ${Math.max(total, chunkBytes)} bytes, and ${held} are stored`);
  }
  const result = new Uint8Array(total);
  for (const { address, bytes, mask, start } of chunks) {
    const data = unfilter(storage, filters, mask, await storage.bytes(address, bytes), chunkBytes);
    place(result, shape, width, data, layout.chunk, start);
  }
  return result;
}

async function* findChunks(
  storage: Storage,
  layout: Chunked,
  grid: readonly number[],
  chunkBytes: number,
  filtered: boolean,
): AsyncGenerator<Chunk> {
  const { chunk, index } = layout;
  const address = layout.address!;
  const startOf = (position: number) => {
    const start = new Array<number>(grid.length);
    for (let axis = grid.length - 1, left = position; axis >= 0; axis--) {
      start[axis] = (left % grid[axis]!) * chunk[axis]!;
      left = Math.floor(left / grid[axis]!);
    }
    return start;
  };
  const count = elementsOf(grid);
  if (index === 'single') {
    yield { address, bytes: layout.single?.bytes ?? chunkBytes, mask: layout.single?.mask ?? 0, start: startOf(0) };
  } else if (index === 'implicit') {
    for (let at = 0; at < count; at++)
      yield { address: address + at * chunkBytes, bytes: chunkBytes, mask: 0, start: startOf(at) };
  } else if (index === 'fixed_array') {
    yield* fixedArray(storage, address, count, chunkBytes, filtered, startOf);
  } else yield* treeOfChunks(storage, address, chunk);
}

/** Keys: bytes, filter mask, and the place of the chunk with one dimension for the bytes of an element. */
async function* treeOfChunks(storage: Storage, address: number, chunk: readonly number[]): AsyncGenerator<Chunk> {
  const keyBytes = 8 + 8 * (chunk.length + 1);
  const nodes = walkBtree1(storage, address, 1, keyBytes, (key) => ({
    bytes: key.u32(),
    mask: key.u32(),
    start: chunk.map(() => key.uint(8)),
  }));
  for await (const { key, child } of nodes) {
    if (key.start.some((at, axis) => at % chunk[axis]! !== 0))
      throw storage.malformed('a chunk lies between two places');
    yield { ...key, address: child };
  }
}

/** File Format Specification VII.C: a header, and a data block with or without pages. */
async function* fixedArray(
  storage: Storage,
  header: number,
  count: number,
  chunkBytes: number,
  filtered: boolean,
  startOf: (position: number) => number[],
): AsyncGenerator<Chunk> {
  const head = await storage.structure(header, 8 + storage.lengthBytes + storage.offsetBytes);
  head.signature('FAHD');
  head.version('an array of chunks', 0);
  const client = head.u8();
  const entryBytes = head.u8();
  const pageBits = head.u8();
  const entries = head.length();
  const block = head.address();
  const sizeBytes = entryBytes - storage.offsetBytes - 4;
  if (client !== Number(filtered) || (filtered ? sizeBytes < 1 || sizeBytes > 8 : entryBytes !== storage.offsetBytes)) {
    throw storage.malformed('an array of chunks has no sound entries');
  }
  if (entries < count || block === undefined) throw storage.malformed('an array of chunks is too short');
  if (entries > storage.size) throw storage.malformed('an array of chunks claims more entries than the file has bytes');
  const page = 2 ** pageBits;
  const prefix = 6 + storage.offsetBytes;
  (await storage.structure(block, prefix)).signature('FADB');
  // With pages, each ends with a checksum, and so does the block's head, after a bit for each page.
  const paged = entries > page;
  const from = block + prefix + (paged ? Math.ceil(Math.ceil(entries / page) / 8) + 4 : 0);
  for (let at = 0; at < count; at++) {
    const skipped = paged ? Math.floor(at / page) * 4 : 0;
    const fields = await storage.structure(from + at * entryBytes + skipped, entryBytes);
    const address = fields.address();
    if (address === undefined) continue;
    const stored = filtered ? { bytes: fields.uint(sizeBytes), mask: fields.u32() } : { bytes: chunkBytes, mask: 0 };
    yield { address, ...stored, start: startOf(at) };
  }
}

/** Copies the part of a chunk that lies inside of the array, one run along the last dimension after the other. */
function place(
  result: Uint8Array,
  shape: readonly number[],
  width: number,
  data: Uint8Array,
  chunk: readonly number[],
  start: readonly number[],
): void {
  if (start.length !== shape.length || start.some((at, axis) => at >= shape[axis]!)) return;
  if (shape.length === 0) {
    result.set(data);
    return;
  }
  const last = shape.length - 1;
  const run = Math.min(chunk[last]!, shape[last]! - start[last]!) * width;
  const walk = (axis: number, from: number, to: number): void => {
    if (axis === last) {
      result.set(
        data.subarray(from * chunk[last]! * width, from * chunk[last]! * width + run),
        (to * shape[last]! + start[last]!) * width,
      );
      return;
    }
    const steps = Math.min(chunk[axis]!, shape[axis]! - start[axis]!);
    for (let step = 0; step < steps; step++)
      walk(axis + 1, from * chunk[axis]! + step, to * shape[axis]! + start[axis]! + step);
  };
  walk(0, 0, 0);
}
