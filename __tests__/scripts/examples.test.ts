import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/bundle.ts';
import { examples } from '../../scripts/lib/examples/index.ts';

const MOST_BYTES = 400_000;
const folder = path.join(root, 'examples');

/** The files under a folder of `examples/`, without the gate, which is written by hand. */
async function committed(name: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'model-gate.yml');
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

describe('the examples', () => {
  it.each(Object.entries(examples))(
    '%s holds what the code builds, byte by byte',
    { timeout: 300_000 },
    async (_, build) => {
      const built = await build();
      const folders = [...new Set(built.map(({ name }) => name.split('/')[0]!))];
      const found = (await Promise.all(folders.map(committed))).flat();
      expect(found.sort()).toEqual(built.map(({ name }) => name).sort());
      for (const { name, content } of built) {
        const current = await readFile(path.join(folder, name));
        expect(current.equals(content), `${name} is stale: run npm run examples`).toBe(true);
      }
    },
  );

  it('are small', async () => {
    for (const name of await readdir(folder)) {
      const sizes = await Promise.all(
        (await committed(name)).map(async (file) => (await readFile(path.join(folder, file))).length),
      );
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        name,
      ).toBeLessThan(MOST_BYTES);
    }
  });
});
