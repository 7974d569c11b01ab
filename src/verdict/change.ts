import type { Measurement, Status } from '../../schemas/generated/result.d.ts';
import type { BaselineCheck, PairedDifference } from '../contracts/baseline.ts';
import type { ChangeLimit } from '../contracts/check.ts';
import { type Finding, slicesOf } from './finding.ts';
import { short, suffix } from './short.ts';

/** Decimals such as 0.95 - 0.94 are no more exact than this; it is no reason to call a change too large. */
const ROUNDING = 1e-12;

type Outcome = 'pass' | 'chance' | 'beyond';
const WORST_FIRST: readonly Outcome[] = ['beyond', 'chance', 'pass'];

/** One class or group of rows, or the metric as a whole, in both runs. */
interface Pair {
  measured: Measurement;
  baseline: number;
  /** How much worse it is: the fall for `max_drop`, the rise for `max_increase`. */
  worse: number;
  allowed: number;
  paired: PairedDifference | undefined;
  /** Of the difference, where there is one; null is an open side. */
  interval: PairedDifference['interval'] | undefined;
  /** Why it is not compared row by row. */
  unpaired: string | undefined;
  outcome: Outcome;
}

/** Metrics that a machine has a part in: values of two runs differ without either model having changed. */
const OF_THE_MACHINE = /^(?:latency_|load_time$|peak_memory$)/;
/** Those of them that are sampled: their intervals say how far chance reaches within a run. */
const SAMPLED = /^latency_/;

/**
 * Holds a limit on a change against the two runs; of several classes, against the worst. A change beyond the limit is a
 * violation where its interval, from the same rows in both runs, excludes that nothing got worse; otherwise it is
 * inconclusive. What was measured side by side holds where its interval lies within the limit and is a violation where it
 * lies beyond or the change itself does; otherwise it is inconclusive. Latency of two separate runs is a violation where
 * their intervals do not even touch; otherwise it is inconclusive. Without an interval the two values decide.
 */
export function holdChange(limit: ChangeLimit, measurements: readonly Measurement[], baseline: BaselineCheck): Finding {
  const current = measurements.filter(({ metric }) => metric === limit.metric);
  const unmeasured = current.length === 0 || current.find(({ value }) => value === null || !Number.isFinite(value));
  const bare = {
    measured: current[0],
    threshold: limit.allowed.absolute ?? limit.allowed.relative!,
    allowed: limit.allowed,
  };
  if (unmeasured === true)
    return { ...bare, status: 'error', message: `${limit.metric} was not measured${hadIt(limit, baseline)}` };
  if (unmeasured) {
    const message = `${limit.metric} could not be measured: ${unmeasured.reason ?? 'no finite value'}${hadIt(limit, baseline)}`;
    return { ...bare, measured: unmeasured, status: 'error', message };
  }
  const aside = sideBySide(limit, current, baseline);
  if (aside.length === current.length) return findingOf(limit, aside, 0);
  if (baseline.state === 'first')
    return { ...bare, status: 'skipped', message: `nothing to compare with: ${baseline.reason}` };
  if (baseline.state === 'missing') return missing(limit, bare, baseline.reason);
  const sliced = current.some(({ slice }) => slice !== undefined);
  const before = baseline.measurements.filter(
    ({ metric, slice }) => metric === limit.metric && (slice !== undefined) === sliced,
  );
  if (before.length === 0)
    return { ...bare, status: 'skipped', message: `nothing to compare with: the baseline has no ${limit.metric}` };
  const unknown = before.find(({ value }) => value === null || !Number.isFinite(value));
  if (unknown) return missing(limit, bare, `it could not be measured there: ${unknown.reason ?? 'no finite value'}`);
  const other = before.find(({ unit, k }) => unit !== current[0]!.unit || k !== current[0]!.k);
  if (other) return missing(limit, bare, `it is ${inWhat(other)} there and ${inWhat(current[0]!)} here`);
  const gone = before.find(({ slice }) => !current.some((one) => one.slice === slice) && !mayLack(baseline, slice));
  if (gone) {
    const message = `the baseline has ${limit.metric} of ${gone.slice}, and this run has not`;
    return { ...bare, status: 'error', message };
  }
  const pairs = current.flatMap((measured) => {
    const was = before.find(({ slice }) => slice === measured.slice);
    return was ? [pairOf(limit, measured, was.value!, baseline, was.interval)] : [];
  });
  if (pairs.length === 0) {
    const message = `nothing to compare with: the baseline has ${limit.metric} of other ${slicesOf(limit.metric)} only`;
    return { ...bare, status: 'skipped', message };
  }
  return findingOf(limit, pairs, current.length - pairs.length);
}

