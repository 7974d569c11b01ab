import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ResolvedInput } from '../../src/contracts/dataset.ts';
import { npy } from './arrays.ts';
import { type Case, labelsOf, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const x = npy(Float64Array.of(1, 2, 3, 4), [2, 2]);
const z = npy(Float32Array.of(5, 6), [2, 1]);
const y = npy(BigInt64Array.of(1n, 0n), [2]);
const inputs: ResolvedInput[] = [...oneInput(2), { name: 'z', dtype: 'float64', rowShape: [1] }];

const npz = (members: Zippable, more: Partial<Case> = {}): Case => ({
  files: { 'rows.npz': zipSync(members) },
  config: { path: 'rows.npz', label: 'y' },
  inputs,
  ...more,
});
const all = { 'x.npy': x, 'y.npy': y, 'z.npy': z };

/** An archive with a zip64 end record and zip64 sizes in its one central entry, as large archives have them. */
function zip64(name: string, content: Uint8Array): Uint8Array {
  const plain = Buffer.from(zipSync({ [name]: [content, { level: 0 }] }));
  const central = plain.indexOf('PK\x01\x02', 0, 'latin1');
  const local = plain.subarray(0, central);
  const head = Buffer.from(plain.subarray(central, central + 46 + name.length));
  head.fill(0xff, 20, 28);
  head.fill(0xff, 42, 46);
  head.writeUInt16LE(28, 30);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(content.length), 4);
  extra.writeBigUInt64LE(BigInt(content.length), 12);
  const end64 = Buffer.alloc(56);
  end64.write('PK\x06\x06', 'latin1');
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(head.length + extra.length), 40);
  end64.writeBigUInt64LE(BigInt(central), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(central + head.length + extra.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\x05\x06', 'latin1');
  end.fill(0, 4, 8);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([local, head, extra, end64, locator, end]);
}

describe('npz', () => {
  it.each([0, 6] as const)('feeds each input from the key of its name (compression %i)', async (level) => {
    const members = Object.fromEntries(Object.entries(all).map(([name, data]) => [name, [data, { level }] as const]));
    const prepared = await prepare(npz(members as unknown as Zippable));
    expect([valuesOf(prepared, 'x'), valuesOf(prepared, 'z'), labelsOf(prepared)]).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [1, 0],
    ]);
  });

  it('takes `inputs:` and `labels:` from the same or from several files', async () => {
    const files = { 'rows.npz': zipSync(all), 'one.npz': zipSync({ 'arr_0.npy': y }), 'z.npy': z };
    const same = { inputs: 'rows.npz', labels: { path: 'rows.npz', key: 'y' } };
    expect(labelsOf(await prepare({ files, inputs, config: same }))).toEqual([1, 0]);
    const mixed = { inputs: { z: 'z.npy', x: { path: 'rows.npz', key: 'x' } }, labels: 'one.npz' };
    const prepared = await prepare({ files, inputs, config: mixed });
    expect([valuesOf(prepared, 'x'), valuesOf(prepared, 'z'), labelsOf(prepared)]).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [1, 0],
    ]);
  });

  it('reads zip64', async () => {
    const given = { files: { 'x.npz': zip64('x.npy', x) }, config: { path: 'x.npz' } };
    expect(valuesOf(await prepare(given))).toEqual([1, 2, 3, 4]);
  });

  it('never writes where a member is named to', async () => {
    const prepared = await prepare(
      npz({ '../../x.npy': x }, { inputs: [{ ...inputs[0]!, name: '../../x' }], config: { path: 'rows.npz' } }),
    );
    expect(prepared.feeds[0]!.path).toMatch(/input-0\.bin$/);
  });

  it.each<[string, Case, string, RegExp]>([
    ['an unknown key', npz({ ...all, 'w.npy': z }), 'unknown_input', /no input "w".*"x", "z"|no input "w"/],
    ['a near name', npz({ 'x.npy': x, 'y.npy': y, 'Z.npy': z }), 'unknown_input', /no input "Z", did you mean "z"/],
    ['an input without a key', npz({ 'x.npy': x, 'y.npy': y }), 'missing_input', /nothing feeds the input "z"/],
    ['a missing label', npz({ 'x.npy': x, 'yy.npy': y, 'z.npy': z }), 'key', /no key "y", did you mean "yy"/],
    ['columns', npz(all, { config: { path: 'rows.npz', features: ['x'] } }), 'not_a_table', /lists of columns/],
    ['what is no array', npz({ ...all, 'readme.txt': x }), 'npz', /"readme.txt", which is not a npy array/],
    ['a member that lies', npz({ ...all, 'x.npy': new Uint8Array(64) }), 'npy', /key "x".*not a npy array/],
    ['no members', npz({}), 'no_rows', /no arrays/],
    [
      'several arrays without a key',
      npz(all, { config: { inputs: { x: 'rows.npz', z: 'rows.npz' } } }),
      'key',
      /several arrays: "x", "y", "z"/,
    ],
  ])('refuses %s', async (_, given, code, message) => {
    expect(await problemOf(given)).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });

  const patched = (patch: (zip: Buffer, central: number) => void, level: 0 | 6 = 6) => {
    const zip = Buffer.from(zipSync({ 'x.npy': [x, { level }] }));
    patch(zip, zip.indexOf('PK\x01\x02', 0, 'latin1'));
    return { files: { 'rows.npz': zip }, config: { path: 'rows.npz' } };
  };
  it.each<[string, Case, string, RegExp]>([
    ['a bomb', patched((zip, at) => zip.writeUInt32LE(0xfffffff0, at + 24)), 'npz', /expand/],
    ['more than declared', patched((zip, at) => zip.writeUInt32LE(100, at + 24)), 'npz', /does not expand as declared/],
    ['a wrong checksum', patched((zip, at) => zip.writeUInt32LE(1, at + 16), 0), 'npz', /checksum differs/],
    ['two sizes', patched((zip, at) => zip.writeUInt32LE(100, at + 24), 0), 'npz', /two sizes/],
    ['encryption', patched((zip, at) => zip.writeUInt16LE(1, at + 8)), 'npz', /is encrypted/],
    ['another method', patched((zip, at) => zip.writeUInt16LE(99, at + 10)), 'npz', /compression method 99/],
    ['an offset outside', patched((zip, at) => zip.writeUInt32LE(0x7fffffff, at + 42)), 'npz', /does not lie/],
    ['an offset elsewhere', patched((zip, at) => zip.writeUInt32LE(5, at + 42)), 'npz', /does not lie/],
    ['a directory outside', patched((zip) => zip.writeUInt32LE(0x7fffffff, zip.length - 6)), 'npz', /impossible size/],
    ['too many entries', patched((zip) => zip.writeUInt16LE(9, zip.length - 12)), 'npz', /cut off/],
    ['a missing zip64 size', patched((zip, at) => zip.writeUInt32LE(0xffffffff, at + 24)), 'npz', /zip64 size/],
    ['bad deflate data', patched((zip) => zip.fill(0xff, 40, 60)), 'npz', /does not expand/],
  ])('refuses %s', async (_, given, code, message) => {
    const problem = await problemOf(given);
    expect(problem.code).toBe(`dataset.${code}`);
    expect(problem.message).toMatch(message);
  });

  it('refuses to expand more than 4 GiB', async () => {
    const zip = Buffer.from(zip64('x.npy', x));
    const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
    zip.writeUInt16LE(8, central + 10);
    zip.writeBigUInt64LE(2n ** 33n, central + 46 + 'x.npy'.length + 4);
    const given = { files: { 'rows.npz': zip }, config: { path: 'rows.npz' } };
    expect(await problemOf(given)).toMatchObject({ code: 'dataset.too_large' });
  });

  it('refuses a truncated archive at every length', async () => {
    const zip = zipSync({ 'x.npy': x });
    for (let length = 4; length < zip.length; length += 7) {
      const given = { files: { 'rows.npz': zip.slice(0, length) }, config: { path: 'rows.npz' } };
      expect(await problemOf(given)).toMatchObject({ code: 'dataset.npz' });
    }
  });
});
