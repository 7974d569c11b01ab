import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RuntimeCache } from '../../../src/contracts/ports.ts';
import { seal } from '../../../src/runtimes/install/cache-entry.ts';
import type { Host } from '../../../src/runtimes/install/host.ts';
import { ensureRuntime } from '../../../src/runtimes/install.ts';
import { useTemporaryFolder } from '../../artifacts/workspace.ts';
import { publishRuntime, type Registry } from './registry.ts';

const folder = useTemporaryFolder();
const host: Host = { platform: 'linux', arch: 'x64', glibc: '2.36' };
const tiny = {
  name: 'tiny-runtime',
  version: '1.2.3',
  files: { 'index.js': 'module.exports = 42;', 'lib/a.bin': 'aaaa' },
};

let registry: Registry;
beforeEach(async () => {
  registry = await publishRuntime(folder(), [tiny], join(folder(), 'gate/dist'));
});
afterEach(() => registry.close());

interface MemoryCache extends RuntimeCache {
  log: string[];
  /** Where the only entry lies. */
  entry: string;
}

/** As the jobs' cache: by key and path, whole folders, and the first one stays. */
function memoryCache(): MemoryCache {
  const entry = join(folder(), 'jobs-cache');
  const paths = new Map<string, string>();
  const log: string[] = [];
  return {
    log,
    entry,
    async restore(key, directory) {
      log.push(`restore ${key}`);
      if (paths.get(key) !== directory) return false;
      await cp(entry, directory, { recursive: true });
      return true;
    },
    async save(key, directory) {
      log.push(`save ${key}`);
      if (paths.has(key)) return;
      paths.set(key, directory);
      await cp(directory, entry, { recursive: true });
    },
  };
}

const cacheDir = () => join(folder(), 'cache');
const steps: string[] = [];
beforeEach(() => {
  steps.length = 0;
});

function ensure(cache: RuntimeCache | undefined) {
  return ensureRuntime({
    id: 'tiny-runtime',
    packageName: 'tiny-runtime',
    distDir: join(folder(), 'gate/dist'),
    cacheDir: cacheDir(),
    env: { npm_config_registry: registry.url },
    execPath: join(folder(), 'no/bin/node'),
    progress: (event) => steps.push(event.kind === 'step' ? event.text : event.kind),
    host,
    cache,
  });
}

/** What the next job finds: an empty machine. */
async function nextMachine(): Promise<void> {
  await rm(cacheDir(), { recursive: true });
  registry.requests.length = 0;
}

describe('the jobs’ cache', () => {
  it('gets an installation, and gives it to the next machine without a network', async () => {
    const cache = memoryCache();
    const first = await ensure(cache);
    expect(first.source).toBe('installed');
    const key = first.dir.split(/[/\\]/).at(-1)!;
    expect(cache.log).toEqual([`restore ${key}`, `save ${key}`]);
    await nextMachine();
    const second = await ensure(cache);
    expect(second).toEqual({ ...first, source: 'restored' });
    expect(registry.requests).toEqual([]);
    expect(await readFile(join(second.dir, 'node_modules/tiny-runtime/index.js'), 'utf8')).toBe('module.exports = 42;');
    expect((await ensure(cache)).source).toBe('cache');
    expect(cache.log).toHaveLength(3);
    expect(await readdir(join(cacheDir(), 'runtimes'))).toEqual([key]);
  });

  const at = (cache: MemoryCache, path: string) => join(cache.entry, path);
  const inside = 'node_modules/tiny-runtime';

  it.each([
    ['without a file', (cache: MemoryCache) => rm(at(cache, `${inside}/lib/a.bin`))],
    ['with another file', (cache: MemoryCache) => writeFile(at(cache, `${inside}/evil.js`), '')],
    ['with a changed file', (cache: MemoryCache) => writeFile(at(cache, `${inside}/lib/a.bin`), 'bbbb')],
    ['without its seal', (cache: MemoryCache) => rm(at(cache, '.model-gate-complete'))],
    ['with an empty seal', (cache: MemoryCache) => writeFile(at(cache, '.model-gate-complete'), '')],
    [
      'of another version',
      (cache: MemoryCache) => writeFile(at(cache, `${inside}/package.json`), '{"version":"6.6.6"}'),
    ],
    [
      'of another version, whole and sealed',
      async (cache: MemoryCache) => {
        await writeFile(at(cache, `${inside}/package.json`), '{"version":"6.6.6"}');
        await seal(cache.entry);
      },
    ],
    ['with a broken manifest', (cache: MemoryCache) => writeFile(at(cache, `${inside}/package.json`), '{')],
    ['that is empty', (cache: MemoryCache) => rm(cache.entry, { recursive: true }).then(() => mkdir(cache.entry))],
  ])('is not believed where it gives an installation %s', async (_, damage) => {
    const cache = memoryCache();
    await ensure(cache);
    await damage(cache);
    await nextMachine();
    const again = await ensure(cache);
    expect(again.source).toBe('installed');
    expect(steps).toContain('The cached tiny-runtime 1.2.3 is damaged and not used');
    expect(await readdir(join(again.dir, inside))).toEqual(['index.js', 'lib', 'package.json']);
    expect(await readFile(join(again.dir, inside, 'lib/a.bin'), 'utf8')).toBe('aaaa');
  });

  it('that fills half a folder and gives up leaves nothing behind', async () => {
    const cache: RuntimeCache = {
      async restore(_, directory) {
        await mkdir(join(directory, 'node_modules'), { recursive: true });
        return false;
      },
      save: () => Promise.resolve(),
    };
    const { dir, source } = await ensure(cache);
    expect(source).toBe('installed');
    expect(await readdir(join(cacheDir(), 'runtimes'))).toEqual([dir.split(/[/\\]/).at(-1)]);
  });

  it('is shared by several at once', async () => {
    const cache = memoryCache();
    const all = await Promise.all(Array.from({ length: 5 }, () => ensure(cache)));
    await nextMachine();
    const again = await Promise.all(Array.from({ length: 5 }, () => ensure(cache)));
    for (const { dir } of [...all, ...again]) expect(dir).toBe(all[0]!.dir);
    expect(again.some(({ source }) => source === 'restored')).toBe(true);
    expect(await readdir(join(cacheDir(), 'runtimes'))).toHaveLength(1);
    expect((await stat(join(all[0]!.dir, inside, 'index.js'))).isFile()).toBe(true);
  });
});
