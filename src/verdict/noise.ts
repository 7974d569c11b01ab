import type { Measurement } from '../../schemas/generated/result.d.ts';
import type { ChangeLimit, Limit } from '../contracts/check.ts';
import { betterWhen } from '../contracts/direction.ts';
import { jointConfidence, wilsonInterval } from '../metrics/intervals.ts';
import { pairedDifferenceInterval } from '../metrics/paired-proportions.ts';
import { worstOf } from './absolute.ts';
import { isAbsolute } from './judge.ts';
import { short } from './short.ts';

/** Scores whose best value is not 1. */
const NOT_A_SHARE = ['r2', 'mcc'];

/**
 * What a reader should know about limits that the value alone decides, though it has an interval: the interval holds the
 * limit, so that other rows of the same kind may decide otherwise; or there are so few rows that not even a run without a
 * mistake would show that the limit holds, or that no drop of about the limit could be told from chance.
 */
export function warnOfNoise(
  limits: readonly Limit[],
  measurements: readonly Measurement[],
  confidence: number,
): string[] {
  return limits.flatMap((limit) => {
    if (!isAbsolute(limit)) return tooFewToTell(limit, measurements, confidence);
    if (limit.kind === 'equals' || limit.onInconclusive !== undefined) return [];
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
    return [`the interval of ${name} ${short(value)} (${sides}) reaches past its limit ${limit.threshold}`];
  });
}

/** Of all rows and the groups of them, the fewest: rows that all turn wrong are the most that a drop can be told by. */
function tooFewToTell(
  { metric, kind, allowed: { absolute = 0, relative = 0 } }: ChangeLimit,
  measurements: readonly Measurement[],
  confidence: number,
): string[] {
  const [fewest] = measurements
    .filter((one) => one.metric === metric && one.value !== null && one.samples > 0)
    .toSorted((a, b) => a.samples - b.samples);
  if (metric !== 'accuracy' || kind !== 'max_drop' || !fewest) return [];
  const { samples, slice, value } = fewest;
  const allowed = Math.max(absolute, relative * value!);
  const groups = measurements.filter((one) => one.metric === metric && one.slice !== undefined).length;
  const own = slice === undefined ? confidence : jointConfidence(confidence, groups);
  const told = (wrong: number) => pairedDifferenceInterval(wrong, 0, samples, own)[1] < 0;
  let wrong = Math.floor(allowed * samples);
  if (allowed === 0 || told(wrong)) return [];
  while (wrong <= samples && !told(wrong)) wrong++;
  const name = slice === undefined ? metric : `${metric} of ${slice}`;
  const least = wrong > samples ? 'no drop' : `no drop below ${short(wrong / samples)} (${wrong} rows that turn wrong)`;
  return [
    `${samples} rows are too few to hold ${name} to a drop of ${short(allowed)}: of so many, ${least} can be told from chance`,
  ];
}
