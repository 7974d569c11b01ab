import { afterAll, describe, expect, it } from 'vitest';
import { mergeGroup, pullRequest, pullRequestTarget, push, schedule, workflowDispatch, workflowRun } from './events.ts';
import { startFakeGitHub } from './fake-github.ts';

const github = await startFakeGitHub();
afterAll(() => github.close());

const headSha = 'a'.repeat(40);

describe('events', () => {
  it('of a pull request run on its merge commit, or on the base', () => {
    const event = pullRequest({ github, headSha });
    expect(event).toMatchObject({
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      headRef: 'retrain',
      baseRef: 'main',
    });
    expect(event.payload).toMatchObject({ number: 1, pull_request: { head: { sha: headSha } } });
    expect(event.sha).not.toBe(headSha);

    const target = pullRequestTarget({ github, headSha, baseSha: 'b'.repeat(40) });
    expect(target).toMatchObject({ name: 'pull_request_target', sha: 'b'.repeat(40), ref: 'refs/heads/main' });
  });

  it('of the same pull request change it, and keep the rest', () => {
    pullRequest({ github, number: 2, fork: 'contributor/models', draft: true });
    const event = pullRequest({ github, number: 2, action: 'synchronize', headSha });
    expect(event.payload).toMatchObject({
      action: 'synchronize',
      after: headSha,
      pull_request: { draft: true, head: { sha: headSha, repo: { full_name: 'contributor/models', fork: true } } },
    });
    expect(github.state.pulls.filter((pull) => pull.number === 2)).toMatchObject([{ head: { sha: headSha } }]);
  });

  it.each([
    [push({ github, branch: 'release', sha: headSha }), 'push', 'refs/heads/release'],
    [schedule({ github, sha: headSha }), 'schedule', 'refs/heads/main'],
    [workflowDispatch({ github, sha: headSha }), 'workflow_dispatch', 'refs/heads/main'],
    [
      mergeGroup({ github, sha: headSha }),
      'merge_group',
      expect.stringMatching(/^refs\/heads\/gh-readonly-queue\/main\//),
    ],
  ] as const)('without a pull request run on a commit: $name', (event, name, ref) => {
    expect(event).toMatchObject({ name, ref, sha: headSha, payload: { repository: { full_name: 'octo/models' } } });
    expect(event.payload).not.toHaveProperty('pull_request');
  });

  it('of another run name no pull request that comes from a fork', () => {
    const event = (fork: string) => {
      pullRequest({ github, number: 3, headSha: 'c'.repeat(40), fork });
      const run = github.addRun({ headSha: 'c'.repeat(40), headRepo: fork, event: 'pull_request' });
      return workflowRun({ github, run });
    };
    expect(event('octo/models').payload.workflow_run).toMatchObject({ pull_requests: [{ number: 3 }] });
    expect(event('contributor/models').payload.workflow_run).toMatchObject({
      head_sha: 'c'.repeat(40),
      head_repository: { full_name: 'contributor/models' },
      pull_requests: [],
    });
  });
});
