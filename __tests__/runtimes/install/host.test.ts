import { describe, expect, it } from 'vitest';
import { type Host, requireSupported, thisHost } from '../../../src/runtimes/install/host.ts';
import { cacheKey, fitsHost, type Recipe } from '../../../src/runtimes/install/recipe.ts';

const linux: Host = { platform: 'linux', arch: 'x64', glibc: '2.36' };
const alpine: Host = { platform: 'linux', arch: 'x64' };

describe('onnxruntime-node', () => {
  it.each<[Host]>([
    [linux],
    [{ platform: 'linux', arch: 'arm64', glibc: '2.28' }],
    [{ platform: 'darwin', arch: 'arm64' }],
    [{ platform: 'win32', arch: 'x64' }],
  ])('runs on %o', (host) => expect(() => requireSupported('onnxruntime-node', host)).not.toThrow());

  it.each<[Host, string]>([
    [{ platform: 'darwin', arch: 'x64' }, 'onnxruntime-node does not run on darwin/x64'],
    [{ platform: 'linux', arch: 'riscv64', glibc: '2.39' }, 'onnxruntime-node does not run on linux/riscv64'],
    [{ platform: 'freebsd', arch: 'x64' }, 'onnxruntime-node does not run on freebsd/x64'],
    [alpine, 'onnxruntime-node does not run on linux/x64 with musl'],
    [{ ...linux, glibc: '2.17' }, 'onnxruntime-node does not run on linux/x64 with glibc 2.17'],
    [{ ...linux, glibc: '2.9' }, 'onnxruntime-node does not run on linux/x64 with glibc 2.9'],
  ])('refuses %o', (host, message) => {
    const error = expect.objectContaining({ code: 'runtime.unsupported_platform', message });
    expect(() => requireSupported('onnxruntime-node', host)).toThrowError(error);
  });
});

it('knows the machine it runs on', () => {
  const host = thisHost();
  expect(host).toMatchObject({ platform: process.platform, arch: process.arch });
  if (host.glibc !== undefined) expect(host.glibc).toMatch(/^\d+\.\d+/);
});

it.each<[object, Host, boolean]>([
  [{}, linux, true],
  [{ os: ['linux', 'darwin'] }, linux, true],
  [{ os: ['win32'] }, linux, false],
  [{ os: ['!linux'] }, linux, false],
  [{ os: ['!win32'] }, linux, true],
  [{ cpu: ['arm64'] }, linux, false],
  [{ libc: ['musl'] }, linux, false],
  [{ libc: ['musl'] }, alpine, true],
  [{ libc: ['glibc'] }, { platform: 'darwin', arch: 'arm64' }, false],
])('%o fits %o: %s', (lists, host, fits) => expect(fitsHost({ version: '1.0.0', ...lists }, host)).toBe(fits));

it('keeps installations for different machines and lockfiles apart', () => {
  const recipe: Recipe = {
    id: 'a-b',
    packageName: '@a/b',
    version: '1.0.0',
    roots: { '@a/b': '1.0.0' },
    directory: '',
    packages: {},
    sha256: 'f'.repeat(64),
  };
  const keys = [linux, alpine, { ...linux, arch: 'arm64' }, { platform: 'darwin' as const, arch: 'x64' }].map((host) =>
    cacheKey(recipe, host),
  );
  keys.push(cacheKey({ ...recipe, sha256: 'e'.repeat(64) }, linux));
  expect(new Set(keys).size).toBe(5);
  for (const key of keys) expect(key).not.toMatch(/[/\\]/);
  expect(cacheKey(recipe, { ...linux, glibc: '2.40' })).toBe(keys[0]);
});
