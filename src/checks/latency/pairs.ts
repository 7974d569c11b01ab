import type { LatencyPairs } from '../../contracts/check.ts';
import { jointConfidence } from '../../metrics/intervals.ts';
import {
  type LatencyRatio,
  type LatencyStatistic,
  latencyRatio,
  roundsNeeded,
  roundsOfBlock,
} from '../../metrics/latency-ratio.ts';

/** Each look at the data is another chance to be wrong, so their number is fixed and each interval pays for all of them. */
const LOOKS = 8;

export interface PairPlan {
  pairs: LatencyPairs;
  /** The clock that the budget is kept by, in milliseconds. */
  now(): number;
  budgetMs: number;
  statistics: readonly LatencyStatistic[];
  confidence: number;
  /** Whether these ratios already decide every limit. */
  enough(ratios: ReadonlyMap<LatencyStatistic, LatencyRatio>): boolean;
}

export interface PairRun {
  /** Without a statistic that the rounds were too few for. */
  ratios: Map<LatencyStatistic, LatencyRatio>;
  rounds: number;
  looks: number;
  elapsedMs: number;
}

/** Samples rounds, twice as many with each look, until every limit is decided or the budget is spent. */
export async function samplePairs({
  pairs,
  now,
  budgetMs,
  statistics,
  confidence,
  enough,
}: PairPlan): Promise<PairRun> {
  const started = now();
  const lookingConfidence = jointConfidence(confidence, LOOKS);
  const first = roundsNeeded(statistics, lookingConfidence);
  let model = new Float64Array();
  let baseline = new Float64Array();
  for (let looks = 1; ; looks++) {
    const wanted = Math.max(first, model.length);
    const left = Math.max(1, budgetMs - (now() - started));
    const block = await pairs.sample(wanted, left);
    model = Float64Array.from([...model, ...block.model]);
    baseline = Float64Array.from([...baseline, ...block.baseline]);
    const ratios = ratiosOf(model, baseline, statistics, lookingConfidence);
    const elapsedMs = now() - started;
    const cut = block.model.length < wanted || elapsedMs >= budgetMs;
    if (looks === LOOKS || cut || enough(ratios)) return { ratios, rounds: model.length, looks, elapsedMs };
  }
}

function ratiosOf(
  model: Float64Array,
  baseline: Float64Array,
  statistics: readonly LatencyStatistic[],
  confidence: number,
): Map<LatencyStatistic, LatencyRatio> {
  const enoughRounds = statistics.filter((statistic) => model.length >= roundsOfBlock(statistic));
  return new Map(enoughRounds.map((statistic) => [statistic, latencyRatio(model, baseline, statistic, confidence)]));
}