/** What values have to agree in before they can be compared. */
function inWhat({ unit, k }: Measurement): string {
  if (k !== undefined) return `among the best ${k}`;
  return unit === '1' ? 'without a unit' : `in ${unit}`;
}

function mayLack(baseline: BaselineCheck, slice: string | undefined): boolean {
  return slice !== undefined && baseline.state === 'found' && (baseline.mayLack?.(slice) ?? false);
}

/** Whether what was measured side by side decides a limit by its interval; what was not is never decided. */
export function isDecidedAside(
  limit: ChangeLimit,
  measurements: readonly Measurement[],
  paired: readonly PairedDifference[],
): boolean {
  const current = measurements.filter(({ metric }) => metric === limit.metric);
  const pairs = sideBySide(limit, current, { state: 'found', measurements: [], paired });
  return pairs.length > 0 && pairs.every((pair) => excess(limit, pair) !== 'unknown');
}

function sideBySide(limit: ChangeLimit, current: readonly Measurement[], check: BaselineCheck): Pair[] {
  return current.flatMap((measured) => {
    const baseline = evidenceFor(limit, measured, check.paired)?.baseline;
    return baseline === undefined ? [] : [pairOf(limit, measured, baseline, check)];
  });
}

function evidenceFor(
  { metric }: ChangeLimit,
  { slice }: Measurement,
  paired: readonly PairedDifference[] | undefined,
): PairedDifference | undefined {
  return paired?.find((one) => one.metric === metric && one.slice === slice);
}

function pairOf(
  limit: ChangeLimit,
  measured: Measurement,
  baseline: number,
  { paired: evidence, unpaired }: Pick<BaselineCheck, 'paired' | 'unpaired'>,
  baselineInterval?: Measurement['interval'],
): Pair {
  const difference = measured.value! - baseline;
  const worse = limit.kind === 'max_drop' ? -difference : difference;
  const allowed = allowedOf(limit, baseline);
  const paired = evidenceFor(limit, measured, evidence);
  const interval = paired?.interval ?? separateInterval(measured, baselineInterval);
  const pair = { measured, baseline, worse, allowed, paired, unpaired, interval };
  return { ...pair, outcome: outcomeOf(limit, pair) };
}

function allowedOf({ allowed: { absolute = 0, relative = 0 } }: ChangeLimit, baseline: number): number {
  return Math.max(absolute, relative * Math.abs(baseline));
}

/** How far apart two runs lie at least and at most, by the interval of each. */
function separateInterval(
  { metric, interval }: Measurement,
  before: Measurement['interval'],
): PairedDifference['interval'] | undefined {
  if (!SAMPLED.test(metric) || !interval || !before) return undefined;
  const [low = null, high = null] = interval;
  const [least = null, most = null] = before;
  return [low === null || most === null ? null : low - most, high === null || least === null ? null : high - least];
}

/** Whether a sampled value is known as closely as a limit on its change, which separate runs must decide, asks for. */
export function isTold(limit: ChangeLimit, measurements: readonly Measurement[]): boolean {
  return measurements
    .filter(({ metric }) => metric === limit.metric && SAMPLED.test(metric))
    .every(({ value, interval }) => {
      const [low = null, high = null] = interval ?? [];
      return low !== null && high !== null && high - low <= allowedOf(limit, value ?? 0);
    });
}

/** Where the interval of what was measured side by side lies. */
function excess({ kind }: ChangeLimit, { allowed, paired }: Omit<Pair, 'outcome'>): 'within' | 'beyond' | 'unknown' {
  const [low, high] = paired!.interval;
  const [best, worst] = kind === 'max_drop' ? [high, low] : [low, high];
  const sign = kind === 'max_drop' ? -1 : 1;
  if (worst !== null && sign * worst <= allowed) return 'within';
  return best !== null && sign * best > allowed ? 'beyond' : 'unknown';
}

function outcomeOf(limit: ChangeLimit, pair: Omit<Pair, 'outcome'>): Outcome {
  const { measured, baseline, worse, allowed, paired, interval } = pair;
  const { kind } = limit;
  if (paired?.baseline !== undefined) {
    const side = excess(limit, pair);
    if (side !== 'unknown') return side === 'within' ? 'pass' : 'beyond';
    return worse > allowed ? 'beyond' : 'chance';
  }
  if (worse <= allowed + ROUNDING * Math.max(Math.abs(baseline), Math.abs(measured.value!))) return 'pass';
  if (!interval) return 'beyond';
  const [low, high] = interval;
  const excludesNone = kind === 'max_drop' ? high !== null && high < 0 : low !== null && low > 0;
  return excludesNone ? 'beyond' : 'chance';
}

