import type { Evaluation, Measurement, Status } from '../../schemas/generated/result.d.ts';
import type { Limit } from '../contracts/check.ts';
import { worstStatus } from './status.ts';

/** Limits held against measurements. */
export interface Judgement {
  status: Status;
  evaluations: Evaluation[];
}

type Outcome = 'pass' | 'fail' | 'undecided' | 'unmeasured';

/**
 * Holds every limit against its measurement. A limit whose metric was not measured, or is not finite, is an error; so is
 * a check without limits. Where a metric has one value a class, the worst one is judged.
 */
export function judge(limits: readonly Limit[], measurements: readonly Measurement[]): Judgement {
  const evaluations = limits.map((limit) => evaluate(limit, measurements));
  return { status: worstStatus(evaluations.map((evaluation) => evaluation.status)), evaluations };
}

/**
 * Tells a check whether it may stop sampling: true when every limit that is judged by an interval is decided.
 * The check learns nothing else about the limits.
 */
export function enough(limits: readonly Limit[]): (measurements: readonly Measurement[]) => boolean {
  const sampled = limits.filter((limit) => limit.onInconclusive !== undefined);
  return (measurements) =>
    sampled.every((limit) => {
      const measured = worstOf(limit, measurements);
      return measured !== undefined && ['pass', 'fail'].includes(decide(limit, measured));
    });
}

function evaluate(limit: Limit, measurements: readonly Measurement[]): Evaluation {
  const measured = worstOf(limit, measurements);
  const outcome = measured ? decide(limit, measured) : 'unmeasured';
  const evaluation: Evaluation = {
    metric: limit.metric,
    limit: limit.kind,
    threshold: limit.threshold,
    actual: measured?.value ?? null,
    status: statusOf(limit, outcome, measured),
    severity: limit.severity,
    message: explain(limit, outcome, measured, measurements),
    at: limit.at,
  };
  if (measured?.slice !== undefined) evaluation.slice = measured.slice;
  return evaluation;
}

function statusOf(limit: Limit, outcome: Outcome, measured: Measurement | undefined): Status {
  if (outcome === 'unmeasured') return 'error';
  if (outcome === 'pass') return 'pass';
  const violated = limit.severity === 'warn' ? 'warn' : 'fail';
  if (outcome === 'fail') return violated;
  const pointViolates = !holds(limit, measured!.value!);
  return pointViolates || limit.onInconclusive === 'fail' ? violated : 'inconclusive';
}

function decide(limit: Limit, measured: Measurement): Outcome {
  const { value } = measured;
  if (value === null || !Number.isFinite(value)) return 'unmeasured';
  if (limit.onInconclusive === undefined || limit.kind === 'equals') return holds(limit, value) ? 'pass' : 'fail';
  const [low, high] = measured.interval ?? [null, null];
  const [safe, unsafe] = limit.kind === 'max' ? [high, low] : [low, high];
  if (typeof safe === 'number' && holds(limit, safe)) return 'pass';
  if (typeof unsafe === 'number' && !holds(limit, unsafe)) return 'fail';
  return 'undecided';
}

function holds(limit: Limit, value: number): boolean {
  if (limit.kind === 'min') return value >= limit.threshold;
  if (limit.kind === 'max') return value <= limit.threshold;
  return value === limit.threshold;
}

/** The measurement furthest on the wrong side; one that has no finite value is worse than any. */
function worstOf(limit: Limit, measurements: readonly Measurement[]): Measurement | undefined {
  const candidates = measurements.filter((measurement) => measurement.metric === limit.metric);
  return candidates.reduce<Measurement | undefined>(
    (worst, next) => (worst === undefined || excess(limit, next) > excess(limit, worst) ? next : worst),
    undefined,
  );
}

function excess(limit: Limit, { value }: Measurement): number {
  if (value === null || !Number.isFinite(value)) return Number.POSITIVE_INFINITY;
  if (limit.kind === 'min') return limit.threshold - value;
  if (limit.kind === 'max') return value - limit.threshold;
  return Math.abs(value - limit.threshold);
}

function explain(
  limit: Limit,
  outcome: Outcome,
  measured: Measurement | undefined,
  measurements: readonly Measurement[],
): string {
  if (!measured) return `${limit.metric} was not measured`;
  if (outcome === 'unmeasured') return `${limit.metric} could not be measured: ${measured.reason ?? 'no finite value'}`;
  const sign = { min: '≥', max: '≤', equals: '=' }[limit.kind];
  const sentence = `${limit.metric} ${measured.value} ${outcome === 'fail' ? 'violates' : 'against'} ${sign} ${limit.threshold}`;
  const violating = measurements.filter(
    ({ metric, value }) => metric === limit.metric && value !== null && !holds(limit, value),
  ).length;
  if (measured.slice !== undefined && violating > 0)
    return `${sentence} for ${violating} classes, worst: ${measured.slice}`;
  if (outcome !== 'undecided') return sentence;
  const [low, high] = measured.interval ?? [null, null];
  return `${sentence} is undecided after ${measured.samples} samples: interval ${low ?? '−∞'} to ${high ?? '∞'}`;
}
