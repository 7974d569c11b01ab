import { alphaOf, type Interval } from './intervals.ts';
import { normalQuantile } from './normal.ts';
import { resampledQuantile } from './resampling.ts';
import { rowUnits } from './units.ts';

/**
 * Two-sided interval of the expected calibration error with these bins, from `calibrationExcess`. The estimate is too high
 * by what noise adds to each bin (Kumar, Liang and Ma, 2019, arXiv:1909.10155), and a bootstrap adds it once more: of a
 * model that is calibrated it never holds the truth. So each side has a bound of its own, which covers at least at its rate:
 *
 * - above, the estimate is no less than the sum with the true signs of the bins, which is a plain mean with a variance of at
 *   most that of the excess about the error itself;
 * - below, it exceeds the truth by no more than the sum of how far each bin's mean is off, whose quantile is resampled.
 */
export function eceInterval(
  { bins, excess }: { bins: { count: number; ofRow: Int32Array }; excess: Float64Array },
  confidence: number,
  seed: number,
): Interval {
  const side = alphaOf(confidence) / 2;
  const rows = excess.length;
  const means = new Float64Array(bins.count);
  excess.forEach((value, row) => {
    means[bins.ofRow[row]!]! += value / rows;
  });
  const estimate = means.reduce((sum, one) => sum + Math.abs(one), 0);
  const off = rowUnits(
    {
      rows,
      width: bins.count,
      add: (row, sums, at) => {
        sums[at + bins.ofRow[row]!]! += excess[row]!;
      },
      metrics: (sums) => [means.reduce((sum, one, bin) => sum + Math.abs(sums[bin]! / sums[bins.count]! - one), 0)],
    },
    seed,
  );
  const low = Math.max(0, estimate - resampledQuantile(off, 1 - side, seed));
  const square = excess.reduce((sum, one) => sum + one * one, 0) / rows;
  const error = Math.sqrt(Math.max(0, square - low * low) / rows);
  return [low, Math.min(1, estimate + normalQuantile(1 - side) * error)];
}
