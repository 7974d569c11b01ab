import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/artifacts/zip/unpack.ts';
import { ModelGateError } from '../../../src/contracts/errors.ts';
import { useTemporaryFolder } from '../workspace.ts';

const folder = useTemporaryFolder();
const bytes = (text: string) => new TextEncoder().encode(text);

async function unpackBytes(archive: Uint8Array, maxBytes = 1e6): Promise<string> {
  const directory = join(folder(), 'out');
  await mkdir(directory, { recursive: true });
  await writeFile(join(folder(), 'a.zip'), archive);
  await unpack({ archive: join(folder(), 'a.zip'), shown: 'Artifact "a"', directory, maxBytes });
  return directory;
}

const unpackFiles = (files: Zippable, maxBytes?: number) => unpackBytes(zipSync(files), maxBytes);
const left = () => readdir(folder(), { recursive: true }).then((names) => names.sort());

/** Sets a 32-bit field of the central directory's first entry. */
function patched(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const at = Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const copy = Buffer.from(archive);
  copy.writeUInt32LE(value, at + offset);
  return copy;
}

describe('unpack', () => {
  it('gives back folders, empty files, and bytes stored or deflated', async () => {
    const noise = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
    const directory = await unpackFiles(
      {
        'a/b/noise.bin': [noise, { level: 0 }],
        'zeros.bin': new Uint8Array(2e6),
        empty: new Uint8Array(),
        'é/ü.txt': bytes('hi'),
      },
      1e7,
    );
    expect(Buffer.from(noise).equals(await readFile(join(directory, 'a/b/noise.bin')))).toBe(true);
    expect(Buffer.alloc(2e6).equals(await readFile(join(directory, 'zeros.bin')))).toBe(true);
    expect(await readFile(join(directory, 'empty'))).toHaveLength(0);
    expect(await readFile(join(directory, 'é/ü.txt'), 'utf8')).toBe('hi');
  });

  it.each(['../evil', 'a/../../evil', '/evil', 'C:evil', 'a\\..\\evil', 'a//b', './a', 'a\nb'])(
    'refuses the name %j before anything is written',
    async (name) => {
      await expect(unpackFiles({ fine: bytes('x'), [name]: bytes('x') })).rejects.toMatchObject({
        code: 'artifact.unsafe_archive',
      });
      expect(await left()).toEqual(['a.zip', 'out']);
    },
  );

  it.each([
    ['a link', 0o120777],
    ['a device', 0o020666],
    ['a pipe', 0o010666],
  ])('refuses %s', async (_, mode) => {
    const entry = [bytes('/etc/passwd'), { os: 3, attrs: mode * 2 ** 16 }] as const;
    await expect(unpackFiles({ a: [...entry] })).rejects.toMatchObject({ code: 'artifact.unsafe_archive' });
    expect(await left()).toEqual(['a.zip', 'out']);
  });

  it('takes plain files with permissions', async () => {
    const directory = await unpackFiles({ a: [bytes('x'), { os: 3, attrs: 0o100755 * 2 ** 16 }] });
    expect(await readFile(join(directory, 'a'), 'utf8')).toBe('x');
  });

  it('refuses a bomb before anything is written', async () => {
    await expect(unpackFiles({ a: new Uint8Array(9e5), b: new Uint8Array(9e5) })).rejects.toMatchObject({
      code: 'artifact.too_large',
      message: 'Artifact "a" unpacks to 1800000 bytes, and the limit is 1000000',
    });
    expect(await left()).toEqual(['a.zip', 'out']);
  });

  it('stops at a member that is longer than declared', async () => {
    const archive = patched(zipSync({ a: new Uint8Array(1e6) }), 24, 10);
    await expect(unpackBytes(archive)).rejects.toMatchObject({ code: 'artifact.damaged_archive' });
    expect((await readFile(join(folder(), 'out/a'))).length).toBeLessThan(1e6);
  });

  it.each([
    ['a checksum that differs', (good: Uint8Array) => patched(good, 16, 1)],
    ['a member that is shorter than declared', (good: Uint8Array) => patched(good, 24, 1000)],
    ['a member beyond the end', (good: Uint8Array) => patched(good, 42, 1_000_000)],
    ['no directory', (good: Uint8Array) => good.subarray(0, good.length - 30)],
    ['no bytes', () => new Uint8Array()],
    ['another file', () => bytes('not a zip')],
  ])('says so of an archive with %s', async (_, damage) => {
    const archive = damage(zipSync({ 'a.txt': bytes('hello hello hello') }));
    await expect(unpackBytes(archive)).rejects.toMatchObject({ code: 'artifact.damaged_archive' });
  });

  it('refuses a name that is there twice', async () => {
    const archive = zipSync({ aaaa: bytes('1'), bbbb: bytes('2') });
    const twice = Buffer.from(Buffer.from(archive).toString('latin1').replaceAll('bbbb', 'aaaa'), 'latin1');
    await expect(unpackBytes(twice)).rejects.toMatchObject({ code: 'artifact.damaged_archive' });
    await expect(unpackFiles({ 'x/y': bytes('1'), 'z/y/a': bytes('1') }).then(() => 'fine')).resolves.toBe('fine');
  });

  it('throws nothing but expected errors, whatever is wrong', async () => {
    const good = zipSync({ 'a/b.txt': bytes('hello hello hello'), c: new Uint8Array(100) });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bad = Uint8Array.from(good);
        bad[at] = value;
        await writeFile(join(folder(), 'bad.zip'), bad);
        const directory = join(folder(), `bad${count++}`);
        await mkdir(directory);
        const outcome = await unpack({
          archive: join(folder(), 'bad.zip'),
          shown: 'a',
          directory,
          maxBytes: 1e6,
        }).catch((error: unknown) => error);
        if (outcome !== undefined) expect(outcome).toBeInstanceOf(ModelGateError);
      }),
      { numRuns: 150 },
    );
  });
});
