import type { CheckResult } from '../../schemas/generated/result.d.ts';
import type { BaselineCheck, PairedDifference } from '../contracts/baseline.ts';
import type { Available, Measurement } from '../contracts/check.ts';
import { inOneLine, ModelGateError, type Problem } from '../contracts/errors.ts';
import type { Answers, ScoreUse } from '../contracts/predictions.ts';
import { judge } from '../verdict/judge.ts';
import { warnOfNoise } from '../verdict/noise.ts';
import type { Paired } from './pairing.ts';
import type { PlannedCheck } from './plan.ts';

/** Hands out what a check may ask for; each is made once a model and may fail. */
export type Access = { [N in keyof Available]: (check: PlannedCheck) => Promise<Available[N]> };

export interface JudgedCheck {
  result: CheckResult;
  warnings: string[];
  problem?: Problem;
  /** What the model answered, packed. */
  rowPredictions?: NonNullable<Paired['packed']>;
}

/** What a check is compared with; undefined where nobody asked for a baseline. */
export interface Comparing {
  baseline?: BaselineCheck | undefined;
  pair?(answers: Answers, use: ScoreUse | undefined, metrics: readonly string[]): Promise<Paired>;
}

/** Measures one check and judges it. Whatever goes wrong is this check's error, and nobody else's. */
export async function judgeCheck(
  check: PlannedCheck,
  access: Access,
  { baseline, pair }: Comparing = {},
): Promise<JudgedCheck> {
  try {
    const given = await gather(check, access);
    const { measurements: measured, details, warnings = [], answers, scoreUse, ...more } = await check.measure(given);
    const measurements = measured.map(finiteOrNull);
    const metrics = [...new Set(measurements.map(({ metric }) => metric))];
    const paired = answers && (await pair?.(answers, scoreUse, metrics));
    const { status, evaluations } = judge(check.limits, measurements, withPairs(baseline, paired, more.paired));
    const result: CheckResult = { check: check.id, status, severity: check.severity, measurements, evaluations };
    if (details || paired?.comparison) result.details = { ...details, ...describePairs(paired) };
    const noise = warnOfNoise(check.limits, measurements, check.confidence);
    return {
      result,
      warnings: [...warnings, ...noise, ...(paired?.warnings ?? [])],
      ...(paired?.packed && { rowPredictions: paired.packed }),
    };
  } catch (error) {
    return failedCheck(check, asProblem(error), baseline);
  }
}

function withPairs(
  baseline: BaselineCheck | undefined,
  paired: Paired | undefined,
  aside: readonly PairedDifference[] = [],
): BaselineCheck | undefined {
  if (!baseline) return undefined;
  const unpaired = paired?.unpaired;
  const differences = [...(paired?.comparison?.differences ?? []), ...aside];
  return { ...baseline, paired: differences, ...(unpaired !== undefined && { unpaired }) };
}

function describePairs(paired: Paired | undefined): Record<string, unknown> {
  if (!paired?.comparison) return {};
  const { rows, newlyWrong, newlyRight } = paired.comparison;
  return {
    compared_in_pairs: { rows, newly_wrong: newlyWrong.count, newly_right: newlyRight },
    ...(newlyWrong.count > 0 && { newly_wrong_rows: newlyWrong.first.map((row) => ({ row })) }),
  };
}

/** The result of a check that could not be measured. */
export function failedCheck(check: PlannedCheck, problem: Problem, baseline?: BaselineCheck): JudgedCheck {
  const { evaluations } = judge(check.limits, [], baseline);
  const reason = inOneLine(problem);
  const result: CheckResult = {
    check: check.id,
    status: 'error',
    severity: check.severity,
    measurements: [],
    evaluations,
    reason,
  };
  return { result, warnings: [], problem };
}

/** An expected failure as it is; anything else is a bug of ours, said as such, so that no result is lost. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ModelGateError) return error.toProblem();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'internal.bug',
    message: `a bug in Model Gate: ${text
      .split('\n')
      .slice(0, 3)
      .map((line) => line.trim())
      .join(' ')}`,
    remedy: 'Please report it with the gate file and the model.',
  };
}

/** JSON has no number for it, and no limit may be held against it. */
function finiteOrNull(measurement: Measurement): Measurement {
  const { value } = measurement;
  if (value === null || Number.isFinite(value)) return measurement;
  return { ...measurement, value: null, reason: `the value is ${value}` };
}

async function gather(check: PlannedCheck, access: Access): Promise<Available> {
  const given: Partial<Available> = {};
  for (const need of check.needs) Object.assign(given, { [need]: await access[need](check) });
  return given as Available;
}
