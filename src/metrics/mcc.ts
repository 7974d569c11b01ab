import type { ClassCounts } from './counts.ts';
import { requireRows } from './undefined.ts';

/**
 * `sklearn.metrics.matthews_corrcoef` for any number of classes: Gorodkin's R_K (2004), in [-1, 1]; 0 where all true or
 * all predicted classes are the same.
 *
 * @param counts of every class that occurs
 * @throws UndefinedMetricError where there are no rows
 */
export function mcc({ truePositive, predicted, actual, rows }: ClassCounts): number {
  requireRows('MCC', rows);
  let correct = 0;
  let truePredicted = 0;
  let predictedSquared = 0;
  let trueSquared = 0;
  for (let i = 0; i < actual.length; i++) {
    correct += truePositive[i]!;
    truePredicted += actual[i]! * predicted[i]!;
    predictedSquared += predicted[i]! ** 2;
    trueSquared += actual[i]! ** 2;
  }
  const covariance = correct * rows - truePredicted;
  const predictedVariance = rows ** 2 - predictedSquared;
  const trueVariance = rows ** 2 - trueSquared;
  if (predictedVariance * trueVariance === 0) return 0;
  return covariance / Math.sqrt(trueVariance * predictedVariance);
}
