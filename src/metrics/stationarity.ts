const MIN_BLOCKS = 16;
const MAX_TREND = 1;

/**
 * Whether the medians of successive blocks, oldest first, show no trend any more, so that the warm-up is over: the
 * Mann-Kendall statistic (with its correction for ties) of the later half, at least sixteen blocks, lies within one standard
 * deviation of what noise gives, up or down. Ranks only: the scale is the medians' own spread, and a spike moves nothing.
 *
 * The half grows with the series, so a slow decay gains the evidence that sixteen blocks lack. A warm-up that has not begun
 * to move within sixteen blocks cannot be told from a flat one: make blocks long enough. Throws RangeError unless all are finite.
 */
export function isStationary(blockMedians: readonly number[]): boolean {
  if (!blockMedians.every(Number.isFinite)) throw new RangeError('a block median is not finite');
  if (blockMedians.length < MIN_BLOCKS) return false;
  const recent = blockMedians.slice(-Math.max(MIN_BLOCKS, Math.ceil(blockMedians.length / 2)));
  const variance = scoreVariance(recent);
  return variance === 0 || Math.abs(score(recent)) <= 1 + MAX_TREND * Math.sqrt(variance);
}

/** Pairs that rise minus pairs that fall. */
function score(values: readonly number[]): number {
  let sum = 0;
  for (let later = 1; later < values.length; later++)
    for (let earlier = 0; earlier < later; earlier++) sum += Math.sign(values[later]! - values[earlier]!);
  return sum;
}

/** Variance of the score when every order is equally likely (Kendall, 1975). */
function scoreVariance(values: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  let variance = term(values.length);
  for (const count of ties.values()) variance -= term(count);
  return variance / 18;
}
