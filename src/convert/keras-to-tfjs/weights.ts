import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import { requireSettings } from './settings.ts';

const WITH_BIAS = ['kernel', 'bias'];
const RECURRENT = ['kernel', 'recurrent_kernel', 'bias'];

/** Names of a layer's weights in tfjs-layers, in the order of Keras' `get_weights()`; a bias that is not used is absent. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Dense: WITH_BIAS,
  Conv1D: WITH_BIAS,
  Conv2D: WITH_BIAS,
  Conv2DTranspose: WITH_BIAS,
  DepthwiseConv2D: ['depthwise_kernel', 'bias'],
  SeparableConv2D: ['depthwise_kernel', 'pointwise_kernel', 'bias'],
  Embedding: ['embeddings'],
  LSTM: RECURRENT,
  GRU: RECURRENT,
  SimpleRNN: RECURRENT,
};

/** Layers without weights that tfjs-layers computes as Keras does. */
const PLAIN = new Set([
  ...['InputLayer', 'Activation', 'ReLU', 'Softmax', 'Dropout', 'SpatialDropout1D', 'GaussianNoise', 'GaussianDropout'],
  ...[
    'Flatten',
    'Reshape',
    'Permute',
    'RepeatVector',
    'Add',
    'Multiply',
    'Average',
    'Maximum',
    'Minimum',
    'Concatenate',
  ],
  ...['MaxPooling1D', 'MaxPooling2D', 'AveragePooling1D', 'AveragePooling2D', 'ZeroPadding2D', 'Cropping2D'],
  ...['GlobalMaxPooling1D', 'GlobalMaxPooling2D', 'GlobalAveragePooling1D', 'GlobalAveragePooling2D', 'Rescaling'],
]);

/** Throws `convert.unsupported_layer` where tfjs-layers has no such layer, or not with these settings. */
export function weightNames(layer: KerasLayer): readonly string[] {
  const { weights } = layer;
  if (layer.model) throw unsupported(layer, 'models inside of models are not written for TensorFlow.js');
  requireSettings(layer);
  const names = namesOf(layer);
  if (!names || weights.length > names.length) throw unsupported(layer, 'TensorFlow.js has no such layer');
  return names.slice(0, weights.length);
}

function namesOf({ className, config }: KerasLayer): readonly string[] | undefined {
  if (PLAIN.has(className)) return [];
  if (className !== 'BatchNormalization') return Object.hasOwn(NAMES, className) ? NAMES[className] : undefined;
  const scale = config.scale === false ? [] : ['gamma'];
  const center = config.center === false ? [] : ['beta'];
  return [...scale, ...center, 'moving_mean', 'moving_variance'];
}
