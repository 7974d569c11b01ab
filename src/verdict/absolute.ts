import type { Measurement, Status } from '../../schemas/generated/result.d.ts';
import type { AbsoluteLimit } from '../contracts/check.ts';
import { type Finding, slicesOf } from './finding.ts';
import { beside, short, suffix } from './short.ts';

type Outcome = 'pass' | 'fail' | 'undecided' | 'unmeasured';

/** Holds a limit on the value itself against its measurement; of several classes or groups of rows, against the worst. */
export function holdAbsolute(limit: AbsoluteLimit, measurements: readonly Measurement[]): Finding {
  const measured = worstOf(limit, measurements);
  const outcome = measured ? decide(limit, measured) : 'unmeasured';
  return {
    measured,
    threshold: limit.threshold,
    status: statusOf(limit, outcome, measured),
    message: explain(limit, outcome, measured, measurements),
  };
}

/** Whether the interval of the measurement leaves no doubt about the limit. */
export function isDecided(limit: AbsoluteLimit, measurements: readonly Measurement[]): boolean {
  const measured = worstOf(limit, measurements);
  return measured !== undefined && ['pass', 'fail'].includes(decide(limit, measured));
}

/** The measurement furthest on the wrong side; one that has no finite value is worse than any. */
export function worstOf(limit: AbsoluteLimit, measurements: readonly Measurement[]): Measurement | undefined {
  const candidates = measurements.filter((measurement) => measurement.metric === limit.metric);
  return candidates.reduce<Measurement | undefined>(
    (worst, next) => (worst === undefined || excess(limit, next) > excess(limit, worst) ? next : worst),
    undefined,
  );
}

function statusOf(limit: AbsoluteLimit, outcome: Outcome, measured: Measurement | undefined): Status {
  if (outcome === 'unmeasured') return 'error';
  if (outcome === 'pass') return 'pass';
  const violated = limit.severity === 'warn' ? 'warn' : 'fail';
  if (outcome === 'fail') return violated;
  const pointViolates = !holds(limit, measured!.value!);
  return pointViolates || limit.onInconclusive === 'fail' ? violated : 'inconclusive';
}

function decide(limit: AbsoluteLimit, measured: Measurement): Outcome {
  const { value } = measured;
  if (value === null || !Number.isFinite(value)) return 'unmeasured';
  if (limit.onInconclusive === undefined || limit.kind === 'equals') return holds(limit, value) ? 'pass' : 'fail';
  const [low, high] = measured.interval ?? [null, null];
  const [safe, unsafe] = limit.kind === 'min' ? [low, high] : [high, low];
  if (typeof safe === 'number' && holds(limit, safe)) return 'pass';
  if (typeof unsafe === 'number' && !holds(limit, unsafe)) return 'fail';
  return 'undecided';
}

function holds(limit: AbsoluteLimit, value: number): boolean {
  if (limit.kind === 'min') return value >= limit.threshold;
  if (limit.kind === 'max' || limit.kind === 'max_ratio') return value <= limit.threshold;
  return value === limit.threshold;
}

function excess(limit: AbsoluteLimit, { value }: Measurement): number {
  if (value === null || !Number.isFinite(value)) return Number.POSITIVE_INFINITY;
  if (limit.kind === 'min') return limit.threshold - value;
  if (limit.kind === 'max' || limit.kind === 'max_ratio') return value - limit.threshold;
  return Math.abs(value - limit.threshold);
}

function explain(
  limit: AbsoluteLimit,
  outcome: Outcome,
  measured: Measurement | undefined,
  measurements: readonly Measurement[],
): string {
  if (!measured) return `${limit.metric} was not measured`;
  const name = measured.slice === undefined ? limit.metric : `${limit.metric} of ${measured.slice}`;
  if (outcome === 'unmeasured') return `${name} could not be measured: ${measured.reason ?? 'no finite value'}`;
  const sign = { min: '≥', max: '≤', max_ratio: '≤', equals: '=' }[limit.kind];
  const unit = limit.kind === 'max_ratio' ? '' : suffix(measured.unit);
  const value = beside(measured.value!, limit.threshold) + unit;
  const sentence = `${limit.metric} ${value} ${outcome === 'fail' ? 'violates' : 'against'} ${sign} ${limit.threshold}${unit}`;
  const all = measurements.filter(({ metric }) => metric === limit.metric);
  const violating = all.filter(({ value }) => value !== null && !holds(limit, value)).length;
  if (measured.slice !== undefined && violating > 0)
    return `${sentence} for ${violating} of ${all.length} ${slicesOf(limit.metric)}, worst: ${measured.slice}`;
  if (outcome !== 'undecided') return sentence;
  const [low, high] = (measured.interval ?? [null, null]).map((side) => (side === null ? undefined : short(side)));
  return `${sentence} is undecided after ${measured.samples} samples: interval ${low ?? '−∞'} to ${high ?? '∞'}${unit}`;
}
