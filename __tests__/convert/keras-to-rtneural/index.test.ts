import { describe, expect, it } from 'vitest';
import { toRtneural } from '../../../src/convert/keras-to-rtneural/index.ts';
import type { KerasLayer, KerasModel } from '../../../src/formats/keras/types.ts';
import { rtneural } from '../../../src/formats/rtneural.ts';
import { memorySource } from '../../formats/memory-source.ts';
import { input, random, runKeras, tensorOf, type Values, weight } from '../keras/build.ts';
import { evaluate } from '../rtneural/plain.ts';

type Spec = [className: string, config: object, ...weights: number[][]];

const positive = ({ shape, data }: Values): Values => ({
  shape,
  data: Array.from(data, (value) => Math.abs(value) + 0.1),
});

/** A Sequential model over [samples, ...shape]; the last weight of a BatchNormalization is a variance. */
function sequential(shape: (number | null)[], specs: readonly Spec[]): KerasModel {
  const layers = specs.map(([className, config, ...shapes], i): KerasLayer => {
    const weights = shapes.map((each, w) => random(each, 10 * i + w + 1));
    const last = weights.length - 1;
    const sound = weights.map((each, w) => (className === 'BatchNormalization' && w === last ? positive(each) : each));
    const before = i === 0 ? 'x' : `l${i - 1}`;
    return {
      name: `l${i}`,
      className,
      config: { ...config },
      calls: [{ inputs: [tensorOf(before)], kwargs: {} }],
      weights: sound.map((each) => weight(each)),
    };
  });
  return {
    name: 'm',
    kerasVersion: '3.11.0',
    layers: [input('x', [null, ...shape]), ...layers],
    inputs: [tensorOf('x')],
    outputs: [tensorOf(`l${specs.length - 1}`)],
  };
}

const conv = { filters: 4, kernel_size: [3], padding: 'causal', activation: 'tanh' };
const recurrent = { units: 3, return_sequences: true };

const models: [string, (number | null)[], Spec[]][] = [
  [
    'dense layers and what only trains',
    [5],
    [
      ['Dense', { units: 4, activation: 'relu' }, [5, 4], [4]],
      ['Dropout', { rate: 0.5 }],
      ['Dense', { units: 3, use_bias: false, activation: 'softmax' }, [4, 3]],
    ],
  ],
  [
    'recurrent layers',
    [6, 2],
    [
      ['LSTM', recurrent, [2, 12], [3, 12], [12]],
      ['GRU', recurrent, [3, 9], [3, 9], [2, 9]],
      ['TimeDistributed', { layer: { class_name: 'Dense', config: { units: 2, activation: 'elu' } } }, [3, 2], [2]],
    ],
  ],
  [
    'recurrent layers without biases',
    [null, 2],
    [
      ['LSTM', { ...recurrent, use_bias: false }, [2, 12], [3, 12]],
      ['GRU', { ...recurrent, use_bias: false }, [3, 9], [3, 9]],
    ],
  ],
  [
    'causal convolutions',
    [9, 4],
    [
      ['Conv1D', { ...conv, dilation_rate: [2] }, [3, 4, 4], [4]],
      ['Conv1D', { ...conv, groups: 2, use_bias: false }, [3, 2, 4]],
      ['PReLU', { shared_axes: [1] }, [1, 4]],
      ['BatchNormalization', {}, [4], [4], [4], [4]],
      ['BatchNormalization', { scale: false, epsilon: 0.1 }, [4], [4], [4]],
      ['BatchNormalization', { scale: false, center: false }, [4], [4]],
    ],
  ],
  [
    'convolutions along features',
    [4, 7, 2],
    [
      [
        'Conv2D',
        { filters: 3, kernel_size: [1, 4], strides: [1, 2], padding: 'same', activation: 'sigmoid' },
        [1, 4, 2, 3],
        [3],
      ],
      ['BatchNormalization', {}, [3], [3], [3], [3]],
      ['Conv2D', { filters: 1, kernel_size: [1, 2], padding: 'valid' }, [1, 2, 3, 1], [1]],
    ],
  ],
  [
    'activations',
    [4],
    [
      ['Activation', { activation: 'tanh' }],
      ['PReLU', {}, [4]],
      ['ReLU', {}],
      ['ELU', {}],
      ['Softmax', {}],
    ],
  ],
];

