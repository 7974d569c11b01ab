import { alphaOf, type Interval, wilsonInterval } from './intervals.ts';
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
 *
 * Where few rows are right or few are wrong neither sees the spread as it is, and of bins whose rows are all alike neither sees
 * any. So both sides reach farther by as much as Wilson's interval of the rarer outcome reaches beyond the normal one, once for
 * the bins that are all alike and once for the others.
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
  const unseen = unseenBy(bins, excess, confidence);
  const low = Math.max(0, estimate - resampledQuantile(off, 1 - side, seed) - unseen);
  const square = excess.reduce((sum, one) => sum + one * one, 0) / rows;
  const error = Math.sqrt(Math.max(0, square - low * low) / rows);
  return [low, Math.min(1, estimate + normalQuantile(1 - side) * error + unseen)];
}

/** By how much more the sum may be off than its variance says. */
function unseenBy(bins: { count: number; ofRow: Int32Array }, excess: Float64Array, confidence: number): number {
  const [rows, right] = [new Int32Array(bins.count), new Int32Array(bins.count)];
  excess.forEach((value, row) => {
    rows[bins.ofRow[row]!]!++;
    if (value <= 0) right[bins.ofRow[row]!]!++;
  });
  // Rows of several bins together: that few of them are otherwise is likeliest where all have the same probability.
  const [alike, mixed] = [
    { rows: 0, rarer: 0 },
    { rows: 0, rarer: 0 },
  ];
  for (const [bin, all] of rows.entries()) {
    const rarer = Math.min(right[bin]!, all - right[bin]!);
    const pool = rarer === 0 ? alike : mixed;
    pool.rows += all;
    pool.rarer += rarer;
  }
  const z = normalQuantile(1 - alphaOf(confidence) / 2);
  return [alike, mixed].reduce((sum, pool) => {
    if (pool.rows === 0) return sum;
    const share = pool.rarer / pool.rows;
    const normal = share + z * Math.sqrt((share * (1 - share)) / pool.rows);
    const beyond = Math.max(0, wilsonInterval(pool.rarer, pool.rows, confidence)[1] - normal);
    return sum + (beyond * pool.rows) / excess.length;
  }, 0);
}
