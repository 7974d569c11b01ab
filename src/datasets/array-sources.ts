import type { DataSource } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest, ResolvedInput } from '../contracts/dataset.ts';
import type { Arrays, NamedArray, Table } from './kind.ts';
import { type Library, requestOf } from './library.ts';
import { didYouMean, list, problem, quote } from './problem.ts';
import { checkFed, onlyInput } from './rows/inputs.ts';

/** Which array feeds each input, and where the labels are. */
export interface ArraySources {
  feeds: Map<ResolvedInput, NamedArray>;
  labels?: NamedArray | { kind: 'table'; table: Table; column: string | undefined };
}

/** Reads the `inputs:` and `labels:` of a dataset, or the npz file of its `path:`. Every input is fed exactly once. */
export async function resolveArrays(
  opened: Arrays | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<ArraySources> {
  const { config } = request;
  const feeds = opened ? await fromPath(opened, request) : await fromInputs(request, library);
  if (opened) {
    const { label } = config;
    return label === undefined ? { feeds } : { feeds, labels: await opened.open(existingKey(opened, label as string)) };
  }
  if (config.labels === undefined) return { feeds };
  const { key, ...file } = requestOf(config.labels);
  const source = await library.open(file);
  if (source.kind === 'table') return { feeds, labels: { kind: 'table', table: source, column: key } };
  return { feeds, labels: await openOne(source, key) };
}

async function fromPath(opened: Arrays, request: DatasetRequest): Promise<ArraySources['feeds']> {
  const { label, features, image } = request.config;
  const place = { file: opened.file.name };
  if (!opened.keys) {
    const remedy = 'Use `inputs:` for the array and `labels:` for its labels.';
    throw problem('not_a_table', place, 'is one array; `path:` takes a table or an npz file', remedy);
  }
  if (features !== undefined || image !== undefined || Array.isArray(label)) {
    const what = 'is an npz file; lists of columns (`features:`, `image:`, `label:`) are for tables';
    throw problem(
      'not_a_table',
      place,
      what,
      "Name each input's key under `inputs:`, and an N×L array under `labels:`.",
    );
  }
  return byKey(opened, request.inputs, label);
}

async function fromInputs(request: DatasetRequest, library: Library): Promise<ArraySources['feeds']> {
  const inputs = request.config.inputs!;
  if (typeof inputs === 'string') {
    const opened = await openArrays(inputs, library);
    const { labels } = request.config;
    if (opened.keys) return byKey(opened, request.inputs, labelKey(labels, inputs));
    const remedy = 'Map each input to its file: `inputs: {input: file, …}`.';
    return new Map([[onlyInput(request.inputs, opened.file.name, remedy), await opened.open(undefined)]]);
  }
  checkFed(Object.keys(inputs), request.inputs, `dataset ${quote(request.id)}`);
  const feeds: ArraySources['feeds'] = new Map();
  for (const [name, source] of Object.entries(inputs)) {
    const input = request.inputs.find((candidate) => candidate.name === name)!;
    feeds.set(input, await openOne(await openArrays(source, library), requestOf(source).key));
  }
  return feeds;
}

/** The key of the labels where they come from the same file as the inputs. */
function labelKey(labels: DataSource | undefined, location: string): string | undefined {
  return typeof labels === 'object' && labels.path === location ? labels.key : undefined;
}

async function byKey(
  opened: Arrays,
  inputs: readonly ResolvedInput[],
  labelKey: string | undefined,
): Promise<ArraySources['feeds']> {
  if (labelKey !== undefined) existingKey(opened, labelKey);
  const names = opened.keys!.filter((key) => key !== labelKey);
  checkFed(names, inputs, opened.file.name);
  const feeds: ArraySources['feeds'] = new Map();
  for (const input of inputs) feeds.set(input, await opened.open(input.name));
  return feeds;
}

async function openArrays(source: DataSource, library: Library): Promise<Arrays> {
  const opened = await library.open(requestOf(source));
  if (opened.kind === 'arrays') return opened;
  const what = 'is a table; `inputs:` takes arrays (npy, npz, idx)';
  throw problem('not_an_array', { file: opened.file.name }, what, 'Use `path:` with `label:` for a table.');
}

async function openOne(opened: Arrays, key: string | undefined): Promise<NamedArray> {
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
