import type { ModelGateError } from '../../contracts/errors.ts';
import { activationName } from '../../formats/keras/activation.ts';
import type { LayerConfig } from '../../formats/keras/layer-config.ts';
import { layerProblem } from '../../formats/keras/layer-problem.ts';
import type { Shape } from '../../formats/keras/shapes/types.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import { shown } from '../../formats/onnx/shown.ts';
import { ACTIVATIONS } from '../../formats/rtneural/types.ts';
import type { GraphBuilder } from '../keras/graph.ts';

/** A layer to be written: what goes in and what comes out, samples first. */
export interface WriterUse {
  layer: KerasLayer;
  config: LayerConfig;
  from: Shape;
  to: Shape;
  /** Counts the weights that are read. */
  graph: GraphBuilder;
}

/** The fields of RTNeural's layer; `shape` is that of the layer's output. */
export interface Written {
  type: string;
  activation?: string;
  weights: readonly unknown[];
  [field: string]: unknown;
}

export type LayerWriter = (use: WriterUse) => Promise<Written> | Written;

/** `convert.unsupported_layer`: RTNeural cannot hold the layer, or what it is set to. */
export function refusal(layer: KerasLayer, what: string): ModelGateError {
  return layerProblem('convert.unsupported_layer', layer, what, 'Use the layers of RTNeural, or write another format.');
}

/** RTNeural's name of an activation in the config, `''` for none. */
export function activationOf({ layer, config, to }: WriterUse, key = 'activation'): string {
  const name = activationName(config, key);
  if (name === 'linear') return '';
  if (name === undefined || !ACTIVATIONS.includes(name as (typeof ACTIVATIONS)[number])) {
    throw refusal(
      layer,
      `RTNeural does not have the activation ${name === undefined ? 'that is a layer' : `"${shown(name)}"`}`,
    );
  }
  // RTNeural's softmax runs over all values of a step.
  if (name === 'softmax' && to.length > 3) throw refusal(layer, 'RTNeural has no softmax over one of several axes');
  return name;
}

/** Row-major values as nested arrays of numbers. Throws `convert.weights` for a number that JSON does not have. */
export function nested(layer: KerasLayer, values: Float32Array, shape: readonly number[]): unknown {
  if (!values.every(Number.isFinite)) {
    throw layerProblem('convert.weights', layer, 'it has a weight that is not finite', 'Train the model again.');
  }
  const [size = 1, ...rest] = shape;
  if (rest.length === 0) return Array.from(values.subarray(0, size));
  const step = values.length / size;
  return Array.from({ length: size }, (_, i) => nested(layer, values.subarray(i * step, (i + 1) * step), rest));
}
