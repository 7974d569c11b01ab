import type { PairedDifference } from '../../contracts/baseline.ts';
import type { Measurement, SideBySide } from '../../contracts/check.ts';
import type { LatencyRatio, LatencyStatistic } from '../../metrics/latency-ratio.ts';
import { warmUp } from '../shared/warm-up.ts';
import { type PairRun, samplePairs } from './pairs.ts';

export interface Aside {
  paired: PairedDifference[];
  details?: Record<string, unknown>;
  warnings: string[];
}

interface AsidePlan {
  /** What limits on a change are on. */
  statistics: readonly LatencyStatistic[];
  /** Of the model alone. */
  measurements: readonly Measurement[];
  budgetMs: number;
  confidence: number;
  now(): number;
}

/** Samples the model and its baseline side by side; where that cannot be, says why and what is judged instead. */
export async function compareAside(
  { run, enough }: SideBySide,
  { statistics, measurements, budgetMs, confidence, now }: AsidePlan,
): Promise<Aside> {
  const differences = (ratios: ReadonlyMap<LatencyStatistic, LatencyRatio>) =>
    [...ratios].flatMap(([statistic, ratio]) => differenceOf(statistic, ratio, measurements));
  const outcome = await run(async (pairs) => {
    const sample = async (count: number, maxMs: number) => (await pairs.sample(count, maxMs)).model;
    const warm = await warmUp({ now, sample }, budgetMs);
    const enoughRatios = (ratios: ReadonlyMap<LatencyStatistic, LatencyRatio>) =>
      enough(measurements, differences(ratios));
    return { warm, sampled: await samplePairs({ pairs, now, budgetMs, statistics, confidence, enough: enoughRatios }) };
  });
  if ('reason' in outcome) {
    const warning = `latency was not measured side by side with the baseline (${outcome.reason}): limits on its change are judged by separate runs`;
    return { paired: [], warnings: [warning] };
  }
  const { warm, sampled } = outcome.done;
  const late = 'latency was still drifting when the warm-up beside the baseline ended';
  const few = statistics.filter((statistic) => !sampled.ratios.has(statistic));
  const warnings = [
    ...(warm.stationary ? [] : [late]),
    ...few.map(
      (statistic) =>
        `${sampled.rounds} rounds beside the baseline are too few for ${statistic}: limits on its change are judged by separate runs`,
    ),
  ];
  return { paired: differences(sampled.ratios), details: describe(sampled), warnings };
}

/** By its ratio, and the interval of it, the baseline took what the model took divided by it. */
function differenceOf(
  statistic: LatencyStatistic,
  { value: ratio, interval: [low, high] }: LatencyRatio,
  measurements: readonly Measurement[],
): PairedDifference[] {
  const metric = `latency_${statistic}`;
  const value = measurements.find((one) => one.metric === metric)?.value;
  if (value === null || value === undefined || !(ratio > 0)) return [];
  const baseline = value / ratio;
  const side = (bound: number) => (Number.isFinite(bound) ? (bound - 1) * baseline : null);
  return [{ metric, difference: value - baseline, interval: [side(low), side(high)], baseline }];
}

function describe({ ratios, rounds, looks, elapsedMs }: PairRun): Record<string, unknown> {
  const finite = (bound: number) => (Number.isFinite(bound) ? bound : null);
  return {
    ratio_to_baseline: [...ratios].map(([statistic, { value, interval, blocks }]) => ({
      statistic,
      ratio: value,
      low: finite(interval[0]),
      high: finite(interval[1]),
      blocks,
    })),
    side_by_side: { rounds, looks, sampling_ms: elapsedMs },
  };
}
