import { dependence } from './autocorrelation.ts';
import { alphaOf, type Interval } from './intervals.ts';
import { Random } from './random.ts';

const MIN_SAMPLES = 32;
const MIN_BLOCKS = 8;
/** More blocks cost time and gain nothing, while longer ones also catch correlations too slow to be seen. */
const MAX_BLOCKS = 128;
const MIN_RESAMPLES = 2000;
const MAX_RESAMPLES = 20_000;
const RESAMPLES_BEYOND = 10;

/**
 * Two-sided interval of the mean of a stationary, possibly autocorrelated series, in its order: studentised circular
 * block bootstrap (Politis and Romano, 1992; Götze and Künsch, 1996). Blocks are twice as long as `dependence` says: that
 * length is best for a variance, and too short for coverage. Studentised, since the percentile bootstrap misses the mean
 * of skewed series on the upper side. Both sides are infinite below 32 samples, or where a side would lie beyond the
 * resamples. No method is free of assumptions here: a tail too rare to be in the sample is in no interval.
 */
export function meanInterval(samples: Float64Array, confidence: number, seed: number): Interval {
  const side = alphaOf(confidence) / 2;
  const resamples = Math.min(Math.max(MIN_RESAMPLES, Math.ceil(RESAMPLES_BEYOND / side)), MAX_RESAMPLES);
  const rank = Math.floor((resamples + 1) * side);
  if (samples.length < MIN_SAMPLES || rank < 1) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const deviations = blockDeviations(samples, blockLength(samples));
  const average = mean(samples);
  const error = standardError(deviations.values, deviations.blocks);
  if (error === 0) return [average, average];
  const pivots = studentised(deviations, resamples, Random.seeded(seed)).sort();
  return [average - pivots[resamples - rank]! * error, average - pivots[rank - 1]! * error];
}

/** Arithmetic mean; the running sum is compensated (Neumaier, 1974). NaN without samples. */
export function mean(samples: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of samples) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / samples.length;
}

interface Blocks {
  /** For each start, how far the mean of its block lies from the mean of all. */
  values: Float64Array;
  /** Blocks that make up one resample. */
  blocks: number;
}

function blockLength(samples: Float64Array): number {
  const wanted = Math.max(2 * dependence(samples).blockLength, Math.ceil(samples.length / MAX_BLOCKS));
  return Math.min(wanted, Math.floor(samples.length / MIN_BLOCKS));
}

function blockDeviations(samples: Float64Array, length: number): Blocks {
  const n = samples.length;
  const average = mean(samples);
  const sums = new Float64Array(n + length + 1);
  for (let index = 0; index < n + length; index++) sums[index + 1] = sums[index]! + (samples[index % n]! - average);
  const values = Float64Array.from({ length: n }, (_, start) => (sums[start + length]! - sums[start]!) / length);
  return { values, blocks: Math.round(n / length) };
}

function standardError(values: Float64Array, blocks: number): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares / values.length / (blocks - 1));
}

/** Mean over standard error of each resample; infinite where it drew equal blocks only, so such a side is unbounded. */
function studentised({ values, blocks }: Blocks, resamples: number, random: Random): Float64Array {
  return new Float64Array(resamples).map(() => {
    let sum = 0;
    let squares = 0;
    for (let block = 0; block < blocks; block++) {
      const value = values[random.integer(0, values.length)]!;
      sum += value;
      squares += value * value;
    }
    const average = sum / blocks;
    const spread = Math.max(squares / blocks - average * average, 0);
    return average === 0 ? 0 : average / Math.sqrt(spread / (blocks - 1));
  });
}
