import type { ModelResult, Result } from '../../schemas/generated/result.d.ts';
import type { BaselineCheck } from '../contracts/baseline.ts';

/** What a run is compared with: a result document, or why there is none. */
export type Baseline =
  | { state: 'found'; result: Result; source: string }
  /** There cannot be one yet, as where the base has no gate file. */
  | { state: 'first'; reason: string }
  /** One was asked for and cannot be had. */
  | { state: 'missing'; reason: string };

/** The part of a baseline that belongs to one model. */
export interface BaselineModel {
  /** Undefined where nobody asked for a baseline. */
  check(id: string): BaselineCheck | undefined;
  rowPredictions: ModelResult['rowPredictions'];
}

/**
 * Finds a model in a baseline by its id, and by its gate file where the baseline judged several.
 *
 * @param gate the model's gate file, as the result document names it
 */
export function baselineOf(baseline: Baseline | undefined, id: string, gate: string): BaselineModel {
  if (baseline?.state !== 'found') return { check: () => baseline, rowPredictions: undefined };
  const model = baseline.result.models.find((one) => one.id === id && (one.gate ?? gate) === gate);
  const check = (name: string): BaselineCheck => {
    if (!model) return { state: 'first', reason: `the baseline has no model ${id}` };
    const found = model.checks.find((one) => one.check === name);
    if (!found) return { state: 'first', reason: `the baseline has no check ${name} of ${id}` };
    if (found.measurements.length > 0) return { state: 'found', measurements: found.measurements };
    return { state: 'missing', reason: `it was not measured there: ${found.reason ?? found.status}` };
  };
  return { check, rowPredictions: model?.rowPredictions };
}

/** What the baseline judged and this run does not, each as a line for a person. */
export function disappeared(baseline: readonly ModelResult[], current: readonly ModelResult[]): string[] {
  const gone: string[] = [];
  for (const model of baseline) {
    const now = current.find((one) => one.id === model.id && one.gate === model.gate);
    if (!now) gone.push(`the baseline has the model ${model.id}, and this run has not`);
    for (const { check } of now ? model.checks : []) {
      if (now!.checks.some((one) => one.check === check)) continue;
      gone.push(`the baseline has the check ${check} of ${model.id}, and this run has not`);
    }
  }
  return gone;
}
