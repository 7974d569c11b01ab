import { describe, expect, it } from 'vitest';
import type { PreprocessStep } from '../../schemas/generated/gate.d.ts';
import type { ResolvedInput } from '../../src/contracts/dataset.ts';
import { npy, npyText } from './arrays.ts';
import { bytesOf, type Case, type Files, prepare, problemOf, valuesOf } from './files.ts';

const image = npy(
  Float32Array.from({ length: 24 }, (_, at) => at),
  [2, 2, 3, 2],
);
const X = npy(Float64Array.of(1, 2, 3, 4, 5, 6), [1, 2, 3]);
const given = (rowShape: number[], preprocess: PreprocessStep[], files: Files = {}): Case => ({
  files: { 'X.npy': X, 'image.npy': image, ...files },
  config: { inputs: 'X.npy' },
  inputs: [{ name: 'x', dtype: 'float64', rowShape }],
  preprocess,
});
const standardize = (mean: number | number[] | string, std: number | number[] | string) => ({
  standardize: { mean, std },
});

describe('preprocess', () => {
  it.each<[string, PreprocessStep[], number[]]>([
    ['scale', [{ scale: 0.5 }], [0.5, 1, 1.5, 2, 2.5, 3]],
    ['standardize by numbers', [standardize(1, 2)], [0, 0.5, 1, 1.5, 2, 2.5]],
    ['standardize by the row', [standardize([1, 2, 3, 4, 5, 5], 1)], [0, 0, 0, 0, 0, 1]],
    ['standardize by the last axis', [standardize([1, 2, 3], [1, 1, 3])], [0, 0, 0, 3, 3, 1]],
    ['transpose', [{ transpose: [1, 0] }], [1, 4, 2, 5, 3, 6]],
    ['reshape, then transpose', [{ reshape: [3, 2] }, { transpose: [1, 0] }], [1, 3, 5, 2, 4, 6]],
    ['steps in their order', [{ scale: 2 }, standardize(1, 1), { scale: 10 }], [10, 30, 50, 70, 90, 110]],
    ['the last axis after transpose', [{ transpose: [1, 0] }, standardize([1, 2], 1)], [0, 2, 1, 3, 2, 4]],
    ['cast', [{ scale: 0.1 }, { cast: 'float32' }], [1, 2, 3, 4, 5, 6].map((value) => Math.fround(value * 0.1))],
  ])('%s', async (_, steps, expected) => {
    expect(valuesOf(await prepare(given([6], steps)))).toEqual(expected);
  });

  it('computes in float64 and rounds once at the end', async () => {
    const inputs: ResolvedInput[] = [{ name: 'x', dtype: 'float32', rowShape: [6] }];
    const prepared = await prepare({ ...given([6], [standardize(0.1, 0.3)]), inputs });
    const expected = Float32Array.of(1, 2, 3, 4, 5, 6).map((value) => (value - 0.1) / 0.3);
    expect(bytesOf(prepared)).toEqual(Buffer.from(expected.buffer));
  });

  it('turns rows of HWC into CHW, each by itself', async () => {
    const prepared = await prepare({
      ...given([2, 2, 3], [{ transpose: [2, 0, 1] }]),
      config: { inputs: 'image.npy' },
    });
    const expected = [0, 12].flatMap((row) => [0, 1].flatMap((c) => [0, 1, 2, 3, 4, 5].map((yx) => row + 2 * yx + c)));
    expect(valuesOf(prepared)).toEqual(expected);
  });

  it.each<[string, Uint8Array]>([
    ['one for each position of the last axis', npy(Float32Array.of(1, 2, 3), [3])],
    ['with leading axes of one', npy(Float32Array.of(1, 2, 3), [1, 3])],
    ['one for each element', npy(Int32Array.of(1, 2, 3, 1, 2, 3), [6])],
    ['of the shape of the row', npy(Int32Array.of(1, 2, 3, 1, 2, 3), [1, 2, 3])],
    ['column-major', npy(Int32Array.of(1, 1, 2, 2, 3, 3), [2, 3], { fortran: true })],
  ])('takes an npy file %s', async (_, mean) => {
    const prepared = await prepare(given([6], [standardize('mean.npy', 1)], { 'mean.npy': mean }));
    expect(valuesOf(prepared)).toEqual([0, 0, 0, 3, 3, 3]);
  });

  it('changes the input that a step names', async () => {
    const inputs: ResolvedInput[] = [
      { name: 'x', dtype: 'float64', rowShape: [6] },
      { name: 'y', dtype: 'float64', rowShape: [6] },
    ];
    const config = { inputs: { x: 'X.npy', y: 'X.npy' } };
    const both = { ...given([6], [{ scale: 2, input: 'y' }]), inputs, config };
    const prepared = await prepare(both);
    expect([valuesOf(prepared, 'x')[1], valuesOf(prepared, 'y')[1]]).toEqual([2, 4]);
    expect(await problemOf({ ...both, preprocess: [{ scale: 2 }] })).toMatchObject({
      code: 'dataset.preprocess',
      message: expect.stringMatching(/step 1: does not say which input/),
    });
  });

  it.each<[string, Case, RegExp]>([
    ['a deviation of 0', given([6], [standardize(0, [1, 0, 1])]), /a std is not above 0/],
    ['too many values', given([6], [standardize([1, 2], 1)]), /mean: holds 2 values for rows of \[2, 3\]/],
    ['axes that are no order', given([6], [{ transpose: [0, 2] }]), /\[0, 2\] is no order/],
    ['too few axes', given([6], [{ transpose: [0] }]), /\[0\] is no order of the 2 axes/],
    ['a shape of another size', given([6], [{ reshape: [4, 2] }]), /rows of \[2, 3\] cannot become \[4, 2\]/],
    ['an unknown input', given([6], [{ scale: 1, input: 'xx' }]), /no input "xx", did you mean "x"/],
    [
      'an npy file of another shape',
      given([6], [standardize('m.npy', 1)], { 'm.npy': npy(Float32Array.of(1, 2, 3), [3, 1]) }),
      /m\.npy: has the shape \[3, 1\]/,
    ],
    ['text', given([6], [standardize('m.npy', 1)], { 'm.npy': npyText(['a']) }), /holds text/],
    ['a table', given([6], [standardize('m.csv', 1)], { 'm.csv': 'a\n1\n' }), /is not one array/],
  ])('refuses %s', async (_, problematic, message) => {
    expect(await problemOf(problematic)).toMatchObject({
      code: 'dataset.preprocess',
      message: expect.stringMatching(message),
    });
  });

  it('refuses NaN in an npy file and values that a step cannot hold', async () => {
    const nan = { 'm.npy': npy(Float32Array.of(1, Number.NaN, 3), [3]) };
    expect(await problemOf(given([6], [standardize('m.npy', 1)], nan))).toMatchObject({ code: 'dataset.not_finite' });
    expect(await problemOf(given([6], [{ scale: 1e308 }]))).toMatchObject({ code: 'dataset.lossy_cast' });
    expect(await problemOf(given([6], [{ scale: 0.5 }, { cast: 'int8' }]))).toMatchObject({
      code: 'dataset.lossy_cast',
      message: expect.stringContaining('0.5 cannot be cast to int8'),
    });
  });
});
