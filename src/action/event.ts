import { numberAt, type Payload, textAt, valueAt } from './payload.ts';
import type { RunIdentity } from './run-order.ts';

/** What the runner says that decides what there is to do. */
export interface EventFacts {
  event: string;
  payload: Payload;
  sha: string;
  ref: string;
  actor: string;
  owner: string;
  repo: string;
}

/** The pull request that a report belongs to. */
interface Pull {
  number: number;
  /** The newest commit of the pull request; never the merge commit that is checked out. */
  headSha: string;
  /** The newest commit of the branch that it is meant for. */
  baseSha: string | undefined;
  /** The token is read-only here: a fork's pull request, or one of Dependabot's. */
  readOnly: boolean;
}

/** Judge the gate, and publish to these places besides the step summary. */
export interface Judging {
  kind: 'judge';
  pull?: Pull;
  /** The commit that gets a check run. */
  checkSha?: string;
  /** Keep the audit's issue. */
  audit: boolean;
  /** The only commits that may be checked out; whatever is there where it is absent. */
  trustedShas?: string[];
}

/** A run that could not publish by itself, and whose report is published for it. */
export interface FinishedRun extends RunIdentity {
  event: string;
  headSha: string;
  headBranch: string;
  headRepository: string;
}

export type Situation = Judging | { kind: 'publish'; run: FinishedRun } | { kind: 'nothing'; reason: string };

/** What an event asks for. */
export function situate(facts: EventFacts): Situation {
  const { event, payload, sha } = facts;
  if (event === 'workflow_run') return publishing(payload);
  if (event === 'schedule' || event === 'workflow_dispatch') return auditing(facts);
  if (event === 'merge_group') {
    return { kind: 'judge', checkSha: textAt(payload, 'merge_group', 'head_sha') ?? sha, audit: false };
  }
  const pull = event.startsWith('pull_request') ? pullOf(facts) : undefined;
  if (!pull) return { kind: 'judge', checkSha: sha, audit: false };
  const judging: Judging = { kind: 'judge', pull, checkSha: pull.headSha, audit: false };
  // This event runs with the base's secrets; a fork's files must not come near them.
  if (event !== 'pull_request_target') return judging;
  return { ...judging, trustedShas: pull.baseSha === undefined ? [sha] : [sha, pull.baseSha] };
}

function pullOf({ event, payload, actor, owner, repo }: EventFacts): Pull | undefined {
  const number = numberAt(payload, 'pull_request', 'number');
  const headSha = textAt(payload, 'pull_request', 'head', 'sha');
  if (number === undefined || headSha === undefined) return undefined;
  // A fork that was deleted has no repository any more.
  const head = textAt(payload, 'pull_request', 'head', 'repo', 'full_name');
  const foreign = !isRepository(head, owner, repo) || actor === 'dependabot[bot]';
  const baseSha = textAt(payload, 'pull_request', 'base', 'sha');
  return { number, headSha, baseSha, readOnly: foreign && event !== 'pull_request_target' };
}

/** The audit is about what is released. A run by hand on another branch says nothing about that. */
function auditing({ payload, ref, sha }: EventFacts): Judging {
  const released = textAt(payload, 'repository', 'default_branch');
  const audit = released === undefined || ref === '' || ref === `refs/heads/${released}`;
  return audit ? { kind: 'judge', audit } : { kind: 'judge', audit, checkSha: sha };
}

function publishing(payload: Payload): Situation {
  const run = valueAt(payload, 'workflow_run');
  const event = textAt(run, 'event') ?? '';
  if (event !== 'pull_request') {
    return {
      kind: 'nothing',
      reason: `the run was for ${event || 'no event'}, and only runs for pull requests are published`,
    };
  }
  const id = numberAt(run, 'id');
  const headSha = textAt(run, 'head_sha');
  const headBranch = textAt(run, 'head_branch');
  const headRepository = textAt(run, 'head_repository', 'full_name');
  if (id === undefined || headSha === undefined || headBranch === undefined || headRepository === undefined) {
    return { kind: 'nothing', reason: 'the run does not say where its commit comes from (its fork may be gone)' };
  }
  const number = numberAt(run, 'run_number') ?? 1;
  const attempt = numberAt(run, 'run_attempt') ?? 1;
  return { kind: 'publish', run: { id, number, attempt, event, headSha, headBranch, headRepository } };
}

export function isRepository(fullName: string | undefined, owner: string, repo: string): boolean {
  return fullName?.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
