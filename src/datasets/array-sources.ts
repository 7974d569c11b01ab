import type { DataSource } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest, ResolvedInput } from '../contracts/dataset.ts';
import type { Arrays, NamedArray, Table } from './kind.ts';
import { type Library, requestOf } from './library.ts';
import { didYouMean, list, problem, quote } from './problem.ts';
import { checkFed, onlyInput } from './rows/inputs.ts';

/** Values that stand beside the inputs, one or one row of them a sample. */
export type BesideSource = NamedArray | { kind: 'table'; table: Table; column: string | undefined };

/** Where labels and groups are. */
export interface BesideSources {
  labels?: BesideSource;
  slices: { name: string; source: BesideSource }[];
}

/** Reads the `inputs:` of a dataset, or the npz file of its `path:`. Every input is fed exactly once. */
export function resolveFeeds(
  opened: Arrays | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<Map<ResolvedInput, NamedArray>> {
  return opened ? fromPath(opened, request) : fromInputs(request, library);
}

/** Finds what stands beside the inputs: `labels:` and `slices:` of a dataset, or keys of the npz file of its `path:`. */
export async function resolveBeside(
  opened: Arrays | undefined,
  request: Pick<DatasetRequest, 'id' | 'config' | 'slices'>,
  library: Library,
): Promise<BesideSources> {
  const { config, slices: wanted } = request;
  const slices: BesideSources['slices'] = [];
  if (opened) {
    if (!opened.keys) throw oneArray(opened);
    const { label } = config;
    if (Array.isArray(label)) throw listsOfColumns(opened);
    const labels = label === undefined ? undefined : await opened.open(existingKey(opened, label));
    for (const name of wanted) slices.push({ name, source: await opened.open(existingKey(opened, name)) });
    return { ...(labels && { labels }), slices };
  }
  const labels = config.labels === undefined ? undefined : await besideSource(config.labels, library);
  for (const name of wanted) {
    const declared = config.slices ?? {};
    if (!Object.hasOwn(declared, name)) {
      const what = `there is no ${quote(name)} to slice by${didYouMean(name, Object.keys(declared))}`;
      const remedy = 'Give the dataset a file with one value for each row: `slices: {NAME: file}`.';
      throw problem('slice', { file: `dataset ${quote(request.id)}` }, what, remedy);
    }
    slices.push({ name, source: await besideSource(declared[name]!, library) });
  }
  return { ...(labels && { labels }), slices };
}

async function besideSource(declared: DataSource, library: Library): Promise<BesideSource> {
  const { key, ...file } = requestOf(declared);
  const source = await library.open(file);
  return source.kind === 'table' ? { kind: 'table', table: source, column: key } : openOne(source, key);
}

function oneArray(opened: Arrays): Error {
  const remedy = 'Use `inputs:` for the array and `labels:` for its labels.';
  return problem(
    'not_a_table',
    { file: opened.file.name },
    'is one array; `path:` takes a table or an npz file',
    remedy,
  );
}

function listsOfColumns(opened: Arrays): Error {
  const what = 'is an npz file; lists of columns (`features:`, `image:`, `label:`) are for tables';
  const remedy = "Name each input's key under `inputs:`, and an N×L array under `labels:`.";
  return problem('not_a_table', { file: opened.file.name }, what, remedy);
}

async function fromPath(opened: Arrays, request: DatasetRequest): Promise<Map<ResolvedInput, NamedArray>> {
  const { label, features, image } = request.config;
  if (!opened.keys) throw oneArray(opened);
  if (features !== undefined || image !== undefined || Array.isArray(label)) throw listsOfColumns(opened);
  if (label !== undefined) existingKey(opened, label);
  return byKey(opened, request.inputs, [label ?? [], ...request.reserved].flat());
}

async function fromInputs(request: DatasetRequest, library: Library): Promise<Map<ResolvedInput, NamedArray>> {
  const { inputs } = request.config;
  if (inputs === undefined) {
    const what = 'has labels alone, and nothing to feed to a model';
    throw problem('no_inputs', { file: `dataset ${quote(request.id)}` }, what, 'Give it `inputs:`.');
  }
  if (typeof inputs === 'string') {
    const opened = await openArrays(inputs, library);
    const { labels, slices = {} } = request.config;
    const beside = [labels, ...Object.values(slices)].flatMap((source) => keyIn(source, inputs) ?? []);
    if (opened.keys) {
      for (const key of beside) existingKey(opened, key);
      return byKey(opened, request.inputs, beside);
    }
    const remedy = 'Map each input to its file: `inputs: {input: file, …}`.';
    return new Map([[onlyInput(request.inputs, opened.file.name, remedy), await opened.open(undefined)]]);
  }
  checkFed(Object.keys(inputs), request.inputs, `dataset ${quote(request.id)}`);
  const feeds = new Map<ResolvedInput, NamedArray>();
  for (const [name, source] of Object.entries(inputs)) {
    const input = request.inputs.find((candidate) => candidate.name === name)!;
    feeds.set(input, await openOne(await openArrays(source, library), requestOf(source).key));
  }
  return feeds;
}

/** The key of what stands beside the inputs where it comes from their file. */
function keyIn(source: DataSource | undefined, location: string): string | undefined {
  return typeof source === 'object' && source.path === location ? source.key : undefined;
}

async function byKey(
  opened: Arrays,
  inputs: readonly ResolvedInput[],
  beside: readonly string[],
): Promise<Map<ResolvedInput, NamedArray>> {
  const names = opened.keys!.filter((key) => !beside.includes(key));
  checkFed(names, inputs, opened.file.name);
  const feeds = new Map<ResolvedInput, NamedArray>();
  for (const input of inputs) feeds.set(input, await opened.open(input.name));
  return feeds;
}

async function openArrays(source: DataSource, library: Library): Promise<Arrays> {
  const opened = await library.open(requestOf(source));
  if (opened.kind === 'arrays') return opened;
  const what = 'is a table; `inputs:` takes arrays (npy, npz, idx)';
  throw problem('not_an_array', { file: opened.file.name }, what, 'Use `path:` with `label:` for a table.');
}

export async function openOne(opened: Arrays, key: string | undefined): Promise<NamedArray> {
  const place = { file: opened.file.name };
  if (!opened.keys) {
    if (key === undefined) return opened.open(undefined);
    throw problem('key', place, `has no keys, so ${quote(key)} is not in it`, 'Remove `key:`.');
  }
  if (key !== undefined) return opened.open(existingKey(opened, key));
  if (opened.keys.length === 1) return opened.open(opened.keys[0]);
  throw problem('key', place, `holds several arrays: ${list(opened.keys)}`, 'Say which one with `key:`.');
}

function existingKey(opened: Arrays, key: string): string {
  if (opened.keys!.includes(key)) return key;
  const what = `has no key ${quote(key)}${didYouMean(key, opened.keys!)}`;
  throw problem('key', { file: opened.file.name }, what, `Its keys are ${list(opened.keys!)}.`);
}
