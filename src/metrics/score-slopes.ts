import type { ClassCounts } from './counts.ts';
import { sum } from './numpy.ts';

/** Derivatives of one metric with respect to the counts of each class and to the number of rows. */
export interface Slopes {
  truePositive: Float64Array;
  predicted: Float64Array;
  actual: Float64Array;
  rows: number;
}

type Family = 'precision' | 'recall' | 'f1';

/** Of `prf(counts, 'micro')`. */
export function microSlopes(family: Family, { truePositive, predicted, actual }: ClassCounts): Slopes {
  const one = ofRatio(family, sum(truePositive), sum(predicted), sum(actual));
  const all = (value: number) => new Float64Array(truePositive.length).fill(value);
  return { truePositive: all(one.truePositive), predicted: all(one.predicted), actual: all(one.actual), rows: 0 };
}

/** Of the mean of each class's metric, weighted; 1 over their number for `prf(counts, 'macro')`. */
export function meanSlopes(family: Family, counts: ClassCounts, weights: Float64Array): Slopes {
  const each = Array.from(weights, (weight, place) => {
    const one = ofRatio(family, counts.truePositive[place]!, counts.predicted[place]!, counts.actual[place]!);
    return { ...one, weight };
  });
  return {
    truePositive: Float64Array.from(each, ({ weight, truePositive }) => weight * truePositive),
    predicted: Float64Array.from(each, ({ weight, predicted }) => weight * predicted),
    actual: Float64Array.from(each, ({ weight, actual }) => weight * actual),
    rows: 0,
  };
}

/** Of `prf(counts, 'weighted')`, whose weights are counts too. */
export function weightedSlopes(family: Family, counts: ClassCounts): Slopes {
  const total = sum(counts.actual);
  const slopes = meanSlopes(
    family,
    counts,
    counts.actual.map((actual) => actual / total),
  );
  const values = counts.actual.map(
    (actual, place) => ofRatio(family, counts.truePositive[place]!, counts.predicted[place]!, actual).value,
  );
  const average = values.reduce((all, value, place) => all + (value * counts.actual[place]!) / total, 0);
  return { ...slopes, actual: slopes.actual.map((slope, place) => slope + (values[place]! - average) / total) };
}

/** Of `mcc(counts)`; all 0 where it is 0 by definition. */
export function mccSlopes({ truePositive, predicted, actual, rows }: ClassCounts): Slopes {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((all, value, place) => all + value * b[place]!, 0);
  const correct = sum(truePositive);
  const predictedVariance = rows ** 2 - dot(predicted, predicted);
  const trueVariance = rows ** 2 - dot(actual, actual);
  const scale = Math.sqrt(predictedVariance * trueVariance);
  const none = new Float64Array(actual.length);
  if (!(scale > 0)) return { truePositive: none, predicted: none, actual: none, rows: 0 };
  const value = (correct * rows - dot(actual, predicted)) / scale;
  return {
    truePositive: none.map(() => rows / scale),
    predicted: predicted.map((count, place) => (value * count) / predictedVariance - actual[place]! / scale),
    actual: actual.map((count, place) => (value * count) / trueVariance - predicted[place]! / scale),
    rows: correct / scale - value * rows * (1 / predictedVariance + 1 / trueVariance),
  };
}

/** Value and derivatives of precision, recall or F1; 0 where it is 0/0. */
function ofRatio(family: Family, truePositive: number, predicted: number, actual: number) {
  const factor = family === 'f1' ? 2 : 1;
  const size = (family === 'recall' ? 0 : predicted) + (family === 'precision' ? 0 : actual);
  if (size === 0) return { value: 0, truePositive: 0, predicted: 0, actual: 0 };
  const value = (factor * truePositive) / size;
  return {
    value,
    truePositive: factor / size,
    predicted: family === 'recall' ? 0 : -value / size,
    actual: family === 'precision' ? 0 : -value / size,
  };
}
