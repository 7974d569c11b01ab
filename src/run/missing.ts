import type { CheckResult, ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { disappeared } from '../baseline/disappeared.ts';
import { overallVerdict, worstStatus } from '../verdict/status.ts';

/**
 * Fails what the baseline judged and this run does not: a model, a check, or a metric that is gone is the surest way to
 * pass. It stands in the result where it would have been.
 *
 * @param allowed what the gate file lets go; see `disappeared`
 */
export function failMissing(result: Result, baseline: Result, allowed: readonly string[]): Result {
  const gone = disappeared(baseline, result, allowed);
  if (gone.length === 0) return result;
  const models = [...result.models];
  const metrics = [...(result.metrics ?? [])];
  for (const { model, check, message } of gone) {
    if (!model) addTo(metrics, check!, message);
    else if (!check) models.push(goneModel(model, message));
    else {
      const index = models.findIndex((one) => one.id === model.id && one.gate === model.gate);
      const checks = [...models[index]!.checks];
      addTo(checks, check, message);
      models[index] = { ...models[index]!, checks, status: worstStatus(['fail', models[index]!.status]) };
    }
  }
  const statuses = [...models, ...metrics].map(({ status }) => status);
  const verdict = overallVerdict([result.verdict, ...statuses]);
  return { ...result, verdict, models, ...(metrics.length > 0 && { metrics }) };
}

function goneModel({ id, gate, artifact }: ModelResult, message: string): ModelResult {
  const checks = [failed('baseline', message)];
  return {
    id,
    status: 'fail',
    ...(gate !== undefined && { gate }),
    ...(artifact && { artifact: { uri: artifact.uri } }),
    checks,
  };
}

/** A check that is gone is added, and one that lacks a metric fails. */
function addTo(checks: CheckResult[], { check, gate }: CheckResult, message: string): void {
  const index = checks.findIndex((one) => one.check === check && one.gate === gate);
  if (index < 0) {
    checks.push({ ...failed(check, message), ...(gate !== undefined && { gate }) });
    return;
  }
  const { status, reason } = checks[index]!;
  const reasons = reason === undefined ? message : `${reason}; ${message}`;
  checks[index] = { ...checks[index]!, status: worstStatus(['fail', status]), reason: reasons };
}

function failed(check: string, reason: string): CheckResult {
  return { check, status: 'fail', severity: 'fail', measurements: [], evaluations: [], reason };
}
