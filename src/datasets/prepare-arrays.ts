import type { DatasetRequest, Labels, ResolvedInput } from '../contracts/dataset.ts';
import type { TensorFile } from '../contracts/protocol.ts';
import { resolveArrays } from './array-sources.ts';
import type { Arrays, NamedArray, Prepared } from './kind.ts';
import { readArrayLabels } from './labels/array-labels.ts';
import { readColumnLabels } from './labels/column-labels.ts';
import type { Library } from './library.ts';
import { problem, quote } from './problem.ts';
import { feedArray } from './rows/array-feed.ts';
import { draw, keepLabels } from './sample.ts';

/** Arrays whose first axis is samples; `opened` is the file of `path:`, undefined where `inputs:` names the files. */
export async function prepareArrays(
  opened: Arrays | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<Prepared> {
  const { feeds, labels: source } = await resolveArrays(opened, request, library);
  const [first] = feeds.values();
  const rows = first!.shape[0]!;
  for (const array of feeds.values()) checkRows(array.name, array.shape[0]!, first!);
  const labels = source && (await readLabels(source, request));
  if (labels) checkRows(labels.name, labels.rows, first!);

  const drawn = draw(rows, request.config.sample, request.seed, labels?.labels, first!.name);
  const written = await feedAll(feeds, drawn?.keep, request, library);
  const kept = labels && (drawn ? keepLabels(labels.labels, drawn) : labels.labels);
  return {
    rows: drawn?.rows ?? rows,
    feeds: written,
    ...(drawn && { sampled: drawn.sampled }),
    ...(kept && { labels: kept }),
  };
}

type LabelSource = NonNullable<Awaited<ReturnType<typeof resolveArrays>>['labels']>;

async function readLabels(
  source: LabelSource,
  request: DatasetRequest,
): Promise<{ labels: Labels; name: string; rows: number }> {
  const isTable = source.kind === 'table';
  const labels = isTable
    ? await readColumnLabels(source.table, source.column, request)
    : await readArrayLabels(source, request);
  const rows = labels.kind === 'class' ? labels.values.length : labels.values.length / labels.width;
  return { labels, name: isTable ? source.table.file.name : source.name, rows };
}

async function feedAll(
  feeds: ReadonlyMap<ResolvedInput, NamedArray>,
  keep: Uint8Array | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<TensorFile[]> {
  const written: TensorFile[] = [];
  for (const input of request.inputs) {
    written.push(await feedArray(input, feeds.get(input)!, keep, request, library));
  }
  return written;
}

function checkRows(name: string, rows: number, first: NamedArray): void {
  if (rows === first.shape[0]) return;
  const what = `has ${rows} rows, but ${quote(first.name)} has ${first.shape[0]}`;
  throw problem('rows_differ', { file: name }, what, 'Give every input and the labels the same number of rows.');
}
