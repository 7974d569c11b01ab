import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';

/** Activations that mean the same in every Keras and in tfjs-layers. */
const ACTIVATIONS = ['linear', 'relu', 'relu6', 'sigmoid', 'tanh', 'softmax', 'elu', 'selu', 'softplus', 'softsign'];

/** Settings that tfjs-layers refuses, or ignores without a word, by what they must be. */
const SAME: Readonly<Record<string, readonly unknown[]>> = {
  data_format: ['channels_last'],
  groups: [1],
  keepdims: [false],
  mask_zero: [false],
  negative_slope: [0],
  threshold: [0],
  stateful: [false],
  activation: ACTIVATIONS,
  recurrent_activation: ACTIVATIONS,
};

/** Throws `convert.unsupported_layer` where the layer would compute something else in TensorFlow.js than in Keras. */
export function requireSettings(layer: KerasLayer): void {
  const { className, config } = layer;
  if (className === 'GRU' && config.reset_after !== false) {
    throw unsupported(layer, 'TensorFlow.js has no GRU with reset_after');
  }
  if (config.padding === 'causal') throw unsupported(layer, 'TensorFlow.js has no causal padding');
  for (const [key, allowed] of Object.entries(SAME)) {
    const value = config[key] ?? undefined;
    if (value === undefined || allowed.includes(value)) continue;
    const shown = typeof value === 'object' ? 'an object' : String(value).slice(0, 50);
    throw unsupported(layer, `its setting "${key}" is ${shown}, which TensorFlow.js does not compute as Keras does`);
  }
}
