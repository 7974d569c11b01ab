import type { PolicyChange, Result } from '../../schemas/generated/result.d.ts';

const LESS: readonly PolicyChange['kind'][] = ['removed', 'loosened', 'waived'];

export const ASKS_FOR_LESS = 'The gate file asks for less than before';
export const CHANGED = 'The gate file changed';

/** Changes of the gate file that ask for less, and the others. */
export function splitChanges({ policyChanges = [] }: Result): { less: PolicyChange[]; others: PolicyChange[] } {
  return {
    less: policyChanges.filter(({ kind }) => LESS.includes(kind)),
    others: policyChanges.filter(({ kind }) => !LESS.includes(kind)),
  };
}

/** `0.95 → 0.9`, as far as the two are known, not escaped yet. */
export function values({ kind, before, after }: PolicyChange): string {
  if (before === undefined && after === undefined) return '';
  if (before === undefined && kind === 'waived') return after!;
  if (before === undefined) return `now ${after}`;
  return after === undefined ? `was ${before}` : `${before} → ${after}`;
}
