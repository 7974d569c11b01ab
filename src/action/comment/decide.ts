import type { CommentMode } from '../inputs.ts';
import type { ReportState } from '../marker.ts';

/**
 * Why nothing is to be said now, or undefined where it is. `existing` is the comment that is there: its state, which is
 * undefined where somebody damaged it.
 *
 * `failures` says nothing of a gate that passes, unless a comment is there: nobody shall read a failure that is mended.
 */
export function reasonForSilence(
  mode: CommentMode,
  { state, failed }: { state: ReportState; failed: boolean },
  existing: { state: ReportState | undefined } | undefined,
): string | undefined {
  if (mode === 'failures' && !failed && !existing) return 'the gate passes, and no comment says otherwise';
  if (mode === 'changes' && existing?.state && isSame(existing.state, state)) {
    return 'nothing changed since the comment that is there';
  }
  return undefined;
}

function isSame(a: ReportState, b: ReportState): boolean {
  return a.verdict === b.verdict && a.digest === b.digest;
}
