import { elementsOf } from '../../contracts/elements.ts';
import { BLOCK_BYTES } from '../limits.ts';
import { type Region, readRegion } from './region.ts';

/** How elements lie in a file. */
export interface Layout {
  shape: readonly number[];
  itemBytes: number;
  /** Bytes that one number takes: `itemBytes`, except in fixed-width text. */
  unitBytes: number;
  bigEndian: boolean;
  /** Column-major: the sample axis varies fastest. */
  fortran: boolean;
}

/** Rows [start, start + count) of the first axis as row-major little-endian bytes. */
export async function readRows(region: Region, layout: Layout, start: number, count: number): Promise<Uint8Array> {
  const rowBytes = elementsOf(layout.shape.slice(1)) * layout.itemBytes;
  const bytes =
    layout.fortran && layout.shape.length > 1
      ? await gather(region, layout, start, count, rowBytes)
      : await readRegion(region, start * rowBytes, count * rowBytes);
  if (layout.bigEndian) swap(bytes, layout.unitBytes);
  return bytes;
}

/** In column-major order each element of the row is a run of all samples; the runs are visited as the file has them. */
async function gather(
  region: Region,
  layout: Layout,
  start: number,
  count: number,
  rowBytes: number,
): Promise<Uint8Array> {
  const { itemBytes } = layout;
  const runBytes = layout.shape[0]! * itemBytes;
  const target = new Uint8Array(count * rowBytes);
  const runs = rowBytes / itemBytes;
  const together = Math.max(1, Math.floor(BLOCK_BYTES / runBytes));
  const positions = rowPositions(layout.shape.slice(1));
  for (let first = 0; first < runs; first += together) {
    const read = Math.min(together, runs - first);
    const skipped = start * itemBytes;
    const window = await readRegion(region, first * runBytes + skipped, (read - 1) * runBytes + count * itemBytes);
    for (let run = 0; run < read; run++) {
      const column = positions.next().value * itemBytes;
      for (let row = 0; row < count; row++) {
        const from = run * runBytes + row * itemBytes;
        const to = row * rowBytes + column;
        for (let byte = 0; byte < itemBytes; byte++) target[to + byte] = window[from + byte]!;
      }
    }
  }
  return target;
}

/** The row-major position of each element of a row, in column-major order. */
function* rowPositions(shape: readonly number[]): Generator<number, number> {
  const strides = shape.map((_, axis) => elementsOf(shape.slice(axis + 1)));
  const index = shape.map(() => 0);
  for (;;) {
    yield index.reduce((position, at, axis) => position + at * strides[axis]!, 0);
    let axis = 0;
    while (axis < shape.length && ++index[axis]! === shape[axis]) index[axis++] = 0;
    if (axis === shape.length) return 0;
  }
}

function swap(bytes: Uint8Array, unitBytes: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (unitBytes === 2) buffer.swap16();
  else if (unitBytes === 4) buffer.swap32();
  else if (unitBytes === 8) buffer.swap64();
}
