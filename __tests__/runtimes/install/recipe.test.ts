import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { runtimes } from '../../../src/runtimes/index.ts';

const read = async (path: string) => JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8'));

it.each(Object.values(runtimes))(
  'the lockfile of $id pins every byte, and no registry',
  async ({ id, packageName }) => {
    const manifest = await read(`src/runtimes/packages/${id}/package.json`);
    const lock = await read(`src/runtimes/packages/${id}/package-lock.json`);
    const { '': root, ...packages } = lock.packages;
    expect(manifest.private).toBe(true);
    expect(root.dependencies).toEqual(manifest.dependencies);
    expect(packages[`node_modules/${packageName}`].version).toBe(manifest.dependencies[packageName]);
    for (const [path, locked] of Object.entries<Record<string, unknown>>(packages)) {
      expect(locked.integrity, path).toMatch(/^sha512-/);
      expect(locked.resolved, path).toBeUndefined();
    }
  },
);

it.each(Object.values(runtimes))(
  'is developed against the same $packageName that is installed',
  async ({ id, packageName }) => {
    const [own, pinned] = await Promise.all([read('package.json'), read(`src/runtimes/packages/${id}/package.json`)]);
    const wanted = { ...own.devDependencies, ...own.dependencies };
    // Some packages cannot be installed wherever this is developed.
    if (packageName in wanted) expect(pinned.dependencies[packageName]).toBe(wanted[packageName]);
    else expect(pinned.dependencies[packageName]).toMatch(/^\d/);
  },
);
