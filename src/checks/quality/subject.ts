import type { OutputAccess } from '../../contracts/check.ts';
import type { Labels } from '../../contracts/dataset.ts';
import { requireRows, UndefinedMetricError } from '../../metrics/undefined.ts';
import { decide, type Predictions, thresholdsFor } from '../shared/decisions.ts';

/** Predictions beside the truth: rows that have one class each, or any number of labels. */
export type Judged = ClassJudged | LabelJudged;

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
  thresholds: Float64Array;
  yTrue: Uint8Array;
  yPred: Uint8Array;
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
    return { kind: 'multilabel', outputs, thresholds: thresholds!, yTrue: labels.values, yPred: predictions.values };
  }
  throw new UndefinedMetricError(
    'quality',
    labels.kind === 'multilabel'
      ? 'the dataset has a label matrix; set task: multilabel'
      : 'task: multilabel needs a matrix of 0 and 1 as labels',
  );
}
