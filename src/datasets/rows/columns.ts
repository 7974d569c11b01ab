import type { DatasetRequest, ResolvedInput } from '../../contracts/dataset.ts';
import type { Table } from '../kind.ts';
import { didYouMean, list, problem, quote } from '../problem.ts';
import { checkFed, onlyInput } from './inputs.ts';

/** Throws `dataset.unknown_column`. */
export function columnIndex(table: Table, name: string): number {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const what = `has no column ${quote(name)}${didYouMean(name, table.columns)}`;
  throw problem('unknown_column', { file: table.file.name }, what, `Name one of its columns: ${list(table.columns)}.`);
}

/** Which columns each input takes, in order; every column but the label and those that group rows where the gate file does not say. */
export function featureColumns(
  table: Table,
  { config: { features, label }, inputs, reserved }: Pick<DatasetRequest, 'config' | 'inputs' | 'reserved'>,
): Map<ResolvedInput, number[]> {
  const file = table.file.name;
  const labels = new Set(label === undefined ? [] : [label].flat());
  if (features === undefined || Array.isArray(features)) {
    const input = onlyInput(inputs, file, 'Map inputs to columns: `features: {input: [column, …]}`.');
    return new Map([
      [input, indices(table, features ?? everyColumn(table, new Set([...labels, ...reserved])), labels)],
    ]);
  }
  checkFed(Object.keys(features), inputs, file);
  return new Map(inputs.map((input) => [input, indices(table, features[input.name]!, labels)]));
}

function everyColumn(table: Table, labels: ReadonlySet<string>): string[] {
  const columns = table.columns.filter((column) => !labels.has(column));
  const place = { file: table.file.name };
  if (columns.length === 0) throw problem('no_features', place, 'has no column but the label', 'Add feature columns.');
  if (table.ordered) return columns;
  const what = 'its keys are whole numbers, which have no order in JSON';
  throw problem('column_order', place, what, 'List the columns in order under `features:`.');
}

function indices(table: Table, columns: readonly string[], labels: ReadonlySet<string>): number[] {
  const leak = columns.find((column) => labels.has(column));
  // Looking each one up in turn would take hours for a million columns.
  const positions = new Map(table.columns.map((column, index) => [column, index]));
  if (leak === undefined) return columns.map((column) => positions.get(column) ?? columnIndex(table, column));
  const what = `the label ${quote(leak)} is listed as a feature too`;
  throw problem('label_leak', { file: table.file.name }, what, 'Remove it from `features:`.');
}
