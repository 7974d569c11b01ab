import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchArtifact } from '../../src/artifacts/index.ts';
import type { ArtifactStore } from '../../src/contracts/ports.ts';
import { type FakeGitHub, startFakeGitHub } from './support/fake-github.ts';
import { type FakeResults, startFakeResults } from './support/fake-results.ts';
import { missing, notAccessible } from './support/github/faults.ts';
import { temporaryFolder } from './support/temp.ts';

let github: FakeGitHub;
let results: FakeResults;
let store: ArtifactStore;
let folder: string;

beforeAll(async () => {
  [github, results] = await Promise.all([startFakeGitHub(), startFakeResults()]);
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GITHUB_SERVER_URL', github.serverUrl);
  vi.stubEnv('ACTIONS_RESULTS_URL', results.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', results.runtimeToken);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  // @actions/github reads its address when it is loaded.
  const [{ createArtifactStore }, { getOctokit }] = await Promise.all([
    import('../../src/action/artifact-store.ts'),
    import('@actions/github'),
  ]);
  store = createArtifactStore({
    octokit: getOctokit(github.token),
    owner: 'octo',
    repo: 'models',
    token: github.token,
    serverUrl: github.serverUrl,
    runId: 1,
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await Promise.all([github.close(), results.close()]);
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => {
  expect([...github.violations, ...results.violations]).toEqual([]);
});

async function downloaded(artifact: Parameters<ArtifactStore['download']>[0]): Promise<Record<string, Buffer>> {
  const directory = path.join(folder, 'out');
  await mkdir(directory);
  await store.download(artifact, directory);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const files = await Promise.all(names.map(async (name) => [path.relative(directory, name), await readFile(name)]));
  return Object.fromEntries(files) as Record<string, Buffer>;
}

const noise = Buffer.from(
  Array.from({ length: 4000 }, (_, index) => createHash('sha256').update(String(index)).digest('hex')).join(''),
  'hex',
);
const text = (files: Record<string, Buffer>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.toString()]));

describe('artifacts of this run', () => {
  it('go up and come down byte for byte', async () => {
    const root = path.join(folder, 'up');
    await mkdir(path.join(root, 'sub'), { recursive: true });
    const files = { 'model.onnx': noise, [path.join('sub', 'é.txt')]: Buffer.from('grüße'), empty: Buffer.alloc(0) };
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, name), content);
    const names = Object.keys(files).map((name) => path.join(root, name));
    const address = await store.upload('model', names, root);
    const { id } = results.artifacts.get('model')!;
    expect(address).toBe(`${github.serverUrl}/octo/models/actions/runs/1/artifacts/${id}`);
    const back = await downloaded({ name: 'model' });
    expect(Object.keys(back).sort()).toEqual(Object.keys(files).sort());
    for (const [name, content] of Object.entries(files)) expect(content.equals(back[name]!)).toBe(true);
  });

  it('have one name each', async () => {
    results.addArtifact('taken', { a: '1' });
    await writeFile(path.join(folder, 'a'), '2');
    await expect(store.upload('taken', [path.join(folder, 'a')], folder)).rejects.toMatchObject({
      code: 'artifact.name_conflict',
      message: 'Artifact "taken" cannot be uploaded: this run has an artifact of that name already',
    });
    await expect(store.upload('a/b', [path.join(folder, 'a')], folder)).rejects.toMatchObject({
      code: 'artifact.invalid_name',
    });
  });

  it('that do not exist are a clear error', async () => {
    await expect(store.download({ name: 'nothing' }, folder)).rejects.toMatchObject({
      code: 'artifact.not_found',
      message: 'Artifact "nothing" of this run does not exist',
    });
  });

  it.each(['digest', 'content'] as const)('are refused where the %s is not the uploaded one', async (part) => {
    results.addArtifact(part, { 'a.onnx': 'model' });
    results.corrupt(part, part);
    await expect(store.download({ name: part }, folder)).rejects.toMatchObject({
      code: 'artifact.digest_mismatch',
      message: `Artifact "${part}" of this run is not what was uploaded: its digest differs`,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be a single file without an archive', async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    await writeFile(path.join(folder, 'raw.tflite'), noise);
    await new DefaultArtifactClient().uploadArtifact('raw', [path.join(folder, 'raw.tflite')], folder, {
      skipArchive: true,
    });
    const back = await downloaded({ name: 'raw.tflite' });
    expect(Object.keys(back)).toEqual(['raw.tflite']);
    expect(noise.equals(back['raw.tflite']!)).toBe(true);
  });

  it('leave nothing beside the folder they are unpacked to', async () => {
    results.addArtifact('tidy', { a: '1' });
    await downloaded({ name: 'tidy' });
    expect(await readdir(folder)).toEqual(['out']);
  });
});

describe('artifacts of other runs', () => {
  it('are found by the run', async () => {
    const run = github.addRun({ workflow: 'train.yml' });
    github.addArtifact({ name: 'model', runId: run.id, files: { 'a.onnx': noise } });
    expect(noise.equals((await downloaded({ name: 'model', runId: run.id }))['a.onnx']!)).toBe(true);
    await expect(store.download({ name: 'other', runId: run.id }, folder)).rejects.toMatchObject({
      code: 'artifact.not_found',
      message: `Run ${run.id} has no artifact "other"`,
    });
  });

  it('come from the newest success on the default branch of this repository', async () => {
    const add = (content: string, more: Parameters<FakeGitHub['addRun']>[0]) => {
      const run = github.addRun({
        workflow: 'nightly.yml',
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        headBranch: 'main',
        ...more,
      });
      github.addArtifact({ name: 'model', runId: run.id, files: { a: content } });
    };
    add('old', {});
    add('the one', {});
    add('failed', { conclusion: 'failure' });
    add('branch', { headBranch: 'next', event: 'workflow_dispatch' });
    add('pull request', { event: 'pull_request' });
    add('comment', { event: 'issue_comment' });
    add('follow-up', { event: 'workflow_run' });
    add('fork', { headRepo: 'evil/models' });
    add('target', { event: 'pull_request_target', headRepo: 'evil/models' });
    add('running', { status: 'in_progress', conclusion: null });
    add('elsewhere', { workflow: 'other.yml' });
    expect(text(await downloaded({ name: 'model', workflow: 'nightly.yml' }))).toEqual({ a: 'the one' });
    folder = await temporaryFolder();
    const next = { name: 'model', workflow: 'nightly.yml', branch: 'next' };
    expect(text(await downloaded(next))).toEqual({ a: 'branch' });
    await expect(store.download({ ...next, branch: 'gone' }, folder)).rejects.toMatchObject({
      code: 'artifact.not_found',
      message: 'nightly.yml has no successful run on gone',
    });
    await expect(store.download({ ...next, workflow: 'gone.yml' }, folder)).rejects.toMatchObject({
      code: 'artifact.not_found',
    });
  });

  it('that have expired are a clear error', async () => {
    const run = github.addRun({});
    github.addArtifact({ name: 'model', runId: run.id, files: { a: '1' }, expired: true });
    await expect(store.download({ name: 'model', runId: run.id }, folder)).rejects.toMatchObject({
      code: 'artifact.expired',
    });
  });

  it('are refused where the digest differs', async () => {
    const run = github.addRun({});
    github.addArtifact({ name: 'model', runId: run.id, files: { a: '1' }, digest: `sha256:${'0'.repeat(64)}` });
    await expect(store.download({ name: 'model', runId: run.id }, folder)).rejects.toMatchObject({
      code: 'artifact.digest_mismatch',
    });
  });

  it('are refused by their listed size, before anything is fetched', async () => {
    const run = github.addRun({});
    const artifact = github.addArtifact({ name: 'model', runId: run.id, files: { a: '1' } });
    Object.defineProperty(artifact.zip, 'length', { value: 5_000_000_001 });
    await expect(store.download({ name: 'model', runId: run.id }, folder)).rejects.toMatchObject({
      code: 'artifact.too_large',
    });
  });

  it.each([
    [notAccessible(), 'artifact.forbidden', /permissions:.*actions: read/],
    [missing(), 'artifact.not_found', /run id/],
  ])('say what a token or an address lacks', async (fault, code, remedy) => {
    github.faults.push({ path: /\/artifacts$/, ...fault });
    await expect(store.download({ name: 'model', runId: 5 }, folder)).rejects.toMatchObject({
      code,
      remedy: expect.stringMatching(remedy),
    });
  });
});

it('serves artifact: in a gate file', async () => {
  results.addArtifact('trained', { 'a.onnx': 'model', 'a.onnx.data': 'weights' });
  const uri = 'artifact:trained/a.onnx';
  const found = await fetchArtifact({ uri, store, scratchRoot: folder, baseDir: folder, cacheDir: folder });
  expect(await readFile(path.join(found.directory, 'a.onnx.data'), 'utf8')).toBe('weights');
});

it('says so on a server that does not keep artifacts', async () => {
  vi.stubEnv('GITHUB_SERVER_URL', 'https://ghes.example');
  await expect(store.upload('a', [], folder)).rejects.toMatchObject({ code: 'artifact.unsupported_server' });
  vi.stubEnv('GITHUB_SERVER_URL', github.serverUrl);
});

it('says so outside of a job', async () => {
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
  await expect(store.download({ name: 'a' }, folder)).rejects.toMatchObject({ code: 'artifact.no_service' });
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', results.runtimeToken);
});
