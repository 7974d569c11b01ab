import { describe, expect, it } from 'vitest';
import { idx } from './arrays.ts';
import { labelsOf, prepare, problemOf, valuesOf } from './files.ts';

const numbers = (width: number, write: (bytes: Buffer, value: number, at: number) => void, values: number[]) => {
  const bytes = Buffer.alloc(width * values.length);
  for (const [index, value] of values.entries()) write(bytes, value, width * index);
  return bytes;
};

describe('idx', () => {
  it.each([
    [0x08, numbers(1, (bytes, value, at) => bytes.writeUInt8(value, at), [0, 255, 7, 8]), [0, 255, 7, 8]],
    [0x09, numbers(1, (bytes, value, at) => bytes.writeInt8(value, at), [-128, 127, 7, 8]), [-128, 127, 7, 8]],
    [0x0b, numbers(2, (bytes, value, at) => bytes.writeInt16BE(value, at), [-3e4, 1, 2, 3]), [-3e4, 1, 2, 3]],
    [0x0c, numbers(4, (bytes, value, at) => bytes.writeInt32BE(value, at), [-2e9, 1, 2, 3]), [-2e9, 1, 2, 3]],
    [0x0d, numbers(4, (bytes, value, at) => bytes.writeFloatBE(value, at), [-0.5, 1, 2, 3]), [-0.5, 1, 2, 3]],
    [0x0e, numbers(8, (bytes, value, at) => bytes.writeDoubleBE(value, at), [0.1, 1, 2, 3]), [0.1, 1, 2, 3]],
  ])('reads element type %i, big-endian', async (type, data, expected) => {
    const files = { 't10k-images.idx3-ubyte': idx(type, [2, 1, 2], data) };
    expect(valuesOf(await prepare({ files, config: { inputs: 't10k-images.idx3-ubyte' } }))).toEqual(expected);
  });

  it.each(['y.idx', 'train-labels-idx1-ubyte', 'train-labels.idx1-ubyte', 'labels-ubyte'])('knows %s', async (name) => {
    const files = { 'X-ubyte': idx(8, [2, 2], Uint8Array.of(1, 2, 3, 4)), [name]: idx(8, [2], Uint8Array.of(3, 9)) };
    expect(labelsOf(await prepare({ files, config: { inputs: 'X-ubyte', labels: name } }))).toEqual([3, 9]);
  });

  it.each([
    ['a wrong magic', Uint8Array.of(1, 0, 8, 1, 0, 0, 0, 0), 'format'],
    ['an unknown type', Uint8Array.of(0, 0, 0x0a, 1, 0, 0, 0, 1, 0), 'format'],
    ['a cut header', Uint8Array.of(0, 0, 8, 9, 0, 0, 0, 1, 0), 'length'],
    ['cut data', idx(8, [3, 2], Uint8Array.of(1, 2, 3)), 'length'],
    ['a hostile shape', idx(8, [0xffffffff, 0xffffffff, 0xffffffff], Uint8Array.of(1)), 'too_large'],
  ])('refuses %s', async (_, file, code) => {
    const given = { files: { 'X.idx': file }, config: { inputs: 'X.idx' } };
    expect(await problemOf(given)).toMatchObject({ code: `dataset.${code}` });
  });
});
