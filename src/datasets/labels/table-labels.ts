import type { LabelColumns } from '../../../schemas/generated/gate.d.ts';
import type { DatasetRequest, Labels, SliceColumn } from '../../contracts/dataset.ts';
import type { Row, Table } from '../kind.ts';
import { list, type Place, problem, quote } from '../problem.ts';
import { columnIndex } from '../rows/columns.ts';
import { parseNumber } from '../text/number.ts';
import { ClassIndex } from './class-index.ts';
import { ClassCollector, MatrixCollector, NumberCollector } from './collectors.ts';
import { GroupCollector } from './groups.ts';

/** Takes the label of one row after the other. */
export interface TableLabels {
  add(row: Row): void;
  finish(): Labels;
}

/**
 * Reads the label column: an index or a name; or several columns of 0 and 1, for a
 * regression one or several columns of numbers (in JSON also one column of lists).
 * Throws `dataset.label_shape` where that is not what the task needs.
 */
export function tableLabels(
  table: Table,
  label: LabelColumns,
  request: Pick<DatasetRequest, 'task' | 'classes'>,
): TableLabels {
  const place = { file: table.file.name };
  if (Array.isArray(label)) {
    if (request.task === 'regression') {
      const columns = label.map((name) => columnIndex(table, name));
      const read = (row: Row) => columns.map((column) => number(table, row.cells[column]));
      return matrix(table, new NumberCollector(label.length), read);
    }
    if (request.task !== 'multilabel') {
      const what = `a list of label columns is multi-label data, but the task is ${request.task}`;
      throw problem('label_shape', place, what, 'Name one column, or set `task: multilabel`.');
    }
    checkNames(label, request.classes, place);
    const indices = label.map((name) => columnIndex(table, name));
    return matrix(table, new MatrixCollector(label.length), (row) =>
      indices.map((index) => number(table, row.cells[index])),
    );
  }
  const index = columnIndex(table, label);
  if (request.task === 'regression') return realColumn(table, index);
  if (request.task !== 'multilabel') return oneColumn(table, index, request);
  const first = table.first.cells[index];
  if (!Array.isArray(first) || first.length === 0) {
    const what = `multi-label data needs one column of 0 and 1 for each label; ${quote(label)} is one column`;
    throw problem('label_shape', place, what, 'List the columns: `label: [joy, anger]`.');
  }
  if (request.classes && request.classes.length !== first.length) {
    const what = `${quote(label)} holds ${first.length} labels, but ${request.classes.length} classes are declared`;
    throw problem('label_width', place, what, 'Make the labels and `classes:` the same.');
  }
  return matrix(table, new MatrixCollector(first.length), (row) => row.cells[index]);
}

/** What stands beside the inputs of each row. */
export interface Beside {
  labels?: Labels;
  slices?: SliceColumn[];
}

/** Takes the label and the groups of one row after the other; undefined where the dataset has neither. */
export function tableBeside(
  table: Table,
  request: Pick<DatasetRequest, 'config' | 'task' | 'classes' | 'slices'>,
): { add(row: Row): void; finish(): Beside } | undefined {
  const { label } = request.config;
  const labels = label === undefined ? undefined : tableLabels(table, label, request);
  const slices = request.slices.map((name) => ({ column: columnIndex(table, name), groups: new GroupCollector(name) }));
  if (!labels && slices.length === 0) return undefined;
  return {
    add(row) {
      labels?.add(row);
      for (const { column, groups } of slices) groups.add(row.cells[column], { file: table.file.name, line: row.line });
    },
    finish: () => ({
      ...(labels && { labels: labels.finish() }),
      ...(slices.length > 0 && { slices: slices.map(({ groups }) => groups.finish()) }),
    }),
  };
}

function oneColumn(table: Table, index: number, request: Pick<DatasetRequest, 'task' | 'classes'>): TableLabels {
  const classes = new ClassIndex(request);
  const collector = new ClassCollector();
  const add = (row: Row) => {
    const label = row.cells[index];
    const place = { file: table.file.name, line: row.line };
    if (typeof label === 'string') collector.add(classes.ofText(label, place), place);
    else if (typeof label === 'number') collector.add(classes.ofNumber(label, place), place);
    else throw problem('label_shape', place, `the label is ${quote(label)}`, 'Use a class index or a class name.');
  };
  return { add, finish: () => collector.finish() };
}

/** A number a row; in JSON also a list of as many numbers as the first row has. */
function realColumn(table: Table, index: number): TableLabels {
  const first = table.first.cells[index];
  if (Array.isArray(first) && first.length > 0)
    return matrix(table, new NumberCollector(first.length), (row) => row.cells[index]);
  return matrix(table, new NumberCollector(1), (row) => [number(table, row.cells[index])]);
}

/** Reads the whole table for what stands beside its inputs, and counts its rows. */
export async function readTableBeside(
  table: Table,
  request: Parameters<typeof tableBeside>[1],
): Promise<{ rows: number; beside: Beside }> {
  const reader = tableBeside(table, request);
  let rows = 0;
  for await (const batch of table.rows()) {
    rows += batch.length;
    if (reader) for (const row of batch) reader.add(row);
  }
  return { rows, beside: reader?.finish() ?? {} };
}

/** Rows of as many values each, in the collector. */
export function matrix(
  table: Table,
  collector: MatrixCollector | NumberCollector,
  read: (row: Row) => unknown,
): TableLabels {
  const { width } = collector;
  const add = (row: Row) => {
    const place = { file: table.file.name, line: row.line };
    const labels = read(row);
    if (!Array.isArray(labels) || labels.length !== width)
      throw problem('label_width', place, `expected ${width} labels, found ${quote(labels)}`, 'Give each row as many.');
    collector.add(labels, place);
  };
  return { add, finish: () => collector.finish() };
}

/** A text cell as a number where it is one. */
export function number(table: Table, cell: unknown): unknown {
  if (table.cells === 'json') return cell;
  const value = parseNumber(cell as string);
  return Number.isNaN(value) ? cell : value;
}

/** Columns named like the classes must stand in their order: column k is compared with output k. */
export function checkNames(label: readonly string[], classes: readonly string[] | undefined, place: Place): void {
  if (!classes) return;
  if (classes.length !== label.length) {
    const what = `${label.length} columns are listed, but ${classes.length} classes are declared`;
    throw problem('label_width', place, what, 'List one column for each class, in the same order.');
  }
  const swapped = label.find((name, index) => classes[index] !== name && classes.includes(name));
  if (swapped === undefined) return;
  const what = `the column ${quote(swapped)} does not stand where the class of that name does`;
  throw problem('label_order', place, what, `List the columns in the order of the classes: ${list(classes)}.`);
}
