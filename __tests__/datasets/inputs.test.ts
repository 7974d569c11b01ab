import { describe, expect, it } from 'vitest';
import type { ResolvedInput } from '../../src/contracts/dataset.ts';
import { npy, pair } from './arrays.ts';
import { type Case, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const two: ResolvedInput[] = [
  { name: 'ids', dtype: 'int64', rowShape: [2] },
  { name: 'mask', dtype: 'float64', rowShape: [1, 2] },
];
const files = {
  ...pair(),
  'm.npy': npy(Uint8Array.of(1, 0, 0, 1), [2, 2]),
  'short.npy': npy(Uint8Array.of(1, 0), [1, 2]),
};

describe('which input gets what', () => {
  it('maps inputs to files and reports tensors in the order of the model', async () => {
    const prepared = await prepare({ files, inputs: two, config: { inputs: { mask: 'm.npy', ids: 'X.npy' } } });
    expect(prepared.feeds).toMatchObject(two);
    expect(valuesOf(prepared, 'mask')).toEqual([1, 0, 0, 1]);
  });

  it('gives a row the shape of the input when the elements are as many', async () => {
    const inputs: ResolvedInput[] = [{ name: 'x', dtype: 'float64', rowShape: [1, 2, 1] }];
    expect((await prepare({ files, inputs, config: { inputs: 'X.npy' } })).feeds[0]).toMatchObject(inputs[0]!);
  });

  it('takes a row of no axes as one element', async () => {
    const inputs: ResolvedInput[] = [{ name: 'x', dtype: 'float64', rowShape: [1] }];
    const prepared = await prepare({
      files: { 'X.npy': npy(Int16Array.of(5, 6), [2]) },
      inputs,
      config: { inputs: 'X.npy' },
    });
    expect(valuesOf(prepared)).toEqual([5, 6]);
  });

  it.each<[string, Partial<Case>, string, RegExp]>([
    ['one array for two inputs', { config: { inputs: 'X.npy' } }, 'several_inputs', /several inputs: "ids", "mask"/],
    [
      'one table for two inputs',
      { config: { path: 'rows.csv' }, files: { 'rows.csv': 'a,b\n1,2\n' } },
      'several_inputs',
      /"ids", "mask"/,
    ],
    ['a model without inputs', { config: { inputs: 'X.npy' }, inputs: [] }, 'several_inputs', /no inputs/],
    [
      'an unknown input',
      { config: { inputs: { id: 'X.npy', mask: 'm.npy' } } },
      'unknown_input',
      /dataset \\"rows\\"|no input "id", did you mean "ids"/,
    ],
    ['a missing input', { config: { inputs: { ids: 'X.npy' } } }, 'missing_input', /nothing feeds the input "mask"/],
    [
      'arrays of two lengths',
      { config: { inputs: { ids: 'X.npy', mask: 'short.npy' } } },
      'rows_differ',
      /short\.npy: has 1 rows, but "X\.npy" has 2/,
    ],
    [
      'a table as array',
      { config: { inputs: 'rows.csv' }, files: { 'rows.csv': 'a,b\n1,2\n' } },
      'not_an_array',
      /is a table/,
    ],
    ['an array as table', { config: { path: 'X.npy' } }, 'not_a_table', /takes a table or an npz/],
    ['rows of another size', { config: { inputs: 'X.npy' }, inputs: oneInput(3) }, 'shape', /\[2\].*"x" takes \[3\]/],
    [
      'text inputs',
      { config: { inputs: 'X.npy' }, inputs: [{ name: 'x', dtype: 'string', rowShape: [2] }] },
      'input_type',
      /"x" is string/,
    ],
    [
      'bfloat16 inputs',
      { config: { path: 'rows.csv' }, files: { 'rows.csv': 'a,b\n1,2\n' }, inputs: oneInput(2, 'bfloat16') },
      'input_type',
      /"x" is bfloat16/,
    ],
  ])('refuses %s', async (_, given, code, message) => {
    const problem = await problemOf({ files, inputs: two, config: {}, ...given });
    expect(problem).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });
});

describe('the cast to the type of the input', () => {
  const rows = (value: string, dtype: ResolvedInput['dtype']): Case => ({
    files: { 'rows.csv': `a\n1\n${value}\n` },
    config: { path: 'rows.csv' },
    inputs: oneInput(1, dtype),
  });

  it.each([
    ['0.5', 'int64'],
    ['-1', 'uint8'],
    ['256', 'uint8'],
    ['128', 'int8'],
    ['2147483648', 'int32'],
    ['9007199254740993', 'int64'],
    ['-1', 'uint64'],
    ['2', 'bool'],
    ['0.1', 'bool'],
    ['65520', 'float16'],
    ['3.5e38', 'float32'],
  ] as const)('refuses %s as %s', async (value, dtype) => {
    const problem = await problemOf(rows(value, dtype));
    expect(problem).toMatchObject({ code: 'dataset.lossy_cast', at: { file: 'rows.csv', line: 3 } });
    expect(problem.message).toContain(`cannot be cast to ${dtype}`);
  });

  it('names the row of an array', async () => {
    const X = npy(Float32Array.of(1, 2, 3, 4.5), [2, 2]);
    const problem = await problemOf({
      files: { 'X.npy': X },
      config: { inputs: 'X.npy' },
      inputs: oneInput(2, 'int32'),
    });
    expect(problem.message).toBe('X.npy, row 1 (counted from 0): the value 4.5 cannot be cast to int32 without loss');
  });
});
