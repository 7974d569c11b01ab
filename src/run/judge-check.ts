import type { CheckResult } from '../../schemas/generated/result.d.ts';
import type { Available, Measurement } from '../contracts/check.ts';
import { ModelGateError, type Problem } from '../contracts/errors.ts';
import { judge } from '../verdict/judge.ts';
import type { PlannedCheck } from './plan.ts';

/** Hands out what a check may ask for; each is made once a model and may fail. */
export type Access = { [N in keyof Available]: (check: PlannedCheck) => Promise<Available[N]> };

export interface JudgedCheck {
  result: CheckResult;
  warnings: string[];
  problem?: Problem;
}

/** Measures one check and judges it. Whatever goes wrong is this check's error, and nobody else's. */
export async function judgeCheck(check: PlannedCheck, access: Access): Promise<JudgedCheck> {
  try {
    const given = await gather(check, access);
    const { measurements: measured, details, warnings = [] } = await check.measure(given);
    const measurements = measured.map(finiteOrNull);
    const { status, evaluations } = judge(check.limits, measurements);
    const result: CheckResult = { check: check.id, status, severity: check.severity, measurements, evaluations };
    if (details) result.details = details;
    return { result, warnings };
  } catch (error) {
    return failedCheck(check, asProblem(error));
  }
}

/** The result of a check that could not be measured. */
export function failedCheck(check: PlannedCheck, problem: Problem): JudgedCheck {
  const { evaluations } = judge(check.limits, []);
  const reason = `${problem.message} ${problem.remedy}`.trim();
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
