import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/formats/index.ts';
import { rtneural } from '../../src/formats/rtneural.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = async (value: unknown, options = {}) => {
  const source = memorySource({ 'm.json': value instanceof Uint8Array ? value : bytes(value) });
  return (await recogniseFormat(source, 'm.json')).describe(source, 'm.json', options);
};
const refusal = async (value: unknown, options = {}) => {
  const error = await read(value, options).catch((caught) => caught);
  expect(error).toMatchObject({ code: expect.stringMatching(/^format\./), remedy: expect.stringMatching(/./) });
  return `${error.code} ${error.message}`;
};
const shared = (file: string) => readFileSync(path.join(sharedCases, file));

const dense = (from: number, to: number, more = {}) => ({
  type: 'dense',
  activation: 'tanh',
  shape: [null, to],
  weights: [Array.from({ length: from }, () => new Array(to).fill(0.5)), new Array(to).fill(0)],
  ...more,
});
const network = (...layers: object[]) => ({ in_shape: [null, 2], layers });

describe('an RTNeural file', () => {
  it('says what it is fed, counts every weight, and carries what its author wrote', async () => {
    const described = await read({
      author: 'me',
      samplerate: 48000,
      ...network(dense(2, 3), dense(3, 1, { activation: '' })),
    });
    expect(described).toMatchObject({
      format: 'rtneural',
      inputs: [{ name: 'input', dtype: 'float32', shape: ['batch', 2] }],
      outputs: [{ name: 'output', dtype: 'float32', shape: ['batch', 1] }],
      parameters: 2 * 3 + 3 + 3 + 1,
      operators: { dense: 2, tanh: 1 },
      properties: { 'metadata author': 'me', 'metadata samplerate': 48000 },
      warnings: [],
    });
  });

  it('is fed sequences where a layer keeps a state', async () => {
    const zeros = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array(columns).fill(0));
    const lstm = {
      type: 'lstm',
      activation: 'relu',
      shape: [null, null, 1],
      weights: [zeros(2, 4), zeros(1, 4), [0, 0, 0, 0]],
    };
    const { inputs, warnings } = await read({ in_shape: [null, 100, 2], layers: [lstm] });
    expect(inputs[0]!.shape).toEqual(['batch', 'time', 2]);
    expect(warnings).toEqual([expect.stringMatching(/layer 0 "lstm".*"relu".*ignores.*tanh/)]);
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown layer', network({ ...dense(2, 3), type: 'dropout' }), /layer 0 "dropout".*skips/],
    ['an inherited name', network({ ...dense(2, 3), type: 'constructor' }), /layer 0 "constructor"/],
    ['an unknown activation', network(dense(2, 3, { activation: 'gelu' })), /"gelu".*does not know/],
    ['an activation that is no text', network(dense(2, 3, { activation: null })), /activation is null/],
    ['a transposed matrix', network(dense(3, 2, { shape: [null, 3] })), /\[3,2\].*\[2,3\].*\[out\]\[in\]/],
    ['layers that do not fit', network(dense(2, 3), dense(4, 1)), /layer 1 "dense".*\[4,1\].*\[3,1\]/],
    ['ragged rows', network(dense(2, 2, { weights: [[[1, 2], [3]]] })), /rows are of different lengths/],
    ['text among numbers', network(dense(2, 1, { weights: [[[1], ['1']]] })), /no numbers/],
    ['numbers beyond float32', network(dense(2, 1, { weights: [[[1], [1e39]]] })), /no finite float32/],
    ['a bias beside weights', network(dense(2, 3, { bias: [1, 2, 3] })), /bias lies beside/],
    ['no layers', network(), /no layers/],
    [
      'a layer that is no object',
      { in_shape: [2], layers: [{ type: 'activation', activation: 'tanh', shape: [2], weights: [] }, 3] },
      /layer 1 is 3/,
    ],
    ['no shape', network(dense(2, 3, { shape: undefined })), /shape is missing/],
    ['a giant shape', network(dense(2, 3, { shape: [null, 2 ** 40] })), /does not end in a size/],
    ['a giant input', { in_shape: [1e9], layers: [dense(2, 3)] }, /in_shape/],
    [
      'an activation of another width',
      network({ type: 'activation', activation: 'tanh', shape: [3], weights: [] }),
      /3 values.*gives 2/,
    ],
  ])('is refused with %s', async (_, value, message) => {
    expect(await refusal(value)).toMatch(message);
  });

  it('costs no more than its bytes', async () => {
    const open = '{"layers":[{"weights":';
    expect(await refusal(`${open}${'['.repeat(100_000)}`)).toMatch(/nested deeper/);
    expect(await refusal(`${open}[${'[],'.repeat(1_100_000)}[]]}]}`)).toMatch(/more than/);
    const huge = { size: async () => 200e6, read: async () => bytes(open) };
    await expect(rtneural.describe(huge, 'm.json')).rejects.toMatchObject({ code: 'format.too_complex' });
    expect(await refusal(`${open}[[1,2]`)).toMatch(/format.malformed/);
  });
});

describe.skipIf(!hasShared)('files of RTNeural', () => {
  // Counted from the layers in the upstream scripts: conv 16 + 100 + 16 + 4 + 20 + 42 + 12 + 1 + 7.
  it.each([
    ['conv', 218],
    ['dense', 321],
    ['gru', 529],
    ['lstm', 569],
  ])('%s has %d parameters', async (file, parameters) => {
    expect(await read(shared(`rtneural/${file}.json`))).toMatchObject({ parameters, warnings: [] });
  });

  it('refuses the LSTM whose matrices belong to another size, with both shapes', async () => {
    expect(await refusal(shared('rtneural/bad_lstm.json'))).toMatch(/layer 0 "lstm".*\[1,80\].*\[1,64\]/);
  });
});
