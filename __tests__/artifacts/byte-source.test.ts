import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../src/artifacts/byte-source.ts';

describe('folderSource', () => {
  let root = '';
  let folder = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'source-'));
    folder = join(root, 'model');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    mkdirSync(join(root, 'model-other'));
    writeFileSync(join(folder, 'a.bin'), '0123456789');
    writeFileSync(join(folder, 'sub', 'b.bin'), 'b');
    writeFileSync(join(root, 'model-other', 'secret'), 'secret');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const text = async (...[name, offset, length]: [string, number, number]) =>
    new TextDecoder().decode(await folderSource(folder).read(name, offset, length));

  it('reads pieces, and fewer bytes only at the end', async () => {
    expect(await folderSource(folder).size('a.bin')).toBe(10);
    expect(await text('a.bin', 2, 3)).toBe('234');
    expect(await text('a.bin', 8, 2 ** 40)).toBe('89');
    expect(await text('a.bin', 10, 4)).toBe('');
    expect(await text('a.bin', 99, 4)).toBe('');
    expect(await text('sub/b.bin', 0, 1)).toBe('b');
  });

  it('knows a missing file from a refused one', async () => {
    const source = folderSource(folder);
    expect(await source.size('none')).toBeUndefined();
    expect(await source.size('a.bin/none')).toBeUndefined();
    await expect(source.read('none', 0, 1)).rejects.toMatchObject({ code: 'artifact.missing' });
    await expect(source.size('sub')).rejects.toMatchObject({ code: 'artifact.not_a_file' });
    await expect(source.size('x'.repeat(5000))).rejects.toMatchObject({ code: 'artifact.unreadable' });
  });

  it.runIf(process.platform !== 'win32')('does not read from devices', async () => {
    symlinkSync('/dev/zero', join(folder, 'zero'));
    await expect(folderSource(folder, 'zero').read('zero', 0, 1)).rejects.toMatchObject({
      code: 'artifact.not_a_file',
    });
  });

  it.each(['../model-other/secret', '..', '.', '', 'sub/../../model-other/secret', '/etc/hostname', 'a.bin\0'])(
    'refuses the name %j',
    async (name) => {
      const source = folderSource(folder);
      await expect(source.size(name)).rejects.toMatchObject({ code: 'artifact.outside_folder' });
      await expect(source.read(name, 0, 1)).rejects.toMatchObject({ code: 'artifact.outside_folder' });
    },
  );

  it('follows links inside of the folder only, but for the entry', async () => {
    symlinkSync('a.bin', join(folder, 'inner'));
    symlinkSync(join('..', 'model-other', 'secret'), join(folder, 'outer'));
    symlinkSync(join('..', 'model-other'), join(folder, 'way'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    const source = folderSource(folder);
    expect(await source.size('inner')).toBe(10);
    await expect(source.size('outer')).rejects.toMatchObject({ code: 'artifact.outside_folder' });
    await expect(source.size('way/secret')).rejects.toMatchObject({ code: 'artifact.outside_folder' });
    await expect(source.size('loop')).rejects.toMatchObject({ code: 'artifact.unreadable' });
    expect(await source.size('dangling')).toBeUndefined();
    const withEntry = folderSource(folder, 'outer');
    expect(await withEntry.size('outer')).toBe(6);
    await expect(withEntry.size('way/secret')).rejects.toMatchObject({ code: 'artifact.outside_folder' });
  });

  it('works in a folder that is itself reached through a link', async () => {
    symlinkSync(folder, join(root, 'link'));
    expect(await folderSource(join(root, 'link')).size('a.bin')).toBe(10);
  });
});
