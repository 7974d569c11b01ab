import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../src/action/baseline/base.ts';

const SHA = 'b'.repeat(40);
const NONE = '0'.repeat(40);
const pull = { pull_request: { base: { ref: 'release/1', sha: SHA } } };
const group = {
  merge_group: { base_ref: 'refs/heads/main', base_sha: SHA, head_ref: 'refs/heads/gh-readonly-queue/x' },
};

describe('what a run is compared with', () => {
  it.each([
    ['pull_request', 'refs/pull/1/merge', pull, { branch: 'release/1', sha: SHA }],
    ['pull_request_target', 'refs/heads/main', pull, { branch: 'release/1', sha: SHA }],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', group, { branch: 'main', sha: SHA }],
    ['push', 'refs/heads/feature/a', { before: SHA }, { branch: 'feature/a', sha: SHA }],
    ['schedule', 'refs/heads/main', { before: SHA }, { branch: 'main' }],
    ['workflow_dispatch', 'refs/heads/feature/a', {}, { branch: 'feature/a' }],
  ])('of %s on %s is the branch that it is meant for', (event, ref, payload, base) => {
    expect(baseOf({ event, ref, payload })).toEqual(base);
  });

  it('is nothing yet where the branch was made by this very push', () => {
    expect(baseOf({ event: 'push', ref: 'refs/heads/new', payload: { before: NONE } })).toEqual({
      first: 'the branch new is new',
    });
  });

  it.each([
    ['push', 'refs/tags/v1.0.0', { before: NONE }, /refs\/tags\/v1\.0\.0 is no branch/],
    ['release', 'refs/tags/v1.0.0', {}, /is no branch/],
    ['repository_dispatch', '', {}, /the run is no branch/],
    ['pull_request', 'refs/pull/1/merge', {}, /does not name the base branch/],
    ['pull_request', 'refs/pull/1/merge', { pull_request: { base: { ref: 7 } } }, /does not name the base branch/],
    ['merge_group', 'refs/heads/gh-readonly-queue/x', {}, /does not name the base branch/],
  ])('cannot be told of %s on "%s" with %j', (event, ref, payload, reason) => {
    expect(baseOf({ event, ref, payload })).toEqual({ reason: expect.stringMatching(reason) });
  });
});
