import { mean } from './numpy.ts';
import { requireClasses } from './shape.ts';
import { requireFinite, requireProbabilities, requireRows, UndefinedMetricError } from './undefined.ts';

/** How varied the predictions are, from how often each class was predicted. */
export interface PredictionDiversity {
  /** Number of classes that were predicted at least once. */
  uniquePredictions: number;
  /** `uniquePredictions` / classes. */
  uniqueFraction: number;
  /** Share of the most predicted class. */
  topClassFrequency: number;
  /** Shannon entropy of the shares / ln(classes), in [0, 1] (Pielou's evenness). */
  normalizedEntropy: number;
}

/** How often each of `classCount` classes was predicted. */
export function predictionHistogram(yPred: Int32Array, classCount: number): Float64Array {
  requireClasses(yPred, yPred.length, classCount);
  const histogram = new Float64Array(classCount);
  for (const predicted of yPred) histogram[predicted]!++;
  return histogram;
}

/**
 * @param histogram predictions of each class, never-predicted classes included; for multi-label problems those of each label
 * @throws UndefinedMetricError where nothing was predicted or there is one class only
 */
export function predictionDiversity(histogram: Float64Array): PredictionDiversity {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new UndefinedMetricError('diversity', 'nothing was predicted');
  if (histogram.length < 2) throw new UndefinedMetricError('diversity', 'there is only one class');
  const predicted = histogram.filter((count) => count > 0);
  const entropy = predicted.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
  return {
    uniquePredictions: predicted.length,
    uniqueFraction: predicted.length / histogram.length,
    topClassFrequency: predicted.reduce((most, count) => Math.max(most, count), 0) / total,
    normalizedEntropy: entropy / Math.log(histogram.length),
  };
}

/**
 * Mean over outputs of the variance across samples (ddof 0), by the corrected two-pass algorithm (Chan, Golub and
 * LeVeque 1983): a large common offset does not cost precision.
 *
 * @param scores row-major, rows x `width`
 * @throws UndefinedMetricError where there are no rows, a score is NaN or infinite, or the variance overflows
 */
export function outputVariance(scores: Float64Array, width: number): number {
  const rows = scores.length / width;
  requireRows('output variance', rows);
  requireFinite('output variance', scores);
  const means = columnSums(scores, width, (score) => score / rows);
  const remainders = columnSums(scores, width, (score, output) => score - means[output]!);
  const squares = columnSums(scores, width, (score, output) => (score - means[output]!) ** 2);
  const variance = mean(squares.map((sum, output) => (sum - remainders[output]! ** 2 / rows) / rows));
  if (!Number.isFinite(variance)) throw new UndefinedMetricError('output variance', 'it exceeds the largest number');
  return variance;
}

/**
 * Mean over rows of the highest probability; with one column, of the more probable of the two classes.
 *
 * @param scores row-major, rows x `width` probabilities
 * @throws UndefinedMetricError where there are no rows or a score is not in [0, 1]
 */
export function meanConfidence(scores: Float64Array, width: number): number {
  const rows = scores.length / width;
  requireRows('mean confidence', rows);
  requireProbabilities('mean confidence', scores);
  const top = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let highest = width === 1 ? 1 - scores[row]! : 0;
    for (let i = row * width; i < (row + 1) * width; i++) highest = Math.max(highest, scores[i]!);
    top[row] = highest;
  }
  return mean(top);
}

function columnSums(
  scores: Float64Array,
  width: number,
  term: (score: number, output: number) => number,
): Float64Array {
  const sums = new Float64Array(width);
  for (let i = 0; i < scores.length; ) {
    for (let output = 0; output < width; output++, i++) sums[output]! += term(scores[i]!, output);
  }
  return sums;
}
