import type { FakeGitHub } from './fake-github.ts';
import { idOf } from './github/shapes.ts';
import { commitSha, type FakePull, type FakeRun, now } from './github/state.ts';

/** What starts a workflow: the webhook's payload and the variables that go with it. */
export interface Event {
  name: string;
  /** Fields as in https://docs.github.com/webhooks/webhook-events-and-payloads: the required ones that an action may read. */
  payload: Readonly<Record<string, unknown>>;
  /** GITHUB_SHA: for a pull request the merge commit, not the head. */
  sha: string;
  ref: string;
  headRef?: string;
  baseRef?: string;
  actor: string;
}

const DEFAULT_BRANCH = 'main';
const ACTOR = 'octocat';

const account = (login: string) => ({ login, id: idOf(login), type: login.endsWith('[bot]') ? 'Bot' : 'User' });

function repository(github: FakeGitHub, fullName = github.repository) {
  const [owner, name] = fullName.split('/') as [string, string];
  return {
    id: idOf(fullName),
    name,
    full_name: fullName,
    private: false,
    owner: account(owner),
    html_url: `${github.serverUrl}/${fullName}`,
    url: `${github.url}/repos/${fullName}`,
    fork: fullName !== github.repository,
    default_branch: DEFAULT_BRANCH,
  };
}

const common = (github: FakeGitHub) => ({ repository: repository(github), sender: account(ACTOR) });

export interface PullRequestOptions {
  github: FakeGitHub;
  action?: 'opened' | 'synchronize' | 'reopened' | 'ready_for_review' | 'closed';
  /** 1 unless given. A pull request that the fake knows keeps what is not given here; another one is added. */
  number?: number;
  headSha?: string;
  headRef?: string;
  draft?: boolean;
  /** `owner/name` of the repository that the head lies in. */
  fork?: string;
  baseSha?: string;
  baseRef?: string;
}

/** A pull request event; the fake's state follows it. */
export function pullRequest(options: PullRequestOptions): Event {
  const { payload, pull } = pullRequestPayload(options);
  return {
    name: 'pull_request',
    payload,
    sha: commitSha(`merge of ${pull.head.sha}`),
    ref: `refs/pull/${pull.number}/merge`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
    actor: ACTOR,
  };
}

/** Runs in the base's context: GITHUB_SHA and GITHUB_REF are the base branch's, and the token can write for forks too. */
export function pullRequestTarget(options: PullRequestOptions): Event {
  const { payload, pull } = pullRequestPayload(options);
  return {
    name: 'pull_request_target',
    payload,
    sha: pull.base.sha,
    ref: `refs/heads/${pull.base.ref}`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
    actor: ACTOR,
  };
}

function pullRequestPayload(options: PullRequestOptions): { payload: Event['payload']; pull: FakePull } {
  const { github, action = 'opened' } = options;
  const pull = rememberPull(options);
  const end = ({ ref, sha, repo }: { ref: string; sha: string; repo: string }) => ({
    label: `${repo.split('/')[0]}:${ref}`,
    ref,
    sha,
    repo: repository(github, repo),
    user: account(repo.split('/')[0]!),
  });
  const payload = {
    action,
    number: pull.number,
    ...(action === 'synchronize' ? { before: commitSha('before'), after: pull.head.sha } : {}),
    pull_request: {
      id: 20_000 + pull.number,
      number: pull.number,
      state: pull.state,
      title: pull.title,
      draft: pull.draft,
      locked: pull.locked,
      user: account(pull.login),
      html_url: `${github.serverUrl}/${github.repository}/pull/${pull.number}`,
      url: `${github.url}/repos/${github.repository}/pulls/${pull.number}`,
      head: end(pull.head),
      base: end({ ...pull.base, repo: github.repository }),
      merge_commit_sha: pull.mergeCommitSha,
      merged: false,
    },
    ...common(github),
  };
  return { payload, pull };
}