function findingOf(limit: ChangeLimit, pairs: readonly Pair[], added: number): Finding {
  const worst = pairs.toSorted(
    (a, b) =>
      WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome) || b.worse - b.allowed - (a.worse - a.allowed),
  )[0]!;
  const { measured, baseline, allowed, paired, interval } = worst;
  const change = {
    value: measured.value! - baseline,
    ...(interval && { interval: [...interval] }),
    ...(paired && evidenceOf(paired)),
  };
  const message =
    explain(limit, worst, pairs) +
    (added > 0 ? `; ${added} ${slicesOf(limit.metric, added)} ${added === 1 ? 'is' : 'are'} new` : '');
  const status = statusOf(limit, worst.outcome);
  return { measured, threshold: allowed, baseline, allowed: limit.allowed, change, status, message };
}

function statusOf(limit: ChangeLimit, outcome: Outcome): Status {
  if (outcome === 'pass') return 'pass';
  const violated = limit.severity === 'warn' ? 'warn' : 'fail';
  return outcome === 'beyond' || limit.onInconclusive === 'fail' ? violated : 'inconclusive';
}

function missing(limit: ChangeLimit, bare: Omit<Finding, 'status' | 'message'>, reason: string): Finding {
  const status = limit.onMissingBaseline === 'warn' ? 'warn' : 'error';
  return { ...bare, status, message: `${limit.metric} cannot be compared: ${reason}` };
}

function hadIt(limit: ChangeLimit, baseline: BaselineCheck): string {
  const before = baseline.state === 'found' && baseline.measurements.find(({ metric }) => metric === limit.metric);
  return before && before.value !== null ? ', though the baseline has it' : '';
}

function evidenceOf({ pValue, newlyWrong }: PairedDifference) {
  return {
    ...(pValue !== undefined && { pValue }),
    ...(newlyWrong !== undefined && { newlyWrong }),
  };
}

function explain(
  limit: ChangeLimit,
  { measured, baseline, worse, allowed, paired, unpaired, interval, outcome }: Pair,
  pairs: readonly Pair[],
): string {
  const name = measured.slice === undefined ? limit.metric : `${limit.metric} of ${measured.slice}`;
  const better = limit.kind === 'max_drop' ? 'higher' : 'lower';
  const worseWord = limit.kind === 'max_drop' ? 'lower' : 'higher';
  const unit = suffix(measured.unit);
  const amount =
    worse === 0 ? 'unchanged from' : `${short(Math.abs(worse))}${unit} ${worse > 0 ? worseWord : better} than`;
  const parts = [
    `${name} ${short(measured.value!)}${unit} is ${amount} the baseline's ${short(baseline)}${unit}, limit ${short(allowed)}${unit}`,
  ];
  if (interval) {
    const [low, high] = interval.map((side) => (side === null ? undefined : short(side)));
    parts.push(`interval ${low ?? '−∞'} to ${high ?? '∞'}${unit}`);
  }
  if (paired?.pValue !== undefined) parts.push(`p = ${short(paired.pValue)}`);
  if (paired?.newlyWrong !== undefined) parts.push(rowsWrong(paired.newlyWrong));
  if (paired?.baseline !== undefined) parts.push('measured side by side');
  if (outcome === 'chance')
    parts.push(paired?.baseline === undefined ? 'which may be chance' : 'which does not decide it');
  if (!paired) parts.push(...howCompared(measured, unpaired));
  const others = pairs.filter((pair) => pair.outcome === outcome).length - 1;
  if (outcome !== 'pass' && others > 0) parts.push(`and ${others} other ${slicesOf(limit.metric, others)}`);
  return parts.join(', ');
}

function howCompared({ metric, interval }: Measurement, unpaired: string | undefined): string[] {
  if (OF_THE_MACHINE.test(metric)) return ['measured in separate runs'];
  const why = unpaired === undefined ? '' : ` (${unpaired})`;
  return interval || metric === 'max_error' ? [`judged by the values alone, without rows in pairs${why}`] : [];
}

function rowsWrong(count: number): string {
  return count === 1 ? '1 row that was right is wrong now' : `${count} rows that were right are wrong now`;
}
