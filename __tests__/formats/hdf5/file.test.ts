import fc from 'fast-check';
import type { File, FileOptions } from 'h5wasm';
import { describe, expect, it } from 'vitest';
import { ModelGateError } from '../../../src/contracts/errors.ts';
import { type Hdf5Group, openHdf5 } from '../../../src/formats/hdf5/file.ts';
import { memorySource } from '../memory-source.ts';
import { writeHdf5 } from './write.ts';

const open = (bytes: Uint8Array) => openHdf5(memorySource({ 'w.h5': bytes }), 'w.h5', bytes.length);
const written = async (build: (file: File) => void, options?: FileOptions) => open(await writeHdf5(build, options));

async function floats(group: Hdf5Group, name: string): Promise<number[]> {
  const bytes = await (await group.array(name))!.bytes();
  return [...new Float32Array(bytes.slice().buffer)];
}

const OLD: FileOptions = { libver: ['earliest', 'v108'] };
const NEW: FileOptions = { libver: ['v110', 'v110'] };
const NEWEST: FileOptions = { libver: ['latest', 'latest'] };
const ramp = (count: number) => Float32Array.from({ length: count }, (_, at) => at / 8 - 3);

describe.each([
  ['older', OLD],
  ['newer', NEW],
  ['newest', NEWEST],
])('an HDF5 file in the %s form', (_, options) => {
  it('has groups, nested and many', async () => {
    const root = await written((file) => {
      for (let at = 0; at < 300; at++) file.create_group(`group_${at}`);
      file
        .create_group('a')
        .create_group('b')
        .create_group('c')
        .create_dataset({ name: 'x', data: ramp(6), shape: [2, 3] });
    }, options);
    expect(new Set(root.names)).toEqual(new Set(['a', ...Array.from({ length: 300 }, (_, at) => `group_${at}`)]));
    const group = (await root.group('a', 'b', 'c'))!;
    expect(group.path).toBe('/a/b/c');
    expect((await group.array('x'))!.shape).toEqual([2, 3]);
    expect(await floats(group, 'x')).toEqual([...ramp(6)]);
    expect(await root.group('nothing')).toBeUndefined();
    expect(await group.group('x')).toBeUndefined();
    expect(await root.array('a')).toBeUndefined();
  });

  it('has attributes of texts: one, a list, none, long, and many', async () => {
    const long = 'é'.repeat(20_000);
    const root = await written((file) => {
      file.create_attribute('one', 'kernel');
      file.create_attribute('fixed', 'ab', null, 'S8');
      file.create_attribute('list', ['α', 'beta', '', 'c'.repeat(999)]);
      file.create_attribute('number', 3);
      file.create_attribute('long', long);
      for (let at = 0; at < 200; at++) file.create_attribute(`many_${at}`, `text ${at}`);
    }, options);
    expect(await root.texts('one')).toEqual(['kernel']);
    expect(await root.texts('fixed')).toEqual(['ab']);
    expect(await root.texts('list')).toEqual(['α', 'beta', '', 'c'.repeat(999)]);
    expect(await root.texts('number')).toBeUndefined();
    expect(await root.texts('absent')).toBeUndefined();
    expect(await root.texts('long')).toEqual([long]);
    for (let at = 0; at < 200; at++) expect(await root.texts(`many_${at}`)).toEqual([`text ${at}`]);
  });

  it.each([
    ['<f', 'float32', ramp(5)],
    ['<d', 'float64', Float64Array.of(Math.PI, -1e300)],
    ['<b', 'int8', Int8Array.of(-128, 127)],
    ['<B', 'uint8', Uint8Array.of(0, 255)],
    ['<h', 'int16', Int16Array.of(-32768, 5)],
    ['<i', 'int32', Int32Array.of(-(2 ** 31), 7)],
    ['<I', 'uint32', Uint32Array.of(2 ** 32 - 1)],
    ['<q', 'int64', BigInt64Array.of(-(2n ** 63n), 5n)],
  ])('has elements %s', async (dtype, name, data) => {
    const root = await written((file) => file.create_dataset({ name: 'x', data, dtype }), options);
    const array = (await root.array('x'))!;
    expect(array.dtype).toBe(name);
    expect(await array.bytes()).toEqual(new Uint8Array(data.buffer));
  });

  it.each([
    [
      [7, 5],
      [3, 2],
    ],
    [
      [7, 5],
      [7, 5],
    ],
    [
      [70, 3, 2],
      [1, 2, 2],
    ],
    [[2000], [1]],
    [[4], [9]],
  ])('has chunks: %j by %j', async (shape, chunks) => {
    const count = shape.reduce((product, size) => product * size, 1);
    for (const extra of [
      {},
      { compression: 'gzip' as const, compression_opts: 6 },
      { compression: 2, compression_opts: [4] },
      { compression: 3 },
    ]) {
      const root = await written(
        (file) =>
          file.create_dataset({
            name: 'x',
            data: ramp(count),
            shape,
            chunks: chunks.map((size, axis) => Math.min(size, shape[axis]!)),
            ...extra,
          }),
        options,
      );
      expect(await floats(root, 'x')).toEqual([...ramp(count)]);
    }
  });

  it('has a single value', async () => {
    const root = await written(
      (file) => file.create_dataset({ name: 'x', data: 2.5, shape: [], dtype: '<f' }),
      options,
    );
    expect((await root.array('x'))!.shape).toEqual([]);
    expect(await floats(root, 'x')).toEqual([2.5]);
  });

  it('has links, which are followed only inside of it and never in circles', async () => {
    const root = await written((file) => {
      const a = file.create_group('a');
      const b = a.create_group('b');
      file.create_hard_link('/a', 'same');
      file.create_soft_link('/a', 'soft');
      file.create_external_link('other.h5', '/', 'outside');
      b.create_hard_link('/a', 'circle');
    }, options);
    expect(await root.group('same', 'b')).toBeDefined();
    await expect(root.group('soft')).rejects.toMatchObject({
      code: 'format.unsupported',
      message: /a soft link at \/soft/,
    });
    await expect(root.group('outside')).rejects.toMatchObject({ code: 'format.unsupported' });
    await expect(root.group('a', 'b', 'circle')).rejects.toMatchObject({ code: 'format.malformed' });
  });

  it('ends in an answer when any byte of it is another', async () => {
    const bytes = await writeHdf5((file) => {
      file.create_attribute('list', ['a', 'b'.repeat(50)]);
      const group = file.create_group('g');
      for (let at = 0; at < 12; at++) group.create_attribute(`n${at}`, `${at}`);
      group.create_dataset({
        name: 'x',
        data: ramp(40),
        shape: [8, 5],
        chunks: [3, 2],
        compression: 'gzip',
        compression_opts: 4,
      });
      group.create_dataset({ name: 'y', data: ramp(4) });
    }, options);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(bytes.length)),
        async (changes, cut) => {
          const broken = bytes.slice(0, cut ?? bytes.length);
          for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
          expect(await everything(broken).catch((error) => error)).toSatisfy(
            (answer) => answer === undefined || answer instanceof ModelGateError,
          );
        },
      ),
      { numRuns: 700 },
    );
  });
});

async function everything(bytes: Uint8Array): Promise<undefined> {
  const root = await open(bytes);
  await root.texts('list');
  const group = await root.group('g');
  await group?.texts('n3');
  await (await group?.array('x'))?.bytes();
  await (await group?.array('y'))?.bytes();
}
