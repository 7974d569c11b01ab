import type { PlannedModel } from './plan.ts';

/** The models that a model is compared with, directly. The gate is valid: each exists in the same gate. */
export function referencesOf(planned: PlannedModel, all: readonly PlannedModel[]): PlannedModel[] {
  const ids = new Set(planned.checks.flatMap(({ references }) => references));
  if (ids.size === 0) return [];
  return all.filter(({ gate, model }) => gate === planned.gate && ids.has(model.id));
}

/** Every model before those that are compared with it, otherwise in the given order. There are no cycles in a valid gate. */
export function referencesFirst(
  all: readonly PlannedModel[],
  references: ReadonlyMap<PlannedModel, readonly PlannedModel[]>,
): PlannedModel[] {
  const ordered = new Set<PlannedModel>();
  const visit = (planned: PlannedModel) => {
    if (ordered.has(planned)) return;
    references.get(planned)!.forEach(visit);
    ordered.add(planned);
  };
  all.forEach(visit);
  return [...ordered];
}

/** The chosen models and all that they are compared with, in the order of `all`. */
export function withReferences(chosen: readonly PlannedModel[], all: readonly PlannedModel[]): PlannedModel[] {
  const taken = new Set<PlannedModel>();
  const take = (planned: PlannedModel) => {
    if (taken.has(planned)) return;
    taken.add(planned);
    referencesOf(planned, all).forEach(take);
  };
  chosen.forEach(take);
  return all.filter((planned) => taken.has(planned));
}
