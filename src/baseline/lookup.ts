import type { CheckResult, ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { mayBeMissing } from '../contracts/allow-missing.ts';
import type { BaselineCheck } from '../contracts/baseline.ts';

/** What a run is compared with: a result document, or why there is none, and the model files where they are to be had. */
export type Baseline = { files?: BaselineFiles } & (
  | { state: 'found'; result: Result; source: string; commit?: string }
  /** There cannot be one yet, as where the base has no gate file. */
  | { state: 'first'; reason: string }
  /** One was asked for and cannot be had. */
  | { state: 'missing'; reason: string }
);

/** The model files of a baseline. They are asked for only where something is measured beside them. */
export interface BaselineFiles {
  /**
   * The first file of a model and its folder on this machine, or why there is none.
   *
   * @param gate the model's gate file, as the result document names it
   */
  find(id: string, gate: string): Promise<{ directory: string; name: string } | { reason: string }>;
}

/** The part of a baseline that belongs to one model. */
export interface BaselineModel {
  /** Undefined where nobody asked for a baseline. */
  check(id: string): BaselineCheck | undefined;
  rowPredictions: ModelResult['rowPredictions'];
  files: BaselineFiles | undefined;
}

/**
 * The baseline with its models and external metrics named as this run names its own. A document of one gate file does not say so with its models:
 * where one of the two judged that file among others, they are of that file and of none of the others. A file that was moved
 * stands for all of them whose name only one has.
 *
 * @param gates of this run, as the result document names them
 */
export function namedAlike(baseline: Baseline, gates: readonly string[]): Baseline {
  if (baseline.state !== 'found') return baseline;
  const { gate, models, metrics } = baseline.result;
  const [only] = gates;
  const alone = gates.length === 1 && gate.files;
  const moved = alone && !alone.some(({ path }) => path === only);
  const among = gates.length > 1 && !gate.files && gates.includes(gate.path);
  if (!alone && !among) return baseline;
  const named = <T extends { gate?: string }>(all: readonly T[], nameOf: (one: T) => string) => {
    const times = new Map<string, number>();
    for (const one of all) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + 1);
    return all.map((one) => {
      const { gate: of = gate.path, ...unnamed } = one;
      const own = moved ? times.get(nameOf(one)) === 1 : alone && of === only;
      return own ? unnamed : { ...unnamed, gate: of };
    });
  };
  const result = {
    ...baseline.result,
    models: named(models, ({ id }) => id),
    ...(metrics && { metrics: named(metrics, ({ check }) => check) }),
  };
  return { ...baseline, result };
}

/**
 * Finds a model in a baseline by its id, and by its gate file where the baseline judged several.
 *
 * @param gate the model's gate file, as the result document names it
 * @param allowed what the gate file lets go; see `mayBeMissing`
 */
export function baselineOf(
  baseline: Baseline | undefined,
  id: string,
  gate: string,
  allowed: readonly string[] = [],
): BaselineModel {
  const files = baseline?.files;
  if (!baseline) return { check: () => undefined, rowPredictions: undefined, files };
  if (baseline.state !== 'found') {
    const { state, reason } = baseline;
    return { check: () => ({ state, reason }), rowPredictions: undefined, files };
  }
  const model = baseline.result.models.find((one) => one.id === id && (one.gate ?? gate) === gate);
  const check = (name: string): BaselineCheck => {
    if (!model) return { state: 'first', reason: `the baseline has no model ${id}` };
    const found = model.checks.find((one) => one.check === name);
    const there = measuredThere(found, `the baseline has no check ${name} of ${id}`);
    const mayLack = (slice: string) => mayBeMissing(`${id}/${name}/${slice}`, allowed);
    return there.state === 'found' ? { ...there, mayLack } : there;
  };
  return { check, rowPredictions: model?.rowPredictions, files };
}

/**
 * The part of a baseline that belongs to one file of external metrics; undefined where nobody asked for a baseline.
 *
 * @param gate the gate file that names it, as the result document names it
 */
export function baselineOfMetrics(baseline: Baseline | undefined, id: string, gate: string): BaselineCheck | undefined {
  if (!baseline) return undefined;
  if (baseline.state !== 'found') return { state: baseline.state, reason: baseline.reason };
  const [found, ...others] =
    baseline.result.metrics?.filter((one) => one.check === id && (one.gate ?? gate) === gate) ?? [];
  if (others.length > 0)
    return { state: 'missing', reason: `the baseline does not say which metrics ${id} are of ${gate}` };
  return measuredThere(found, `the baseline has no metrics ${id}`);
}

function measuredThere(found: CheckResult | undefined, absent: string): BaselineCheck {
  if (!found) return { state: 'first', reason: absent };
  if (found.measurements.length > 0) return { state: 'found', measurements: found.measurements };
  return { state: 'missing', reason: `it was not measured there: ${found.reason ?? found.status}` };
}
