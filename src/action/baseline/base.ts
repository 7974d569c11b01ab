import type { RunContext } from '../context.ts';
import { textAt } from '../payload.ts';

/** The branch that a run is compared with, and the commit of it where the event names one. */
export type Base = { branch: string; sha?: string } | { first: string } | { reason: string };

const BRANCH = /^refs\/heads\//;
const NOTHING = /^0+$/;

/** Of a pull request, or a merge queue's group, the branch it is meant for; else the branch itself, before the push. */
export function baseOf({ event, payload, ref }: Pick<RunContext, 'event' | 'payload' | 'ref'>): Base {
  if (event.startsWith('pull_request')) {
    const branch = textAt(payload, 'pull_request', 'base', 'ref');
    const sha = textAt(payload, 'pull_request', 'base', 'sha');
    return branch === undefined ? { reason: 'the event does not name the base branch' } : at(branch, sha);
  }
  if (event === 'merge_group') {
    const branch = textAt(payload, 'merge_group', 'base_ref')?.replace(BRANCH, '');
    const sha = textAt(payload, 'merge_group', 'base_sha');
    return branch === undefined ? { reason: 'the event does not name the base branch' } : at(branch, sha);
  }
  if (!BRANCH.test(ref)) return { reason: `${ref || 'the run'} is no branch, so there is no earlier run of it` };
  const branch = ref.replace(BRANCH, '');
  const before = event === 'push' ? textAt(payload, 'before') : undefined;
  if (before !== undefined && NOTHING.test(before)) return { first: `the branch ${branch} is new` };
  return at(branch, before);
}

function at(branch: string, sha: string | undefined): Base {
  return { branch, ...(sha !== undefined && { sha }) };
}
