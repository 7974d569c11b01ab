import { describe, expect, it } from 'vitest';
import { expectClose, oneLayer, random, runKeras } from './build.ts';
import { referenceOf } from './tfjs-reference.ts';

type Row = [className: string, config: Record<string, unknown>, ...inputs: number[][]];

const conv = { filters: 5, kernel_size: [3, 2], data_format: 'channels_last' };
const conv1 = { filters: 4, kernel_size: [3], data_format: 'channels_last' };
const conv3 = { filters: 2, kernel_size: [2, 3, 2], data_format: 'channels_last' };

/** Inputs without the samples. Every row is a layer of TensorFlow.js with random weights. */
const rows: Row[] = [
  ['Dense', { units: 4, activation: 'relu' }, [6]],
  ['Dense', { units: 4, use_bias: false, activation: 'softmax' }, [6]],
  ['Dense', { units: 3, activation: 'tanh' }, [4, 5]],
  ['Dense', { units: 3 }, [2, 3, 5]],
  ...['valid', 'same'].flatMap((padding): Row[] => [
    ['Conv1D', { ...conv1, padding, strides: [1] }, [9, 3]],
    ['Conv1D', { ...conv1, padding, strides: [2] }, [10, 3]],
    ['Conv1D', { ...conv1, padding, dilation_rate: [2] }, [11, 3]],
    ['Conv2D', { ...conv, padding, strides: [1, 1], activation: 'relu' }, [7, 8, 3]],
    ['Conv2D', { ...conv, padding, strides: [2, 2] }, [8, 9, 3]],
    ['Conv2D', { ...conv, padding, strides: [2, 1], use_bias: false }, [8, 9, 3]],
    ['Conv2D', { ...conv, padding, dilation_rate: [2, 2] }, [9, 10, 2]],
    ['Conv2D', { ...conv, padding, kernel_size: [1, 1] }, [4, 5, 3]],
    ['Conv2D', { ...conv, padding, data_format: 'channels_first' }, [3, 7, 8]],
    ['Conv3D', { ...conv3, padding, strides: [1, 1, 1] }, [5, 6, 4, 2]],
    ['Conv3D', { ...conv3, padding, strides: [2, 2, 2] }, [5, 6, 4, 2]],
    ['DepthwiseConv2D', { kernel_size: [3, 3], padding, depth_multiplier: 1, strides: [2, 2] }, [7, 8, 3]],
    ['DepthwiseConv2D', { kernel_size: [3, 2], padding, depth_multiplier: 2, activation: 'sigmoid' }, [6, 7, 3]],
    ['SeparableConv2D', { ...conv, padding, strides: [1, 1], depth_multiplier: 1 }, [7, 8, 3]],
    ['SeparableConv2D', { ...conv, kernel_size: [3, 3], padding, strides: [2, 2], depth_multiplier: 2 }, [7, 8, 3]],
    ['Conv2DTranspose', { ...conv, padding, strides: [1, 1] }, [5, 6, 3]],
    ['Conv2DTranspose', { ...conv, padding, strides: [2, 2] }, [5, 6, 3]],
    ['Conv2DTranspose', { ...conv, padding, kernel_size: [4, 4], strides: [2, 2], activation: 'relu' }, [5, 6, 3]],
    ['Conv2DTranspose', { ...conv, padding, kernel_size: [2, 3], strides: [3, 2] }, [4, 3, 2]],
    ['Conv3DTranspose', { ...conv3, padding, strides: [2, 2, 2] }, [3, 2, 3, 2]],
    ['MaxPooling1D', { pool_size: [3], strides: [2], padding }, [8, 3]],
    ['AveragePooling1D', { pool_size: [3], strides: [2], padding }, [8, 3]],
    ['MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding }, [7, 6, 3]],
    ['MaxPooling2D', { pool_size: [3, 2], strides: [1, 2], padding, data_format: 'channels_first' }, [2, 7, 6]],
    ['AveragePooling2D', { pool_size: [3, 3], strides: [2, 2], padding }, [7, 6, 3]],
    ['MaxPooling3D', { pool_size: [2, 2, 2], strides: [2, 2, 2], padding }, [5, 4, 3, 2]],
    ['AveragePooling3D', { pool_size: [2, 2, 2], strides: [2, 1, 2], padding }, [5, 4, 3, 2]],
  ]),
  ['GlobalMaxPooling1D', {}, [6, 3]],
  ['GlobalAveragePooling1D', {}, [6, 3]],
  ['GlobalMaxPooling2D', { data_format: 'channels_last' }, [4, 5, 3]],
  ['GlobalAveragePooling2D', { data_format: 'channels_last' }, [4, 5, 3]],
  ['GlobalAveragePooling2D', { data_format: 'channels_first' }, [3, 4, 5]],
  ['BatchNormalization', { axis: -1, epsilon: 1e-3 }, [5]],
  ['BatchNormalization', { axis: [3], epsilon: 1e-3 }, [3, 4, 2]],
  ['BatchNormalization', { axis: -1, epsilon: 1e-3, scale: false }, [4, 3]],
  ['BatchNormalization', { axis: -1, epsilon: 1e-3, center: false }, [4, 3]],
  ['BatchNormalization', { axis: -1, epsilon: 1e-3, center: false, scale: false }, [4, 3]],
  ['LayerNormalization', { axis: -1, epsilon: 1e-3 }, [4, 6]],
  ['LayerNormalization', { axis: [2, 3], epsilon: 1e-3 }, [4, 3, 5]],
  ['LayerNormalization', { axis: -1, epsilon: 1e-3, scale: false }, [6]],
  ['LayerNormalization', { axis: -1, epsilon: 1e-3, center: false }, [6]],
  ['Add', {}, [4, 3], [4, 3], [4, 3]],
  ['Add', {}, [4, 3], [1, 3]],
  ['Add', {}, [2, 4, 3], [3]],
  ['Multiply', {}, [4, 3], [4, 3]],
  ['Average', {}, [4, 3], [4, 3], [4, 3]],
  ['Maximum', {}, [4, 3], [4, 3], [4, 3]],
  ['Minimum', {}, [4, 3], [4, 3]],
  ['Concatenate', { axis: -1 }, [4, 3], [4, 2], [4, 1]],
  ['Concatenate', { axis: 1 }, [4, 3], [2, 3]],
  ['Dot', { axes: 1, normalize: false }, [5], [5]],
  ['Dot', { axes: -1, normalize: true }, [5], [5]],
  ['Dot', { axes: [2, 1], normalize: false }, [3, 4], [4, 5]],
  ['Dot', { axes: [1, 1], normalize: false }, [4, 3], [4, 2]],
  ['Dot', { axes: [2, 2], normalize: false }, [3, 4], [2, 4]],
  ['Flatten', { data_format: 'channels_last' }, [3, 4, 2]],
  ['Flatten', { data_format: 'channels_first' }, [2, 3, 4]],
  ['Reshape', { target_shape: [4, 3] }, [2, 6]],
  ['Reshape', { target_shape: [2, -1, 3] }, [4, 6]],
  ['Permute', { dims: [2, 1] }, [3, 4]],
  ['Permute', { dims: [3, 1, 2] }, [3, 4, 2]],
  ['RepeatVector', { n: 3 }, [4]],
  [
    'Cropping2D',
    {
      cropping: [
        [1, 0],
        [2, 1],
      ],
      data_format: 'channels_last',
    },
    [6, 7, 2],
  ],
  [
    'ZeroPadding2D',
    {
      padding: [
        [1, 2],
        [0, 3],
      ],
      data_format: 'channels_last',
    },
    [3, 4, 2],
  ],
  [
    'ZeroPadding2D',
    {
      padding: [
        [1, 2],
        [0, 3],
      ],
      data_format: 'channels_first',
    },
    [2, 3, 4],
  ],
  ['UpSampling2D', { size: [2, 3], data_format: 'channels_last', interpolation: 'nearest' }, [3, 4, 2]],
  ['UpSampling2D', { size: [2, 2], data_format: 'channels_first', interpolation: 'nearest' }, [2, 3, 4]],
  ['Dropout', { rate: 0.5 }, [4]],
  ['SpatialDropout1D', { rate: 0.5 }, [4, 3]],
  ['GaussianNoise', { stddev: 1 }, [4]],
  ['GaussianDropout', { rate: 0.5 }, [4]],
  ['AlphaDropout', { rate: 0.5 }, [4]],
  ['Masking', { mask_value: 0 }, [4, 3]],
  ['Rescaling', { scale: 0.5, offset: -1 }, [4, 3]],
  ['ReLU', {}, [9]],
  ['ReLU', { max_value: 0.4 }, [9]],
  ['LeakyReLU', { alpha: 0.1 }, [9]],
  ['PReLU', {}, [4, 3]],
  ['PReLU', { shared_axes: [1] }, [4, 3]],
  ['ELU', { alpha: 1 }, [9]],
  ['ThresholdedReLU', { theta: 0.3 }, [9]],
  ['Softmax', { axis: -1 }, [4, 3]],
  ...[
    'elu',
    'hard_sigmoid',
    'linear',
    'relu',
    'relu6',
    'selu',
    'sigmoid',
    'softmax',
    'softplus',
    'softsign',
    'tanh',
  ].map((activation): Row => ['Activation', { activation }, [3, 8]]),
  ...['swish', 'mish'].map((activation): Row => ['Activation', { activation }, [3, 8]]),
];

describe('a layer as ONNX, beside the same layer in TensorFlow.js', () => {
  it.each(rows)('%s %o on %o %o', async (className, config, ...inputs) => {
    const shapes = inputs.map((shape) => [null, ...shape]);
    const feeds = inputs.map((shape, i) => random([3, ...shape], 101 + i));
    const { weights, outputs } = await referenceOf({ className, config }, shapes, feeds);
    const model = oneLayer({ className, config, weights }, shapes, { kerasVersion: '2.15.0' });
    const converted = await runKeras(model, feeds);
    for (const [i, output] of outputs.entries()) expectClose(converted[i]!, output);
    expect(converted.length).toBe(outputs.length);
  });
});
