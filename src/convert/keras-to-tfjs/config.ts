import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';

/** What Keras 3 writes and tfjs-layers does not know; none of it changes what the layer computes. */
const DROPPED = new Set([
  ...['module', 'registered_name', 'build_config', 'compile_config', 'quantization_config', 'ragged', 'optional'],
  ...['shared_object_id', 'zero_output_for_mask', 'seed_generator', 'lora_rank', 'synchronized', 'use_cudnn'],
]);

/** A layer's config as Keras 2 wrote it: sizes and settings only, without what is for training. */
export function tfjsConfig(layer: KerasLayer): Record<string, unknown> {
  const written: Record<string, unknown> = { name: layer.name };
  for (const [key, value] of Object.entries(layer.config)) {
    if (DROPPED.has(key) || /_(regularizer|constraint)$/.test(key)) continue;
    if (key.endsWith('_initializer')) written[key] = value === null ? null : { class_name: 'Zeros', config: {} };
    else if (key === 'batch_shape' || key === 'batch_input_shape') written.batch_input_shape = value;
    else if (key === 'dtype')
      written.dtype = layer.className === 'InputLayer' && typeof value === 'string' ? value : 'float32';
    else if (isPlain(value)) written[key] = value;
    else throw unsupported(layer, `its setting "${key}" is an object, which is not written for TensorFlow.js`);
  }
  return written;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object' || value === null;
}
