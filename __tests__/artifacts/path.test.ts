import { execFileSync } from 'node:child_process';
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchArtifact, findFolder } from '../../src/artifacts/index.ts';
import type { ArtifactRequest } from '../../src/artifacts/source.ts';
import { sha256, useTemporaryFolder } from './workspace.ts';

const folder = useTemporaryFolder();

function fetchPath(uri: string, more: Partial<ArtifactRequest> = {}) {
  return fetchArtifact({ uri, baseDir: folder(), cacheDir: join(folder(), 'cache'), ...more });
}

describe('a path', () => {
  it('starts at the base folder and is used where it lies', async () => {
    await mkdir(join(folder(), 'models'));
    await writeFile(join(folder(), 'models/a.onnx'), 'weights');
    expect(await fetchPath('models/../models/a.onnx')).toEqual({
      uri: 'models/../models/a.onnx',
      path: join(folder(), 'models/a.onnx'),
      directory: join(folder(), 'models'),
      name: 'a.onnx',
    });
    expect((await fetchPath(join(folder(), 'models/a.onnx'))).name).toBe('a.onnx');
  });

  it('may contain a colon when it is written as a path', async () => {
    await writeFile(join(folder(), 'run:1.onnx'), '');
    expect((await fetchPath('./run:1.onnx')).name).toBe('run:1.onnx');
    await expect(fetchPath('run:1.onnx')).rejects.toMatchObject({ code: 'artifact.unknown_scheme' });
  });

  it('that is missing names its likely neighbour', async () => {
    await writeFile(join(folder(), 'actions.onnx'), '');
    await expect(fetchPath('action.onnx')).rejects.toMatchObject({
      code: 'artifact.not_found',
      message: 'action.onnx does not exist; did you mean actions.onnx?',
    });
    await expect(fetchPath('zebra.tflite')).rejects.toMatchObject({ message: 'zebra.tflite does not exist' });
    await expect(fetchPath('zebra.tflite')).rejects.toMatchObject({
      remedy: expect.stringContaining('start at the folder of the gate file'),
    });
    await expect(fetchPath('zebra.tflite', { baseName: 'current folder' })).rejects.toMatchObject({
      remedy: 'Check the path; relative paths start at the current folder.',
    });
    await expect(fetchPath('actions.onnx/inner')).rejects.toMatchObject({ code: 'artifact.not_found' });
  });

  it.each(['a\0b', `${'x'.repeat(300)}.onnx`])('that cannot exist is an error, not a crash (%#)', async (uri) => {
    await expect(fetchPath(uri)).rejects.toMatchObject({ name: 'ModelGateError', code: 'artifact.unreadable' });
  });

  it('must be a regular file', async () => {
    await expect(fetchPath('.')).rejects.toMatchObject({
      code: 'artifact.not_a_file',
      message: '. is a folder, not a file, and holds no saved_model.pb or model.json',
    });
    await expect(fetchPath('/dev/zero')).rejects.toMatchObject({ code: 'artifact.not_a_file' });
  });

  it.each(['saved_model.pb', 'model.json'])('may be a folder that %s stands for', async (name) => {
    await mkdir(join(folder(), 'model'));
    await writeFile(join(folder(), 'model', name), 'entry');
    const found = { uri: 'model/', path: join(folder(), 'model', name), directory: join(folder(), 'model'), name };
    expect(await fetchPath('model/')).toEqual(found);
    expect(await fetchPath('model/', { sha256: sha256('entry') })).toEqual(found);
    await expect(fetchPath('model', { sha256: sha256('other') })).rejects.toMatchObject({
      code: 'artifact.digest_mismatch',
    });
  });

  it('may not be a folder of two models, or one whose entry is no file', async () => {
    await mkdir(join(folder(), 'model/model.json'), { recursive: true });
    await expect(fetchPath('model')).rejects.toMatchObject({ message: /holds no/ });
    await mkdir(join(folder(), 'two'));
    await writeFile(join(folder(), 'two/saved_model.pb'), '');
    await writeFile(join(folder(), 'two/model.json'), '');
    await expect(fetchPath('two')).rejects.toMatchObject({ message: /holds saved_model.pb and model.json/ });
  });

  it('may not be a folder whose entry links to the outside', async () => {
    await mkdir(join(folder(), 'root/model'), { recursive: true });
    await writeFile(join(folder(), 'secret'), '');
    await symlink('../../secret', join(folder(), 'root/model/model.json'));
    const allowedRoots = [join(folder(), 'root')];
    await expect(fetchPath('root/model', { allowedRoots })).rejects.toMatchObject({ code: 'artifact.outside' });
  });

  it.skipIf(process.platform === 'win32')('that is a pipe is refused without opening it', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$1"', '-', join(folder(), 'pipe.onnx')]);
    await expect(fetchPath('pipe.onnx', { sha256: sha256('') })).rejects.toMatchObject({ code: 'artifact.not_a_file' });
  });

  it('is held against its digest where one is given, in either case', async () => {
    await writeFile(join(folder(), 'a.onnx'), 'weights');
    await fetchPath('a.onnx', { sha256: sha256('weights').toUpperCase() });
    await expect(fetchPath('a.onnx', { sha256: sha256('other') })).rejects.toMatchObject({
      code: 'artifact.digest_mismatch',
      message: expect.stringMatching(new RegExp(`expected sha256 ${sha256('other')}, got ${sha256('weights')}`)),
    });
    await expect(fetchPath('a.onnx', { sha256: 'abc' })).rejects.toMatchObject({ code: 'artifact.invalid_digest' });
  });

  it('that holds a Git LFS pointer says so', async () => {
    await writeFile(join(folder(), 'a.onnx'), 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
    await expect(fetchPath('a.onnx', { sha256: sha256('x') })).rejects.toMatchObject({ code: 'artifact.lfs_pointer' });
  });

  it('has a size limit where one is given', async () => {
    await writeFile(join(folder(), 'a.onnx'), '12345');
    await fetchPath('a.onnx', { maxBytes: 5 });
    await expect(fetchPath('a.onnx', { maxBytes: 4 })).rejects.toMatchObject({ code: 'artifact.too_large' });
  });
});

