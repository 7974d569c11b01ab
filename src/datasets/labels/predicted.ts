import type { PredictionsFile } from '../../../schemas/generated/gate.d.ts';
import type { Labels, Predicted, PredictionsRequest } from '../../contracts/dataset.ts';
import { openOne } from '../array-sources.ts';
import type { NamedArray, Row, Table } from '../kind.ts';
import type { Library } from '../library.ts';
import { list, problem } from '../problem.ts';
import { columnIndex } from '../rows/columns.ts';
import { readArrayLabels, readNumbers } from './array-labels.ts';
import { NumberCollector } from './collectors.ts';
import { checkNames, matrix, number, tableLabels } from './table-labels.ts';

type Asked = Pick<PredictionsRequest, 'task' | 'classes'>;

interface CountedPredicted {
  predicted: Predicted;
  rows: number;
  /** The file, as messages call it. */
  name: string;
}

/**
 * Reads a file of predictions. In a table `label:` names what was decided and `scores:` what decides. An array says by its
 * shape and type: of numbers, a matrix holds scores, unless it is an integer matrix of a multi-label model; a vector holds
 * classes, and for a binary model floats are scores of the positive class. Throws `dataset.*`.
 */
export async function readPredicted(request: PredictionsRequest, library: Library): Promise<CountedPredicted> {
  const source: PredictionsFile =
    typeof request.predictions === 'string' ? { path: request.predictions } : request.predictions;
  const { path: location, sha256, format, key } = source;
  const opened = await library.open({ location, sha256, format });
  const name = opened.file.name;
  const predicted =
    opened.kind === 'table'
      ? await ofTable(opened, source, request)
      : await ofArray(await openOne(opened, key), source, request);
  const { values } = predicted.kind === 'decided' ? predicted.values : predicted;
  const width =
    predicted.kind === 'scores' ? predicted.width : predicted.values.kind === 'class' ? 1 : predicted.values.width;
  return { predicted, rows: values.length / width, name };
}

async function ofTable(table: Table, { label, scores, key }: PredictionsFile, request: Asked): Promise<Predicted> {
  const place = { file: table.file.name };
  if (key !== undefined)
    throw problem('key', place, '`key:` is for npz files', 'Name a column with `label:` or `scores:`.');
  if (label !== undefined) {
    const labels = tableLabels(table, label, request);
    for await (const batch of table.rows()) for (const row of batch) labels.add(row);
    return { kind: 'decided', values: labels.finish() };
  }
  if (scores === undefined) {
    const what = `is a table with the columns ${list(table.columns)}`;
    const remedy = 'Say which one was predicted: `label: COLUMN`, or `scores: [COLUMN, …]` with one column a class.';
    throw problem('predictions', place, what, remedy);
  }
  if (Array.isArray(scores)) checkNames(scores, request.task === 'binary' ? undefined : request.classes, place);
  const columns = [scores].flat().map((column) => columnIndex(table, column));
  const first = table.first.cells[columns[0]!];
  const nested = !Array.isArray(scores) && Array.isArray(first) && first.length > 0;
  const width = nested ? first.length : columns.length;
  checkWidth(width, request, table.file.name);
  const read = (row: Row) =>
    nested ? row.cells[columns[0]!] : columns.map((column) => number(table, row.cells[column]));
  const collector = matrix(table, new NumberCollector(width, 'score'), read);
  for await (const batch of table.rows()) for (const row of batch) collector.add(row);
  return asScores(collector.finish());
}

async function ofArray(array: NamedArray, { label, scores }: PredictionsFile, request: Asked): Promise<Predicted> {
  if (label !== undefined || scores !== undefined) {
    const what = 'is an array, which has no columns';
    throw problem('predictions', { file: array.name }, what, 'Remove `label:` and `scores:`.');
  }
  if (array.kind === 'text' || !holdsScores(array, request))
    return { kind: 'decided', values: await readArrayLabels(array, request) };
  const width = array.shape[1] ?? 1;
  if (array.shape.length > 2) {
    const what = `has the shape [${array.shape.join(', ')}]; scores are a matrix of rows × classes`;
    throw problem('predictions', { file: array.name }, what, 'Save an N×C array.');
  }
  checkWidth(width, request, array.name);
  return asScores(await readNumbers(array, new NumberCollector(width, 'score')));
}

function holdsScores({ dtype, shape }: NamedArray & { kind: 'numbers' }, { task }: Asked): boolean {
  if (task === 'regression') return false;
  const isFloat = dtype.startsWith('float');
  if (task === 'multilabel') return isFloat;
  return shape.length > 1 || (task === 'binary' && isFloat);
}

function asScores(numbers: Labels): Predicted {
  const { values, width } = numbers as Labels & { kind: 'regression' };
  return { kind: 'scores', values, width };
}

function checkWidth(width: number, { task, classes }: Asked, file: string): void {
  const count = task === 'binary' ? undefined : classes?.length;
  const fits = task === 'binary' ? width <= 2 : task === 'multilabel' || width >= 2;
  if (fits && (count === undefined || count === width)) return;
  const needs =
    task === 'binary'
      ? 'one or two'
      : count === undefined
        ? 'one for each of several classes'
        : `one for each of ${count} classes`;
  const what = `has ${width === 1 ? 'one score' : `${width} scores`} a row; task: ${task} needs ${needs}`;
  throw problem('predictions', { file }, what, 'Give the scores in the order of the classes, or set `task`.');
}
