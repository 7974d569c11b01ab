import { alphaOf, type Interval } from './intervals.ts';
import { multinomial } from './multinomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { Random } from './random.ts';

const RESAMPLES = 2000;
/** Of a high confidence: 20 beyond each side up to 99.6 %; beyond 99.98 % the outermost resample stands in for the quantile. */
const MOST_RESAMPLES = 10_000;
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
  /** Their standard errors, from the same draws; absent where the metrics are no smooth functions of the rows' weights. */
  errors?(drawn: Float64Array): ArrayLike<number>;
}

/**
 * Two-sided bootstrap intervals of several metrics at once, from the same resamples. Where the units know standard errors,
 * studentised (bootstrap-t; Efron, 1982; Hall, 1988, doi:10.1214/aos/1176350933): of the methods whose coverage error falls
 * with 1/n it misses the mean of skewed rows least. Otherwise bias-corrected and accelerated (BCa; Efron, 1987,
 * doi:10.1080/01621459.1987.10478410). Rows are taken to be independent.
 *
 * There are 2,000 resamples, and more at a confidence above 98 %, so that 20 lie beyond each side, but 10,000 at most: a side of
 * a higher confidence rests on fewer of them (on 2 or 3 at 99.95 %, as for 100 groups of which each may be the worst), and
 * beyond 99.98 % on the outermost one, which is then nearer than such a confidence asks for.
 *
 * A metric that is the same in every resample, or undefined in more than half of them, has no interval here (null); a side
 * that lies beyond the resamples is infinite.
 */
export function bootstrapIntervals(units: Units, confidence: number, seed: number): (Interval | null)[] {
  const side = alphaOf(confidence) / 2;
  const { estimates, replicates, errors } = resample(units, confidence, seed);
  const accelerations = errors ? undefined : accelerate(units, estimates.length);
  const own = errors && Float64Array.from(units.errors!(units.counts));
  return replicates.map((values, metric) => {
    const estimate = estimates[metric]!;
    const defined = values.filter((value) => !Number.isNaN(value));
    if (defined.length < values.length / 2 || defined.every((value) => value === defined[0])) return null;
    if (own?.[metric] === 0) return null;
    if (!errors) return corrected(defined.sort(), estimate, accelerations![metric]!, side);
    return studentised(values, errors[metric]!, estimate, own![metric]!, side);
  });
}

/** The value of a metric that so many of its resamples, `share` of them, do not exceed; the largest where they do not tell. */
export function resampledQuantile(units: Units, share: number, seed: number): number {
  const [values] = resample(units, 2 * share - 1, seed).replicates;
  values!.sort();
  return values![Math.min(Math.ceil((values!.length + 1) * share), values!.length) - 1]!;
}

interface Resamples {
  estimates: Float64Array;
  /** Of each metric its value, and its standard error, in every resample. */
  replicates: Float64Array[];
  errors: Float64Array[] | undefined;
}

function resample(units: Units, confidence: number, seed: number): Resamples {
  const side = alphaOf(confidence) / 2;
  const rows = units.counts.reduce((sum, count) => sum + count, 0);
  const estimates = Float64Array.from(units.metrics(units.counts));
  const resamples = Math.min(MOST_RESAMPLES, Math.max(RESAMPLES, Math.ceil(20 / side)));
  const random = Random.seeded(seed);
  const drawn = new Float64Array(units.counts.length);
  const empty = () => Array.from(estimates, () => new Float64Array(resamples));
  const replicates = empty();
  const errors = units.errors && empty();
  for (let at = 0; at < resamples; at++) {
    multinomial(units.counts, rows, random, drawn);
    const values = units.metrics(drawn);
    for (let metric = 0; metric < replicates.length; metric++) replicates[metric]![at] = values[metric]!;
    const spread = units.errors?.(drawn);
    if (spread) for (let metric = 0; metric < replicates.length; metric++) errors![metric]![at] = spread[metric]!;
  }
  return { estimates, replicates, errors };
}

/** The interval at the quantiles of (resample - estimate) / its standard error, which is infinite where nothing varies. */
function studentised(
  values: Float64Array,
  errors: Float64Array,
  estimate: number,
  error: number,
  side: number,
): Interval {
  const pivots = values
    .map((value, at) => (value === estimate ? 0 : (value - estimate) / errors[at]!))
    .filter((pivot) => !Number.isNaN(pivot))
    .sort();
  const rank = Math.max(1, Math.floor((pivots.length + 1) * side));
  return [estimate - pivots[pivots.length - rank]! * error, estimate - pivots[rank - 1]! * error];
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
