import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleEntry, root } from '../../scripts/lib/bundle.ts';
import { buildDist } from '../../scripts/lib/dist.ts';
import { runtimes } from '../../src/runtimes/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'model-gate-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundles', async () => {
  const files = await buildDist();

  it('are the same each time and know nothing of this machine', async () => {
    expect(await buildDist()).toEqual(files);
    for (const [name, content] of files) expect(content.includes(root), name).toBe(false);
  });

  it('hold the worker and every runtime with its lockfile', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'worker.js',
        'LICENSES.txt',
        ...Object.keys(runtimes).flatMap((id) => [`runtimes/${id}/package.json`, `runtimes/${id}/package-lock.json`]),
      ]),
    );
  });

  it('name the licence of every package that went in', async () => {
    const licenses = files.get('LICENSES.txt')!;
    const bundled = [...files].flatMap(([name, content]) => (name.endsWith('.js') ? packagesIn(content) : []));
    expect(licenses).not.toContain('(undefined)');
    for (const name of bundled) expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  });

  it('credit the projects that a package was compiled from', () => {
    expect(files.get('LICENSES.txt')).toMatch(/Independent JPEG\s+Group/);
  });

  it('run where nothing is installed', async () => {
    const worker = path.join(folder, 'worker.mjs');
    writeFileSync(worker, (await bundleEntry('worker')).content);
    // Without a parent there is nothing to serve; syntax and imports are what this tells.
    execFileSync(process.execPath, ['--check', worker], { cwd: folder, stdio: 'pipe' });
  });
});

/** esbuild writes the path of each module above its code. */
function packagesIn(content: string): string[] {
  const paths = content.matchAll(/^\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
  return [...new Set([...paths].map((match) => match[1]!))];
}
