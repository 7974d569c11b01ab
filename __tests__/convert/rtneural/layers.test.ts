import { describe, expect, it } from 'vitest';
import { evaluate, type JsonLayer } from './plain.ts';
import { layersOf, numbers } from './random.ts';
import { largestError, runJson } from './run.ts';

const make = layersOf(11);

const cases: [string, number, JsonLayer[]][] = [
  ['dense', 5, [make.dense(5, 3)]],
  ['dense without a bias', 5, [make.unbiased(5, 3)]],
  ['time-distributed-dense', 4, [make.dense(4, 6, 'tanh', 'time-distributed-dense')]],
  ...['tanh', 'relu', 'sigmoid', 'softmax', 'elu'].map((name): [string, number, JsonLayer[]] => [
    `${name} inside a layer`,
    4,
    [make.dense(4, 6, name)],
  ]),
  ...['tanh', 'relu', 'sigmoid', 'softmax', 'elu'].map((name): [string, number, JsonLayer[]] => [
    `activation ${name}`,
    4,
    [make.activation(4, name)],
  ]),
  ['conv1d', 3, [make.conv1d(3, 4, 3, 1)]],
  ['conv1d of one step', 3, [make.conv1d(3, 4, 1, 1)]],
  ['conv1d with dilation', 2, [make.conv1d(2, 3, 4, 3)]],
  ['conv1d longer than the sequence', 2, [make.conv1d(2, 3, 5, 4)]],
  ['conv1d in groups', 6, [make.conv1d(6, 9, 3, 2, 3)]],
  ['conv1d by channel', 4, [make.conv1d(4, 4, 2, 1, 4)]],
  ['conv2d', 14, [make.conv2d([7, 2], [7, 3], [3, 3])]],
  ['conv2d, valid, dilated in time', 14, [make.conv2d([7, 2], [5, 3], [2, 3], { dilation: 3, padding: 'valid' })]],
  [
    'conv2d, same, stride 2, even kernel',
    8,
    [make.conv2d([8, 1], [4, 2], [2, 4], { strides: 2, activation: 'softmax' })],
  ],
  ['conv2d, same, stride 2, odd features', 14, [make.conv2d([7, 2], [4, 2], [1, 3], { strides: 2 })]],
  ['conv2d, valid, stride 3', 22, [make.conv2d([11, 2], [3, 2], [2, 4], { strides: 3, padding: 'valid' })]],
  ['conv2d and batchnorm2d', 10, [make.conv2d([5, 2], [5, 3], [2, 3]), make.batchnorm2d(5, 3)]],
  ['gru', 3, [make.gru(3, 5)]],
  ['lstm', 3, [make.lstm(3, 5)]],
  ['recurrent layers in a row', 2, [make.lstm(2, 4), make.gru(4, 3), make.dense(3, 1, 'sigmoid')]],
  ['prelu with one alpha', 4, [make.prelu(4, 1)]],
  ['prelu with an alpha a value', 4, [make.prelu(4)]],
  ['batchnorm', 4, [make.batchnorm(4, true)]],
  ['batchnorm without γ and β', 4, [make.batchnorm(4, false)]],
];

describe('RTNeural layers as ONNX', () => {
  it.each(cases)('computes %s as RTNeural does', async (_, width, layers) => {
    const { array } = numbers(7);
    const samples = array(3, 9, width) as number[][][];
    const model = { in_shape: [null, null, width], layers };
    const expected = samples.map((steps) => evaluate(model, steps));
    expect(largestError(await runJson(model, samples), expected)).toBeLessThan(2e-6);
  });
});
