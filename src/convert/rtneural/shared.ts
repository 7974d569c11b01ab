import type { RtneuralActivation, RtneuralBody, RtneuralLayer } from '../../formats/rtneural/types.ts';
import type { GraphBuilder } from '../keras/graph.ts';
import { float, int, ints } from '../onnx/attribute.ts';

/** A layer whose nodes are to be written; `input` is [batch, time, from] of stateful networks, otherwise [batch, from]. */
export interface LayerUse<Kind extends RtneuralBody['kind']> {
  graph: GraphBuilder;
  input: string;
  layer: RtneuralLayer;
  body: Extract<RtneuralBody, { kind: Kind }>;
}

/** The activation along the values of a step, or the input itself. */
export function activate(graph: GraphBuilder, input: string, activation: RtneuralActivation | undefined): string {
  if (activation === undefined) return input;
  if (activation === 'softmax') return graph.op('Softmax', [input], { axis: int(-1) });
  if (activation === 'elu') return graph.op('Elu', [input], { alpha: float(1) });
  return graph.op({ tanh: 'Tanh', relu: 'Relu', sigmoid: 'Sigmoid' }[activation], [input]);
}

export function transpose(graph: GraphBuilder, input: string, order: readonly number[]): string {
  return graph.op('Transpose', [input], { perm: ints(order) });
}

/** A constant along the values of a step. */
export function vector(graph: GraphBuilder, values: Float32Array): string {
  return graph.constant([values.length], values);
}