function rememberPull(options: PullRequestOptions): FakePull {
  const { github, number = 1 } = options;
  const pull = github.state.pulls.find((each) => each.number === number) ?? github.addPull({ number });
  pull.head = {
    ref: options.headRef ?? pull.head.ref,
    sha: options.headSha ?? pull.head.sha,
    repo: options.fork ?? pull.head.repo,
  };
  pull.base = { ref: options.baseRef ?? pull.base.ref, sha: options.baseSha ?? pull.base.sha };
  pull.draft = options.draft ?? pull.draft;
  pull.state = options.action === 'closed' ? 'closed' : 'open';
  pull.login = options.fork?.split('/')[0] ?? pull.login;
  return pull;
}

export function push({ github, branch = DEFAULT_BRANCH, sha = commitSha('push') }: OnBranch): Event {
  const ref = `refs/heads/${branch}`;
  const head = { id: sha, tree_id: sha, message: 'Retrain the model', timestamp: now() };
  const payload = { ref, before: commitSha('before'), after: sha, forced: false, head_commit: head, commits: [head] };
  return { name: 'push', payload: { ...payload, ...common(github) }, sha, ref, actor: ACTOR };
}

export interface OnBranch {
  github: FakeGitHub;
  branch?: string;
  sha?: string;
}

/** GitHub runs schedules on the default branch only. */
export function schedule({
  github,
  cron = '0 3 * * *',
  sha = commitSha('night'),
}: Omit<OnBranch, 'branch'> & { cron?: string }): Event {
  const payload = { schedule: cron, ...common(github) };
  return { name: 'schedule', payload, sha, ref: `refs/heads/${DEFAULT_BRANCH}`, actor: ACTOR };
}

export function workflowDispatch({ github, branch = DEFAULT_BRANCH, sha = commitSha('dispatch') }: OnBranch): Event {
  const ref = `refs/heads/${branch}`;
  const payload = { ref, inputs: null, workflow: '.github/workflows/models.yml', ...common(github) };
  return { name: 'workflow_dispatch', payload, sha, ref, actor: ACTOR };
}

/** GITHUB_SHA is the head of the queue's own branch. */
export function mergeGroup({ github, sha = commitSha('merge group') }: Omit<OnBranch, 'branch'>): Event {
  const ref = `refs/heads/gh-readonly-queue/${DEFAULT_BRANCH}/pr-1-${commitSha('base')}`;
  const payload = {
    action: 'checks_requested',
    merge_group: {
      head_sha: sha,
      head_ref: ref,
      base_sha: commitSha('base'),
      base_ref: `refs/heads/${DEFAULT_BRANCH}`,
      head_commit: { id: sha, tree_id: sha, message: 'Merge pull request #1', timestamp: now() },
    },
    ...common(github),
  };
  return { name: 'merge_group', payload, sha, ref, actor: 'github-merge-queue[bot]' };
}

/**
 * The end of another workflow's run, which the fake must know. It runs on the default branch, and for a run of a fork's
 * pull request `pull_requests` is empty.
 */
export function workflowRun({ github, run }: { github: FakeGitHub; run: FakeRun }): Event {
  const pulls = github.state.pulls.filter(
    (pull) => pull.head.sha === run.headSha && pull.state === 'open' && pull.head.repo === github.repository,
  );
  const payload = {
    action: 'completed',
    workflow: { id: run.workflowId, name: run.workflow, path: `.github/workflows/${run.workflow}` },
    workflow_run: {
      id: run.id,
      name: run.workflow,
      event: run.event,
      status: run.status,
      conclusion: run.conclusion,
      head_branch: run.headBranch,
      head_sha: run.headSha,
      run_number: run.runNumber,
      run_attempt: run.runAttempt,
      workflow_id: run.workflowId,
      path: `.github/workflows/${run.workflow}`,
      html_url: `${github.serverUrl}/${github.repository}/actions/runs/${run.id}`,
      pull_requests: pulls.map(({ number, head, base }) => ({
        id: 20_000 + number,
        number,
        head: { ref: head.ref, sha: head.sha },
        base,
      })),
      head_repository: repository(github, run.headRepo),
      repository: repository(github),
    },
    ...common(github),
  };
  return {
    name: 'workflow_run',
    payload,
    sha: commitSha('base'),
    ref: `refs/heads/${DEFAULT_BRANCH}`,
    actor: ACTOR,
  };
}
