import { readFileSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { node24 } from '../../../scripts/lib/node24.ts';
import { pullRequest } from '../support/events.ts';
import { startFakeResults } from '../support/fake-results.ts';
import { healthyModel } from '../support/models.ts';
import { temporaryFolder } from '../support/temp.ts';
import { scene, sizeGate } from './scene.ts';

function declaredOutputs(): string[] {
  const text = readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8');
  return Object.keys((parse(text) as { outputs: object }).outputs).sort();
}

describe('the gate file', () => {
  it('that is not there is an error that a comment tells, under the name it should have', async () => {
    const at = await scene({ gate: 'none' });
    const run = await at.run();
    expect(run.exitCode).toBe(2);
    expect(at.comments()).toEqual([expect.stringMatching(/key=model-gate\.yml [\s\S]*gate\.not_found/)]);
  });

  it('is looked for in the working directory, and named by its path in the repository', async () => {
    const at = await scene({
      path: 'team/vision/.github/model-gate.yml',
      files: { 'team/vision/models/healthy.onnx': 'x' },
    });
    const run = await at.run(undefined, { inputs: { 'working-directory': 'team/vision' } });
    expect(run.outputs.verdict).toBe('error');
    expect(at.comments()).toEqual([expect.stringContaining('key=team%2Fvision%2F.github%2Fmodel-gate.yml ')]);
    expect(at.github.state.checkRuns).toMatchObject([{ name: 'Model Gate: team/vision/.github/model-gate.yml' }]);
  });

  it('is named by its path in the checkout that it lies in', async () => {
    const at = await scene({ gate: 'none', files: { 'code/.git/HEAD': 'x', 'code/gate.yml': sizeGate('fail') } });
    await at.workspace.write('code/models/healthy.onnx', healthyModel());
    await at.run(undefined, { inputs: { gate: 'code/gate.yml' } });
    expect(at.comments()).toEqual([expect.stringContaining('key=gate.yml ')]);
    expect(at.github.state.checkRuns).toMatchObject([{ output: { annotations: [{ path: 'gate.yml' }] } }]);
  });

  it('may be several, and only some of their models', async () => {
    const at = await scene({
      gate: 'none',
      files: { 'a/gate.yml': sizeGate('pass'), 'b/gate.yml': sizeGate('fail', 2) },
    });
    for (const folder of ['a', 'b']) {
      await at.workspace.write(
        `${folder}/models/healthy.onnx`,
        await readFile(path.join(at.workspace.root, 'models/healthy.onnx')),
      );
    }
    const all = await at.run(undefined, { inputs: { gate: '*/gate.yml' } });
    expect([all.outputs.passed, all.outputs.failed]).toEqual(['1', '2']);
    const some = await at.run(undefined, { inputs: { gate: '*/gate.yml', models: 'tiny2' } });
    expect([some.outputs.passed, some.outputs.failed]).toEqual(['0', '1']);
    expect(at.comments()).toHaveLength(1);
  });

  it.each([
    ['gate', '../model-gate.yml'],
    ['gate', '/etc/passwd'],
    ['gate', 'link.yml'],
    ['working-directory', '..'],
    ['working-directory', 'outside'],
  ])('lies in the workspace: %s: %s', async (name, value) => {
    const at = await scene();
    const outside = await temporaryFolder();
    await writeFile(path.join(outside, 'gate.yml'), sizeGate('pass'));
    await symlink(path.join(outside, 'gate.yml'), path.join(at.workspace.root, 'link.yml'));
    await symlink(outside, path.join(at.workspace.root, 'outside'));
    const run = await at.run(undefined, { inputs: { [name]: value, 'fail-on': 'never' } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain(`input ${name}: ${value} lies outside the workspace`);
  });

  it('names no models outside of the workspace', async () => {
    const folder = await temporaryFolder();
    const yaml = sizeGate('pass').replace('models/healthy.onnx', path.join(folder, 'model.onnx'));
    const at = await scene({ gate: { yaml } });
    const run = await at.run();
    expect(run.exitCode).toBe(3);
    expect(run.log).toContain('lies outside the folders');
  });

  it('is missed where nothing was checked out', async () => {
    const at = await scene();
    const run = await at.run(undefined, { env: { GITHUB_WORKSPACE: await temporaryFolder() } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('actions/checkout');
  });
});

describe('an input', () => {
  it('that is wrong is one error that names it, before anything is done', async () => {
    const at = await scene();
    const run = await at.run(undefined, { inputs: { comment: 'sometimes' } });
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/input comment: "sometimes".*always, changes/),
      }),
    ]);
    expect(at.github.requests).toEqual([]);
  });

  it('github-token may be empty: then there is the summary', async () => {
    const at = await scene();
    const run = await at.run(undefined, { inputs: { 'github-token': '' } });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('PASS');
    expect(at.github.requests).toEqual([]);
  });
});

