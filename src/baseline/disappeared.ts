import type { CheckResult, ModelResult, Result } from '../../schemas/generated/result.d.ts';

/** Something that the baseline judged and this run does not. */
export interface Disappeared {
  /** `model`, `model/check` or `model/check/metric`; of what another job measured, `metrics` and its name. */
  name: string;
  /** As the result document holds them. */
  model?: ModelResult;
  check?: CheckResult;
  /** One line for a person. */
  message: string;
}

/**
 * What the baseline judged and this run does not: models, checks, and metrics that had a value.
 *
 * @param allowed names that may be missing, with everything below them
 */
export function disappeared(baseline: Result, current: Result, allowed: readonly string[]): Disappeared[] {
  const gone: Disappeared[] = [];
  for (const model of baseline.models) {
    const now = current.models.find((one) => one.id === model.id && sameGate(one.gate, model.gate));
    if (!now) gone.push({ name: model.id, model, message: line(`model ${model.id}`) });
    else gone.push(...goneOf(model.checks, now.checks, model.id).map((one) => ({ ...one, model: now })));
  }
  for (const one of goneOf(baseline.metrics ?? [], current.metrics ?? [], 'metrics'))
    gone.push({ ...one, name: one.name.replace(/^metrics\//, '') });
  return gone.filter(({ name }) => !allowed.some((one) => name === one || name.startsWith(`${one}/`)));
}

function goneOf(before: readonly CheckResult[], now: readonly CheckResult[], owner: string): Disappeared[] {
  return before.flatMap((check): Disappeared[] => {
    const found = now.find((one) => one.check === check.check);
    const name = `${owner}/${check.check}`;
    if (!found) return [{ name, check, message: line(`check ${check.check} of ${owner}`) }];
    // What could not be measured at all is an error already.
    if (found.measurements.length === 0) return [];
    const metrics = new Set(check.measurements.flatMap(({ metric, value }) => (value === null ? [] : [metric])));
    return [...metrics]
      .filter((metric) => !found.measurements.some((one) => one.metric === metric))
      .map((metric) => ({ name: `${name}/${metric}`, check: found, message: line(`metric ${metric} of ${name}`) }));
  });
}

/** A document of one gate file does not name it. */
function sameGate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function line(what: string): string {
  return `the baseline has the ${what}, and this run has not; allow_missing in the gate file permits it`;
}
