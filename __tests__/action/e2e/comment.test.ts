import { describe, expect, it } from 'vitest';
import { pullRequest } from '../support/events.ts';
import { barrier } from '../support/fake-github.ts';
import { scene } from './scene.ts';

describe('the comment', () => {
  it('is written by the first push and updated by the second', async () => {
    const at = await scene();
    await at.setGate('fail');
    const first = await at.run();
    const [comment] = at.github.state.comments;
    expect(comment!.body).toMatch(
      /^<!-- model-gate:comment key=model-gate\.yml state=[\w-]+ -->\n### ❌ FAIL: tiny1: size/,
    );
    expect(first).toMatchObject({
      exitCode: 1,
      outputs: { 'comment-url': expect.stringContaining(`#issuecomment-${comment!.id}`) },
    });

    await at.setGate('pass');
    const second = await at.run(pullRequest({ github: at.github, action: 'synchronize', headSha: 'd'.repeat(40) }));
    expect(second.exitCode).toBe(0);
    expect(at.comments()).toEqual([expect.stringContaining('### ✅ PASS')]);
    expect(at.comments()[0]).toContain('d'.repeat(40));
    expect(at.github.state.comments[0]!.id).toBe(comment!.id);
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);
  });

  it.each(['opened', 'reopened', 'ready_for_review'] as const)(
    'is written when a pull request is %s, a draft too',
    async (action) => {
      const at = await scene();
      await at.run(pullRequest({ github: at.github, action, draft: action === 'opened' }));
      expect(at.comments()).toHaveLength(1);
    },
  );

  it('is found behind a hundred others', async () => {
    const at = await scene();
    const event = pullRequest({ github: at.github });
    for (let index = 0; index < 120; index++) at.github.addComment({ issue: 1, body: `${index}` });
    await at.run(event);
    await at.run(event);
    expect(at.comments().filter((body) => body.includes('model-gate:comment'))).toHaveLength(1);
  });

  it('is not overwritten by an older run, nor by an older attempt', async () => {
    const at = await scene();
    const context = { runId: 9, runNumber: 9, runAttempt: 2 };
    await at.run(undefined, { context });
    const [newest] = at.comments();
    await at.setGate('fail');
    for (const older of [
      { ...context, runAttempt: 1 },
      { runId: 8, runNumber: 8, runAttempt: 3 },
    ]) {
      const run = await at.run(undefined, { context: older });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('is newer');
    }
    expect(at.comments()).toEqual([newest]);
  });

  it('follows a re-run', async () => {
    const at = await scene({ gate: 'none' });
    const context = { runId: 9, runNumber: 9 };
    await at.run(undefined, { context });
    await at.setGate('pass');
    await at.run(undefined, { context: { ...context, runAttempt: 2 } });
    expect(at.comments()).toEqual([expect.stringMatching(/PASS[\s\S]*run 9, attempt 2/)]);
  });

  it('is one where two runs race to write the first one, and of the newer run', async () => {
    const at = await scene();
    const event = pullRequest({ github: at.github });
    const together = barrier(2);
    at.github.faults.push({ method: 'POST', path: /comments$/, times: 2, until: together });
    const runs = [1, 2].map((number) => at.run(event, { context: { runId: number, runNumber: number } }));
    const urls = (await Promise.all(runs)).map(({ outputs }) => outputs['comment-url']);
    expect(at.comments()).toEqual([expect.stringContaining('[run 2]')]);
    expect(new Set(urls).size).toBe(1);
  });

  it('is of the newer run where two runs update it at once', async () => {
    const at = await scene();
    const event = pullRequest({ github: at.github });
    await at.run(event, { context: { runId: 1, runNumber: 1 } });
    at.github.faults.push({ method: 'GET', path: /comments$/, times: 2, until: barrier(2) });
    const runs = [2, 3].map((number) => at.run(event, { context: { runId: number, runNumber: number } }));
    await Promise.all(runs);
    expect(at.comments()).toEqual([expect.stringContaining('[run 3]')]);
  });

  it('is of the newer run where the older one writes last', async () => {
    const at = await scene();
    const event = pullRequest({ github: at.github });
    await at.run(event, { context: { runId: 1, runNumber: 1 } });
    const held = signal();
    const released = signal();
    const isUpdate = ({ method, path }: { method: string; path: string }) =>
      method === 'PATCH' && /comments/.test(path);
    at.github.faults.push({
      method: 'PATCH',
      path: /comments/,
      until: () => {
        held.resolve();
        return released.promise;
      },
    });
    const older = at.run(event, { context: { runId: 2, runNumber: 2 } });
    await held.promise;
    const newer = at.run(event, { context: { runId: 3, runNumber: 3 } });
    await at.github.waitFor((request) => isUpdate(request));
    released.resolve();
    await Promise.all([older, newer]);
    expect(at.comments()).toEqual([expect.stringContaining('[run 3]')]);
  });

  it('is written anew where a person deleted it', async () => {
    const at = await scene();
    await at.run();
    at.github.state.comments = [];
    await at.run();
    expect(at.comments()).toHaveLength(1);
  });

  it('is written over what a person wrote into it', async () => {
    const at = await scene();
    await at.run();
    at.github.state.comments[0]!.body += '\nI disagree';
    await at.run();
    expect(at.comments()).toEqual([expect.not.stringContaining('I disagree')]);
  });

  it('of somebody else is left alone, marker or not', async () => {
    const at = await scene();
    const event = pullRequest({ github: at.github });
    await at.run(event);
    const quoted = at.comments()[0]!;
    at.github.state.comments = [];
    at.github.addComment({ issue: 1, body: quoted, login: 'octocat' });
    await at.run(event);
    expect(at.github.state.comments.map(({ login }) => login)).toEqual(['octocat', 'github-actions[bot]']);
    expect(at.comments()[0]).toBe(quoted);
  });

  it.each(['fails', 'forbidden'] as const)('is found again where GraphQL %s', async (graphql) => {
    const at = await scene({ graphql });
    await at.run();
    await at.run();
    expect(at.comments()).toHaveLength(1);
  });

  it('is found again by a personal token, whose name GraphQL or the first answer tells', async () => {
    for (const graphql of ['ok', 'fails'] as const) {
      const at = await scene({ graphql, login: 'robot' });
      await at.run();
      await at.run();
      expect(at.comments()).toEqual([expect.stringContaining('[run 2]')]);
    }
  });

  it('has one for each key', async () => {
    const at = await scene();
    for (const key of ['linux', 'windows', 'linux']) await at.run(undefined, { inputs: { 'comment-key': key } });
    expect(at.comments()).toHaveLength(2);
    expect(at.github.state.checkRuns.map(({ name }) => name)).toEqual(
      ['linux', 'windows', 'linux'].map((key) => `Model Gate: ${key}`),
    );
  });
});

/** A promise that somebody else resolves. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
