import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesName } from '../../src/gate/glob.ts';
import { findGateFiles } from '../../src/gate/index.ts';
import { inFolder, placesOf, problemsOf } from './load.ts';

async function write(folder: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '');
  }
}

describe('findGateFiles', () => {
  it.each(['model-gate.yml', '.github/model-gate.yml'])('finds %s by default', (name) =>
    inFolder(async (folder) => {
      await write(folder, name, 'other.yml');
      expect(await findGateFiles(undefined, folder)).toEqual([join(folder, name)]);
      expect(await findGateFiles('.', folder)).toEqual([join(folder, name)]);
      expect(await findGateFiles(folder, '/')).toEqual([join(folder, name)]);
    }),
  );

  it('refuses to choose between both default names', () =>
    inFolder(async (folder) => {
      await write(folder, 'model-gate.yml', '.github/model-gate.yml');
      expect(await placesOf(findGateFiles(undefined, folder))).toEqual(['ambiguous -']);
      expect(await findGateFiles('model-gate.yml', folder)).toEqual([join(folder, 'model-gate.yml')]);
    }));

  it('says what it looked for, and what has nearly that name', () =>
    inFolder(async (folder) => {
      const [nothing] = await problemsOf(findGateFiles(undefined, folder));
      expect(nothing?.message).toBe('there is no model-gate.yml or .github/model-gate.yml');
      await write(folder, 'ci/model-gate.yaml');
      const [near] = await problemsOf(findGateFiles('ci', folder));
      expect(near?.message).toContain('ci/model-gate.yaml is there, but has another name');
      expect(await placesOf(findGateFiles('none.yml', folder))).toEqual(['not_found -']);
      expect(await placesOf(findGateFiles('*.yml', folder))).toEqual(['not_found -']);
      expect(await placesOf(findGateFiles('none/*.yml', folder))).toEqual(['not_found -']);
    }));

  it('expands patterns, without hidden names, links to folders and folders', () =>
    inFolder(async (folder) => {
      await write(
        folder,
        'a.yml',
        'b.yml',
        'c.yaml',
        '.d.yml',
        'x/a.yml',
        'x/y/a.yml',
        '.h/a.yml',
        'node_modules/a.yml',
      );
      await mkdir(join(folder, 'folder.yml'));
      await symlink(folder, join(folder, 'x/loop'));
      const find = async (pattern: string) =>
        (await findGateFiles(pattern, folder)).map((path) => path.slice(folder.length + 1));
      expect(await find('*.yml')).toEqual(['a.yml', 'b.yml']);
      expect(await find('?.y*l')).toEqual(['a.yml', 'b.yml', 'c.yaml']);
      expect(await find('**/a.yml')).toEqual(['a.yml', 'x/a.yml', 'x/y/a.yml']);
      expect(await find('x/**')).toEqual(['x/a.yml', 'x/y/a.yml']);
      expect(await find('**/y/*')).toEqual(['x/y/a.yml']);
      expect(await find('.h/*.yml')).toEqual(['.h/a.yml']);
      expect(await find(join(folder, '.?.yml'))).toEqual(['.d.yml']);
      expect(await find('./x/../?.yml')).toEqual(['a.yml', 'b.yml']);
    }));

  it('takes a file whose name looks like a pattern as that file', () =>
    inFolder(async (folder) => {
      await write(folder, 'gate?.yml', 'gate1.yml');
      expect(await findGateFiles('gate?.yml', folder)).toEqual([join(folder, 'gate?.yml')]);
    }));
});

describe('matchesName', () => {
  it('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.') });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?') });
    fc.assert(
      fc.property(patterns, letters, (pattern, name) => {
        const translated = pattern.replace(/[.*?]/g, (part) => ({ '.': '\\.', '*': '.*', '?': '.' })[part]!);
        const hidden = name.startsWith('.') && !pattern.startsWith('.');
        expect(matchesName(pattern, name)).toBe(!hidden && new RegExp(`^${translated}$`).test(name));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no exponential time', () => {
    expect(matchesName(`${'*a'.repeat(1_000)}b`, 'a'.repeat(10_000))).toBe(false);
  });
});
