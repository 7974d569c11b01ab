import type { Waiver } from '../../schemas/generated/gate.d.ts';
import type { CheckResult, WaiverInfo } from '../../schemas/generated/result.d.ts';
import type { Problem } from '../contracts/errors.ts';
import { worstStatus } from './status.ts';

const DAY_MS = 86_400_000;

/** A check that was judged, and what kept it from being measured. */
interface Judged {
  result: CheckResult;
  problem?: Problem;
}

export interface Waived {
  checks: CheckResult[];
  info: WaiverInfo;
  warnings: string[];
}

/**
 * Turns failures and errors of the checks that a waiver is for into `waived`, up to and with its last day. A bug of ours is
 * never waived. An expired waiver changes nothing and says so, as does one that nothing needs any more.
 *
 * @param today a day as YYYY-MM-DD, in UTC
 */
export function waive({ reason, until, checks }: Waiver, today: string, judged: readonly Judged[]): Waived {
  const daysLeft = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
  const info: WaiverInfo = { reason, until, daysLeft, ...(checks && { checks }) };
  const results = judged.map(({ result }) => result);
  const blocked = judged.filter(
    ({ result, problem }) =>
      (checks?.includes(result.check) ?? true) &&
      (result.status === 'fail' || result.status === 'error') &&
      !problem?.code.startsWith('internal.'),
  );
  if (blocked.length === 0) {
    const warning = `the waiver (${reason}) is no longer needed: nothing that it is for fails; remove it`;
    return { checks: results, info, warnings: [warning] };
  }
  if (daysLeft < 0) {
    const warning = `the waiver (${reason}) expired on ${until}: it holds no more`;
    return { checks: results, info, warnings: [warning] };
  }
  const note = `waived until ${until} (${daysLeft === 1 ? '1 day' : `${daysLeft} days`} left): ${reason}`;
  return {
    checks: judged.map((one) => (blocked.includes(one) ? waivedCheck(one.result, note) : one.result)),
    info,
    warnings: [],
  };
}

function waivedCheck(check: CheckResult, note: string): CheckResult {
  const evaluations = check.evaluations.map((evaluation) =>
    evaluation.status === 'fail' || evaluation.status === 'error'
      ? { ...evaluation, status: 'waived' as const, message: `${evaluation.message} (${note})` }
      : evaluation,
  );
  // A check without limits that could not be measured has no evaluation to take its status from.
  const status = worstStatus(['waived', ...evaluations.map((evaluation) => evaluation.status)]);
  return { ...check, status, evaluations, ...(check.reason !== undefined && { reason: `${check.reason} (${note})` }) };
}
