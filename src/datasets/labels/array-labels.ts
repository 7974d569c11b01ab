import type { DatasetRequest, Labels } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import { decode } from '../elements.ts';
import type { NamedArray, NumberArray } from '../kind.ts';
import { MAX_LABELS } from '../limits.ts';
import { problem } from '../problem.ts';
import { ClassIndex } from './class-index.ts';
import { ClassCollector, MatrixCollector, NumberCollector } from './collectors.ts';

/** Reads N class indices or names, for multi-label data an N×L matrix of 0 and 1, for a regression N or N×K numbers. */
export async function readArrayLabels(
  array: NamedArray,
  request: Pick<DatasetRequest, 'task' | 'classes'>,
): Promise<Labels> {
  checkShape(array, request);
  if (array.kind === 'numbers' && request.task === 'regression')
    return readMatrix(array, new NumberCollector(array.shape[1] ?? 1));
  if (array.kind === 'numbers' && array.shape.length === 2)
    return readMatrix(array, new MatrixCollector(array.shape[1]!));
  const collector = new ClassCollector();
  const classes = new ClassIndex(request);
  const rows = array.shape[0]!;
  for (let start = 0; start < rows; start += array.blockRows) {
    const labels = await readBlock(array, start, Math.min(array.blockRows, rows - start));
    for (const [index, label] of labels.entries()) {
      const place = { file: array.name, row: start + index };
      collector.add(typeof label === 'string' ? classes.ofText(label, place) : classes.ofNumber(label, place), place);
    }
  }
  return collector.finish();
}

/** Reads N or N×K numbers. */
export function readNumbers(array: NumberArray, collector: NumberCollector): Promise<Labels> {
  return readMatrix(array, collector);
}

async function readBlock(array: NamedArray, start: number, count: number): Promise<string[] | Float64Array> {
  return array.kind === 'text' ? array.read(start, count) : decode(await array.read(start, count), array.dtype);
}

async function readMatrix(array: NumberArray, collector: MatrixCollector | NumberCollector): Promise<Labels> {
  const rows = array.shape[0]!;
  const { width } = collector;
  for (let start = 0; start < rows; start += array.blockRows) {
    const count = Math.min(array.blockRows, rows - start);
    const values = decode(await array.read(start, count), array.dtype);
    for (let row = 0; row < count; row++)
      collector.add(values.subarray(row * width, (row + 1) * width), { file: array.name, row: start + row });
  }
  return collector.finish();
}

function checkShape(array: NamedArray, { task, classes }: Pick<DatasetRequest, 'task' | 'classes'>): void {
  const place = { file: array.name };
  const shape = `[${array.shape.join(', ')}]`;
  if (elementsOf(array.shape) > MAX_LABELS)
    throw problem('too_large', place, `holds more than ${MAX_LABELS} labels`, 'Judge a smaller dataset.');
  if (task === 'multilabel') {
    if (array.kind === 'text' || array.shape.length !== 2) {
      const what = `multi-label data needs a matrix of 0 and 1, one column a label; found shape ${shape}`;
      throw problem('label_shape', place, what, 'Save an N×L array of 0 and 1.');
    }
    if (classes && classes.length !== array.shape[1]) {
      const what = `the label matrix has ${array.shape[1]} columns, but ${classes.length} classes are declared`;
      throw problem('label_width', place, what, 'Make the columns and `classes:` the same.');
    }
    return;
  }
  if (task === 'regression') {
    if (array.kind === 'numbers' && array.shape.length <= 2) return;
    const what = `task: regression needs one or several numbers a row; found ${array.kind === 'text' ? 'text' : `shape ${shape}`}`;
    throw problem('label_shape', place, what, 'Save an array of N, or of N×K, numbers.');
  }
  if (array.shape.length !== 1) {
    const what = `${task} needs one label a row; found shape ${shape}`;
    throw problem('label_shape', place, what, 'Save N labels in one axis, or set `task: multilabel` for a 0/1 matrix.');
  }
  if (array.kind === 'numbers' && array.dtype.startsWith('float')) {
    const what = `labels are ${array.dtype}; class indices are integers (int64, int32, uint8 …) or names are text`;
    throw problem('label_dtype', place, what, 'Save the labels with .astype("int64").');
  }
}
