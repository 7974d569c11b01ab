import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = async (path: string) => JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8'));

it.each(['onnxruntime-node'])('the lockfile of %s pins every byte, and no registry', async (name) => {
  const manifest = await read(`src/runtimes/packages/${name}/package.json`);
  const lock = await read(`src/runtimes/packages/${name}/package-lock.json`);
  const { '': root, ...packages } = lock.packages;
  expect(manifest.private).toBe(true);
  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(packages[`node_modules/${name}`].version).toBe(manifest.dependencies[name]);
  for (const [path, locked] of Object.entries<Record<string, unknown>>(packages)) {
    expect(locked.integrity, path).toMatch(/^sha512-/);
    expect(locked.resolved, path).toBeUndefined();
  }
});

it('is developed against the same runtime that is installed', async () => {
  const [own, pinned] = await Promise.all([
    read('package.json'),
    read('src/runtimes/packages/onnxruntime-node/package.json'),
  ]);
  expect(pinned.dependencies['onnxruntime-node']).toBe(own.dependencies['onnxruntime-node']);
});
