import { elementsOf } from '../../contracts/elements.ts';
import type { NumericType } from '../elements.ts';
import type { NumberArray, TextArray } from '../kind.ts';
import { BLOCK_BYTES, MAX_ROW_BYTES } from '../limits.ts';
import { problem } from '../problem.ts';
import { type Layout, readRows } from './layout.ts';
import type { Region } from './region.ts';

/** Numbers in `region`, which must be exactly as long as the shape says. Throws `dataset.length`. */
export function arrayOf(region: Region, name: string, dtype: NumericType, layout: Layout): NumberArray {
  checkLength(region, name, layout);
  const read = (start: number, count: number) => readRows(region, layout, start, count);
  return { kind: 'numbers', name, dtype, shape: layout.shape, blockRows: blockRows(layout), read };
}

/** Fixed-width text in `region`, of which `decode` reads one item. Throws `dataset.length`. */
export function textArrayOf(
  region: Region,
  name: string,
  layout: Layout,
  decode: (bytes: Uint8Array) => string,
): TextArray {
  checkLength(region, name, layout);
  const { itemBytes } = layout;
  const read = async (start: number, count: number) => {
    const bytes = await readRows(region, layout, start, count);
    return Array.from({ length: bytes.length / itemBytes }, (_, index) =>
      decode(bytes.subarray(index * itemBytes, (index + 1) * itemBytes)),
    );
  };
  return { kind: 'text', name, shape: layout.shape, blockRows: blockRows(layout), read };
}

/** Each block of a column-major array touches all of the file, so that larger blocks pay there. */
function blockRows(layout: Layout): number {
  const rowElements = elementsOf(layout.shape.slice(1));
  const rowBytes = rowElements * Math.max(8, layout.itemBytes);
  return Math.max(1, Math.floor(((layout.fortran ? 16 : 1) * BLOCK_BYTES) / rowBytes));
}

function checkLength(region: Region, name: string, layout: Layout): void {
  const shape = `[${layout.shape.join(', ')}]`;
  if (layout.shape.length === 0) {
    const what = 'is a single value without a sample axis';
    throw problem('shape', { file: name }, what, 'Save an array whose first axis is samples.');
  }
  if (layout.shape.includes(0))
    throw problem('no_rows', { file: name }, `holds no values (shape ${shape})`, 'Save at least one row.');
  if (elementsOf(layout.shape.slice(1)) * layout.itemBytes > MAX_ROW_BYTES)
    throw problem('too_large', { file: name }, `has rows of more than ${MAX_ROW_BYTES} bytes`, 'Save smaller rows.');
  const declared = elementsOf(layout.shape) * layout.itemBytes;
  if (declared === region.length) return;
  const what = `holds ${region.length} bytes of values, but its shape ${shape} takes ${declared}`;
  throw problem('length', { file: name }, what, 'The file is cut off or damaged: write or fetch it again.');
}
