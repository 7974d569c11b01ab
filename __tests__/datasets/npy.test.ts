import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DType } from '../../src/contracts/tensor.ts';
import { parseNpyHeader } from '../../src/datasets/arrays/npy-header.ts';
import { npy, npyText } from './arrays.ts';
import { bytesOf, labelsOf, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const load = (file: Uint8Array, size: number, dtype: DType = 'float64') =>
  prepare({ files: { 'X.npy': file }, config: { inputs: 'X.npy' }, inputs: oneInput(size, dtype) });
const refuse = (file: Uint8Array, size = 2, dtype: DType = 'float64') =>
  problemOf({ files: { 'X.npy': file }, config: { inputs: 'X.npy' }, inputs: oneInput(size, dtype) });

const TYPES = {
  float32: [Float32Array, fc.float({ noNaN: true, noDefaultInfinity: true })],
  float64: [Float64Array, fc.double({ noNaN: true, noDefaultInfinity: true })],
  int8: [Int8Array, fc.integer({ min: -128, max: 127 })],
  uint8: [Uint8Array, fc.integer({ min: 0, max: 255 })],
  int16: [Int16Array, fc.integer({ min: -32768, max: 32767 })],
  uint16: [Uint16Array, fc.integer({ min: 0, max: 65535 })],
  int32: [Int32Array, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })],
  uint32: [Uint32Array, fc.integer({ min: 0, max: 2 ** 32 - 1 })],
} as const;
type Name = keyof typeof TYPES;

