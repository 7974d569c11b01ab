import * as core from '@actions/core';
import { createAttempts } from './attempt.ts';
import { closeCheckRun } from './check-run/check-run.ts';
import { leftOpen } from './check-run/state.ts';
import { readContext } from './context.ts';
import { connect } from './github.ts';

const STARTED = 'started';

/** Leaves word that the next start of this program is the post step. */
export function rememberStart(): void {
  core.saveState(STARTED, 'true');
}

export function isPostStep(): boolean {
  return core.getState(STARTED) !== '';
}

const CANCELLED = { conclusion: 'cancelled', title: 'Cancelled' } as const;

/** Ends the check run that the main step left open, since it was cancelled or GitHub did not answer. Never fails the job. */
export async function post(): Promise<number> {
  const left = leftOpen();
  const token = core.getInput('github-token');
  if (!left || token === '') return 0;
  const { conclusion, title } = left.ending ?? CANCELLED;
  const summary = left.ending ? 'The report is in the step summary.' : 'The run ended before there was a verdict.';
  await createAttempts(core, false)({ what: 'The end of the check run', permission: 'checks' }, () =>
    closeCheckRun(connect(token), readContext(process.env), left.id, conclusion, { title, summary, annotations: [] }),
  );
  return 0;
}
