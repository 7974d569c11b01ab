import { mean } from './bootstrap.ts';
import type { Interval } from './intervals.ts';
import { effectiveSamples } from './latency.ts';
import { percentile, percentileInterval } from './percentiles.ts';

export type LatencyStatistic = 'mean' | 'p50' | 'p90' | 'p95' | 'p99';

/** How many times as long a query takes as with the baseline. */
export interface LatencyRatio {
  value: number;
  /** A side that the blocks cannot bound is infinite. */
  interval: Interval;
  blocks: number;
}

/** Rounds a block: few enough for many blocks, and enough that a block has a sample or more beyond its percentile. */
const BLOCK_ROUNDS: Record<LatencyStatistic, number> = { mean: 25, p50: 25, p90: 50, p95: 100, p99: 500 };

/** Rounds of one block. */
export function roundsOfBlock(statistic: LatencyStatistic): number {
  return BLOCK_ROUNDS[statistic];
}

/** Rounds without which the interval has no two sides at this confidence: the median needs (1/2)ⁿ below a side's α. */
export function roundsNeeded(statistics: readonly LatencyStatistic[], confidence: number): number {
  const blocks = Math.ceil(Math.log2(2 / (1 - confidence))) + 1;
  return blocks * Math.max(...statistics.map((statistic) => BLOCK_ROUNDS[statistic]));
}

/**
 * The ratio of two models' latencies that were sampled in rounds, one query of each a round, in random order: the median,
 * over blocks of successive rounds, of the ratio of the blocks' statistics. A machine that slows down slows both halves of
 * a block, and a block that was disturbed is one of many. The interval is that of a median, by order statistics.
 *
 * `model` and `baseline` are milliseconds in the order of the rounds. Throws RangeError without a whole block.
 */
export function latencyRatio(
  model: Float64Array,
  baseline: Float64Array,
  statistic: LatencyStatistic,
  confidence: number,
): LatencyRatio {
  const size = BLOCK_ROUNDS[statistic];
  const blocks = Math.floor(Math.min(model.length, baseline.length) / size);
  if (blocks === 0) throw new RangeError(`the ratio of ${statistic} needs ${size} rounds, not ${model.length}`);
  const ratios = Float64Array.from({ length: blocks }, (_, block) => {
    const of = (samples: Float64Array) => statisticOf(samples.slice(block * size, (block + 1) * size), statistic);
    return of(model) / of(baseline);
  });
  const sorted = ratios.slice().sort();
  const middle = (sorted[(blocks - 1) >> 1]! + sorted[blocks >> 1]!) / 2;
  const interval = percentileInterval(sorted, 50, confidence, effectiveSamples(ratios, middle));
  return { value: middle, interval: [Math.min(interval[0], middle), Math.max(interval[1], middle)], blocks };
}

function statisticOf(samples: Float64Array, statistic: LatencyStatistic): number {
  return statistic === 'mean' ? mean(samples) : percentile(samples.sort(), Number(statistic.slice(1)));
}
