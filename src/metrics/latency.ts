import { dependence } from './autocorrelation.ts';
import { mean, meanInterval } from './bootstrap.ts';
import type { Interval } from './intervals.ts';
import { percentile, percentileInterval, sortSamples } from './percentiles.ts';

interface LatencyEstimate {
  /** Milliseconds. */
  value: number;
  /** Milliseconds; a side that the samples cannot bound is infinite. */
  interval: Interval;
  samples: number;
}

export type LatencySummary = Record<'mean' | 'p50' | 'p90' | 'p95' | 'p99', LatencyEstimate>;

/**
 * Mean and percentiles of a latency series in milliseconds, in the order it was taken; every sample counts. `confidence`
 * is that of each interval (see `jointConfidence`); that of the mean ends at 0 at the latest. Throws RangeError when there are no samples or one is not finite.
 */
export function latencySummary(samples: Float64Array, confidence: number, seed: number): LatencySummary {
  const sorted = sortSamples(samples);
  const n = samples.length;
  const [low, high] = meanInterval(samples, confidence, seed);
  const percent = (of: number): LatencyEstimate => {
    const value = percentile(sorted, of);
    return {
      value,
      interval: percentileInterval(sorted, of, confidence, effectiveSamples(samples, value)),
      samples: n,
    };
  };
  return {
    mean: { value: mean(samples), interval: [Number.isFinite(low) ? Math.max(low, 0) : low, high], samples: n },
    p50: percent(50),
    p90: percent(90),
    p95: percent(95),
    p99: percent(99),
  };
}

/** How many independent samples would tell as much about the share of samples up to `value`. */
export function effectiveSamples(samples: Float64Array, value: number): number {
  const share = dependence(samples.map((sample) => (sample <= value ? 1 : 0)));
  return share.variance === 0 ? samples.length : (samples.length * share.variance) / share.longRunVariance;
}

/**
 * Resolution of a clock: the smallest step it was seen to take, in the unit of `differences` between successive readings;
 * undefined where it never moved. Differences that are not finite and positive are no steps.
 */
export function timerResolution(differences: Float64Array): number | undefined {
  let smallest = Number.POSITIVE_INFINITY;
  for (const difference of differences) if (difference > 0 && difference < smallest) smallest = difference;
  return Number.isFinite(smallest) ? smallest : undefined;
}
