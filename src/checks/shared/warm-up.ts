import type { LatencySampler } from '../../contracts/check.ts';
import { isStationary } from '../../metrics/stationarity.ts';

/** Long enough that a block's median is quiet, short enough that a fast model warms up in a blink. */
const BLOCK_MS = 10;
const LARGEST_BLOCK = 200;
/** Warming up may take this share of the time that sampling may take. */
const SHARE_OF_BUDGET = 0.5;

export interface WarmUp {
  queries: number;
  blocks: number;
  /** Whether the medians of the last blocks showed no trend; otherwise the time ran out first. */
  stationary: boolean;
}

/** Runs queries until the medians of successive blocks are stationary. None of them is counted. */
export async function warmUp(sampler: Pick<LatencySampler, 'now' | 'sample'>, budgetMs: number): Promise<WarmUp> {
  const deadline = sampler.now() + SHARE_OF_BUDGET * budgetMs;
  const [first = 0] = await sampler.sample(1, budgetMs);
  const block = Math.max(1, Math.min(LARGEST_BLOCK, Math.floor(BLOCK_MS / Math.max(first, 1e-3))));
  const medians: number[] = [];
  let queries = 1;
  while (!isStationary(medians)) {
    const left = deadline - sampler.now();
    if (left <= 0) return { queries, blocks: medians.length, stationary: false };
    const samples = await sampler.sample(block, left);
    queries += samples.length;
    medians.push(median(samples));
  }
  return { queries, blocks: medians.length, stationary: true };
}

/** The middle sample; of an even number, the lower of the two. */
export function median(samples: Float64Array): number {
  return samples.slice().sort()[Math.floor((samples.length - 1) / 2)] ?? Number.NaN;
}
