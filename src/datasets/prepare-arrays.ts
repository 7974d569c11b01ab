import type { DatasetRequest, ResolvedInput } from '../contracts/dataset.ts';
import type { TensorFile } from '../contracts/protocol.ts';
import { resolveBeside, resolveFeeds } from './array-sources.ts';
import type { Arrays, NamedArray, Prepared } from './kind.ts';
import { readBeside } from './labels/array-beside.ts';
import type { Library } from './library.ts';
import { problem, quote } from './problem.ts';
import { feedArray } from './rows/array-feed.ts';
import { draw, keepBeside } from './sample.ts';

/** Arrays whose first axis is samples; `opened` is the file of `path:`, undefined where `inputs:` names the files. */
export async function prepareArrays(
  opened: Arrays | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<Prepared> {
  const feeds = await resolveFeeds(opened, request, library);
  const [first] = feeds.values();
  const rows = first!.shape[0]!;
  for (const array of feeds.values()) checkRows(array.name, array.shape[0]!, first!);
  const { beside, counts } = await readBeside(await resolveBeside(opened, request, library), request);
  for (const { name, rows: count } of counts) checkRows(name, count, first!);

  const drawn = draw(rows, request.config.sample, request.seed, beside.labels, first!.name);
  const written = await feedAll(feeds, drawn?.keep, request, library);
  return {
    rows: drawn?.rows ?? rows,
    feeds: written,
    ...(drawn && { sampled: drawn.sampled }),
    ...keepBeside(beside, drawn),
  };
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
  throw problem(
    'rows_differ',
    { file: name },
    what,
    'Give every input, the labels and the slices the same number of rows.',
  );
}
