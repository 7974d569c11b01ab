import { describe, expect, it } from 'vitest';
import { mergeGroup, pullRequest, push } from '../support/events.ts';
import * as faults from '../support/github/faults.ts';
import { runPost } from '../support/runner.ts';
import { INVALID_LINE } from '../support/workspace.ts';
import { SIZE_LINE, scene } from './scene.ts';

const HEAD = 'c'.repeat(40);

describe('the check run', () => {
  it('opens on the head before the work, and ends with the verdict at the line of the limit', async () => {
    const at = await scene();
    await at.setGate('fail');
    await at.run(pullRequest({ github: at.github, headSha: HEAD }));
    const [opened] = at.github.requests;
    expect(opened).toMatchObject({
      method: 'POST',
      body: { name: 'Model Gate', head_sha: HEAD, status: 'in_progress' },
    });
    expect(at.github.state.checkRuns).toMatchObject([
      {
        headSha: HEAD,
        status: 'completed',
        conclusion: 'failure',
        output: {
          title: 'FAIL: tiny1: size 454 B > 10 B',
          summary: expect.stringContaining('FAIL'),
          annotations: [{ path: 'model-gate.yml', start_line: SIZE_LINE, annotation_level: 'failure' }],
        },
      },
    ]);
  });

  it.each([
    ['push', push],
    ['merge_group', mergeGroup],
  ])('is on the commit of %s, without a comment', async (_, event) => {
    const at = await scene();
    const run = await at.run(event({ github: at.github, sha: HEAD }));
    expect(run.exitCode).toBe(0);
    expect(at.github.state.checkRuns).toMatchObject([{ headSha: HEAD, conclusion: 'success' }]);
    expect(at.github.requests.every(({ path }) => path.includes('/check-runs'))).toBe(true);
  });

  it.each([
    ['fail', 'fail', 1, 'failure'],
    ['fail', 'never', 0, 'neutral'],
    ['warn', 'fail', 0, 'success'],
    ['warn', 'warn', 1, 'failure'],
    ['invalid', 'never', 2, 'failure'],
    ['error', 'fail', 3, 'failure'],
    ['error', 'never', 0, 'neutral'],
  ] as const)('says what the exit status says: %s with fail-on: %s', async (gate, failOn, code, conclusion) => {
    const at = await scene({ gate });
    const run = await at.run(undefined, { inputs: { 'fail-on': failOn, comment: 'never' } });
    expect(run.exitCode).toBe(code);
    expect(at.github.state.checkRuns).toMatchObject([{ conclusion }]);
  });

  it('has the line of what is wrong with the gate file', async () => {
    const at = await scene({ gate: 'invalid' });
    await at.run();
    expect(at.github.state.checkRuns[0]!.output.annotations).toMatchObject([
      { path: 'model-gate.yml', start_line: INVALID_LINE, message: expect.stringContaining('unique_predictions') },
    ]);
    expect(at.comments()).toEqual([expect.stringContaining('gate.')]);
  });

  it('has more annotations than fit into one request, and each only once', async () => {
    const at = await scene();
    await at.setGate('fail', 120);
    const run = await at.run();
    const { annotations } = at.github.state.checkRuns[0]!.output;
    expect(new Set(annotations.map((each) => each.start_line)).size).toBe(120);
    expect(annotations).toHaveLength(120);
    expect(run.annotations.filter(({ properties }) => properties.file)).toEqual([]);
  });

  it('is closed by the post step where the run is cancelled', async () => {
    const at = await scene();
    at.github.faults.push({ method: 'PATCH', path: /check-runs/, delayMs: 20_000 });
    const started = at.start();
    await at.github.waitFor(({ method, path }) => method === 'POST' && path.endsWith('/check-runs'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await started.cancel(0.1);
    const cancelled = await started.result;
    expect(cancelled.exitCode).not.toBe(0);
    expect(at.github.state.checkRuns).toMatchObject([{ status: 'in_progress' }]);
    at.github.faults.length = 0;
    const post = await runPost(cancelled);
    expect(post.exitCode).toBe(0);
    expect(at.github.state.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
  });

  it('is left alone by the post step of a run that ended', async () => {
    const at = await scene();
    const before = await at.run();
    const requests = at.github.requests.length;
    const post = await runPost(before);
    expect([post.exitCode, post.stdout, at.github.requests.length]).toEqual([0, '', requests]);
  });

  it('that cannot be opened is a warning with the permission, and the log is annotated instead', async () => {
    const at = await scene();
    await at.setGate('fail', 15);
    at.github.faults.push({ method: 'POST', path: /check-runs$/, ...faults.notAccessible() });
    const run = await at.run();
    expect(run.exitCode).toBe(1);
    expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('checks: write') }),
    ]);
    const errors = run.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.filter(({ properties }) => properties.file === 'model-gate.yml')).toHaveLength(9);
    expect(at.comments()).toHaveLength(1);
  });

  it('that cannot be ended is a warning, and the post step ends it with the verdict', async () => {
    const at = await scene();
    await at.setGate('fail');
    at.github.faults.push({ method: 'PATCH', path: /check-runs/, ...faults.notAccessible() });
    const run = await at.run();
    expect(run.exitCode).toBe(1);
    await runPost(run);
    expect(at.github.state.checkRuns).toMatchObject([
      { conclusion: 'failure', output: { title: 'FAIL: tiny1: size 454 B > 10 B' } },
    ]);
  });

  it('keeps its conclusion where further annotations fail', async () => {
    const at = await scene();
    await at.setGate('fail', 60);
    const refused = { times: 9, ...faults.notAccessible() };
    at.github.faults.push({ method: 'PATCH', path: /check-runs/, delayMs: 1 });
    at.github.faults.push({ method: 'PATCH', path: /check-runs/, ...refused });
    const run = await at.run();
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
    const requests = at.github.requests.length;
    await runPost(run);
    expect(at.github.requests).toHaveLength(requests);
    expect(at.github.state.checkRuns).toMatchObject([
      { conclusion: 'failure', output: { annotations: { length: 50 } } },
    ]);
  });
});
