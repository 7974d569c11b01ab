import type { OutputAccess } from '../../contracts/check.ts';
import type { Labels } from '../../contracts/dataset.ts';
import type { Answers, Predictions } from '../../contracts/predictions.ts';
import { requireRows, UndefinedMetricError } from '../../metrics/undefined.ts';
import { decide, thresholdsFor } from '../shared/decisions.ts';

/** Metrics that look at scores, not only at what they decide. */
const OF_SCORES: readonly string[] = ['log_loss', 'brier', 'ece', 'roc_auc', 'average_precision', 'top_k_accuracy'];

/** Predictions beside the truth: rows that have one class each, any number of labels, or numbers. */
export type Judged = DecidedJudged | NumberJudged;
export type DecidedJudged = ClassJudged | LabelJudged;

export interface ClassJudged {
  kind: 'class';
  outputs: OutputAccess;
  thresholds: Float64Array | undefined;
  yTrue: Int32Array;
  yPred: Int32Array;
  classCount: number;
}

export interface LabelJudged {
  kind: 'multilabel';
  outputs: OutputAccess;
  thresholds: Float64Array | undefined;
  yTrue: Uint8Array;
  yPred: Uint8Array;
}

export interface NumberJudged {
  kind: 'regression';
  outputs: OutputAccess;
  yTrue: Float64Array;
  yPred: Float64Array;
}

/** What the model answered for each row, with its scores where a metric looks at those. */
export function answersOf(judged: Judged, metrics: readonly string[]): Answers {
  const { scores, decided } = judged.outputs;
  const predictions = predictionsOf(judged);
  const looked = judged.kind !== 'regression' && !decided && metrics.some((metric) => OF_SCORES.includes(metric));
  return looked ? { predictions, scored: { values: scores.data, width: scores.width } } : { predictions };
}

function predictionsOf(judged: Judged): Predictions {
  const { width } = judged.outputs.scores;
  if (judged.kind === 'class') return { kind: 'class', values: judged.yPred, classCount: judged.classCount };
  if (judged.kind === 'multilabel') return { kind: 'multilabel', values: judged.yPred, width };
  return { kind: 'regression', values: judged.yPred, width };
}

/** @throws UndefinedMetricError where labels and task do not fit, or nothing can be decided */
export function pairUp(outputs: OutputAccess, labels: Labels): Judged {
  requireRows('quality', outputs.scores.rows);
  const thresholds = thresholdsFor(outputs);
  const predictions: Predictions = decide(outputs, thresholds);
  if (predictions.kind === 'class' && labels.kind === 'class') {
    const { values, classCount } = predictions;
    return { kind: 'class', outputs, thresholds, yTrue: labels.values, yPred: values, classCount };
  }
  if (predictions.kind === 'multilabel' && labels.kind === 'multilabel') {
    return { kind: 'multilabel', outputs, thresholds, yTrue: labels.values, yPred: predictions.values };
  }
  if (predictions.kind === 'regression' && labels.kind === 'regression') {
    return { kind: 'regression', outputs, yTrue: labels.values, yPred: predictions.values };
  }
  throw new UndefinedMetricError(
    'quality',
    labels.kind === 'multilabel'
      ? 'the dataset has a label matrix; set task: multilabel'
      : 'task: multilabel needs a matrix of 0 and 1 as labels',
  );
}
