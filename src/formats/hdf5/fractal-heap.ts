import type { Fields } from './fields.ts';
import type { Storage } from './storage.ts';

const MAX_ROWS = 256;

/** The parameters of a fractal heap's doubling table. */
interface Heap {
  idBytes: number;
  checksums: boolean;
  width: number;
  startBytes: number;
  maxDirectBytes: number;
  /** Bytes of a place inside of the heap, and of an object's length. */
  placeBytes: number;
  sizeBytes: number;
  root: number | undefined;
  rows: number;
}

/** Opens the fractal heap at `address` (File Format Specification III.G); what is returned reads an object by its ID. */
export async function openFractalHeap(storage: Storage, address: number): Promise<(id: Fields) => Promise<Fields>> {
  const heap = await readHeader(storage, address);
  return (id) => readObject(storage, heap, id);
}

async function readHeader(storage: Storage, address: number): Promise<Heap> {
  const { offsetBytes, lengthBytes } = storage;
  const head = await storage.structure(address, 22 + 12 * lengthBytes + 3 * offsetBytes);
  head.signature('FRHP');
  head.version('a fractal heap', 0);
  const idBytes = head.u16();
  if (head.u16() > 0) throw storage.unsupported('names or attributes behind a filter');
  const flags = head.u8();
  const maxManagedBytes = head.u32();
  head.advance(lengthBytes + offsetBytes + lengthBytes + offsetBytes + 8 * lengthBytes);
  const width = head.u16();
  const [startBytes, maxDirectBytes] = [head.length(), head.length()];
  const placeBits = head.u16();
  head.advance(2);
  const root = head.address();
  const rows = head.u16();
  const sound =
    isPowerOfTwo(startBytes) &&
    isPowerOfTwo(maxDirectBytes) &&
    startBytes <= maxDirectBytes &&
    width > 0 &&
    rows <= MAX_ROWS;
  if (!sound || placeBits < 1 || placeBits > 64) throw storage.malformed('a fractal heap has no sound sizes');
  return {
    idBytes,
    checksums: (flags & 2) !== 0,
    width,
    startBytes,
    maxDirectBytes,
    placeBytes: Math.ceil(placeBits / 8),
    sizeBytes: Math.floor(Math.log2(Math.max(Math.min(maxDirectBytes, maxManagedBytes), 1)) / 8) + 1,
    root,
    rows,
  };
}

async function readObject(storage: Storage, heap: Heap, id: Fields): Promise<Fields> {
  const kind = (id.u8() >> 4) & 3;
  if (kind === 0) return readManaged(storage, heap, id.uint(heap.placeBytes), id.uint(heap.sizeBytes));
  throw storage.unsupported(kind === 1 ? 'an attribute that is stored apart for its size' : 'tiny objects in a heap');
}

/** A managed object lies in a direct block; which one, the doubling table tells by its place. */
async function readManaged(storage: Storage, heap: Heap, place: number, bytes: number): Promise<Fields> {
  if (heap.root === undefined) throw storage.malformed('a heap has no blocks');
  if (heap.rows === 0) return inDirect(storage, heap, heap.root, place, bytes, heap.startBytes);
  let [address, rows, from] = [heap.root, heap.rows, place];
  for (;;) {
    const { row, column, start, blockBytes } = locate(storage, heap, from, rows);
    const entry = await child(storage, heap, address, row * heap.width + column, from - start < 0);
    if (blockBytes <= heap.maxDirectBytes) return inDirect(storage, heap, entry, from - start, bytes, blockBytes);
    // An indirect block has as many rows as its bytes need; always fewer than the one above.
    const below = Math.log2(blockBytes / (heap.startBytes * heap.width)) + 1;
    if (!(below < rows)) throw storage.malformed('a heap does not get nearer to its blocks');
    [address, rows, from] = [entry, below, from - start];
  }
}

/** Rows 0 and 1 have blocks of the starting size, each row after them blocks of twice the size before. */
function locate(storage: Storage, heap: Heap, place: number, rows: number) {
  let start = 0;
  for (let row = 0; row < rows; row++) {
    const blockBytes = heap.startBytes * 2 ** Math.max(row - 1, 0);
    const column = Math.floor((place - start) / blockBytes);
    if (column < heap.width) return { row, column, start: start + column * blockBytes, blockBytes };
    start += heap.width * blockBytes;
  }
  throw storage.malformed('an object lies outside of its heap');
}

async function child(storage: Storage, heap: Heap, address: number, index: number, outside: boolean): Promise<number> {
  const headBytes = 5 + storage.offsetBytes + heap.placeBytes;
  const fields = await storage.structure(address, headBytes + (index + 1) * storage.offsetBytes);
  fields.signature('FHIB');
  fields.advance(headBytes - 4 + index * storage.offsetBytes);
  const found = fields.address();
  if (found === undefined || outside) throw storage.malformed('an object lies in a block that its heap does not have');
  return found;
}

async function inDirect(
  storage: Storage,
  heap: Heap,
  address: number,
  from: number,
  bytes: number,
  blockBytes: number,
): Promise<Fields> {
  const headBytes = 5 + storage.offsetBytes + heap.placeBytes + (heap.checksums ? 4 : 0);
  if (from < headBytes || from + bytes > blockBytes) throw storage.malformed('an object lies outside of its block');
  (await storage.structure(address, headBytes)).signature('FHDB');
  return storage.structure(address + from, bytes);
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && value <= 2 ** 40 && Number.isInteger(Math.log2(value));
}
