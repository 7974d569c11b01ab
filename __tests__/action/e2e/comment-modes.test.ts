import { describe, expect, it } from 'vitest';
import { pullRequest } from '../support/events.ts';
import * as faults from '../support/github/faults.ts';
import { scene } from './scene.ts';

/** How GitHub can refuse a request; `broken` is met again by every attempt that is left. */
const faultsOf = {
  notAccessible: faults.notAccessible(),
  locked: faults.locked(),
  broken: faults.serverError(),
  reset: faults.reset(),
  hour: faults.tooManyRequests(3600),
  second: faults.tooManyRequests(1),
  secondaryLimit: faults.secondaryLimit(1),
};

describe('comment: failures', () => {
  it('stays silent on green, says when it fails, and when that is mended', async () => {
    const at = await scene();
    const inputs = { comment: 'failures' };
    await at.run(undefined, { inputs });
    expect(at.comments()).toEqual([]);
    await at.setGate('fail');
    await at.run(undefined, { inputs });
    await at.setGate('pass');
    await at.run(undefined, { inputs });
    expect(at.comments()).toEqual([expect.stringContaining('PASS')]);
  });

  it('does not bring an old failure back after a newer run that was silent', async () => {
    const at = await scene();
    const inputs = { comment: 'failures' };
    const old = pullRequest({ github: at.github, headSha: '1'.repeat(40) });
    await at.run(pullRequest({ github: at.github, headSha: '2'.repeat(40) }), { inputs, context: { runId: 2 } });
    await at.setGate('fail');
    await at.run(old, { inputs, context: { runId: 1 } });
    expect(at.comments()).toEqual([]);
  });
});

describe('comment: changes', () => {
  it('writes only when a status changed', async () => {
    const at = await scene();
    const inputs = { comment: 'changes' };
    await at.run(undefined, { inputs });
    const [first] = at.comments();
    await at.run(undefined, { inputs });
    expect(at.comments()).toEqual([first]);
    await at.setGate('fail');
    const run = await at.run(undefined, { inputs });
    expect(at.comments()).toEqual([expect.stringContaining('FAIL')]);
    expect(run.outputs['comment-url']).not.toBe('');
  });
});

describe('comment: never', () => {
  it('asks GitHub nothing about comments', async () => {
    const at = await scene();
    await at.run(undefined, { inputs: { comment: 'never' } });
    expect(at.github.requests.map(({ path }) => path).filter((path) => /comments|graphql/.test(path))).toEqual([]);
  });
});

describe('a comment that cannot be written', () => {
  it.each([
    ['the token lacks the permission', faultsOf.notAccessible, /pull-requests: write/],
    ['the conversation is locked', faultsOf.locked, /locked.*Unlock/],
    ['GitHub is broken', faultsOf.broken, /did not answer/],
    ['GitHub asks for an hour', faultsOf.hour, /limits requests/],
  ])('is a warning, and no other verdict, where %s', async (_, fault, warning) => {
    const at = await scene();
    at.github.faults.push({ method: 'POST', path: /comments$/, times: 9, ...fault });
    const run = await at.run();
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'comment-url': '' });
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(warning) }),
    ]);
    expect(run.summary).toContain('PASS');
    expect(at.github.state.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  it.each([
    ['answers 502', faultsOf.broken],
    ['breaks the connection', faultsOf.reset],
    ['limits requests', faultsOf.second],
    ['limits writes', faultsOf.secondaryLimit],
  ])('is tried again where GitHub %s', async (_, fault) => {
    const at = await scene();
    at.github.faults.push({ path: /comments$/, times: 2, ...fault });
    const run = await at.run();
    expect(run.annotations).toEqual([]);
    expect(at.comments()).toHaveLength(1);
  });
});
