import { mean, sum } from './numpy.ts';
import { requireScores } from './shape.ts';
import { requireProbabilities, requireRows } from './undefined.ts';

/**
 * `sklearn.metrics.log_loss` (1.2.1) on float64 scores, with all classes of the model as its `labels`: probabilities are
 * clipped to [eps, 1 - eps] with eps = 2 ** -52, divided by their row's sum, and the mean of -ln p(true class) is taken.
 *
 * scikit-learn clips float32 arrays at 2 ** -23; scores here are widened first, so a float32 probability of 0 for the
 * true class costs -ln 2 ** -52 = 36.04, not 15.94.
 *
 * @param yTrue true class of each row
 * @param scores row-major, rows x `width` probabilities; one column is the probability of class 1 of two
 * @throws UndefinedMetricError where there are no rows or a score is not in [0, 1]
 */
export function logLoss(yTrue: Int32Array, scores: Float64Array, width: number): number {
  return mean(logLosses(yTrue, scores, width));
}

/** The loss of each row; see `logLoss`. */
export function logLosses(yTrue: Int32Array, scores: Float64Array, width: number): Float64Array {
  requireScores(yTrue, scores, width);
  requireRows('log loss', yTrue.length);
  requireProbabilities('log loss', scores);
  const clipped = new Float64Array(Math.max(2, width));
  const losses = new Float64Array(yTrue.length);
  for (let row = 0; row < losses.length; row++) {
    if (width === 1) {
      clipped[1] = clip(scores[row]!);
      clipped[0] = 1 - clipped[1];
    } else {
      for (let i = 0; i < width; i++) clipped[i] = clip(scores[row * width + i]!);
    }
    losses[row] = -Math.log(clipped[yTrue[row]!]! / sum(clipped));
  }
  return losses;
}

function clip(probability: number): number {
  return Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON);
}
