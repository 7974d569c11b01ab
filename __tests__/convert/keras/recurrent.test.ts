import { describe, expect, it } from 'vitest';
import type { KerasLayer, KerasModel } from '../../../src/formats/keras/types.ts';
import { expectClose, input, oneLayer, random, runKeras, tensorOf, type Values, weight } from './build.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const silu = (x: number) => x * sigmoid(x);
const flat = { units: 4, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true };

interface Functions {
  gate: (x: number) => number;
  candidate: (x: number) => number;
}

/**
 * GRU with reset_after as its authors write it (Keras documentation of `GRU`): z, r from x·W + b₀ + h·U + b₁, the candidate
 * from x·W + b₀ + r (h·U + b₁). Gives every step of every sample, [samples, time, units].
 */
function gru(
  [kernel, recurrent, bias]: readonly Values[],
  x: Values,
  units: number,
  { gate, candidate }: Functions,
): Values {
  const [samples, time, features] = x.shape as [number, number, number];
  const at = (values: Values, row: number, column: number) => values.data[row * 3 * units + column]!;
  const data: number[] = [];
  for (let s = 0; s < samples; s++) {
    let h = new Array<number>(units).fill(0);
    for (let t = 0; t < time; t++) {
      const start = (s * time + t) * features;
      const given = (k: number) => {
        let sum = bias ? at(bias, 0, k) : 0;
        for (let f = 0; f < features; f++) sum += x.data[start + f]! * at(kernel!, f, k);
        return sum;
      };
      const past = (k: number) =>
        h.reduce((sum, value, unit) => sum + value * at(recurrent!, unit, k), bias ? at(bias, 1, k) : 0);
      h = h.map((old, unit) => {
        const z = gate(given(unit) + past(unit));
        const r = gate(given(units + unit) + past(units + unit));
        return z * old + (1 - z) * candidate(given(2 * units + unit) + r * past(2 * units + unit));
      });
      data.push(...h);
    }
  }
  return { shape: [samples, time, units], data };
}

const gruWeights = (biased: boolean) => [
  random([3, 12], 5),
  random([4, 12], 6),
  ...(biased ? [random([2, 12], 7)] : []),
];

describe('GRU with reset_after as ONNX', () => {
  it.each<[string, object, boolean, Functions]>([
    ['as Keras sets it', {}, true, { gate: sigmoid, candidate: Math.tanh }],
    ['without a bias', { use_bias: false }, false, { gate: sigmoid, candidate: Math.tanh }],
    ['with relu', { activation: 'relu' }, true, { gate: sigmoid, candidate: (x) => Math.max(x, 0) }],
    ['with an activation that ONNX does not have', { activation: 'silu' }, true, { gate: sigmoid, candidate: silu }],
    [
      'as Keras 3 computes hard_sigmoid',
      { recurrent_activation: 'hard_sigmoid' },
      true,
      { gate: (x) => Math.min(1, Math.max(0, x / 6 + 0.5)), candidate: Math.tanh },
    ],
  ])('is computed %s', async (_, config, biased, functions) => {
    const x = random([2, 5, 3]);
    const weights = gruWeights(biased);
    const layer = {
      className: 'GRU',
      config: { ...flat, reset_after: true, return_sequences: true, ...config },
      weights,
    };
    const [found] = await runKeras(oneLayer(layer, [[null, null, 3]]), [x]);
    expectClose(found!, gru(weights, x, 4, functions), 2e-6);
  });
});

describe('the layers of a Bidirectional', () => {
  it('may be two, of which the second turns round', async () => {
    const x = random([2, 5, 3]);
    const turned = {
      ...x,
      data: Array.from(
        { length: 30 },
        (_, i) => x.data[Math.floor(i / 15) * 15 + (4 - (Math.floor(i / 3) % 5)) * 3 + (i % 3)]!,
      ),
    };
    const [ahead, behind] = [gruWeights(true), [random([3, 12], 15), random([4, 12], 16), random([2, 12], 17)]];
    const inner = (config: object) => ({ class_name: 'GRU', config: { ...flat, reset_after: true, ...config } });
    const config = {
      merge_mode: 'concat',
      layer: inner({ name: 'a' }),
      backward_layer: inner({ name: 'b', activation: 'relu', go_backwards: true }),
    };
    const layer = { className: 'Bidirectional', config, weights: [...ahead, ...behind] };
    const [found] = await runKeras(oneLayer(layer, [[null, 5, 3]]), [x]);
    const first = gru(ahead, x, 4, { gate: sigmoid, candidate: Math.tanh });
    const second = gru(behind, turned, 4, { gate: sigmoid, candidate: (value) => Math.max(value, 0) });
    const last = (values: Values, sample: number) => Array.from(values.data).slice(sample * 20 + 16, sample * 20 + 20);
    expectClose(found!, { shape: [2, 8], data: [0, 1].flatMap((s) => [...last(first, s), ...last(second, s)]) }, 2e-6);
  });
});

