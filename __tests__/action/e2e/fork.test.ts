import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pullRequest, pullRequestTarget } from '../support/events.ts';
import * as faults from '../support/github/faults.ts';
import { type Scene, scene } from './scene.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

async function checkout(at: Scene, folder: string, commit: string): Promise<void> {
  const git = path.join(at.workspace.root, folder, '.git');
  await mkdir(path.join(git, 'refs/heads'), { recursive: true });
  await writeFile(path.join(git, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(path.join(git, 'refs/heads/main'), `${commit}\n`);
}

describe('a pull request from a fork', () => {
  it('has the summary, the outputs and the verdict, and one notice', async () => {
    const at = await scene({ token: 'read-only' });
    await at.setGate('fail');
    const run = await at.run(pullRequest({ github: at.github, fork: 'contributor/models' }));
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', passed: '0', failed: '1', 'comment-url': '' });
    expect(run.summary).toContain('FAIL');
    expect(run.annotations.map(({ level }) => level).sort()).toEqual(['error', 'error', 'notice']);
    expect(at.comments()).toEqual([]);
  });

  it('has its comment where the token can write', async () => {
    const at = await scene();
    await at.run(pullRequest({ github: at.github, fork: 'contributor/models' }));
    expect(at.comments()).toHaveLength(1);
  });

  it('still warns of what is not about the token', async () => {
    const at = await scene({ token: 'read-only' });
    at.github.faults.push({ path: /check-runs$/, times: 9, ...faults.serverError() });
    const run = await at.run(pullRequest({ github: at.github, fork: 'contributor/models' }));
    expect(run.annotations.map(({ level }) => level).sort()).toEqual(['notice', 'warning']);
  });
});

describe('pull_request_target', () => {
  const event = (at: Scene) =>
    pullRequestTarget({ github: at.github, fork: 'contributor/models', headSha: HEAD, baseSha: BASE });

  it('judges what the base has, and does not call it a success of the head', async () => {
    const at = await scene();
    await checkout(at, '.', BASE);
    const run = await at.run(event(at));
    expect(run.exitCode).toBe(0);
    expect(at.github.state.checkRuns).toMatchObject([{ headSha: HEAD, conclusion: 'neutral' }]);
    expect(at.comments()).toEqual([expect.stringContaining('those of the base branch')]);
  });

  it.each([
    ['the head', '.', HEAD],
    ['the head in a folder', 'pr/code', HEAD],
    ['a commit that nobody knows', '.', 'd'.repeat(40)],
  ])('refuses %s, also with fail-on: never', async (_, folder, commit) => {
    const at = await scene();
    if (folder !== '.') await checkout(at, '.', BASE);
    await checkout(at, folder, commit);
    const run = await at.run(event(at), { inputs: { 'fail-on': 'never' } });
    expect(run.exitCode).toBe(2);
    expect(run.groups).toEqual([]);
    expect(at.comments()).toEqual([expect.stringMatching(/untrusted_checkout[\s\S]*workflow_run/)]);
  });

  it('refuses files whose commit cannot be told', async () => {
    const at = await scene();
    const run = await at.run(event(at));
    expect(run.exitCode).toBe(2);
    expect(run.groups).toEqual([]);
  });
});
