import type { DatasetRequest, ResolvedInput } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import type { TensorFile } from '../../contracts/protocol.ts';
import { decode, elements, firstUnsound, itemBytes } from '../elements.ts';
import type { NamedArray, NumberArray } from '../kind.ts';
import type { Library } from '../library.ts';
import { problem, quote } from '../problem.ts';
import { numericType } from './inputs.ts';
import { compile } from './pipeline.ts';
import { castBytes } from './steps.ts';
import { TensorWriter } from './writer.ts';

/** Writes the kept rows of an array as the tensor of an input; without preprocessing and cast it is a copy. */
export async function feedArray(
  input: ResolvedInput,
  array: NamedArray,
  keep: Uint8Array | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<TensorFile> {
  const dtype = numericType(input, array.name);
  if (array.kind === 'text') {
    const what = `holds text, but feeds the input ${quote(input.name)}`;
    throw problem('not_a_number', { file: array.name }, what, 'Encode it as numbers.');
  }
  const apply = await compile(input, array.shape.slice(1), array.name, request, library);
  const rowSize = elementsOf(array.shape.slice(1));
  const writer = await TensorWriter.create(input, request.inputs.indexOf(input), request.directory);
  try {
    for (let start = 0; start < array.shape[0]!; start += array.blockRows) {
      const { bytes, rows } = await keptRows(array, start, keep);
      const place = (row: number) => ({ file: array.name, row: rows?.[row] ?? start + row });
      checkSound(bytes, array, (index) => place(Math.floor(index / rowSize)));
      if (!apply && array.dtype === dtype) {
        await writer.write(bytes);
        continue;
      }
      const values = decode(bytes, array.dtype);
      await writer.write(castBytes(apply ? apply(values, place) : values, dtype, rowSize, place));
    }
  } finally {
    await writer.close();
  }
  return writer.file;
}

/** The kept rows of the block that begins at `start`, and which they are; undefined where all are kept. */
async function keptRows(
  array: NumberArray,
  start: number,
  keep: Uint8Array | undefined,
): Promise<{ bytes: Uint8Array; rows?: number[] }> {
  const count = Math.min(array.blockRows, array.shape[0]! - start);
  if (!keep) return { bytes: await array.read(start, count) };
  const rows: number[] = [];
  for (let row = start; row < start + count; row++) if (keep[row] === 1) rows.push(row);
  if (rows.length === 0) return { bytes: new Uint8Array(), rows };
  const bytes = await array.read(start, count);
  const rowBytes = elementsOf(array.shape.slice(1)) * itemBytes(array.dtype);
  const kept = new Uint8Array(rows.length * rowBytes);
  for (const [index, row] of rows.entries()) {
    const from = (row - start) * rowBytes;
    kept.set(bytes.subarray(from, from + rowBytes), index * rowBytes);
  }
  return { bytes: kept, rows };
}

function checkSound(
  bytes: Uint8Array,
  array: NumberArray,
  place: (index: number) => { file: string; row: number },
): void {
  const index = firstUnsound(bytes, array.dtype);
  if (index < 0) return;
  const value = decode(bytes, array.dtype)[index]!;
  if (array.dtype === 'bool')
    throw problem(
      'lossy_cast',
      place(index),
      `holds the bool ${elements(bytes, 'bool')[index]}`,
      'Write the array again.',
    );
  throw problem('not_finite', place(index), `holds ${value}`, 'Correct the value or remove the row.');
}
