import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/artifacts/byte-source.ts';
import { constant, encodeAttribute } from '../../../src/convert/onnx/attribute.ts';
import { encodeGraph, node } from '../../../src/convert/onnx/model.ts';
import { intField, join as joined, messageField, stringField } from '../../../src/convert/onnx/protobuf.ts';
import { type ExternalData, externalTensor, sparseTensor } from '../../../src/convert/onnx/tensor.ts';
import { onnx } from '../../../src/formats/onnx.ts';
import { describeBytes, graphOf, modelOf, zeros } from './fixtures.ts';

const modelAt = (at: ExternalData, shape = [2, 3]) =>
  modelOf({ initializers: [externalTensor('w', 'float32', shape, at)] });
const weights = { 'w.bin': new Uint8Array(64) };

describe('external data', () => {
  it('is counted and listed once, wherever it is used', async () => {
    const part = (name: string, offset: number) =>
      externalTensor(name, 'float32', [2], { location: './w.bin', offset });
    const bytes = modelOf({
      nodes: [node('Constant', [], ['k'], { value: constant(part('', 8)) }), node('Identity', ['k'], ['y'])],
      initializers: [part('a', 0), part('b', 56)],
    });
    const described = await describeBytes(bytes, weights);
    expect(described).toMatchObject({ parameters: 6, files: ['m.onnx', 'w.bin'] });
  });

  it('is counted and listed where a local function has it as a default', async () => {
    const value = constant(externalTensor('', 'float32', [4], { location: 'w.bin' }));
    const defaulted = messageField(11, encodeAttribute('value', value, encodeGraph));
    const fn = [...stringField(1, 'F'), ...stringField(10, 'local'), ...defaulted];
    const bytes = joined([
      ...intField(1, 8),
      ...messageField(8, intField(2, 17)),
      ...messageField(7, encodeGraph(graphOf())),
      ...messageField(25, fn),
    ]);
    expect(await describeBytes(bytes, weights)).toMatchObject({ parameters: 4, files: ['m.onnx', 'w.bin'] });
  });

  it('of the indices of a sparse tensor is refused', async () => {
    const at = externalTensor('', 'int64', [1], { location: 'w.bin' });
    const bytes = modelOf({ initializers: [sparseTensor(zeros('w', 1), at, [4])] });
    await expect(describeBytes(bytes, weights)).rejects.toMatchObject({
      code: 'format.malformed',
      message: expect.stringMatching(/indices/),
    });
  });

  it('is refused under a name that is no UTF-8, since another file would be hashed than is opened', async () => {
    const bytes = modelAt({ location: '\x01.bin' });
    bytes[Buffer.from(bytes).indexOf('\x01.bin')] = 0xff;
    await expect(describeBytes(bytes, { '\ufffd.bin': new Uint8Array(64) })).rejects.toMatchObject({
      code: 'format.external_data',
    });
  });

  it.each([
    '/etc/passwd',
    '../w.bin',
    'sub/../../w.bin',
    '..',
    '',
    '.',
    'sub//w.bin',
    'C:/w.bin',
    'C:w.bin',
    '..\\w.bin',
    '\\\\host\\share',
    'file:///etc/passwd',
    'w.bin\0.txt',
  ])('is refused at %j', async (location) => {
    await expect(describeBytes(modelAt({ location }), weights)).rejects.toMatchObject({
      code: 'format.external_data',
      message: expect.stringMatching(/m\.onnx: tensor w .*folder/),
    });
  });

  it.each<[ExternalData, number[], RegExp]>([
    [{ location: 'none.bin' }, [1], /no such file/],
    [{ location: 'w.bin', offset: 48 }, [2, 3], /byte 72, the file at 64/],
    [{ location: 'w.bin', length: 8 }, [2, 3], /24 bytes.*'8'/],
    [{ location: 'w.bin', offset: -1 }, [2, 3], /offset is '-1'/],
    [{ location: 'w.bin', offset: 1e21 }, [2, 3], /offset is '1e\+21'/],
    [{ location: 'w.bin', offset: Number.MAX_SAFE_INTEGER }, [2, 3], /file at 64/],
    [{ location: 'w.bin' }, [2 ** 26, 2 ** 26], /file at 64/],
  ])('%j for %j is refused', async (at, shape, message) => {
    await expect(describeBytes(modelAt(at, shape), weights)).rejects.toMatchObject({
      code: 'format.external_data',
      message: expect.stringMatching(message),
    });
  });

  it('in more files than anyone needs is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`w${i}`, new Uint8Array(4)]));
    const initializers = Object.keys(files).map((location) => externalTensor(location, 'float32', [1], { location }));
    await expect(describeBytes(modelOf({ initializers }), files)).rejects.toMatchObject({
      code: 'format.external_data',
    });
  });

  it('that is a Git LFS pointer is named as such', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 4000\n`;
    const files = { 'w.bin': new TextEncoder().encode(pointer) };
    await expect(describeBytes(modelAt({ location: 'w.bin' }, [1000]), files)).rejects.toMatchObject({
      code: 'artifact.lfs_pointer',
    });
  });
});

describe('external data on disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'external-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('of 3 GiB is never read', async () => {
    writeFileSync(join(folder, 'm.onnx'), modelAt({ location: 'big.bin', offset: 0 }, [768, 1024, 1024]));
    writeFileSync(join(folder, 'big.bin'), '');
    truncateSync(join(folder, 'big.bin'), 3 * 2 ** 30);
    const source = folderSource(folder);
    const read: string[] = [];
    const spied = {
      size: source.size,
      read: (...args: Parameters<typeof source.read>) => read.push(args[0]) && source.read(...args),
    };
    const described = await onnx.describe(spied as typeof source, 'm.onnx');
    expect(described).toMatchObject({ parameters: 768 * 1024 * 1024, files: ['m.onnx', 'big.bin'] });
    expect(new Set(read)).toEqual(new Set(['m.onnx']));
  });

  it('behind a link that leaves the folder is refused', async () => {
    writeFileSync(join(folder, 'm.onnx'), modelAt({ location: 'w.bin' }));
    symlinkSync(process.execPath, join(folder, 'w.bin'));
    await expect(onnx.describe(folderSource(folder), 'm.onnx')).rejects.toMatchObject({
      code: 'artifact.outside_folder',
    });
  });
});
