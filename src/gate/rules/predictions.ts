import type { Checks, Model } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { orList, quote } from '../text.ts';
import { referencesOf } from './references.ts';
import { atKey, atValue, type ModelPart, type Rule } from './rule.ts';

const CHECKS: readonly (keyof Checks)[] = ['quality', 'diversity', 'probabilities'];
/** What is said about a file, its inputs or how it is run. */
const OF_THE_FILE: readonly (keyof Model)[] = [
  'sha256',
  'preprocess',
  'generate',
  'dims',
  'runtime',
  'limits',
  'dialect',
  'raw_inputs',
];
const OF_SCORES = {
  quality: ['roc_auc', 'average_precision', 'ece', 'log_loss', 'brier', 'top_k_accuracy'],
  diversity: ['output_variance', 'mean_confidence'],
} as const;

/** Where predictions take the place of a model, nothing is asked that only the model could answer. */
export const predictions: Rule = function* ({ models }) {
  const predicted = new Set(models.flatMap(({ model }) => (model.predictions === undefined ? [] : [model.id])));
  for (const part of models) {
    if (part.model.predictions !== undefined) yield* ofPredictions(part);
    for (const { id, path } of referencesOf(part)) if (predicted.has(id)) yield reference(id, path);
  }
};

function reference(id: string, path: DocumentPath): Finding {
  const message = `${quote(id)} has only predictions, so that nothing can be run beside it`;
  return atValue(path, 'needs_model', message, 'Name a model with an `artifact`.');
}

function* ofPredictions({ model, path }: ModelPart): Iterable<Finding> {
  if (model.artifact !== undefined) {
    const message = '"predictions" and "artifact" do not go together';
    yield atKey([...path, 'predictions'], 'conflict', message, 'Keep `artifact` where the model can run here.');
    return;
  }
  if (model.dataset === undefined) {
    const message = 'predictions are held against the labels of a dataset, and the model names none';
    yield atKey([...path, 'predictions'], 'needs_dataset', message, 'Give the model a `dataset` with labels.');
  }
  for (const check of Object.keys(model.checks) as (keyof Checks)[]) {
    if (CHECKS.includes(check)) continue;
    const message = `${check} needs the model itself, and only its predictions are given`;
    const remedy = `Predictions are judged by ${orList(CHECKS)}.`;
    yield atKey([...path, 'checks', check], 'needs_model', message, remedy);
  }
  for (const key of OF_THE_FILE) {
    if (model[key] === undefined) continue;
    const message = `${quote(key)} is about a model file, and only predictions are given`;
    yield atKey([...path, key], 'needs_model', message, keyRemedy(key));
  }
  if (model.output?.name !== undefined) {
    const message = 'predictions have no outputs to choose from';
    yield atKey([...path, 'output', 'name'], 'needs_model', message, 'Remove it; name columns under `predictions`.');
  }
  if (model.decision && 'sweep' in model.decision) {
    const message = 'a threshold cannot be found on a dataset that the model is not run on';
    yield atKey([...path, 'decision', 'sweep'], 'needs_model', message, 'Give a fixed `threshold`, or `per_class`.');
  }
  yield* ofLabels(model, path);
}

function keyRemedy(key: string): string {
  return key === 'sha256' ? 'Write predictions: { path: …, sha256: … }.' : 'Remove it.';
}

/** What needs scores where the gate file names labels. */
function* ofLabels(model: Model, path: DocumentPath): Iterable<Finding> {
  const { predictions: source, checks, task } = model;
  if (typeof source !== 'object') return;
  const { label, scores } = source;
  if (label !== undefined && scores !== undefined) {
    const message = '"label" and "scores" are two ways to say what was predicted';
    yield atKey([...path, 'predictions', 'scores'], 'conflict', message, 'Keep `scores`; they decide too.');
    return;
  }
  if (task === 'regression') {
    if (scores === undefined) return;
    const message = 'a regression predicts numbers; it has no scores';
    yield atKey(
      [...path, 'predictions', 'scores'],
      'wrong_task',
      message,
      'Name the column of the numbers with `label`.',
    );
    return;
  }
  if (label === undefined) return;
  const asked: DocumentPath[] = Object.entries(OF_SCORES).flatMap(([check, keys]) =>
    keys.filter((key) => key in (checks[check as 'quality' | 'diversity'] ?? {})).map((key) => ['checks', check, key]),
  );
  if (checks.probabilities) asked.push(['checks', 'probabilities']);
  if (model.decision) asked.push(['decision']);
  if (model.output?.activation !== undefined) asked.push(['output', 'activation']);
  for (const key of asked) {
    const message = `${key.at(-1)} needs scores, and the predictions are labels`;
    yield atKey(
      [...path, ...key],
      'needs_scores',
      message,
      'Name the columns of the scores: predictions: { path: …, scores: […] }.',
    );
  }
}
