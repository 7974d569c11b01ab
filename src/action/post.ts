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

/** Ends the check run of a main step that was cancelled or killed. Never fails the job. */
export async function post(): Promise<number> {
  const id = leftOpen();
  const token = core.getInput('github-token');
  if (id === undefined || token === '') return 0;
  await createAttempts(core, false)({ what: 'The cancelled check run', permission: 'checks' }, () =>
    closeCheckRun(connect(token), readContext(process.env), id, 'cancelled', {
      title: 'Cancelled',
      summary: 'The run ended before there was a verdict.',
      annotations: [],
    }),
  );
  return 0;
}