describe('the reports', () => {
  it('lie in files, and in an artifact that the comment links to', async () => {
    const at = await scene();
    const results = await startFakeResults();
    try {
      const inputs = { 'report-artifact': 'model-gate-report' };
      const run = await at.run(undefined, { results, inputs });
      const json = JSON.parse(await readFile(run.outputs['report-json']!, 'utf8')) as { verdict: string };
      expect(json.verdict).toBe('pass');
      expect(Object.keys(run.outputs).sort()).toEqual(declaredOutputs());
      expect(await readFile(run.outputs['report-markdown']!, 'utf8')).toBe(run.summary);
      expect(await readFile(run.outputs['report-html']!, 'utf8')).toMatch(/^<!doctype html>/);
      expect([...results.artifacts.keys()]).toEqual(['model-gate-report']);
      expect(at.comments()[0]).toMatch(/\[full report\]\(http\S+\/artifacts\/\d+\)/);

      const again = await at.run(undefined, { results, inputs });
      expect(again.exitCode).toBe(0);
      expect(again.annotations).toEqual([
        expect.objectContaining({
          level: 'warning',
          message: expect.stringMatching(/artifact of that name.*report-artifact/),
        }),
      ]);
      expect(results.violations).toEqual([]);
    } finally {
      await results.close();
    }
  });

  it('that are enormous are cut to what GitHub takes', async () => {
    const at = await scene();
    await at.setGate('fail', 600);
    const run = await at.run();
    expect(run.exitCode).toBe(1);
    const whole = await readFile(run.outputs['report-markdown']!, 'utf8');
    expect(whole.length).toBeGreaterThan(65_536);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(2 ** 20);
    expect(at.comments()[0]!.length).toBeLessThanOrEqual(65_536);
    expect(at.comments()[0]).toContain('Shortened to fit');
    expect(at.github.state.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('are cut to the bytes that GitHub takes, not to characters', async () => {
    const at = await scene();
    const name = `models/${'ü'.repeat(60)}.onnx`;
    await at.workspace.write(name, healthyModel());
    await at.workspace.write('model-gate.yml', sizeGate('fail', 84).replaceAll('models/healthy.onnx', name));
    const run = await at.run();
    const whole = await readFile(run.outputs['report-markdown']!, 'utf8');
    expect([whole.length <= 65_535, Buffer.byteLength(whole) > 65_535]).toEqual([true, true]);
    const { conclusion, output } = at.github.state.checkRuns[0]!;
    expect(conclusion).toBe('failure');
    expect(Buffer.byteLength(output.summary!)).toBeLessThanOrEqual(65_535);
  });

  it('obey no command in a name', async () => {
    const id = '::error::pwned';
    const yaml = sizeGate('fail').replace(
      'tiny1',
      JSON.stringify(`${id}\n##[add-mask]x <!-- model-gate:comment --> @octocat | \`x\``),
    );
    const at = await scene({ gate: { yaml } });
    const run = await at.run();
    expect(run.annotations.every(({ message }) => !message.startsWith('pwned'))).toBe(true);
    expect(run.masks).toEqual([at.github.token]);
    expect(run.stdout).not.toContain('##[');
    expect(at.comments()[0]!.match(/<!--/g)).toHaveLength(1);
    expect(at.comments()[0]).not.toContain('@octocat');
  });
});

describe('where it runs', () => {
  it('is any server: GitHub Enterprise too', async () => {
    const at = await scene({ ghes: true });
    await at.setGate('fail');
    await at.run();
    await at.run();
    expect(at.comments()).toEqual([expect.stringContaining(`](${at.github.serverUrl}/octo/models/actions/runs/`)]);
    expect(at.github.state.checkRuns).toMatchObject([{ conclusion: 'failure' }, { conclusion: 'failure' }]);
  });

  it('is the Node that action.yml names', async ({ skip }) => {
    const node = node24();
    if (node === undefined) return skip('Node 24 cannot be fetched here');
    const at = await scene({ gate: 'pass' });
    const run = await at.run(pullRequest({ github: at.github }), { node });
    expect(run.exitCode).toBe(0);
    expect(run.groups).toMatchObject([{ title: 'classifier', lines: ['✓ size: pass', '✓ diversity: pass'] }]);
    expect(run.stderr).toBe('');
    expect(at.comments()).toHaveLength(1);
  });
});
