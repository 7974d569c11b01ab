import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../src/runtimes/install/host.ts';
import { ensureRuntime, type RuntimeRequest } from '../../src/runtimes/install.ts';
import { useTemporaryFolder } from '../artifacts/workspace.ts';
import { pack, publishRuntime, type Registry, type TinyPackage } from './install/registry.ts';

const folder = useTemporaryFolder();
const host: Host = { platform: 'linux', arch: 'x64', glibc: '2.36' };

const packages: TinyPackage[] = [
  {
    name: 'tiny-runtime',
    version: '1.2.3',
    lock: { hasInstallScript: true },
    files: {
      'package.json': JSON.stringify({
        name: 'tiny-runtime',
        version: '1.2.3',
        scripts: { postinstall: `node -e "fs.writeFileSync('ran', '')"` },
      }),
      'index.js': 'module.exports = 42;',
      'bin/napi-v6/linux/x64/binding.node': 'ours',
      'bin/napi-v6/linux/arm64/binding.node': 'foreign',
      'bin/napi-v6/win32/x64/binding.node': 'foreign',
    },
    ...(process.platform === 'win32' ? {} : { links: { passwd: '/etc/passwd' } }),
  },
  { name: '@scope/helper', version: '0.0.1', files: { 'lib/a.js': '' } },
  { name: 'only-mac', version: '1.0.0', files: {}, lock: { optional: true, os: ['darwin'] } },
];

let registry: Registry;
beforeEach(async () => {
  registry = await publishRuntime(folder(), packages, join(folder(), 'gate/dist'));
});
afterEach(() => registry.close());

/** Without npm unless PATH and execPath say otherwise. */
function ensure(more: Partial<RuntimeRequest> = {}) {
  return ensureRuntime({
    id: 'tiny-runtime',
    packageName: 'tiny-runtime',
    distDir: join(folder(), 'gate/dist'),
    cacheDir: join(folder(), 'cache'),
    env: { npm_config_registry: registry.url },
    execPath: join(folder(), 'no/bin/node'),
    progress: () => undefined,
    host,
    ...more,
  });
}

const entries = () => readdir(join(folder(), 'cache/runtimes'));
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function ownModule(version: string, name = 'tiny-runtime'): Promise<void> {
  const directory = join(folder(), 'gate/node_modules', name);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), JSON.stringify({ version }));
}

describe('where a runtime comes from', () => {
  it("is Model Gate's own node_modules at exactly the pinned version", async () => {
    await ownModule('1.2.3');
    await ownModule('0.0.1', '@scope/helper');
    expect(await ensure()).toEqual({ dir: join(folder(), 'gate'), version: '1.2.3', source: 'own node_modules' });
    await ownModule('0.0.2', '@scope/helper');
    expect((await ensure()).source).toBe('installed');
  });

  it("is not Model Gate's own node_modules where the runtime itself has another version", async () => {
    await ownModule('1.2.4');
    await ownModule('0.0.1', '@scope/helper');
    expect((await ensure()).source).toBe('installed');
  });

  it('is the cache from the second time on', async () => {
    const told: unknown[] = [];
    const first = await ensure({ progress: (event) => told.push(event) });
    expect(first).toMatchObject({ version: '1.2.3', source: 'installed' });
    expect(told).toEqual([{ kind: 'step', text: 'Installing tiny-runtime 1.2.3' }]);
    const asked = registry.requests.length;
    expect(await ensure()).toEqual({ ...first, source: 'cache' });
    expect(registry.requests).toHaveLength(asked);
  });

  it('is never decided on a platform it has no native code for', async () => {
    const musl: Host = { platform: 'linux', arch: 'x64' };
    await expect(ensure({ id: 'onnxruntime-node', packageName: 'onnxruntime-node', host: musl })).rejects.toMatchObject(
      {
        code: 'runtime.unsupported_platform',
      },
    );
  });

  it('is a clear error where the program is incomplete', async () => {
    await expect(ensure({ id: 'unknown', packageName: 'unknown' })).rejects.toMatchObject({
      code: 'runtime.not_built',
    });
  });
});

