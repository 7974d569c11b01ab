import type { Checks, Model, QualityCheck } from '../../../schemas/generated/gate.d.ts';
import type { Task } from '../../contracts/check.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { orList, quote } from '../text.ts';
import { atKey, atValue, type Rule } from './rule.ts';

const SINGLE = ['classification', 'binary'] as const;
const DECIDED = [...SINGLE, 'multilabel'] as const;
const NUMBERS = ['regression'] as const;

/** Metrics of quality that some tasks with classes have no value of: scikit-learn refuses them, or they rest on one class a row. */
const QUALITY: { [Metric in keyof QualityCheck]?: readonly Task[] } = {
  f1_samples: ['multilabel'],
  precision_samples: ['multilabel'],
  recall_samples: ['multilabel'],
  balanced_accuracy: SINGLE,
  mcc: SINGLE,
  ece: SINGLE,
  log_loss: SINGLE,
  brier: SINGLE,
  top_k_accuracy: ['classification'],
  mae: NUMBERS,
  mse: NUMBERS,
  rmse: NUMBERS,
  r2: NUMBERS,
  max_error: NUMBERS,
};
const ANY_TASK: Partial<Record<keyof Checks, readonly string[]>> = {
  quality: ['severity', 'on_inconclusive', 'slices', 'min_support'],
  diversity: ['severity', 'output_variance'],
};

/** What is asked of a model fits its task. */
export const tasks: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    yield* wrongMetrics(model, [...path, 'checks']);
    yield* wrongDecision(model, path);
    if (model.task === 'regression') yield* classesOfNumbers(model, path);
  }
};

function* wrongMetrics({ task = 'classification', checks }: Model, path: DocumentPath): Iterable<Finding> {
  for (const check of ['quality', 'diversity'] as const) {
    for (const key of Object.keys(checks[check] ?? {})) {
      if (ANY_TASK[check]!.includes(key)) continue;
      const allowed: readonly Task[] = (check === 'quality' && QUALITY[key as keyof QualityCheck]) || DECIDED;
      if (allowed.includes(task)) continue;
      const message = `${key} is not defined for task ${task}, only for ${orList(allowed)}`;
      yield atKey([...path, check, key], 'wrong_task', message, 'Remove it, or set `task`.');
    }
  }
}

function* wrongDecision({ decision, task = 'classification' }: Model, path: DocumentPath): Iterable<Finding> {
  if (!decision) return;
  if (task === 'classification' || task === 'regression') {
    const message =
      task === 'regression'
        ? 'a regression predicts numbers; it has no thresholds'
        : 'a classification takes the class of the highest score; it has no thresholds';
    const remedy = 'Remove `decision`, or set `task` to binary or multilabel.';
    yield atKey([...path, 'decision'], 'wrong_task', message, remedy);
  }
  if ('per_class' in decision && task === 'binary') {
    const message = `${quote('per_class')} is for multilabel; a binary model has one threshold`;
    yield atKey([...path, 'decision', 'per_class'], 'wrong_task', message, 'Write `threshold` with one number.');
  }
}

function* classesOfNumbers({ classes, checks, output }: Model, path: DocumentPath): Iterable<Finding> {
  const remedy = 'Remove it, or set another `task`.';
  if (classes !== undefined) yield atKey([...path, 'classes'], 'wrong_task', 'a regression has no classes', remedy);
  if (checks.probabilities) {
    const message = 'the outputs of a regression are no probabilities';
    yield atKey([...path, 'checks', 'probabilities'], 'wrong_task', message, remedy);
  }
  if (output?.activation === 'softmax') {
    const message = 'softmax turns scores of classes into probabilities; a regression has none';
    yield atValue([...path, 'output', 'activation'], 'wrong_task', message, remedy);
  }
}
