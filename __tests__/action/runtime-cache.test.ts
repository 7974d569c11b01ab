import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRuntimeCache } from '../../src/action/runtime-cache.ts';
import { type FakeResults, startFakeResults } from './support/fake-results.ts';
import { temporaryFolder } from './support/temp.ts';

let results: FakeResults;
let folder: string;
const HOSTED = { RUNNER_ENVIRONMENT: 'github-hosted' };

beforeEach(async () => {
  [results, folder] = await Promise.all([startFakeResults(), temporaryFolder()]);
  for (const name of ['work', 'temp']) await mkdir(path.join(folder, name));
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true');
  vi.stubEnv('ACTIONS_RESULTS_URL', results.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', results.runtimeToken);
  vi.stubEnv('GITHUB_WORKSPACE', path.join(folder, 'work'));
  vi.stubEnv('RUNNER_TEMP', path.join(folder, 'temp'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await results.close();
});

async function filled(): Promise<string> {
  const directory = path.join(folder, 'tool', 'runtime');
  await mkdir(path.join(directory, 'node_modules'), { recursive: true });
  await writeFile(path.join(directory, 'node_modules', 'a.bin'), Buffer.alloc(100_000, 'abc'));
  await writeFile(path.join(directory, '.model-gate-complete'), 'seal');
  return directory;
}

describe('on a hosted runner', () => {
  it('an installation comes back byte for byte, to the same place', async () => {
    const cache = createRuntimeCache(HOSTED)!;
    const directory = await filled();
    expect(await cache.restore('key-1', directory)).toBe(false);
    const before = path.join(folder, 'before');
    await cp(directory, before, { recursive: true });
    await cache.save('key-1', directory);
    expect(results.caches.map(({ key }) => key)).toEqual(['model-gate-runtime-key-1']);
    await rm(directory, { recursive: true });
    expect(await cache.restore('key-1', directory)).toBe(true);
    expect((await readdir(directory)).sort()).toEqual(['.model-gate-complete', 'node_modules']);
    const [was, is] = [before, directory].map((at) => readFile(path.join(at, 'node_modules', 'a.bin')));
    expect((await was!).equals(await is!)).toBe(true);
    expect(await cache.restore('key-2', directory)).toBe(false);
    expect(results.violations).toEqual([]);
  });

  it('saving twice is no failure', async () => {
    const cache = createRuntimeCache(HOSTED)!;
    const directory = await filled();
    await cache.save('key', directory);
    await cache.save('key', directory);
    expect(results.caches).toHaveLength(1);
  });

  it('a service that fails costs nothing but the cache', async () => {
    const cache = createRuntimeCache(HOSTED)!;
    const directory = await filled();
    results.fail(/CacheEntry|blob/, 400, 100);
    await expect(cache.save('key', directory)).resolves.toBeUndefined();
    await expect(cache.restore('key', directory)).resolves.toBe(false);
    await expect(cache.save('key', path.join(folder, 'nowhere'))).resolves.toBeUndefined();
  });
});

describe('there is none', () => {
  it('on a self-hosted runner', () => {
    expect(createRuntimeCache({ RUNNER_ENVIRONMENT: 'self-hosted' })).toBeUndefined();
    expect(createRuntimeCache({})).toBeUndefined();
  });

  it('without the service', () => {
    vi.stubEnv('ACTIONS_RESULTS_URL', '');
    expect(createRuntimeCache(HOSTED)).toBeUndefined();
  });
});
