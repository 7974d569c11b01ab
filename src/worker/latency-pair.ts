import type { PairLatencyReply, PairLatencyRequest } from '../contracts/protocol.ts';
import type { Query } from '../contracts/runtime.ts';
import { Random } from '../metrics/random.ts';
import { inMilliseconds } from './latency.ts';
import type { LoadedModel } from './loaded-model.ts';

/**
 * Times rounds of one query of each model, in random order within the round, so that whatever slows the machine slows
 * both. The queries of each take turns. Returns `count` rounds, or fewer (one at least) when `maxDurationMs` has passed.
 */
export async function timePairs(
  model: readonly Query[],
  baseline: readonly Query[],
  count: number,
  maxDurationMs: number,
  random: Random,
): Promise<{ model: Float64Array; baseline: Float64Array }> {
  if (model.length === 0 || baseline.length === 0) throw new Error('no queries are prepared');
  const [ours, theirs] = [new Float64Array(count), new Float64Array(count)];
  const deadline = performance.now() + maxDurationMs;
  for (let round = 0; round < count; round++) {
    const [a, b] = [model[round % model.length]!, baseline[round % baseline.length]!];
    if (random.bits() < 0) {
      ours[round] = await timed(a);
      theirs[round] = await timed(b);
    } else {
      theirs[round] = await timed(b);
      ours[round] = await timed(a);
    }
    if (performance.now() > deadline) {
      return { model: ours.subarray(0, round + 1), baseline: theirs.subarray(0, round + 1) };
    }
  }
  return { model: ours, baseline: theirs };
}

export async function samplePairs(
  model: LoadedModel,
  baseline: LoadedModel,
  { count, maxDurationMs, seed }: PairLatencyRequest,
): Promise<PairLatencyReply> {
  const pairs = await timePairs(model.queries, baseline.queries, count, maxDurationMs, Random.seeded(seed));
  return { modelMs: inMilliseconds(pairs.model), baselineMs: inMilliseconds(pairs.baseline) };
}

async function timed(query: Query): Promise<number> {
  const start = performance.now();
  await query.run();
  return performance.now() - start;
}
