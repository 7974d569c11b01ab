import { repository, user } from './shapes.ts';
import type { FakeArtifact, FakeCheckRun, FakePull, FakeRun, World } from './state.ts';

type Json = Record<string, unknown>;

function pullMinimal(world: World, pull: FakePull): Json {
  const repo = (fullName: string) => {
    const { id, url, name } = repository(world, fullName);
    return { id, url, name };
  };
  return {
    id: 20_000 + pull.number,
    number: pull.number,
    url: `${world.apiUrl}/repos/${world.repository}/pulls/${pull.number}`,
    head: { ref: pull.head.ref, sha: pull.head.sha, repo: repo(pull.head.repo) },
    base: { ...pull.base, repo: repo(world.repository) },
  };
}

/** Open pull requests of the same repository at a commit; GitHub names none that come from a fork. */
function pullsAt(world: World, sha: string): Json[] {
  return world.state.pulls
    .filter((pull) => pull.head.sha === sha && pull.state === 'open' && pull.head.repo === world.repository)
    .map((pull) => pullMinimal(world, pull));
}

export function checkRun(world: World, run: FakeCheckRun): Json {
  const url = `${world.apiUrl}/repos/${world.repository}/check-runs/${run.id}`;
  const html = `${world.serverUrl}/${world.repository}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.headSha,
    name: run.name,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.output.title,
      summary: run.output.summary,
      text: run.output.text,
      annotations_count: run.output.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 5 },
    app: {
      id: 15_368,
      slug: 'github-actions',
      node_id: 'A_1',
      owner: user(world, 'github'),
      name: 'GitHub Actions',
      description: null,
      external_url: 'https://help.github.com/en/actions',
      html_url: `${world.serverUrl}/apps/github-actions`,
      created_at: '2018-07-30T09:30:17Z',
      updated_at: '2018-07-30T09:30:17Z',
      permissions: { checks: 'write' },
      events: [],
    },
    pull_requests: pullsAt(world, run.headSha),
  };
}

export function workflowRun(world: World, run: FakeRun): Json {
  const url = `${world.apiUrl}/repos/${world.repository}/actions/runs/${run.id}`;
  const lists = ['jobs', 'logs', 'artifacts', 'cancel', 'rerun'];
  return {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.workflow,
    path: `.github/workflows/${run.workflow}`,
    display_title: 'Retrain the model',
    workflow_id: run.workflowId,
    run_number: run.runNumber,
    run_attempt: run.runAttempt,
    event: run.event,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    url,
    html_url: `${world.serverUrl}/${world.repository}/actions/runs/${run.id}`,
    ...Object.fromEntries(lists.map((list) => [`${list}_url`, `${url}/${list}`])),
    check_suite_url: `${world.apiUrl}/repos/${world.repository}/check-suites/5`,
    workflow_url: `${world.apiUrl}/repos/${world.repository}/actions/workflows/${run.workflowId}`,
    pull_requests: pullsAt(world, run.headSha),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: user(world, 'octocat'),
    head_commit: {
      id: run.headSha,
      tree_id: run.headSha,
      message: 'Retrain the model',
      timestamp: run.createdAt,
      author: { name: 'Octocat', email: 'octocat@example.com' },
      committer: { name: 'Octocat', email: 'octocat@example.com' },
    },
    repository: repository(world, world.repository),
    head_repository: repository(world, run.headRepo),
  };
}

export function artifact(world: World, each: FakeArtifact): Json {
  const url = `${world.apiUrl}/repos/${world.repository}/actions/artifacts/${each.id}`;
  const run = world.state.runs.find((candidate) => candidate.id === each.runId);
  return {
    id: each.id,
    node_id: `AR_${each.id}`,
    name: each.name,
    size_in_bytes: each.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: each.expired,
    created_at: each.createdAt,
    expires_at: each.createdAt,
    updated_at: each.createdAt,
    digest: each.digest,
    workflow_run: { id: each.runId, ...(run ? { head_branch: run.headBranch, head_sha: run.headSha } : {}) },
  };
}