describe('without npm', () => {
  it('the tarballs of the lockfile are unpacked where npm would put them', async () => {
    const { dir } = await ensure();
    const at = (path: string) => join(dir, 'node_modules', path);
    expect(await readFile(at('tiny-runtime/index.js'), 'utf8')).toBe('module.exports = 42;');
    expect(await exists(at('@scope/helper/lib/a.js'))).toBe(true);
    expect(await exists(at('only-mac'))).toBe(false);
    expect(await exists(at('tiny-runtime/passwd'))).toBe(false);
    expect(registry.requests).toEqual(['tiny-runtime/-/tiny-runtime-1.2.3.tgz', '@scope/helper/-/helper-0.0.1.tgz']);
    expect(await readdir(dir)).not.toContain('package.tgz');
  });

  it('a package that is not the pinned one is refused before it is unpacked', async () => {
    const evil = { name: 'evil', version: '0.0.1', files: { 'evil.js': '' } };
    registry.forged.set('@scope/helper', await pack(folder(), evil));
    await expect(ensure()).rejects.toMatchObject({
      code: 'runtime.install_failed',
      message: expect.stringContaining('@scope/helper 0.0.1 from the registry is not the pinned package'),
    });
    expect(await entries()).toEqual([]);
  });

  it('a registry that cannot be reached is one clear line', async () => {
    await registry.close();
    await expect(ensure()).rejects.toMatchObject({
      code: 'runtime.install_failed',
      message: expect.stringMatching(/^tiny-runtime 1\.2\.3 could not be installed: 127\.0\.0\.1:\d+: ECONNREFUSED$/),
      remedy: expect.stringContaining(join(folder(), 'cache', 'runtimes')),
    });
    expect(await entries()).toEqual([]);
  });

  it('native code of other machines is not kept', async () => {
    const { dir } = await ensure();
    const native = join(dir, 'node_modules/tiny-runtime/bin/napi-v6');
    expect(await readdir(native)).toEqual(['linux']);
    expect(await readdir(join(native, 'linux'))).toEqual(['x64']);
    expect(await readFile(join(native, 'linux/x64/binding.node'), 'utf8')).toBe('ours');
  });

  it('a package without code for this machine stays whole', async () => {
    const { dir } = await ensure({ host: { platform: 'sunos', arch: 'x64' } });
    expect(await readdir(join(dir, 'node_modules/tiny-runtime/bin/napi-v6'))).toEqual(['linux', 'win32']);
  });
});

describe('an installation', () => {
  it('by several at once is one installation', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => ensure()));
    expect(new Set(all.map(({ dir }) => dir)).size).toBe(1);
    expect(await entries()).toHaveLength(1);
    expect(await readdir(join(all[0]!.dir, 'node_modules'))).toEqual(['@scope', 'tiny-runtime']);
  });

  it('that was cut short does not count', async () => {
    const { dir } = await ensure();
    const half = join(folder(), 'half');
    const key = dir.split(/[/\\]/).at(-1)!;
    await mkdir(join(half, 'runtimes', key, 'node_modules/tiny-runtime'), { recursive: true });
    await writeFile(join(half, 'runtimes', key, 'node_modules/tiny-runtime/package.json'), '{"version":"1.2.3"}');
    const again = await ensure({ cacheDir: half });
    expect(again.source).toBe('installed');
    expect(await exists(join(again.dir, 'node_modules/tiny-runtime/index.js'))).toBe(true);
  });

  it('removes what others left unfinished a day ago, and nothing else', async () => {
    const runtimes = join(folder(), 'cache/runtimes');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const name of ['a.tmp-old', 'a.tmp-new', 'a']) await mkdir(join(runtimes, name), { recursive: true });
    for (const name of ['a.tmp-old', 'a']) await utimes(join(runtimes, name), yesterday, yesterday);
    await ensure();
    const left = await entries();
    expect(left).not.toContain('a.tmp-old');
    expect(left).toEqual(expect.arrayContaining(['a', 'a.tmp-new']));
    expect(left).toHaveLength(3);
  });

  it('into a folder that cannot be written to is one clear line', async () => {
    await writeFile(join(folder(), 'cache'), 'a file');
    await expect(ensure()).rejects.toMatchObject({ code: 'runtime.install_failed' });
  });
});

describe('with npm', () => {
  const withNpm = (env: NodeJS.ProcessEnv = {}) =>
    ensure({
      execPath: process.execPath,
      env: { ...process.env, npm_config_registry: registry.url, npm_config_cache: join(folder(), 'npm-cache'), ...env },
      host: { ...host, platform: process.platform, arch: process.arch },
    });

  it('the lockfile is installed as it stands, scripts never run', async () => {
    const { dir, source } = await withNpm();
    expect(source).toBe('installed');
    expect(await exists(join(dir, 'node_modules/tiny-runtime/index.js'))).toBe(true);
    expect(await exists(join(dir, 'node_modules/tiny-runtime/ran'))).toBe(false);
    expect(await exists(join(dir, 'node_modules/@scope/helper/lib/a.js'))).toBe(true);
    expect(registry.requests).toContain('tiny-runtime/-/tiny-runtime-1.2.3.tgz');
    expect((await entries()).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  it('a package that is not the pinned one is refused', async () => {
    registry.forged.set('@scope/helper', await pack(folder(), { name: 'evil', version: '0.0.1', files: {} }));
    await expect(withNpm({ npm_config_fetch_retries: '0' })).rejects.toMatchObject({
      code: 'runtime.install_failed',
      message: expect.stringContaining('EINTEGRITY'),
    });
    expect(await entries()).toEqual([]);
  });

  it('a workspace around the cache has no say', async () => {
    await writeFile(join(folder(), 'package.json'), JSON.stringify({ workspaces: ['cache/runtimes/*'] }));
    const { dir } = await withNpm();
    expect(await exists(join(dir, 'node_modules/tiny-runtime/index.js'))).toBe(true);
    expect(await exists(join(folder(), 'node_modules'))).toBe(false);
  });
});
