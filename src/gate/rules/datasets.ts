import type { Dataset } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { cut, quote } from '../text.ts';
import { atKey, atValue, type GateParts, type ModelPart, type Rule } from './rule.ts';

/** Datasets that are named exist, and have labels where labels are needed. */
export const datasets: Rule = function* (gate) {
  for (const part of gate.models) {
    const { model, path } = part;
    const { dataset, decision, checks } = model;
    if (dataset !== undefined) yield* unknownDataset(dataset, [...path, 'dataset'], gate);
    if (model.artifact !== undefined) yield* withoutInputs(dataset, [...path, 'dataset'], gate);
    yield* unknownSlices(part, gate);
    if (checks.quality) yield* qualityWithout(dataset, [...path, 'checks', 'quality'], gate);
    if (!decision || !('sweep' in decision)) continue;
    const on = [...path, 'decision', 'on'];
    yield* unknownDataset(decision.on, on, gate);
    yield* withoutLabels(decision.on, on, 'a threshold cannot be found', gate);
    if (decision.on === dataset) {
      const message = `the threshold would be found on ${quote(dataset)}, the rows that are judged`;
      yield atValue(on, 'sweep_on_judged', message, 'Name another dataset, or give a fixed `threshold`.');
    }
  }
  for (const [name, dataset] of gate.datasets) {
    if (dataset.image !== undefined && dataset.features !== undefined) {
      const message = 'a row is an image or columns of numbers, not both';
      yield atKey(['datasets', name, 'features'], 'image_and_features', message, 'Remove `features` or `image`.');
    }
    if (!dataset.sample?.stratify || mayHaveLabels(dataset)) continue;
    const message = `rows cannot be stratified: dataset ${quote(name)} has no labels`;
    yield atValue(['datasets', name, 'sample', 'stratify'], 'needs_labels', message, labelRemedy(dataset));
  }
};

function* unknownDataset(name: string, path: DocumentPath, { datasetNames: names }: GateParts): Iterable<Finding> {
  if (!names || names.has(name)) return;
  const some = [...names].slice(0, 100);
  const remedy = some.length > 0 ? `Name one of: ${cut(some.join(', '), 200)}.` : 'Declare it under `datasets`.';
  yield atValue(path, 'unknown_dataset', `there is no dataset ${quote(name)}${didYouMean(name, some)}`, remedy);
}

function* withoutInputs(name: string | undefined, path: DocumentPath, gate: GateParts): Iterable<Finding> {
  const dataset = gate.datasets.get(name ?? '');
  if (!dataset || dataset.path !== undefined || dataset.inputs !== undefined) return;
  const message = `dataset ${quote(name!)} has labels alone, and nothing to feed to a model`;
  yield atValue(path, 'needs_inputs', message, 'Give the dataset `inputs`, or the model `predictions`.');
}

/** Columns of a table and keys of an npz are told only by the file; those beside arrays are declared. */
function* unknownSlices({ model, path }: ModelPart, { datasets: declared }: GateParts): Iterable<Finding> {
  const { slices, min_support: support } = model.checks.quality ?? {};
  const at = [...path, 'checks', 'quality'];
  if (support !== undefined && slices === undefined)
    yield atKey(
      [...at, 'min_support'],
      'needs_slices',
      'min_support is for groups, and no `slices` are named',
      'Remove it, or name `slices`.',
    );
  const dataset = declared.get(model.dataset ?? '');
  if (!dataset || dataset.path !== undefined) return;
  const known = Object.keys(dataset.slices ?? {});
  for (const [index, name] of (slices ?? []).entries()) {
    if (known.includes(name)) continue;
    const message = `dataset ${quote(model.dataset!)} has no ${quote(name)} to slice by${didYouMean(name, known)}`;
    const remedy = 'Give the dataset a file with one value for each row: `slices: { NAME: file }`.';
    yield atValue([...at, 'slices', index], 'unknown_slice', message, remedy);
  }
}

function* qualityWithout(dataset: string | undefined, path: DocumentPath, gate: GateParts): Iterable<Finding> {
  if (dataset !== undefined) return yield* withoutLabels(dataset, path, 'quality cannot be measured', gate);
  const message = 'quality is measured on labelled rows, and the model names no dataset';
  yield atKey(path, 'needs_dataset', message, 'Give the model a `dataset`, declared under `datasets`.');
}

function* withoutLabels(name: string, path: DocumentPath, what: string, gate: GateParts): Iterable<Finding> {
  const dataset = gate.datasets.get(name);
  if (!dataset || mayHaveLabels(dataset)) return;
  yield atKey(path, 'needs_labels', `${what}: dataset ${quote(name)} has no labels`, labelRemedy(dataset));
}

/** A folder's images are labelled by their own folders; only a path that ends in a folder's name can be one. */
function mayHaveLabels(dataset: Dataset): boolean {
  return labelKey(dataset) in dataset || (dataset.image === undefined && isFolderName(dataset));
}

function isFolderName({ path, format }: Dataset): boolean {
  return path !== undefined && format === undefined && /(?:^|\/)(?:[^/.]+|[^/]*\/)$/.test(path);
}

function labelKey(dataset: Dataset): 'label' | 'labels' {
  return dataset.path === undefined ? 'labels' : 'label';
}

function labelRemedy(dataset: Dataset): string {
  return dataset.path === undefined
    ? 'Give the dataset `labels`: a file with one label for each row.'
    : 'Give the dataset `label`: the column (for npz: the key) that holds it.';
}
