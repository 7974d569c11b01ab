import { mean } from './numpy.ts';
import { requireScores } from './shape.ts';
import { requireProbabilities, requireRows } from './undefined.ts';

/**
 * Brier score: the mean squared distance of the probabilities from the truth.
 *
 * One column is `sklearn.metrics.brier_score_loss`, `mean((p(class 1) - y) ** 2)`, in [0, 1]. More columns are Brier's
 * original sum over classes (1950), `mean(sum((p - one_hot(y)) ** 2))`, in [0, 2]; for two classes it is twice the former.
 *
 * @param yTrue true class of each row
 * @param scores row-major, rows x `width` probabilities
 * @throws UndefinedMetricError where there are no rows or a score is not in [0, 1]
 */
export function brier(yTrue: Int32Array, scores: Float64Array, width: number): number {
  return mean(squaredDistances(yTrue, scores, width));
}

/** What each row adds to the Brier score; see `brier`. */
export function squaredDistances(yTrue: Int32Array, scores: Float64Array, width: number): Float64Array {
  requireScores(yTrue, scores, width);
  requireRows('Brier score', yTrue.length);
  requireProbabilities('Brier score', scores);
  if (width === 1) return scores.map((score, row) => (yTrue[row]! - score) ** 2);
  const distances = new Float64Array(yTrue.length);
  for (let row = 0; row < yTrue.length; row++) {
    for (let i = 0; i < width; i++) distances[row]! += (scores[row * width + i]! - (i === yTrue[row] ? 1 : 0)) ** 2;
  }
  return distances;
}