describe('allowed roots', () => {
  it('hold after links are followed, whether the target exists or not', async () => {
    const root = join(folder(), 'workspace');
    await mkdir(join(folder(), 'workspace-2'), { recursive: true });
    await mkdir(root);
    await writeFile(join(folder(), 'workspace-2/secret'), 'x');
    await writeFile(join(root, '..data'), 'x');
    await symlink(join(folder(), 'workspace-2/secret'), join(root, 'file'));
    await symlink(join(folder(), 'workspace-2'), join(root, 'dir'));
    await symlink('..data', join(root, 'inside'));
    const options = { baseDir: root, allowedRoots: [root] };
    for (const uri of [
      'file',
      'dir/secret',
      'dir/missing',
      '../workspace-2/secret',
      '../workspace-2/missing',
      '/etc/passwd',
    ]) {
      await expect(fetchPath(uri, options), uri).rejects.toMatchObject({ code: 'artifact.outside' });
    }
    expect((await fetchPath('inside', options)).path).toBe(join(root, 'inside'));
    await expect(fetchPath('missing', options)).rejects.toMatchObject({ code: 'artifact.not_found' });
    expect((await fetchPath('file', { baseDir: root, allowedRoots: [root, folder()] })).name).toBe('file');
  });

  it('may themselves be links', async () => {
    await mkdir(join(folder(), 'real'));
    await writeFile(join(folder(), 'real/a'), 'x');
    await symlink(join(folder(), 'real'), join(folder(), 'link'));
    const baseDir = join(folder(), 'link');
    expect((await fetchPath('a', { baseDir, allowedRoots: [baseDir] })).directory).toBe(baseDir);
  });
});

describe('schemes', () => {
  it('that are not supported are named together with those that are', async () => {
    await expect(fetchPath('file:///etc/passwd')).rejects.toMatchObject({
      code: 'artifact.unknown_scheme',
      remedy: expect.stringContaining('path, https'),
    });
    await expect(fetchPath('constructor:x')).rejects.toMatchObject({ code: 'artifact.unknown_scheme' });
  });

  it('end at once when cancelled before', async () => {
    const reason = new Error('stop');
    await expect(fetchPath('a', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('a folder', () => {
  const find = (uri: string, allowedRoots?: string[]) => findFolder({ uri, baseDir: folder(), allowedRoots });

  it('is found by its real path; files and addresses are none', async () => {
    await mkdir(join(folder(), 'faces'));
    await writeFile(join(folder(), 'a.csv'), '');
    await symlink('faces', join(folder(), 'link'));
    const real = await realpath(join(folder(), 'faces'));
    expect([await find('faces/'), await find('link')]).toEqual([real, real]);
    for (const uri of ['a.csv', 'nothing', 'https://example.org/faces', 'artifact:faces'])
      expect(await find(uri)).toBeUndefined();
  });

  it('must lie inside the allowed roots, links followed', async () => {
    await mkdir(join(folder(), 'inside'));
    await mkdir(join(folder(), 'outside'));
    await symlink('../outside', join(folder(), 'inside/link'));
    const roots = [join(folder(), 'inside')];
    await expect(find('inside/link', roots)).rejects.toMatchObject({ code: 'artifact.outside' });
    await expect(find('outside', roots)).rejects.toMatchObject({ code: 'artifact.outside' });
  });
});
