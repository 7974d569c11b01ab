import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArtifactRequest, fetchArtifact } from '../../src/artifacts/index.ts';
import { redactUrl } from '../../src/artifacts/redact.ts';
import { ModelGateError } from '../../src/contracts/errors.ts';
import type { ArtifactStore, WorkflowArtifact } from '../../src/contracts/ports.ts';
import { sha256, useTemporaryFolder } from './workspace.ts';

const folder = useTemporaryFolder();

interface MemoryStore extends ArtifactStore {
  asked: WorkflowArtifact[];
}

/** Holds the same files for every artifact; remembers what was asked for. */
function storeOf(files: Record<string, string>): MemoryStore {
  const asked: WorkflowArtifact[] = [];
  return {
    asked,
    async download(artifact, directory) {
      asked.push(artifact);
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(directory, name)), { recursive: true });
        await writeFile(join(directory, name), content);
      }
    },
    upload: () => Promise.reject(new Error('not used')),
  };
}

function fetchFrom(store: ArtifactStore | undefined, uri: string, more: Partial<ArtifactRequest> = {}) {
  const at = { baseDir: folder(), cacheDir: join(folder(), 'cache'), scratchRoot: join(folder(), 'scratch') };
  return fetchArtifact({ uri, store, ...at, ...more });
}

describe('artifact:', () => {
  it('is the only file of an artifact where no path is given', async () => {
    const found = await fetchFrom(storeOf({ 'out/a.onnx': 'model' }), 'artifact:model');
    expect(found).toMatchObject({ uri: 'artifact:model', name: 'a.onnx' });
    expect(found.path).toBe(join(found.directory, 'a.onnx'));
    expect(found.directory.startsWith(join(folder(), 'scratch'))).toBe(true);
  });

  it('is the named file, with the others of the artifact around it', async () => {
    const store = storeOf({ 'onnx/a.onnx': 'model', 'onnx/a.onnx.data': 'weights', 'README.md': '' });
    const found = await fetchFrom(store, 'artifact:model/onnx/a.onnx?workflow=train.yml');
    expect((await readdir(found.directory)).sort()).toEqual(['a.onnx', 'a.onnx.data']);
    expect(store.asked).toEqual([{ name: 'model', workflow: 'train.yml' }]);
  });

  it('is downloaded once a run, whoever asks and whatever file', async () => {
    const store = storeOf({ a: '1', b: '2' });
    await Promise.all(['artifact:m/a', 'artifact:m/b', 'artifact:m/a?run-id=7'].map((uri) => fetchFrom(store, uri)));
    await fetchFrom(store, 'artifact:m/a');
    // Which of the two is asked for first is the file system's business.
    expect(store.asked).toHaveLength(2);
    expect(store.asked).toEqual(expect.arrayContaining([{ name: 'm' }, { name: 'm', runId: 7 }]));
    expect(await readdir(join(folder(), 'scratch'))).toHaveLength(2);
  });

  it('fails once for all who ask', async () => {
    let asked = 0;
    const failure = new ModelGateError('artifact.not_found', 'no', 'no');
    const store: ArtifactStore = {
      download: () => {
        asked++;
        return Promise.reject(failure);
      },
      upload: () => Promise.reject(failure),
    };
    for (let index = 0; index < 2; index++) await expect(fetchFrom(store, 'artifact:m')).rejects.toBe(failure);
    expect(asked).toBe(1);
  });

  it.each([
    [{ a: '1', b: '2' }, 'artifact:m', 'artifact.ambiguous', /holds several files: a, b$/],
    [{ 'd/a': '1' }, 'artifact:m/a', 'artifact.not_found', /does not hold that file, but: d\/a$/],
    [{ 'd/a': '1' }, 'artifact:m/d', 'artifact.not_found', /but: d\/a$/],
    [{}, 'artifact:m', 'artifact.empty', /holds no files/],
    [{ a: '1' }, 'artifact:m/../../a', 'artifact.invalid_url', /no plain file name/],
    [{ a: 'version https://git-lfs.github.com/spec/v1\n' }, 'artifact:m', 'artifact.lfs_pointer', /LFS pointer/],
  ])('of %j as %s is %s', async (files, uri, code, message) => {
    await expect(fetchFrom(storeOf(files as Record<string, string>), uri)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('lists no more than twenty files', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, '']));
    await expect(fetchFrom(storeOf(files), 'artifact:m')).rejects.toThrow(/ and 10 more$/);
  });

  it.skipIf(process.platform === 'win32')('of a store that makes links is refused', async () => {
    const store: ArtifactStore = {
      ...storeOf({}),
      download: async (_, directory) => symlink('/etc/passwd', join(directory, 'a.onnx')),
    };
    await expect(fetchFrom(store, 'artifact:m/a.onnx')).rejects.toMatchObject({ code: 'artifact.unsafe_archive' });
  });

  it('is held against a digest where there is one', async () => {
    const store = storeOf({ a: 'model' });
    await expect(fetchFrom(store, 'artifact:m', { sha256: sha256('model').toUpperCase() })).resolves.toBeDefined();
    await expect(fetchFrom(store, 'artifact:m', { sha256: sha256('other') })).rejects.toMatchObject({
      code: 'artifact.digest_mismatch',
    });
    await expect(fetchFrom(store, 'artifact:m', { maxBytes: 4 })).rejects.toMatchObject({ code: 'artifact.too_large' });
  });

  it('is a clear error on the command line', async () => {
    await expect(fetchFrom(undefined, 'artifact:m')).rejects.toMatchObject({
      code: 'artifact.no_store',
      message: expect.stringContaining('inside a GitHub Actions job only'),
    });
  });

  it('is shown with the run that is meant', () => {
    expect(redactUrl('artifact:m/a?workflow=train.yml&branch=main')).toBe(
      'artifact:m/a?workflow=train.yml&branch=main',
    );
  });
});
