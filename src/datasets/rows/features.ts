import { elementsOf } from '../../contracts/elements.ts';
import type { Row, Table } from '../kind.ts';
import { type Place, problem, quote } from '../problem.ts';
import { parseNumber, spellsNonFinite } from '../text/number.ts';

/** Reads the features of one input from a row into `target` at `offset`, row-major. */
export interface FeatureReader {
  /** Shape of one row: the cell's own for one column of nested lists, else flat. */
  rowShape: number[];
  read(row: Row, target: Float64Array, offset: number): void;
}

const REPAIR = 'Correct the value or remove the row; list the feature columns under `features:` if this is none.';

/** Throws `dataset.*` with the line for what is not a finite number. */
export function featureReader(table: Table, columns: readonly number[]): FeatureReader {
  return table.cells === 'text' ? textReader(table, columns) : jsonReader(table, columns);
}

function textReader(table: Table, columns: readonly number[]): FeatureReader {
  const read = ({ cells, line }: Row, target: Float64Array, offset: number) => {
    for (let index = 0; index < columns.length; index++) {
      const text = cells[columns[index]!] as string;
      const value = parseNumber(text);
      if (!Number.isFinite(value)) throw notNumber(table, columns[index]!, text, value, line);
      target[offset + index] = value;
    }
  };
  return { rowShape: [columns.length], read };
}

function notNumber(table: Table, column: number, text: string, value: number, line: number): Error {
  const place = { file: table.file.name, line };
  const name = `column ${quote(table.columns[column])}`;
  if (text.trim() === '') return problem('empty_field', place, `${name} is empty`, REPAIR);
  if (spellsNonFinite(text)) return problem('not_finite', place, `${name} holds ${quote(text)}`, REPAIR);
  if (Number.isNaN(value)) return problem('not_a_number', place, `${name} holds ${quote(text)}, not a number`, REPAIR);
  return problem('not_finite', place, `${name} holds ${quote(text)}, which is beyond float64`, REPAIR);
}

function jsonReader(table: Table, columns: readonly number[]): FeatureReader {
  const shapes = columns.map((column) => measure(table.first.cells[column]));
  const sizes = shapes.map((shape) => elementsOf(shape));
  const read = ({ cells, line }: Row, target: Float64Array, offset: number) => {
    const place = { file: table.file.name, line };
    let position = offset;
    for (let index = 0; index < columns.length; index++) {
      const column = table.columns[columns[index]!]!;
      fill(cells[columns[index]!], shapes[index]!, 0, target, position, column, place);
      position += sizes[index]!;
    }
  };
  const rowShape = shapes.length === 1 && shapes[0]!.length > 0 ? shapes[0]! : [sizes.reduce((a, b) => a + b, 0)];
  return { rowShape, read };
}

/** Recursion ends at the depth of the first row, which the reader of the file has limited. */
function fill(
  value: unknown,
  shape: readonly number[],
  axis: number,
  target: Float64Array,
  offset: number,
  column: string,
  place: Place,
): void {
  if (axis === shape.length) {
    if (typeof value !== 'number')
      throw problem('not_a_number', place, `${quote(column)} holds ${quote(value)}, not a number`, REPAIR);
    if (!Number.isFinite(value))
      throw problem('not_finite', place, `${quote(column)} holds a number beyond float64`, REPAIR);
    target[offset] = value;
    return;
  }
  if (!Array.isArray(value) || value.length !== shape[axis]) {
    const what = `${quote(column)} does not have the shape [${shape.join(', ')}] of the first row`;
    throw problem('ragged', place, what, 'Give every row lists of the same lengths.');
  }
  const step = elementsOf(shape.slice(axis + 1));
  for (let index = 0; index < value.length; index++)
    fill(value[index], shape, axis + 1, target, offset + index * step, column, place);
}

/** Lengths of nested lists, as their first elements say: `[[1, 2], [3, 4]]` → [2, 2]; a value that is no list → []. */
function measure(value: unknown): number[] {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  return shape;
}
