import type { Status, Verdict } from '../../schemas/generated/result.d.ts';

const WORST_FIRST: readonly Status[] = ['error', 'fail', 'inconclusive', 'warn', 'waived', 'skipped', 'pass'];

/** The worst of several statuses. Of none it is `error`: what nobody judged has not passed. */
export function worstStatus(statuses: readonly Status[]): Status {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'error';
}

/**
 * A model is as good as its worst check. One whose checks were all skipped was never measured, unless they were, and only
 * had nothing to be compared with yet.
 */
export function modelStatus(checks: readonly Status[], measured = false): Status {
  return !measured && checks.every((status) => status === 'skipped') ? 'error' : worstStatus(checks);
}

/** What the whole run comes to: an error outranks a failure, a failure outranks the rest, and nothing judged is an error. */
export function overallVerdict(statuses: readonly Status[]): Verdict {
  const worst = worstStatus(statuses);
  if (worst === 'error' || worst === 'fail') return worst;
  return 'pass';
}
