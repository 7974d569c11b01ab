import { describe, expect, it } from 'vitest';
import { type EventFacts, situate } from '../../src/action/event.ts';

const MERGE = 'e'.repeat(40);
const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

function facts(event: string, payload: Record<string, unknown> = {}, more: Partial<EventFacts> = {}): EventFacts {
  return {
    event,
    payload,
    sha: MERGE,
    ref: 'refs/heads/main',
    actor: 'octocat',
    owner: 'octo',
    repo: 'models',
    ...more,
  };
}

function pull(head: unknown = { full_name: 'Octo/Models' }) {
  return { pull_request: { number: 7, head: { sha: HEAD, repo: head }, base: { sha: BASE } } };
}

const finished = {
  id: 90,
  run_number: 9,
  run_attempt: 2,
  event: 'pull_request',
  head_sha: HEAD,
  head_branch: 'fix',
  head_repository: { full_name: 'fork/models' },
};

describe('situate', () => {
  it('reports on a pull request and its head, not on the merge that is checked out', () => {
    expect(situate(facts('pull_request', pull()))).toEqual({
      kind: 'judge',
      pull: { number: 7, headSha: HEAD, baseSha: BASE, readOnly: false },
      checkSha: HEAD,
      audit: false,
    });
  });

  it.each([
    ['a fork', pull({ full_name: 'fork/models' }), {}],
    ['a fork that is gone', pull(null), {}],
    ['Dependabot', pull(), { actor: 'dependabot[bot]' }],
  ])('expects a read-only token for %s', (_, payload, more) => {
    expect(situate(facts('pull_request', payload, more))).toMatchObject({ pull: { readOnly: true } });
  });

  it('trusts only the base on pull_request_target, whose token can write', () => {
    expect(situate(facts('pull_request_target', pull({ full_name: 'fork/models' })))).toMatchObject({
      pull: { readOnly: false },
      checkSha: HEAD,
      trustedShas: [MERGE, BASE],
    });
  });

  it.each(['push', 'release', 'repository_dispatch', 'pull_request'])(
    'has a check run and no comment on %s without a pull request',
    (event) => {
      expect(situate(facts(event))).toEqual({ kind: 'judge', checkSha: MERGE, audit: false });
    },
  );

  it('gives the merge queue its check run', () => {
    const payload = { merge_group: { head_sha: HEAD } };
    expect(situate(facts('merge_group', payload))).toEqual({ kind: 'judge', checkSha: HEAD, audit: false });
  });

  it.each(['schedule', 'workflow_dispatch'])('audits on %s', (event) => {
    const payload = { repository: { default_branch: 'main' } };
    expect(situate(facts(event, payload))).toEqual({ kind: 'judge', audit: true });
    expect(situate(facts(event))).toEqual({ kind: 'judge', audit: true });
  });

  it('does not take another branch for what is released', () => {
    const payload = { repository: { default_branch: 'main' } };
    const situation = situate(facts('workflow_dispatch', payload, { ref: 'refs/heads/try' }));
    expect(situation).toEqual({ kind: 'judge', audit: false, checkSha: MERGE });
  });

  it('publishes for the run that ended', () => {
    expect(situate(facts('workflow_run', { workflow_run: finished }))).toEqual({
      kind: 'publish',
      run: {
        id: 90,
        number: 9,
        attempt: 2,
        event: 'pull_request',
        headSha: HEAD,
        headBranch: 'fix',
        headRepository: 'fork/models',
      },
    });
  });

  it.each([
    ['a push', { ...finished, event: 'push' }],
    ['the privileged event', { ...finished, event: 'pull_request_target' }],
    ['a fork that is gone', { ...finished, head_repository: null }],
    ['nothing', undefined],
  ])('publishes nothing for a run of %s', (_, run) => {
    expect(situate(facts('workflow_run', { workflow_run: run }))).toMatchObject({ kind: 'nothing' });
  });
});
