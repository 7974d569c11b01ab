import { randomBytes } from 'node:crypto';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { push } from './events.ts';
import { startFakeGitHub } from './fake-github.ts';
import { startFakeResults } from './fake-results.ts';
import { sha256 } from './github/state.ts';
import { runAction } from './runner.ts';
import { temporaryFolder } from './temp.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** An action of one script, run by the harness in a workspace that holds `input.bin`. */
async function setUp(script: string) {
  const [folder, workspace] = [await temporaryFolder(), await temporaryFolder()];
  const input = randomBytes(3 * 1024 * 1024);
  await symlink(NODE_MODULES, path.join(folder, 'node_modules'), 'junction');
  await writeFile(path.join(folder, 'main.mjs'), script);
  await writeFile(path.join(folder, 'action.yml'), 'runs: { using: node24, main: main.mjs }\n');
  await writeFile(path.join(workspace, 'input.bin'), input);
  const [github, results] = [await startFakeGitHub(), await startFakeResults()];
  closing.push(github.close, results.close);
  const actionFile = path.join(folder, 'action.yml');
  const run = (env: Record<string, string> = {}) =>
    runAction({ github, results, event: push({ github }), workspace, actionFile, env });
  return { run, results, github, workspace, input };
}

const UPLOAD = `
import { DefaultArtifactClient } from '@actions/artifact';
import { setOutput } from '@actions/core';
const { id } = await new DefaultArtifactClient().uploadArtifact('report', ['input.bin'], '.');
setOutput('id', id);
`;

const DOWNLOAD = `
import { DefaultArtifactClient } from '@actions/artifact';
import { setOutput } from '@actions/core';
const client = new DefaultArtifactClient();
const { artifact } = await client.getArtifact('model');
const { digestMismatch } = await client.downloadArtifact(artifact.id, { path: 'out', expectedHash: artifact.digest });
setOutput('mismatch', digestMismatch);
`;

const FROM_ANOTHER_RUN = `
import { DefaultArtifactClient } from '@actions/artifact';
import { setOutput } from '@actions/core';
const client = new DefaultArtifactClient();
const findBy = { token: process.env.TEST_TOKEN, workflowRunId: Number(process.env.TEST_RUN), repositoryOwner: 'octo', repositoryName: 'models' };
const { artifact } = await client.getArtifact('model', { findBy });
const { digestMismatch } = await client.downloadArtifact(artifact.id, { path: 'out', expectedHash: artifact.digest, findBy });
setOutput('mismatch', digestMismatch);
`;

const CACHE = `
import { rm } from 'node:fs/promises';
import { restoreCache, saveCache } from '@actions/cache';
import { setOutput } from '@actions/core';
setOutput('missing', await restoreCache(['input.bin'], 'runtime-1') ?? 'none');
await saveCache(['input.bin'], 'runtime-1');
await rm('input.bin');
setOutput('restored', await restoreCache(['input.bin'], 'runtime-2', ['runtime-']) ?? 'none');
`;

describe('the results service', () => {
  it('keeps what the real @actions/artifact uploads, byte for byte', async () => {
    const { run, results, input } = await setUp(UPLOAD);
    const { exitCode, outputs } = await run();
    expect(exitCode).toBe(0);
    const artifact = results.artifacts.get('report')!;
    expect(outputs.id).toBe(String(artifact.id));
    expect(artifact.digest).toBe(sha256(artifact.zip));
    expect(Buffer.compare(unzipSync(artifact.zip)['input.bin']!, input)).toBe(0);
    expect(results.violations).toEqual([]);

    const second = await run();
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toContain('an artifact with this name already exists');
  });

  it('hands it to the real @actions/artifact, byte for byte', async () => {
    const { run, results, workspace, input } = await setUp(DOWNLOAD);
    results.addArtifact('model', { 'model.onnx': input });
    const { exitCode, outputs } = await run();
    expect([exitCode, outputs.mismatch]).toEqual([0, 'false']);
    expect(Buffer.compare(await readFile(path.join(workspace, 'out', 'model.onnx')), input)).toBe(0);
    expect(results.violations).toEqual([]);
  });

  it.each(['digest', 'content'] as const)('can lie about the %s', async (part) => {
    const { run, results } = await setUp(DOWNLOAD);
    results.addArtifact('model', { 'model.onnx': 'bytes' });
    results.corrupt('model', part);
    expect((await run()).outputs.mismatch).toBe('true');
  });

  it('can fail', async () => {
    const { run, results } = await setUp(UPLOAD);
    results.fail(/CreateArtifact/, 403);
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('(403)');
    expect(results.artifacts.size).toBe(0);
  });

  it('keeps what the real @actions/cache saves, and finds it by the beginning of its key', async () => {
    const { run, results, workspace, input } = await setUp(CACHE);
    const { exitCode, outputs, stdout } = await run();
    expect(exitCode, stdout).toBe(0);
    expect(outputs).toEqual({ missing: 'none', restored: 'runtime-1' });
    expect(Buffer.compare(await readFile(path.join(workspace, 'input.bin')), input)).toBe(0);
    expect(results.caches.map((each) => each.key)).toEqual(['runtime-1']);
    expect(results.violations).toEqual([]);
  });
});

describe('the artifacts of another run', () => {
  it('come from GitHub to the real @actions/artifact', async () => {
    const { run, github, workspace, input } = await setUp(FROM_ANOTHER_RUN);
    const { id } = github.addRun();
    github.addArtifact({ name: 'model', runId: id, files: { 'model.onnx': input } });
    const { exitCode, outputs } = await run({ TEST_RUN: String(id), TEST_TOKEN: github.token });
    expect([exitCode, outputs.mismatch]).toEqual([0, 'false']);
    expect(Buffer.compare(await readFile(path.join(workspace, 'out', 'model.onnx')), input)).toBe(0);
    expect(github.violations).toEqual([]);
  });
});
