import { alphaOf, type Interval } from './intervals.ts';
import { multinomial } from './multinomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { Random } from './random.ts';

const RESAMPLES = 2000;
/** More units than this are not left out one by one: the correction that they are left out for is then tiny. */
const MOST_LEFT_OUT = 2048;

/** What is drawn with replacement. */
export interface Units {
  /** How many rows each unit stands for, 1 or more. */
  counts: Float64Array;
  /**
   * The metrics, computed from how often each unit was drawn (a sum of `counts`; one less where a row is left out).
   * NaN where one is undefined. The array may be used again by the next call.
   */
  metrics(drawn: Float64Array): ArrayLike<number>;
}

/**
 * Two-sided bootstrap intervals of several metrics at once, from the same resamples: bias-corrected and accelerated
 * (BCa; Efron, 1987, doi:10.1080/01621459.1987.10478410), whose coverage error falls with 1/n, where the percentile
 * interval's falls with 1/√n and scores near 1 are skewed. Rows are taken to be independent.
 *
 * A metric that is the same in every resample, or undefined in more than half of them, has no interval here (null).
 */
export function bootstrapIntervals(units: Units, confidence: number, seed: number): (Interval | null)[] {
  const side = alphaOf(confidence) / 2;
  const rows = units.counts.reduce((sum, count) => sum + count, 0);
  const estimates = Float64Array.from(units.metrics(units.counts));
  const resamples = Math.max(RESAMPLES, Math.ceil(20 / side));
  const random = Random.seeded(seed);
  const drawn = new Float64Array(units.counts.length);
  const replicates = Array.from(estimates, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    multinomial(units.counts, rows, random, drawn);
    const values = units.metrics(drawn);
    for (let metric = 0; metric < replicates.length; metric++) replicates[metric]![resample] = values[metric]!;
  }
  const accelerations = accelerate(units, estimates.length);
  return replicates.map((values, metric) => {
    const defined = values.filter((value) => !Number.isNaN(value)).sort();
    if (defined.length < resamples / 2 || defined[0] === defined.at(-1)) return null;
    return corrected(defined, estimates[metric]!, accelerations[metric]!, side);
  });
}

/** The interval at the quantiles that BCa moves to. */
function corrected(sorted: Float64Array, estimate: number, acceleration: number, side: number): Interval {
  const below = sorted.reduce((sum, value) => sum + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0);
  const share = (below + 0.5) / (sorted.length + 1);
  const bias = normalQuantile(share);
  const at = (p: number) => {
    const z = bias + normalQuantile(p);
    const moved = normalCdf(bias + z / Math.max(1 - acceleration * z, 1e-6));
    const rank = Math.floor((sorted.length + 1) * moved);
    return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]!;
  };
  return [Math.min(at(side), estimate), Math.max(at(1 - side), estimate)];
}

/** Skewness of the influence of single rows over 6, by leaving out one row of each unit (Efron, 1987, 6.6). */
function accelerate({ counts, metrics }: Units, size: number): Float64Array {
  if (counts.length > MOST_LEFT_OUT) return new Float64Array(size);
  const left = Float64Array.from(counts);
  const without = Array.from(counts, (_, unit) => {
    left[unit]!--;
    const values = Float64Array.from(metrics(left));
    left[unit]!++;
    return values;
  });
  return Float64Array.from({ length: size }, (_, metric) => {
    let [weight, total] = [0, 0];
    for (const [unit, values] of without.entries()) {
      if (Number.isNaN(values[metric])) continue;
      weight += counts[unit]!;
      total += counts[unit]! * values[metric]!;
    }
    let [squares, cubes] = [0, 0];
    for (const [unit, values] of without.entries()) {
      const influence = total / weight - values[metric]!;
      if (Number.isNaN(influence)) continue;
      squares += counts[unit]! * influence ** 2;
      cubes += counts[unit]! * influence ** 3;
    }
    return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
  });
}
