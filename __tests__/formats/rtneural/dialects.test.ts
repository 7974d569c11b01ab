import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../src/formats/index.ts';
import { hasShared, sharedCases } from '../../shared.ts';
import { memorySource } from '../memory-source.ts';

const read = async (value: unknown, options = {}) => {
  const text = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
  const source = memorySource({ 'm.json': text });
  return (await recogniseFormat(source, 'm.json')).describe(source, 'm.json', options);
};
const refusal = async (value: unknown, options = {}): Promise<string> => {
  const error = await read(value, options).catch((caught) => caught);
  expect(error).toMatchObject({ code: expect.stringMatching(/^format\./) });
  return `${error.code} ${error.message}`;
};

const layer = (from: number, to: number, more = {}) => ({
  type: 'dense',
  weights: Array.from({ length: to }, () => new Array(from).fill(1)),
  bias: new Array(to).fill(0),
  ...more,
});

describe('a file that is called RTNeural', () => {
  it('lists what its layers lost, and what RTNeural would make of them', async () => {
    const layers = [
      layer(4, 3, { activation: 'softmax' }),
      layer(3, 3, { shape: [3, 3] }),
      layer(3, 2, { bias: undefined }),
    ];
    const message = await refusal({ layers, metadata: { parameter_count: 7, input_size: 4 } });
    expect(message).toMatch(/format.rtneural_dialect.*"kmidi" \(3 layers with 33 parameters\)/);
    expect(message).toMatch(/no in_shape/);
    expect(message).toMatch(/layers 0 and 2 have no shape/);
    expect(message).toMatch(/every layer has weights in \[out\]\[in\] order \(the first: \[3, 4\]\)/);
    expect(message).toMatch(/layer 2 has no bias/);
    expect(message).toMatch(/layers 1 and 2 have no activation, so that such a layer and the next are one linear map/);
    expect(message).toMatch(/layer 0 has softmax between layers/);
    expect(message).toMatch(/says parameter_count 7, and its weights say 33/);
  });

  it.each<[string, object, RegExp]>([
    ['layers that do not fit', { layers: [layer(2, 3), layer(2, 1)] }, /layer 1.*\[1, 2\].*gives 3/],
    ['sizes that disagree', { layers: [layer(2, 3, { in_size: 5 })] }, /in_size is 5/],
    ['other layers', { layers: [layer(2, 3, { type: 'gru' })] }, /only dense/],
    ['an unknown activation', { layers: [layer(2, 3, { activation: 'mish' })] }, /mish/],
    ['a bias of another length', { layers: [layer(2, 3, { bias: [1] })] }, /bias is \[1\]/],
  ])('is refused in its dialect with %s', async (_, value, message) => {
    expect(await refusal(value, { dialect: 'kmidi' })).toMatch(message);
  });

  it('is a state dict, with its parameters', async () => {
    const weights = { 'lstm.weight_ih_l0': [[1], [2]], 'lstm.bias_ih_l0': [1, 2], 'fc.weight': [[1, 2]], note: 'x' };
    expect(await refusal(weights)).toMatch(/state dict \(6 parameters in 3 arrays.*"lstm.weight_ih_l0" \[2,1\]/);
    expect(await refusal({ model_data: { unit_type: 'LSTM' }, state_dict: weights })).toMatch(/state dict/);
  });

  it('is none of them', async () => {
    expect(await refusal({ format: 'rtneural', version: 3 })).toMatch(/no in_shape and no layers/);
    expect(await refusal({ layers: [{ type: 'dense' }] })).toMatch(/no in_shape/);
  });

  it('has no dialect where it follows the schema', async () => {
    const layers = [{ type: 'activation', activation: 'tanh', shape: [2], weights: [] }];
    expect(await refusal({ in_shape: [2], layers }, { dialect: 'kmidi' })).toMatch(/not of the dialect "kmidi"/);
  });
});

describe.skipIf(!hasShared)('the nets of KmiDi', () => {
  const folder = path.join(sharedCases, 'kmidi');
  const files = hasShared ? readdirSync(folder) : [];
  const shared = (file: string) => readFileSync(path.join(folder, file));

  it.each(files)('%s does not pass as RTNeural', async (file) => {
    expect(await refusal(shared(file))).toMatch(/not RTNeural's schema|JSON file, which Model Gate does not read/);
  });

  it.each([
    ['dynamicsengine', 13_520],
    ['groovepredictor', 18_656],
  ])('%s is told by its differences', async (file, parameters) => {
    const plain = await refusal(shared(`${file}.json`));
    expect(plain).toContain(`3 layers with ${parameters} parameters`);
    expect(plain).toMatch(/no in_shape.*shape that ends in the inputs.*\[out\]\[in\].*bias beside weights/);
    expect(plain).toMatch(/no layer has an activation, so that the 3 layers together are one linear map/);
    expect(plain).toMatch(/"rtneural-json"/);
    const deployment = await refusal(shared(`${file}.deployment.json`));
    expect(deployment).toMatch(/no in_shape.*no layer has a shape.*\[out\]\[in\].*bias beside weights/);
    expect(deployment).not.toMatch(/no activation|one linear map/);
  });

  it('the stub says itself that it is one', async () => {
    expect(await refusal(shared('emotionnodeclassifier.json'))).toMatch(/stub without a network.*trained false/);
  });

  it.each([
    ['dynamicsengine', 13_520, 32, 16],
    ['groovepredictor', 18_656, 64, 32],
  ])('%s is read on request, its differences kept', async (file, parameters, width, outputs) => {
    const described = await read(shared(`${file}.json`), { dialect: 'kmidi' });
    expect(described).toMatchObject({
      parameters,
      inputs: [{ shape: ['batch', width] }],
      outputs: [{ shape: ['batch', outputs] }],
    });
    expect(described.warnings.join()).toMatch(/in_shape.*linear map/);
  });
});
