import * as core from '@actions/core';
import type { Conclusion } from './check-run.ts';

const STATE = 'openCheckRun';
const VERDICT = 'verdict';

/** What a check run was to end with. */
export interface Ending {
  conclusion: Conclusion;
  title: string;
}

/** Leaves word for the post step, which runs even where this one is cancelled. */
export function rememberCheckRun(id: number): void {
  core.saveState(STATE, String(id));
}

export function forgetCheckRun(): void {
  core.saveState(STATE, '');
}

/** For the post step to try again: the run had a verdict, and GitHub did not take it. */
export function rememberVerdict(ending: Ending): void {
  core.saveState(VERDICT, JSON.stringify(ending));
}

/** In the post step: the check run that was left open, and its ending where there was a verdict. */
export function leftOpen(): { id: number; ending: Ending | undefined } | undefined {
  const id = Number(core.getState(STATE) || Number.NaN);
  if (!Number.isSafeInteger(id)) return undefined;
  const ending = core.getState(VERDICT);
  return { id, ending: ending === '' ? undefined : (JSON.parse(ending) as Ending) };
}
