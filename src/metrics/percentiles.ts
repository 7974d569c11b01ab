import { binomialCdf, binomialSurvival } from './binomial.ts';
import { alphaOf, type Interval } from './intervals.ts';

/** An ascending copy. Throws RangeError when there are no samples or one is not finite. */
export function sortSamples(samples: Float64Array): Float64Array {
  if (samples.length === 0) throw new RangeError('no samples');
  if (!samples.every(Number.isFinite)) throw new RangeError('a sample is not finite');
  return samples.slice().sort();
}

/**
 * Empirical percentile by nearest rank: the smallest sample that at least `percent` % of all samples do not exceed
 * (inverse of the empirical CDF, NumPy's `inverted_cdf`). MLPerf LoadGen differs only where n × percent / 100 is whole:
 * there it takes the next sample. `sorted` ascends; 0 < percent < 100.
 */
export function percentile(sorted: Float64Array, percent: number): number {
  requirePercent(sorted, percent);
  return sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1]!;
}

/**
 * Distribution-free interval of a percentile: two order statistics between which the binomial distribution puts it, each
 * side missing it with probability at most (1 - confidence) / 2 (David and Nagaraja, Order Statistics, 7.1). A side is
 * infinite where the samples are too few: at confidence 0.95 the upper side of p95 needs 72, of p99 368.
 *
 * It holds for independent samples. For dependent ones pass how many independent samples they are worth in
 * `effectiveSamples`: ranks are found for that many and scaled up, outwards (Korn and Graubard, 1998).
 */
export function percentileInterval(
  sorted: Float64Array,
  percent: number,
  confidence: number,
  effectiveSamples = sorted.length,
): Interval {
  requirePercent(sorted, percent);
  const side = alphaOf(confidence) / 2;
  const n = Math.min(Math.max(Math.floor(effectiveSamples), 1), sorted.length);
  const p = percent / 100;
  const low = firstRank(n, (rank) => binomialCdf(rank, n, p) > side);
  const high = 1 + firstRank(n, (rank) => binomialSurvival(rank + 1, n, p) <= side);
  const scale = sorted.length / n;
  // Ranks found for very few samples can pass the percentile of all of them.
  const value = percentile(sorted, percent);
  return [
    low === 0 ? Number.NEGATIVE_INFINITY : Math.min(value, sorted[Math.max(Math.floor(low * scale), 1) - 1]!),
    high > n
      ? Number.POSITIVE_INFINITY
      : Math.max(value, sorted[Math.min(Math.ceil(high * scale), sorted.length) - 1]!),
  ];
}

/** The first rank in [0, n] for which `holds`, which is false and then true; n where there is none. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function requirePercent(sorted: Float64Array, percent: number): void {
  if (sorted.length === 0) throw new RangeError('no samples');
  if (!(percent > 0 && percent < 100)) throw new RangeError(`a percentile lies between 0 and 100, not ${percent}`);
}
