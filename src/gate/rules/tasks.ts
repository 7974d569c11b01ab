import type { QualityCheck } from '../../../schemas/generated/gate.d.ts';
import type { Task } from '../../contracts/check.ts';
import { orList, quote } from '../text.ts';
import { atKey, type Rule } from './rule.ts';

const single = ['classification', 'binary'] as const;

/** Metrics that some tasks have no value of. Those that scikit-learn refuses or that rest on one class a row. */
const tasksOf: { [Metric in keyof QualityCheck]?: readonly Task[] } = {
  f1_samples: ['multilabel'],
  precision_samples: ['multilabel'],
  recall_samples: ['multilabel'],
  balanced_accuracy: single,
  mcc: single,
  ece: single,
  log_loss: single,
  brier: single,
  top_k_accuracy: ['classification'],
};

/** What is asked of a model fits its task. */
export const tasks: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    const task = model.task ?? 'classification';
    for (const metric of Object.keys(model.checks.quality ?? {}) as (keyof QualityCheck)[]) {
      const allowed = tasksOf[metric];
      if (!allowed || allowed.includes(task)) continue;
      const message = `${metric} is not defined for task ${task}, only for ${orList(allowed)}`;
      yield atKey([...path, 'checks', 'quality', metric], 'wrong_task', message, 'Remove it, or set `task`.');
    }
    if (model.decision && task === 'classification') {
      const message = 'a classification takes the class of the highest score; it has no thresholds';
      const remedy = 'Remove `decision`, or set `task` to binary or multilabel.';
      yield atKey([...path, 'decision'], 'wrong_task', message, remedy);
    }
    if (model.decision && 'per_class' in model.decision && task === 'binary') {
      const message = `${quote('per_class')} is for multilabel; a binary model has one threshold`;
      yield atKey([...path, 'decision', 'per_class'], 'wrong_task', message, 'Write `threshold` with one number.');
    }
  }
};
