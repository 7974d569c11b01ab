import { binomialCdf, binomialSurvival } from './binomial.ts';
import { normalQuantile } from './normal.ts';

/** [low, high]; a side that the sample cannot bound is infinite. */
export type Interval = [low: number, high: number];

/**
 * Confidence of each of several intervals, so that all of them hold together with `confidence` (Bonferroni):
 * 1 - (1 - confidence) / intervals. Of a sequence that may stop at any of several looks, or of classes of which the worst counts.
 */
export function jointConfidence(confidence: number, intervals: number): number {
  return 1 - alphaOf(confidence) / intervals;
}

/** Wilson's (1927) two-sided score interval for a proportion, without continuity correction. */
export function wilsonInterval(successes: number, trials: number, confidence: number): Interval {
  requireCounts(successes, trials);
  const z = normalQuantile(1 - alphaOf(confidence) / 2);
  const share = successes / trials;
  const weight = (z * z) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (z / (1 + weight)) * Math.sqrt((share * (1 - share) + weight / 4) / trials);
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === trials ? 1 : Math.min(1, centre + half)];
}

/**
 * Exact interval for a proportion (Clopper and Pearson, 1934), never below its confidence. Two-sided; a one-sided bound
 * at confidence c is a side of the two-sided interval at 2c - 1.
 */
export function clopperPearsonInterval(successes: number, trials: number, confidence: number): Interval {
  requireCounts(successes, trials);
  const side = alphaOf(confidence) / 2;
  return [
    successes === 0 ? 0 : bisect((p) => binomialSurvival(successes, trials, p) < side),
    successes === trials ? 1 : bisect((p) => binomialCdf(successes, trials, p) > side),
  ];
}

/** α of a confidence. Throws RangeError unless 0 < confidence < 1. */
export function alphaOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must lie in (0, 1), not ${confidence}`);
  return 1 - confidence;
}

function requireCounts(successes: number, trials: number): void {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(trials) || successes < 0 || trials < 1)
    throw new RangeError(`${successes} of ${trials} is not a proportion`);
  if (successes > trials) throw new RangeError(`${successes} of ${trials} is not a proportion`);
}

/** The p in [0, 1] up to which `below` holds, to the last bit. */
function bisect(below: (p: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (below(middle)) low = middle;
    else high = middle;
  }
}