describe('npy', () => {
  it.each(Object.keys(TYPES) as Name[])('copies %s bit by bit and widens it exactly', async (dtype) => {
    const [type, value] = TYPES[dtype];
    const numbers = fc.array(value as fc.Arbitrary<number>, { minLength: 3, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.constantFrom<1 | 2 | 3>(1, 2, 3), async (values, version) => {
        const data = type.from(values.slice(0, values.length - (values.length % 3)));
        const file = npy(data, [data.length / 3, 3], { version });
        expect(bytesOf(await load(file, 3, dtype))).toEqual(Buffer.from(data.buffer));
        expect(valuesOf(await load(file, 3))).toEqual([...data]);
      }),
      { numRuns: 15 },
    );
  });

  it('copies 64-bit integers that float64 cannot hold', async () => {
    const data = BigInt64Array.of(2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, 0n);
    expect(bytesOf(await load(npy(data, [2, 2]), 2, 'int64'))).toEqual(Buffer.from(data.buffer));
  });

  it.each([
    [2, '>i2', new Int16Array([1, -2, 300, 4])],
    [4, '>f4', new Float32Array([1.5, -2, 3e8, 4])],
    [8, '>f8', new Float64Array([1.5, -2, 3e300, 4])],
  ])('reads big-endian elements of %i bytes', async (width, descr, data) => {
    const bytes = Buffer.from(data.buffer.slice(0));
    for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
    expect(valuesOf(await load(npy(bytes, [2, 2], { descr }), 2))).toEqual([...data]);
  });

  it('reads column-major arrays of several axes', async () => {
    const shape = [3, 2, 4];
    const [rows, height, width] = shape as [number, number, number];
    const data = new Float64Array(24);
    for (let row = 0; row < rows; row++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) data[row + rows * (y + height * x)] = 100 * row + 10 * y + x;
    const expected = [0, 100, 200].flatMap((row) => [0, 10].flatMap((y) => [0, 1, 2, 3].map((x) => row + y + x)));
    expect(valuesOf(await load(npy(data, shape, { fortran: true }), 8))).toEqual(expected);
  });

  it('reads column-major arrays larger than a block', async () => {
    const [rows, columns] = [70_000, 40];
    const data = new Float64Array(rows * columns).map((_, at) => (at % rows) * 100 + Math.floor(at / rows));
    const values = valuesOf(await load(npy(data, [rows, columns], { fortran: true }), columns));
    expect(values.every((value, at) => value === Math.floor(at / columns) * 100 + (at % columns))).toBe(true);
  });

  it('reads float16 and bool', async () => {
    const halves = npy(Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7bff), [2, 2], { descr: '<f2' });
    expect(valuesOf(await load(halves, 2))).toEqual([1, -2, 2 ** -24, 65504]);
    const bools = npy(Uint8Array.of(1, 0, 0, 1), [2, 2], { descr: '|b1' });
    expect(valuesOf(await load(bools, 2))).toEqual([1, 0, 0, 1]);
    expect([...bytesOf(await load(bools, 2, 'bool'))]).toEqual([1, 0, 0, 1]);
  });

  it('reads text of both widths as labels', async () => {
    const X = npy(Float64Array.of(1, 2, 3), [3, 1]);
    const classes = ['dog', 'é日𝄞'];
    const config = { inputs: 'X.npy', labels: 'y.npy' };
    const wide = { 'X.npy': X, 'y.npy': npyText(['é日𝄞', 'dog', 'dog']) };
    expect(labelsOf(await prepare({ files: wide, config, inputs: oneInput(1), classes }))).toEqual([1, 0, 0]);
    const bytes = Buffer.from('dog\0\0dog\0\0dog\0\0');
    const narrow = { 'X.npy': X, 'y.npy': npy(bytes, [3], { descr: '|S5' }) };
    expect(labelsOf(await prepare({ files: narrow, config, inputs: oneInput(1), classes }))).toEqual([0, 0, 0]);
  });

  it('names the row of what is not finite, copied or cast', async () => {
    const data = Float32Array.of(1, 2, 3, Number.NaN, 5, 6);
    for (const dtype of ['float32', 'float64'] as const)
      expect(await refuse(npy(data, [3, 2]), 2, dtype)).toMatchObject({
        code: 'dataset.not_finite',
        message: 'X.npy, row 1 (counted from 0): holds NaN',
      });
    const half = npy(Uint16Array.of(0, 0xfc00), [1, 2], { descr: '<f2' });
    expect((await refuse(half, 2, 'float16')).message).toMatch(/row 0 .*holds -Infinity/);
  });

  const two = Float64Array.of(1, 2);
  const header = (text: string) => npy(two, [1, 2], { header: text });
  it.each([
    ['a pickle', npy(two, [2], { descr: '|O' }), 'pickle', /is a pickle \(dtype object\).*never opens pickles/],
    [
      'a record with an object',
      header("{'descr': [('a', '<f8'), ('b', '|O')], 'fortran_order': False, 'shape': (1,)}"),
      'pickle',
      /pickle/,
    ],
    [
      'a record',
      header("{'descr': [('a', '<f8'), ('b', '<f8', (2,))], 'fortran_order': False, 'shape': (1,)}"),
      'npy_dtype',
      /record of fields/,
    ],
    ['complex numbers', npy(two, [1], { descr: '<c16' }), 'npy_dtype', /"<c16"/],
    ['dates', npy(two, [1, 2], { descr: '<M8[ns]' }), 'npy_dtype', /"<M8\[ns\]"/],
    ['a wrong width', npy(two, [1, 2], { descr: '<f7' }), 'npy_dtype', /"<f7"/],
    ['text as features', npyText(['a', 'b']), 'not_a_number', /holds text/],
    ['one value', npy(two, [], { header: "{'descr': '<f8', 'fortran_order': False, 'shape': ()}" }), 'shape', /single/],
    ['no rows', npy(new Float64Array(), [0, 2]), 'no_rows', /shape \[0, 2\]/],
    ['rows without elements', npy(new Float64Array(), [1e15, 0]), 'no_rows', /holds no values/],
    ['a short file', npy(two, [2, 2]), 'length', /16 bytes of values, but its shape \[2, 2\] takes 32/],
    ['a long file', npy(two, [1, 1]), 'length', /16 bytes of values/],
    ['a shape beyond all memory', npy(two, [2 ** 40, 2 ** 12]), 'length', /takes 36028/],
    ['a row beyond all memory', npy(two, [1, 2 ** 40]), 'too_large', /rows of more than/],
    ['a shape beyond 2^53', npy(two, [2 ** 60, 2]), 'npy', /broken npy header/],
    ['a negative shape', header("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 2)}"), 'npy', /broken/],
    ['code in the header', header("{'descr': __import__('os'), 'shape': (2,)}"), 'npy', /broken npy header/],
    ['a missing key', header("{'descr': '<f8', 'shape': (2,)}"), 'npy', /needs exactly/],
    ['an open dictionary', header("{'descr': '<f8', 'shape': (2,"), 'npy', /broken npy header/],
    ['deep nesting', header(`{'descr': ${'['.repeat(9000)}`), 'npy', /broken npy header/],
    ['format 4', Buffer.concat([Buffer.from('\x93NUMPY\x04\0', 'latin1'), Buffer.alloc(40)]), 'npy', /format 4\.0/],
    [
      'a header longer than the file',
      Buffer.concat([Buffer.from('\x93NUMPY\x02\0', 'latin1'), Buffer.from([0, 0, 0, 0x7f]), Buffer.alloc(40)]),
      'npy',
      /header of 2130706432 bytes/,
    ],
    ['only the magic', Buffer.from('\x93NUMPY\x01\0', 'latin1'), 'npy', /not a npy array/],
  ])('refuses %s', async (_, file, code, message) => {
    expect(await refuse(file)).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });

  it('refuses a bool that is neither 0 nor 1, and text that is not Unicode', async () => {
    expect(await refuse(npy(Uint8Array.of(0, 2), [1, 2], { descr: '|b1' }), 2, 'bool')).toMatchObject({
      code: 'dataset.lossy_cast',
    });
    const y = npy(Uint32Array.of(0x110000), [1], { descr: '<U1' });
    const given = { files: { 'X.npy': npy(two, [1, 2]), 'y.npy': y }, config: { inputs: 'X.npy', labels: 'y.npy' } };
    expect(await problemOf(given)).toMatchObject({ code: 'dataset.encoding' });
  });
});

describe('parseNpyHeader', () => {
  it('reads what NumPy writes, with the keys in any order, Python 2 integers and either quote', () => {
    const expected = { descr: '<f8', fortranOrder: true, shape: [3, 4] };
    expect(parseNpyHeader("{'descr': '<f8', 'fortran_order': True, 'shape': (3, 4), }   \n")).toEqual(expected);
    expect(parseNpyHeader('{"shape":(3L,4L),"fortran_order":True,"descr":"<f8"}')).toEqual(expected);
  });

  it('ends on every text', () => {
    const piece = fc.constantFrom('{', '}', '(', ')', '[', ']', ',', ':', "'descr'", "'shape'", 'True', '7', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          parseNpyHeader(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