describe('Keras as RTNeural JSON', () => {
  it.each(models)('computes %s step by step as Keras does at once', async (_, shape, specs) => {
    const model = sequential(shape, specs);
    const text = await toRtneural(model);
    const sized = shape.map((dim) => dim ?? 5);
    const feed = random([2, ...sized], 99);
    const [wanted] = await runKeras(model, [feed]);
    const time = sized.length === 1 ? 1 : sized[0]!;
    const step = feed.data.length / 2 / time;
    const found = [0, 1].flatMap((sample) => {
      const steps = Array.from({ length: time }, (_, t) =>
        Array.from(feed.data).slice((sample * time + t) * step, (sample * time + t + 1) * step),
      );
      return evaluate(JSON.parse(text), steps).flat();
    });
    expect(found).toHaveLength(wanted!.data.length);
    for (const [i, value] of found.entries()) expect(Math.abs(value - wanted!.data[i]!)).toBeLessThan(2e-6);
  });

  it.each(models)('gives %s as our reader takes them, without a warning', async (_, shape, specs) => {
    const source = memorySource({ 'm.json': new TextEncoder().encode(await toRtneural(sequential(shape, specs))) });
    expect((await rtneural.describe(source, 'm.json')).warnings).toEqual([]);
  });

  it.each<[string, (number | null)[], Spec, RegExp]>([
    ['an unknown layer', [4], ['LayerNormalization', {}, [4], [4]], /"l0" \(LayerNormalization\).*no such layer/],
    ['an activation', [4], ['Dense', { units: 2, activation: 'gelu' }, [4, 2], [2]], /"gelu"/],
    ['a last step only', [5, 2], ['LSTM', { units: 3 }, [2, 12], [3, 12], [12]], /return_sequences/],
    [
      'other gates',
      [5, 2],
      ['LSTM', { ...recurrent, activation: 'relu' }, [2, 12], [3, 12], [12]],
      /tanh and sigmoid, and it has relu/,
    ],
    ['another GRU', [5, 2], ['GRU', { ...recurrent, reset_after: false }, [2, 9], [3, 9], [9]], /reset_after/],
    ['the future', [5, 2], ['Conv1D', { ...conv, padding: 'same' }, [3, 2, 4], [4]], /causal/],
    ['steps left out', [6, 2], ['Conv1D', { ...conv, strides: [2] }, [3, 2, 4], [4]], /strides/],
    [
      'time in two axes',
      [6, 4, 2],
      ['Conv2D', { filters: 1, kernel_size: [2, 2] }, [2, 2, 2, 1], [1]],
      /kernel of 2 steps/,
    ],
    ['an alpha a step', [5, 2], ['PReLU', {}, [5, 2]], /shared_axes/],
    ['another ELU', [4], ['ELU', { alpha: 0.5 }], /alpha 1/],
    ['a lost time axis', [5, 2], ['Flatten', {}], /Flatten/],
  ])('refuses %s', async (_, shape, spec, message) => {
    await expect(toRtneural(sequential(shape, [spec]))).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringMatching(message),
    });
  });

  it('refuses what is no chain', async () => {
    const model = sequential(
      [4],
      [
        ['Dense', { units: 4 }, [4, 4], [4]],
        ['Activation', { activation: 'tanh' }],
      ],
    );
    const [source, first, second] = model.layers as [KerasLayer, KerasLayer, KerasLayer];
    const branched = { ...second, className: 'Add', calls: [{ inputs: [tensorOf('x'), tensorOf('l0')], kwargs: {} }] };
    await expect(toRtneural({ ...model, layers: [source, first, branched] })).rejects.toMatchObject({
      message: expect.stringMatching(/"l1" \(Add\).*the one before it/),
    });
    const outputs = [tensorOf('l0'), tensorOf('l1')];
    await expect(toRtneural({ ...model, outputs })).rejects.toMatchObject({
      message: expect.stringMatching(/1 inputs and 2 outputs/),
    });
    const early = { ...second, calls: [{ inputs: [tensorOf('x')], kwargs: {} }] };
    expect(JSON.parse(await toRtneural({ ...model, layers: [source, first, early] })).layers).toHaveLength(1);
  });
});
