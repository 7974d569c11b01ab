import type { Measurement } from '../../schemas/generated/result.d.ts';
import type { Limit } from '../contracts/check.ts';
import { betterWhen } from '../contracts/direction.ts';
import { wilsonInterval } from '../metrics/intervals.ts';
import { worstOf } from './absolute.ts';
import { isAbsolute } from './judge.ts';
import { short } from './short.ts';

/** Scores whose best value is not 1. */
const NOT_A_SHARE = ['r2', 'mcc'];

/**
 * What a reader should know about limits that the value alone decides, though it has an interval: the interval holds the
 * limit, so that other rows of the same kind may decide otherwise; or there are so few rows that not even a run without a
 * mistake would show that the limit holds.
 */
export function warnOfNoise(
  limits: readonly Limit[],
  measurements: readonly Measurement[],
  confidence: number,
): string[] {
  return limits.flatMap((limit) => {
    if (!isAbsolute(limit) || limit.kind === 'equals' || limit.onInconclusive !== undefined) return [];
    const measured = worstOf(limit, measurements);
    if (measured?.value == null || !measured.interval) return [];
    const { metric, slice, value, samples } = measured;
    const name = slice === undefined ? metric : `${metric} of ${slice}`;
    if (limit.kind === 'min' && betterWhen(metric) === 'higher' && !NOT_A_SHARE.includes(metric) && samples > 0) {
      const [reach] = wilsonInterval(samples, samples, confidence);
      if (reach < limit.threshold)
        return [
          `${samples} rows are too few to show ${name} ≥ ${limit.threshold}: even without a mistake the interval begins at ${short(reach)}`,
        ];
    }
    const [low = null, high = null] = measured.interval;
    const above = low === null || low < limit.threshold;
    const below = high === null || high > limit.threshold;
    if (!above || !below) return [];
    const sides = `${low === null ? '−∞' : short(low)} to ${high === null ? '∞' : short(high)}`;
    return [`${name} ${short(value)} is close to its limit ${limit.threshold}: the interval is ${sides}`];
  });
}
