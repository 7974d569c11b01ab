import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelGateError } from '../../../src/contracts/errors.ts';
import { layerConverter } from '../../../src/convert/keras/index.ts';
import { convertModel } from '../../../src/convert/keras/model.ts';
import { ONLY_IN_TRAINING } from '../../../src/formats/keras/shapes/same.ts';
import { oneLayer, random } from './build.ts';

const spatial = ['Conv', 'MaxPooling', 'AveragePooling', 'GlobalMaxPooling', 'GlobalAveragePooling'];
const moved = ['Cropping', 'ZeroPadding', 'UpSampling'];
const CLASSES = [
  ...[...spatial, ...moved].flatMap((name) => ['1D', '2D', '3D'].map((rank) => name + rank)),
  ...['Conv1DTranspose', 'Conv2DTranspose', 'Conv3DTranspose', 'DepthwiseConv1D', 'DepthwiseConv2D'],
  ...['SeparableConv1D', 'SeparableConv2D', 'Dense', 'Embedding', 'Masking', 'Rescaling', 'Resizing', 'CenterCrop'],
  ...['RandomCrop', 'Activation', 'ReLU', 'LeakyReLU', 'PReLU', 'ELU', 'ThresholdedReLU', 'Softmax'],
  ...['BatchNormalization', 'LayerNormalization', 'RMSNormalization', 'GroupNormalization', 'UnitNormalization'],
  ...['Normalization', 'Flatten', 'Reshape', 'Permute', 'RepeatVector', 'Add', 'Subtract', 'Multiply', 'Average'],
  ...['Maximum', 'Minimum', 'Concatenate', 'Dot', 'Identity', ...ONLY_IN_TRAINING],
];

const KEYS = [
  ...[
    'units',
    'filters',
    'kernel_size',
    'strides',
    'padding',
    'dilation_rate',
    'groups',
    'data_format',
    'axis',
    'axes',
  ],
  ...['pool_size', 'keepdims', 'activation', 'use_bias', 'depth_multiplier', 'output_padding', 'epsilon', 'scale'],
  ...[
    'center',
    'mean',
    'variance',
    'target_shape',
    'dims',
    'n',
    'cropping',
    'size',
    'interpolation',
    'height',
    'width',
  ],
  ...['offset', 'alpha', 'negative_slope', 'max_value', 'threshold', 'theta', 'shared_axes', 'input_dim', 'output_dim'],
  ...['mask_zero', 'mask_value', 'normalize', 'dtype', 'invert', 'rms_scaling'],
];

const small = fc.integer({ min: -3, max: 5 });
const value = fc.oneof(
  small,
  fc.array(small, { maxLength: 4 }),
  fc.array(fc.array(small, { maxLength: 3 }), { maxLength: 4 }),
  fc.boolean(),
  fc.constantFrom(
    null,
    'same',
    'valid',
    'causal',
    'channels_first',
    'relu',
    'glu',
    'nearest',
    1e308,
    2 ** 31,
    2 ** 53,
    0.5,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const config = fc.dictionary(fc.constantFrom(...KEYS), value);
const shape = fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { freq: 6 }), { minLength: 1, maxLength: 6 });

describe('configs that no Keras wrote', () => {
  it('knows every class that is tried here', () => {
    for (const className of CLASSES) expect(layerConverter(oneLayer({ className }, [[null]]).layers[1]!)).toBeDefined();
  });

  it('are converted or refused, and never break the converter', async () => {
    const weights = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CLASSES),
        config,
        fc.array(shape, { minLength: 1, maxLength: 3 }),
        weights,
        async (className, settings, inputs, shapes) => {
          const spec = { className, config: settings, weights: shapes.map((each) => random(each)) };
          const error = await convertModel(oneLayer(spec, inputs)).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (error !== undefined && !(error instanceof ModelGateError)) throw error;
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
