import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFiles } from '../../src/artifacts/digest.ts';
import { sha256, useTemporaryFolder } from './workspace.ts';

const folder = useTemporaryFolder();

describe('hashFiles', () => {
  it('gives one file its own digest', async () => {
    const content = Buffer.alloc(3_000_001, 7);
    await writeFile(join(folder(), 'a'), content);
    const digest = sha256(content);
    expect(await hashFiles(folder(), ['a', './a'])).toEqual({
      files: [{ name: 'a', sizeBytes: 3_000_001, sha256: digest }],
      sizeBytes: 3_000_001,
      sha256: digest,
    });
  });

  it('covers several files by digest and name, in any order', async () => {
    await mkdir(join(folder(), 'w'));
    await writeFile(join(folder(), 'm.onnx'), 'one');
    await writeFile(join(folder(), 'w/0.bin'), 'two');
    const both = await hashFiles(folder(), ['m.onnx', 'w/0.bin']);
    expect(both.files.map((file) => file.name)).toEqual(['m.onnx', 'w/0.bin']);
    expect(both.sha256).toBe(sha256(`${sha256('one')}  m.onnx\n${sha256('two')}  w/0.bin\n`));
    expect((await hashFiles(folder(), ['w/0.bin', 'm.onnx'])).sha256).toBe(both.sha256);
    await writeFile(join(folder(), 'w/0.bin'), 'TWO');
    expect((await hashFiles(folder(), ['m.onnx', 'w/0.bin'])).sha256).not.toBe(both.sha256);
  });

  it.runIf(process.platform === 'linux')('agrees with the shell on names of every kind', async () => {
    const names = ['b', 'a b', 'B', 'é', '\u{1F600}', '\uFF5E', 'a-b'];
    for (const name of names) await writeFile(join(folder(), name), name);
    const shell = execFileSync('sh', ['-c', 'sha256sum -- "$@" | LC_ALL=C sort -k 2 | sha256sum', '-', ...names], {
      cwd: folder(),
      encoding: 'utf8',
    });
    expect((await hashFiles(folder(), names)).sha256).toBe(shell.slice(0, 64));
  });

  it.each(['../x', '/etc/passwd', 'a/../../x', 'a\\..\\x', 'a\nb', ''])('refuses the name %j', async (name) => {
    await expect(hashFiles(join(folder(), '.'), [name])).rejects.toMatchObject({ code: 'artifact.invalid_name' });
  });

  it('fails for a file that is not there or is none', async () => {
    await expect(hashFiles(folder(), ['x'])).rejects.toMatchObject({ code: 'artifact.not_found' });
    await mkdir(join(folder(), 'd'));
    await expect(hashFiles(folder(), ['d'])).rejects.toMatchObject({ code: 'artifact.not_found' });
  });
});
