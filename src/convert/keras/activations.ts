import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import { float, int } from '../onnx/attribute.ts';
import type { GraphBuilder } from './graph.ts';

export interface ActivationUse {
  layer: KerasLayer;
  graph: GraphBuilder;
  kerasVersion: string | undefined;
}

type Activation = (use: ActivationUse, input: string) => string;

/** An operator of ONNX that is the whole activation. */
const plain =
  (op: string, attributes: Parameters<GraphBuilder['op']>[2] = {}): Activation =>
  ({ graph }, x) =>
    graph.op(op, [x], attributes);

const silu: Activation = ({ graph }, x) => graph.op('Mul', [x, graph.op('Sigmoid', [x])]);

/** x · clip(x / 6 + ½, 0, 1) */
const hardSilu: Activation = ({ graph }, x) => graph.op('Mul', [x, sixth(graph, x)]);

const sixth = (graph: GraphBuilder, x: string) =>
  graph.op('HardSigmoid', [x], { alpha: float(1 / 6), beta: float(0.5) });

const clip = (graph: GraphBuilder, x: string, low: number, high: number) =>
  graph.op('Clip', [x, graph.scalar(low), graph.scalar(high)]);

/** Name in Keras → what it computes, with the parameters that the name alone stands for. */
export const activations: Readonly<Record<string, Activation>> = {
  linear: (_, x) => x,
  relu: plain('Relu'),
  relu6: ({ graph }, x) => clip(graph, x, 0, 6),
  leaky_relu: plain('LeakyRelu', { alpha: float(0.2) }),
  elu: plain('Elu'),
  celu: plain('Celu'),
  selu: plain('Selu'),
  tanh: plain('Tanh'),
  sigmoid: plain('Sigmoid'),
  exponential: plain('Exp'),
  softplus: plain('Softplus'),
  softsign: plain('Softsign'),
  softmax: plain('Softmax', { axis: int(-1) }),
  log_softmax: plain('LogSoftmax', { axis: int(-1) }),
  hard_sigmoid: hardSigmoid,
  hard_silu: hardSilu,
  hard_swish: hardSilu,
  silu,
  swish: silu,
  /** ½ x (1 + erf(x / √2)) */
  gelu: ({ graph }, x) => {
    const erf = graph.op('Erf', [graph.op('Mul', [x, graph.scalar(Math.SQRT1_2)])]);
    const half = graph.op('Mul', [x, graph.scalar(0.5)]);
    return graph.op('Mul', [half, graph.op('Add', [erf, graph.scalar(1)])]);
  },
  mish: ({ graph }, x) => graph.op('Mul', [x, graph.op('Tanh', [graph.op('Softplus', [x])])]),
  log_sigmoid: ({ graph }, x) => graph.op('Neg', [graph.op('Softplus', [graph.op('Neg', [x])])]),
  hard_tanh: ({ graph }, x) => clip(graph, x, -1, 1),
  tanh_shrink: ({ graph }, x) => graph.op('Sub', [x, graph.op('Tanh', [x])]),
  soft_shrink: plain('Shrink', { bias: float(0.5), lambd: float(0.5) }),
  hard_shrink: plain('Shrink', { bias: float(0), lambd: float(0.5) }),
  /** (x + √(x² + 4)) / 2 */
  squareplus: ({ graph }, x) => {
    const root = graph.op('Sqrt', [graph.op('Add', [graph.op('Mul', [x, x]), graph.scalar(4)])]);
    return graph.op('Mul', [graph.op('Add', [x, root]), graph.scalar(0.5)]);
  },
  sparse_sigmoid: plain('HardSigmoid', { alpha: float(0.5), beta: float(0.5) }),
  /** ¼ (x + 1)² between −1 and 1, x above, 0 below. */
  sparse_plus: ({ graph }, x) => {
    const shifted = graph.op('Add', [clip(graph, x, -1, 1), graph.scalar(1)]);
    const curve = graph.op('Mul', [graph.op('Mul', [shifted, shifted]), graph.scalar(0.25)]);
    return graph.op('Add', [curve, graph.op('Relu', [graph.op('Sub', [x, graph.scalar(1)])])]);
  },
};

/** Keras 2: clip(x / 5 + ½, 0, 1); Keras 3: clip(x / 6 + ½, 0, 1). */
function hardSigmoid({ graph, layer, kerasVersion }: ActivationUse, x: string): string {
  const major = kerasMajor(kerasVersion);
  if (major === undefined) {
    throw unsupported(
      layer,
      'hard_sigmoid differs between Keras 2 and 3, and the file does not say which one wrote it',
    );
  }
  return major >= 3 ? sixth(graph, x) : graph.op('HardSigmoid', [x], { alpha: float(0.2), beta: float(0.5) });
}

/** The major version of `2.15.0`, `2.2.4-tf` …, or undefined. */
export function kerasMajor(version: string | undefined): number | undefined {
  const major = /^(\d{1,3})\./.exec(version ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}