describe('initial states by name', () => {
  it('are those that the call names', async () => {
    const layer: KerasLayer = {
      name: 'layer',
      className: 'SimpleRNN',
      config: { units: 1, activation: 'linear', use_bias: false },
      calls: [{ inputs: [tensorOf('x')], kwargs: { initial_state: [tensorOf('h')] } }],
      weights: [weight({ shape: [1, 1], data: [1] }), weight({ shape: [1, 1], data: [0.5] })],
    };
    const model: KerasModel = {
      name: 'm',
      layers: [input('x', [null, 2, 1]), input('h', [null, 1]), layer],
      inputs: [tensorOf('x'), tensorOf('h')],
      outputs: [tensorOf('layer')],
    };
    const [found] = await runKeras(model, [
      { shape: [1, 2, 1], data: [1, 2] },
      { shape: [1, 1], data: [8] },
    ]);
    // (8 / 2 + 1) / 2 + 2
    expectClose(found!, { shape: [1, 1], data: [4.5] });
  });
});

describe('what recurrent layers are refused for', () => {
  const weights = [random([3, 16]), random([4, 16]), random([16])];
  const run = (className: string, config: object, given: readonly Values[] = weights) =>
    runKeras(oneLayer({ className, config: { ...config }, weights: given }, [[null, 5, 3]]), [random([2, 5, 3])]);

  it.each<[string, string, object, RegExp]>([
    ['a state between calls', 'LSTM', { ...flat, stateful: true }, /"layer" \(LSTM\).*stateful/],
    ['time first', 'LSTM', { ...flat, time_major: true }, /time_major/],
    ['an activation without a name in Keras', 'LSTM', { ...flat, activation: 'sharkfin' }, /sharkfin/],
    [
      'a layer as activation',
      'LSTM',
      { ...flat, activation: { class_name: 'ReLU', config: {} } },
      /layer as activation/,
    ],
    [
      'cells of another class',
      'RNN',
      { cell: { class_name: 'my>Cell', config: { units: 4 } } },
      /my>Cell.*not converted/,
    ],
    ['convolutions in time', 'ConvLSTM2D', { filters: 2 }, /ConvLSTM2D/],
    [
      'both directions the same',
      'Bidirectional',
      { layer: { class_name: 'LSTM', config: flat }, backward_layer: { class_name: 'LSTM', config: flat } },
      /same direction/,
    ],
    [
      'a layer without time in both directions',
      'Bidirectional',
      { layer: { class_name: 'Dense', config: { units: 4 } } },
      /Dense/,
    ],
  ])('%s', async (_, className, config, message) => {
    await expect(run(className, config)).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringMatching(message),
    });
  });

  it('weights of another size', async () => {
    await expect(run('LSTM', { ...flat, units: 5 })).rejects.toMatchObject({ code: 'convert.weights' });
    await expect(
      run('GRU', { ...flat, reset_after: true }, [random([3, 12]), random([4, 12]), random([12])]),
    ).rejects.toMatchObject({
      code: 'convert.weights',
      message: expect.stringMatching(/bias has the shape \[12\] where it needs \[2,12\]/),
    });
  });

  it('a mask of time steps', async () => {
    const lstm = oneLayer({ className: 'LSTM', config: flat, weights }, [[null, 5, 3]]);
    const [source, layer] = lstm.layers as [KerasLayer, KerasLayer];
    const masking: KerasLayer = {
      name: 'mask',
      className: 'Masking',
      config: { mask_value: 0 },
      calls: layer.calls,
      weights: [],
    };
    const model = {
      ...lstm,
      layers: [source, masking, { ...layer, calls: [{ inputs: [tensorOf('mask')], kwargs: {} }] }],
    };
    await expect(runKeras(model, [random([2, 5, 3])])).rejects.toMatchObject({
      message: expect.stringMatching(/"layer" \(LSTM\).*masked/),
    });
  });
});
