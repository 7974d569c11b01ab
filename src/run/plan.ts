import type { Model } from '../../schemas/generated/gate.d.ts';
import { checks } from '../checks/index.ts';
import type { Available, CheckId, CheckOutcome, Limit, Need, PlanInput, Severity } from '../contracts/check.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import type { ModelDescription } from '../contracts/model.ts';

/** A check with its options bound: what is left is to measure and to judge. */
export interface PlannedCheck {
  id: CheckId;
  severity: Severity;
  needs: readonly Need[];
  limits: Limit[];
  /** The confidence of every interval. */
  confidence: number;
  /** All limits of the check, those that depend on the file among them. */
  limitsFor(model: ModelDescription): Limit[];
  /** Ids of the models that it compares with. */
  references: readonly string[];
  measure(given: Available): Promise<CheckOutcome>;
}

export interface PlannedModel {
  gate: LoadedGate;
  model: Model;
  checks: PlannedCheck[];
}

/** Splits every check of a gate into what is measured and what is judged. Pure; the gate is already valid. */
export function planGate(gate: LoadedGate): PlannedModel[] {
  return (gate.document.models ?? []).map((model, index) => ({
    gate,
    model,
    checks: (Object.keys(model.checks) as CheckId[]).map((id) => planCheck(gate, model, index, id)),
  }));
}

interface AnyPlan {
  options: unknown;
  limits: Limit[];
  limitsFor?: (model: ModelDescription) => Limit[];
  references?: string[];
}

/** A check whose types have been forgotten, so that checks of all kinds go through one door. */
interface AnyCheck {
  needs: readonly Need[];
  plan(input: PlanInput<unknown>): AnyPlan;
  measure(given: Available, options: unknown): Promise<CheckOutcome>;
}

/** The seed of everything that is drawn, and the confidence of every interval. */
export function drawing({ document }: LoadedGate): { seed: number; confidence: number } {
  return { seed: document.seed ?? 1, confidence: document.confidence ?? 0.95 };
}

function planCheck(gate: LoadedGate, model: Model, index: number, id: CheckId): PlannedCheck {
  const check = checks[id] as unknown as AnyCheck;
  const config = model.checks[id]!;
  const severity = config.severity ?? 'fail';
  const {
    options,
    limits,
    limitsFor,
    references = [],
  } = check.plan({
    config,
    task: model.task ?? 'classification',
    severity,
    onInconclusive: gate.document.on_inconclusive ?? 'warn',
    onMissingBaseline: gate.document.on_missing_baseline ?? 'error',
    ...drawing(gate),
    path: ['models', index, 'checks', id],
    locate: gate.locate,
  });
  const { confidence } = drawing(gate);
  return {
    id,
    severity,
    needs: check.needs,
    limits,
    limitsFor: (description) => [...limits, ...(limitsFor?.(description) ?? [])],
    references,
    confidence,
    measure: (given) => check.measure(given, options),
  };
}
