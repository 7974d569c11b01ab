import type { RtneuralBody } from '../../formats/rtneural/types.ts';
import { type RecurrentCell, recurrent, SIGMOID, TANH } from '../onnx/recurrent.ts';
import { conv1d, conv2d } from './conv.ts';
import { type LayerUse, transpose, vector } from './shared.ts';

/** One a kind of layer: adds its nodes and gives the name of what it computes, before the layer's activation. */
export const layerConverters: { [Kind in RtneuralBody['kind']]: (use: LayerUse<Kind>) => string } = {
  dense,
  conv1d,
  conv2d,
  gru: (use) => {
    const { bias } = use.body;
    const half = bias.length / 2;
    return sequence(use, {
      op: 'GRU',
      activations: [SIGMOID, TANH],
      resetAfter: true,
      bias: bias.subarray(0, half),
      recurrentBias: bias.subarray(half),
    });
  },
  lstm: (use) => sequence(use, { op: 'LSTM', activations: [SIGMOID, TANH, TANH], bias: use.body.bias }),
  prelu: ({ graph, input, body }) => graph.op('PRelu', [input, vector(graph, body.alpha)]),
  batchnorm,
  activation: ({ input }) => input,
};

function dense({ graph, input, layer: { from, to }, body }: LayerUse<'dense'>): string {
  const product = graph.op('MatMul', [input, graph.constant([from, to], body.kernel)]);
  return body.bias ? graph.op('Add', [product, vector(graph, body.bias)]) : product;
}

/** ONNX runs recurrent operators along the first axis. */
function sequence(
  { graph, input, layer: { from, to }, body }: LayerUse<'gru'> | LayerUse<'lstm'>,
  cell: Pick<RecurrentCell, 'op' | 'activations' | 'resetAfter' | 'bias' | 'recurrentBias'>,
): string {
  const steps = transpose(graph, input, [1, 0, 2]);
  const { kernel, recurrent: recurrence } = body;
  const outputs = recurrent(graph, { ...cell, from, units: to, kernel, recurrent: recurrence }, steps);
  return transpose(graph, graph.op('Squeeze', [outputs.sequence, graph.ints([1])]), [1, 0, 2]);
}

/** γ (x − μ) / √(σ² + ε) + β. After a 2-D convolution there is one of each a filter, repeated for every feature. */
function batchnorm({ graph, input, layer: { to }, body }: LayerUse<'batchnorm'>): string {
  const { gamma, beta, mean, variance, epsilon } = body;
  graph.spend(4 * 3 * to);
  const repeated = (value: (channel: number) => number) =>
    vector(
      graph,
      Float32Array.from({ length: to }, (_, i) => value(i % mean.length)),
    );
  const centred = graph.op('Sub', [input, repeated((i) => mean[i]!)]);
  const scaled = graph.op('Mul', [
    centred,
    repeated((i) => (gamma ? gamma[i]! : 1) / Math.sqrt(variance[i]! + epsilon)),
  ]);
  return beta ? graph.op('Add', [scaled, repeated((i) => beta[i]!)]) : scaled;
}
