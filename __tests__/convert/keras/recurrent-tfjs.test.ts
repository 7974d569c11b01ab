import { describe, expect, it } from 'vitest';
import { expectClose, oneLayer, random, runKeras } from './build.ts';
import { referenceOf } from './tfjs-reference.ts';

type Row = [className: string, config: Record<string, unknown>, ...inputs: number[][]];

/** Orthogonal matrices take operators that TensorFlow.js is not given here; the weights are replaced anyway. */
const start = { recurrent_initializer: 'zeros' };
const cell = { ...start, units: 4, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true };
const gru = { ...cell, reset_after: false };
const wrapped = (className: string, config: object) => ({
  class_name: className,
  config: { ...config, name: `inner_${className.toLowerCase()}` },
});
const lstm = wrapped('LSTM', { ...cell, return_sequences: true });

/** Inputs without the samples: [time, features], then states. */
const rows: Row[] = [
  ['LSTM', cell, [6, 3]],
  ['LSTM', { ...cell, return_sequences: true }, [6, 3]],
  ['LSTM', { ...cell, use_bias: false, go_backwards: true, return_sequences: true }, [6, 3]],
  ['LSTM', { ...cell, recurrent_activation: 'hard_sigmoid', unroll: true }, [5, 2]],
  ['LSTM', { ...cell, activation: 'relu', recurrent_activation: 'hard_sigmoid' }, [5, 2]],
  ['LSTM', { ...cell, activation: 'selu', recurrent_activation: 'softplus', return_sequences: true }, [5, 2]],
  ['LSTM', { ...cell, return_sequences: true, return_state: true }, [6, 3]],
  ['LSTM', { ...cell, return_state: true }, [6, 3], [4], [4]],
  ['LSTM', { ...cell, activation: 'softsign' }, [6, 3], [4], [4]],
  ['GRU', gru, [6, 3]],
  ['GRU', { ...gru, return_sequences: true, go_backwards: true }, [6, 3]],
  ['GRU', { ...gru, use_bias: false, recurrent_activation: 'hard_sigmoid' }, [6, 3]],
  ['GRU', { ...gru, activation: 'softsign', return_sequences: true }, [6, 3]],
  ['GRU', { ...gru, activation: 'linear', return_state: true }, [6, 3], [4]],
  ['SimpleRNN', { ...start, units: 4, activation: 'tanh', use_bias: true }, [6, 3]],
  ['SimpleRNN', { ...start, units: 4, activation: 'relu', use_bias: false, return_sequences: true }, [6, 3]],
  ['SimpleRNN', { ...start, units: 4, activation: 'elu', use_bias: true, return_state: true }, [6, 3], [4]],
  ['RNN', { cell: wrapped('LSTMCell', cell), return_sequences: true }, [6, 3]],
  ['RNN', { cell: wrapped('GRUCell', gru) }, [6, 3]],
  [
    'RNN',
    {
      cell: wrapped('StackedRNNCells', {
        cells: [wrapped('GRUCell', gru), wrapped('SimpleRNNCell', { ...start, units: 3 })],
      }),
    },
    [5, 2],
  ],
  ...['concat', 'sum', 'mul', 'ave'].flatMap((merge_mode): Row[] => [
    ['Bidirectional', { merge_mode, layer: lstm }, [6, 3]],
    ['Bidirectional', { merge_mode, layer: wrapped('GRU', gru) }, [6, 3]],
  ]),
  [
    'Bidirectional',
    { merge_mode: null, layer: wrapped('SimpleRNN', { ...start, units: 2, activation: 'tanh' }) },
    [6, 3],
  ],
  ['TimeDistributed', { layer: wrapped('Dense', { units: 5, activation: 'relu' }) }, [6, 3]],
  [
    'TimeDistributed',
    { layer: wrapped('Conv2D', { filters: 2, kernel_size: [2, 2], data_format: 'channels_last' }) },
    [3, 5, 4, 2],
  ],
  ['TimeDistributed', { layer: wrapped('LSTM', cell) }, [3, 5, 2]],
];

describe('recurrent layers as ONNX, against TensorFlow.js', () => {
  it.each(rows)('computes %s %o', async (className, config, ...inputs) => {
    // Samples, and time where there is a state to carry, are open until the model runs.
    const shapes = inputs.map((shape) => [null, ...shape]);
    const feeds = inputs.map((shape, i) => random([3, ...shape], i + 3));
    const { weights, outputs } = await referenceOf({ className, config }, shapes, feeds);
    const model = oneLayer({ className, config, weights }, shapes, { kerasVersion: '2.15.0' });
    const several = { ...model, outputs: outputs.map((_, index) => ({ layer: 'layer', call: 0, index })) };
    const found = await runKeras(several, feeds);
    expect(found).toHaveLength(outputs.length);
    for (const [i, output] of outputs.entries()) expectClose(found[i]!, output, 2e-6);
  });
});
