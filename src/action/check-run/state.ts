import * as core from '@actions/core';

const STATE = 'openCheckRun';

/** Leaves word for the post step, which runs even where this one is cancelled. */
export function rememberCheckRun(id: number): void {
  core.saveState(STATE, String(id));
}

export function forgetCheckRun(): void {
  core.saveState(STATE, '');
}

/** In the post step: the check run that was left open. */
export function leftOpen(): number | undefined {
  const id = Number(core.getState(STATE) || Number.NaN);
  return Number.isSafeInteger(id) ? id : undefined;
}
