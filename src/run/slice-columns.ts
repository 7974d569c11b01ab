import type { Model } from '../../schemas/generated/gate.d.ts';
import type { LoadedGate } from '../contracts/gate.ts';

/** The columns that a model's rows are grouped by. */
export function slicesOf({ checks }: Model): readonly string[] {
  return checks.quality?.slices ?? [];
}

/**
 * The columns of a dataset that are no features unless they are listed: those that any model of the gate groups its rows
 * by, so that one model's check never changes what another one is fed, and those of the model itself, which may stand in
 * the dataset that its threshold is found on too.
 */
export function reservedColumns({ document }: LoadedGate, dataset: string, model: Model): string[] {
  const others = (document.models ?? []).filter((other) => other.dataset === dataset);
  return [...new Set([model, ...others].flatMap(slicesOf))];
}
