import type { PairedDifference } from '../contracts/baseline.ts';
import { calibrationExcess, ece } from '../metrics/ece.ts';
import { eceInterval } from '../metrics/ece-interval.ts';

/**
 * The difference of the calibration errors of two runs on the same rows. Both are too high by what noise adds, the better one by
 * more, and a bootstrap adds it again: of a run that got worse it held the truth in 75 % of the trials. So the sides are those
 * of the two, squared and added (Zou and Donner, 2008), as if they were independent: wider than they need be.
 *
 * @param truth class of each row
 * @param current row-major, rows × `width` probabilities
 * @throws UndefinedMetricError where a score is not in [0, 1]
 */
export function calibrationDifference(
  truth: Int32Array,
  current: Float64Array,
  baseline: Float64Array,
  width: number,
  confidence: number,
  seed: number,
): PairedDifference | undefined {
  if (current.every((score, index) => score === baseline[index])) return undefined;
  const sides = (scores: Float64Array) => {
    const value = ece(truth, scores, width);
    const [low, high] = eceInterval(calibrationExcess(truth, scores, width), confidence, seed);
    return { value, below: value - low, above: high - value };
  };
  const [now, before] = [sides(current), sides(baseline)];
  const difference = now.value - before.value;
  const interval = [
    Math.max(-1, difference - Math.hypot(now.below, before.above)),
    Math.min(1, difference + Math.hypot(now.above, before.below)),
  ] as const;
  return { metric: 'ece', difference, interval };
}
