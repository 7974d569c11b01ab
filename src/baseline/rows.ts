import type { ModelResult, Result } from '../../schemas/generated/result.d.ts';

/**
 * Models whose rows or labels are others than the baseline's, a line each: their values can be compared, but another
 * dataset may be easier.
 */
export function rowsDifferences(baseline: Result, current: Result): string[] {
  return current.models.flatMap((now) => {
    const was = baseline.models.find((one) => one.id === now.id && (one.gate ?? now.gate) === now.gate);
    if (!was?.dataset || !now.dataset) return [];
    const [before, after] = [identityOf(was), identityOf(now)];
    // Packed predictions may be left out of either; what both have must agree.
    const same = before.data === after.data && (!before.rows || !after.rows || before.rows === after.rows);
    if (same) return [];
    const [there, here] = [said(was), said(now)];
    const which = there === here ? `both times ${here}, with other contents` : `${there} there, ${here} here`;
    return [`${now.id}: the baseline judged other rows, labels or groups (${which}): only values are compared`];
  });
}

function identityOf({ dataset, rowPredictions }: ModelResult): { data: string; rows: string | undefined } {
  const { id: _, ...data } = { id: undefined, ...dataset };
  return { data: JSON.stringify(Object.entries(data).sort()), rows: rowPredictions?.rowsSha256 };
}

function said({ dataset }: ModelResult): string {
  if (dataset && 'generated' in dataset) return `${dataset.generated.samples} generated`;
  return dataset ? `${dataset.rows} of ${dataset.id}` : 'none';
}
