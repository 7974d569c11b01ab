import { createHash } from 'node:crypto';
import type { Result, Status } from '../../schemas/generated/result.d.ts';
import { rowsOf } from '../reports/rows.ts';

const FAILURES: readonly Status[] = ['error', 'fail'];

/**
 * Digest of the verdict and of every limit's status. The measured values are left out: they differ a little in each run,
 * and a reader wants to know when a status does.
 */
export function fingerprint(result: Result): string {
  return digest(result, () => true);
}

/** The same of what failed alone. */
export function failureFingerprint(result: Result): string {
  return digest(result, (status) => FAILURES.includes(status));
}

function digest(result: Result, counts: (status: Status) => boolean): string {
  const statuses = rowsOf(result)
    .filter(({ status }) => counts(status))
    .map(({ model, check, code, status, evaluation }) =>
      JSON.stringify([model, check, code, evaluation?.metric, evaluation?.slice, evaluation?.limit, status]),
    );
  const text = JSON.stringify([result.verdict, statuses.sort()]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
