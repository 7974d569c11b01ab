import { unsupported } from '../../formats/keras/layer-problem.ts';
import { axesOf } from '../../formats/keras/shapes/axes.ts';
import { float, int } from '../onnx/attribute.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { readWeights } from './weights.ts';

/**
 * ReLU as Keras' activations.relu computes it: x above `threshold` (then, if there is a `max_value`, clipped to
 * [0, max_value]), less `negative_slope` · relu(threshold − x).
 */
export const reluLayer: LayerConverter = {
  masks: 'pass',
  convert({ config, graph, inputs: [input] }) {
    const x = input!.name;
    const [slope, threshold] = [config.number('negative_slope', 0), config.number('threshold', 0)];
    const max = config.has('max_value') ? graph.scalar(config.number('max_value')) : undefined;
    let positive = threshold === 0 && !max ? graph.op('Relu', [x]) : x;
    if (threshold !== 0) {
      const above = graph.op('Cast', [graph.op('Greater', [x, graph.scalar(threshold)])], { to: int(1) });
      positive = graph.op('Mul', [x, above]);
    }
    if (max) positive = graph.op('Clip', [positive, graph.scalar(0), max]);
    if (slope === 0) return [positive];
    const below = graph.op('Relu', [graph.op('Sub', [graph.scalar(threshold), x])]);
    return [graph.op('Sub', [positive, graph.op('Mul', [below, graph.scalar(slope)])])];
  },
};

/** `alpha` in Keras 2, `negative_slope` in Keras 3. */
export const leakyRelu: LayerConverter = {
  masks: 'pass',
  convert: ({ config, graph, inputs: [input] }) => {
    const slope = config.has('negative_slope') ? config.number('negative_slope') : config.number('alpha', 0.3);
    return [graph.op('LeakyRelu', [input!.name], { alpha: float(slope) })];
  },
};

export const eluLayer: LayerConverter = {
  masks: 'pass',
  convert: ({ config, graph, inputs: [input] }) => [
    graph.op('Elu', [input!.name], { alpha: float(config.number('alpha', 1)) }),
  ],
};

export const thresholdedRelu: LayerConverter = {
  masks: 'pass',
  convert: ({ config, graph, inputs: [input] }) => [
    graph.op('ThresholdedRelu', [input!.name], { alpha: float(config.number('theta', 1)) }),
  ],
};

/** A slope for each element of a sample, one along `shared_axes` (counted with the samples). */
export const prelu: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs } = use;
    const shared = config.has('shared_axes') ? config.ints('shared_axes') : [];
    const shape = inputs[0]!.shape.slice(1).map((dim, i) => (shared.includes(i + 1) ? 1 : dim));
    if (shape.includes(null)) throw unsupported(use.layer, 'it has a slope for each place of an axis of open size');
    const [alpha] = await readWeights(use, [['alpha', shape as number[]]]);
    return [graph.op('PRelu', [inputs[0]!.name, graph.constant(shape as number[], alpha!)])];
  },
};

/** Softmax along one axis, or over several at once. */
export const softmaxLayer: LayerConverter = {
  masks: 'pass',
  convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape, mask } = inputs[0]!;
    if (mask !== undefined) throw unsupported(use.layer, 'a softmax over masked time steps is not converted');
    const axes = axesOf(config, shape.length);
    if (axes.length === 1) return [graph.op('Softmax', [name], { axis: int(axes[0]!) })];
    return [overAxes(use, name, axes)];
  },
};

function overAxes({ graph }: LayerUse, x: string, axes: readonly number[]): string {
  const over = graph.ints(axes);
  const raised = graph.op('Exp', [graph.op('Sub', [x, graph.op('ReduceMax', [x, over])])]);
  return graph.op('Div', [raised, graph.op('ReduceSum', [raised, over])]);
}
