import { type ClassCounts, sampleCounts } from './counts.ts';
import { mean, sum, weightedMean } from './numpy.ts';
import { requireRows, UndefinedMetricError } from './undefined.ts';

/** Precision, recall and F1, each in [0, 1]; 0 where one is 0/0 (`zero_division=0`). */
export interface Prf {
  precision: number;
  recall: number;
  f1: number;
}

/** The same for each class, with the number of rows that have it. */
export interface PrfPerClass {
  classes: Int32Array;
  precision: Float64Array;
  recall: Float64Array;
  f1: Float64Array;
  support: Float64Array;
}

/**
 * `sklearn.metrics.precision_recall_fscore_support(average=None, zero_division=0)`: `precision = tp / predicted`,
 * `recall = tp / actual`, `F1 = 2 * precision * recall / (precision + recall)`, in that order of operations.
 *
 * @throws UndefinedMetricError where there are no rows
 */
export function prfPerClass(counts: ClassCounts): PrfPerClass {
  requireRows('F1', counts.rows);
  const { classes, truePositive, predicted, actual } = counts;
  return {
    classes,
    precision: truePositive.map((tp, i) => ratio(tp, predicted[i]!)),
    recall: truePositive.map((tp, i) => ratio(tp, actual[i]!)),
    f1: truePositive.map((tp, i) => f1Score(tp, predicted[i]!, actual[i]!)),
    support: actual,
  };
}

/**
 * `sklearn.metrics.precision_recall_fscore_support(average=..., zero_division=0)` over the counted classes, to the bit.
 *
 * `micro` pools the counts, `macro` is the plain mean over classes, `weighted` the mean weighted by support.
 *
 * @throws UndefinedMetricError where there are no rows, or no classes to average over
 */
export function prf(counts: ClassCounts, average: 'micro' | 'macro' | 'weighted'): Prf {
  if (average === 'micro') return pooled(counts);
  const { precision, recall, f1, support } = prfPerClass(counts);
  if (support.length === 0) throw new UndefinedMetricError(`${average} F1`, 'there are no classes');
  if (average === 'macro') return { precision: mean(precision), recall: mean(recall), f1: mean(f1) };
  if (sum(support) === 0) return { precision: 0, recall: 0, f1: 0 };
  return {
    precision: weightedMean(precision, support),
    recall: weightedMean(recall, support),
    f1: weightedMean(f1, support),
  };
}

/**
 * `average='samples'` of a multi-label problem: the mean over rows of each row's precision, recall and F1.
 *
 * @param yTrue row-major, `rows` x `labels`, 0 or 1
 * @param yPred row-major, `rows` x `labels`, 0 or 1
 * @throws UndefinedMetricError where there are no rows
 */
export function prfSamples(yTrue: Uint8Array, yPred: Uint8Array, rows: number, labels: number): Prf {
  return prf(sampleCounts(yTrue, yPred, rows, labels), 'macro');
}

/** F1 from counts, through precision and recall as scikit-learn computes it; 0 where it is 0/0. */
export function f1Score(truePositive: number, predicted: number, actual: number): number {
  const precision = ratio(truePositive, predicted);
  const recall = ratio(truePositive, actual);
  return ratio(2 * precision * recall, precision + recall);
}

function pooled({ truePositive, predicted, actual, rows }: ClassCounts): Prf {
  requireRows('micro F1', rows);
  const tp = sum(truePositive);
  const predictions = sum(predicted);
  const positives = sum(actual);
  return {
    precision: ratio(tp, predictions),
    recall: ratio(tp, positives),
    f1: f1Score(tp, predictions, positives),
  };
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
