import type { Evaluation, Measurement, Status } from '../../schemas/generated/result.d.ts';
import type { BaselineCheck, PairedDifference } from '../contracts/baseline.ts';
import type { AbsoluteLimit, ChangeLimit, Limit } from '../contracts/check.ts';
import { holdAbsolute, isDecided } from './absolute.ts';
import { holdChange, isDecidedAside, isTold } from './change.ts';
import { worstStatus } from './status.ts';

/** Limits held against measurements. */
export interface Judgement {
  status: Status;
  evaluations: Evaluation[];
}

const NOT_GIVEN: BaselineCheck = {
  state: 'missing',
  reason: 'no baseline was given (--baseline, or baseline: auto in the Action)',
};

/**
 * Holds every limit against its measurement, and those on a change against the baseline's too. A limit whose metric was
 * not measured, or is not finite, is an error; so is a check without limits. Where a metric has one value a class or
 * a group of rows, the worst one is judged.
 */
export function judge(
  limits: readonly Limit[],
  measurements: readonly Measurement[],
  baseline: BaselineCheck = NOT_GIVEN,
): Judgement {
  const evaluations = limits.flatMap((limit) =>
    partsOf(limit, measurements).map((part) => evaluate(limit, part, baseline)),
  );
  return { status: worstStatus(evaluations.map((evaluation) => evaluation.status)), evaluations };
}

/**
 * Tells a check whether it may stop sampling: true when every limit that is judged by an interval is decided, and, where
 * the run is `alone`, when the values are known closely enough for every limit on a change of them. The check learns
 * nothing else about the limits.
 */
export function enough(limits: readonly Limit[]): (measurements: readonly Measurement[], alone?: boolean) => boolean {
  const sampled = limits.filter(
    (limit): limit is AbsoluteLimit => isAbsolute(limit) && limit.onInconclusive !== undefined,
  );
  const changes = limits.filter((limit): limit is ChangeLimit => !isAbsolute(limit));
  return (measurements, alone = false) =>
    sampled.every((limit) => isDecided(limit, measurements)) &&
    (!alone || changes.every((limit) => isTold(limit, measurements)));
}

/** As `enough`, of what was sampled side by side with a baseline: every limit on a change of it must be decided. */
export function enoughAside(
  limits: readonly Limit[],
): (measurements: readonly Measurement[], paired: readonly PairedDifference[]) => boolean {
  const changes = limits.filter((limit): limit is ChangeLimit => !isAbsolute(limit));
  return (measurements, paired) =>
    changes
      .filter(({ metric }) => paired.some((one) => one.metric === metric))
      .every((limit) => isDecidedAside(limit, measurements, paired));
}

/** Whether a limit is on the value itself, not on its change. */
export function isAbsolute(limit: Limit): limit is AbsoluteLimit {
  return limit.kind !== 'max_drop' && limit.kind !== 'max_increase';
}

/** A limit holds for all rows together and for every group of them: two evaluations, so that neither hides the other. */
function partsOf({ metric }: Limit, measurements: readonly Measurement[]): (readonly Measurement[])[] {
  const own = measurements.filter((one) => one.metric === metric);
  const groups = own.filter(({ slice }) => slice !== undefined);
  if (groups.length === 0 || groups.length === own.length) return [own];
  return [own.filter(({ slice }) => slice === undefined), groups];
}

function evaluate(limit: Limit, measurements: readonly Measurement[], baseline: BaselineCheck): Evaluation {
  const { measured, threshold, status, message, ...more } = isAbsolute(limit)
    ? holdAbsolute(limit, measurements)
    : holdChange(limit, measurements, baseline);
  const evaluation: Evaluation = {
    metric: limit.metric,
    limit: limit.kind,
    threshold,
    actual: measured?.value ?? null,
    status,
    severity: limit.severity,
    message,
    at: limit.at,
    ...more,
  };
  if (measured?.slice !== undefined) evaluation.slice = measured.slice;
  return evaluation;
}
