import { unsupported } from '../../formats/keras/layer-problem.ts';
import { axesOf } from '../../formats/keras/shapes/axes.ts';
import { int } from '../onnx/attribute.ts';
import { kerasMajor } from './activations.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { transpose } from './layout.ts';
import { type ExpectedWeight, readWeights } from './weights.ts';

/** BatchNormalization with its moving statistics: x · γ/√(σ² + ε) + (β − μ · γ/√(σ² + ε)), both made in float64. */
export const batchNormalization: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0]!;
    if (config.boolean('renorm', false)) throw unsupported(layer, 'renorm is not converted');
    if (config.has('virtual_batch_size')) throw unsupported(layer, 'virtual_batch_size is not converted');
    const axes = axesOf(config, shape.length);
    if (axes.length !== 1) throw unsupported(layer, 'normalisation along several axes is not converted');
    const size = sizes(use, axes)[0]!;
    const [scaled, centered] = [config.boolean('scale', true), config.boolean('center', true)];
    const weights = await readWeights(use, [
      ...named(scaled, 'gamma', [size]),
      ...named(centered, 'beta', [size]),
      ['moving_mean', [size]],
      ['moving_variance', [size]],
    ]);
    const [mean, variance] = [weights.at(-2)!, weights.at(-1)!];
    const gamma = scaled ? weights[0]! : undefined;
    const beta = centered ? weights[scaled ? 1 : 0]! : undefined;
    const epsilon = config.number('epsilon', 1e-3);
    const factor = Float64Array.from(variance, (each, i) => (gamma?.[i] ?? 1) / Math.sqrt(each + epsilon));
    const shift = Float32Array.from(factor, (each, i) => (beta?.[i] ?? 0) - mean[i]! * each);
    const spread = broadcast(shape.length, axes, [size]);
    const product = graph.op('Mul', [name, graph.constant(spread, Float32Array.from(factor))]);
    return [graph.op('Add', [product, graph.constant(spread, shift)])];
  },
};

/** LayerNormalization; `rms_scaling` divides by the standard deviation without taking the mean away, and has no beta. */
export const layerNormalization: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape } = inputs[0]!;
    const rms = config.boolean('rms_scaling', false);
    const axes = axesOf(config, shape.length);
    const [scaled, centered] = [rms || config.boolean('scale', true), !rms && config.boolean('center', true)];
    const constants = await affine(use, axes, scaled, centered);
    const over = graph.ints(axes);
    const deviation = graph.op('Sub', [name, graph.op('ReduceMean', [name, over])]);
    const variance = graph.op('ReduceMean', [graph.op('Mul', [deviation, deviation]), over]);
    const normal = graph.op('Div', [rms ? name : deviation, root(use, variance)]);
    return [applied(use, normal, constants)];
  },
};

/** RMSNormalization: x / √(mean(x²) + ε) · scale. */
export const rmsNormalization: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape } = inputs[0]!;
    const axes = axesOf(config, shape.length);
    const constants = await affine(use, axes, true, false);
    const square = graph.op('ReduceMean', [graph.op('Mul', [name, name]), graph.ints(axes)]);
    return [applied(use, graph.op('Div', [name, root(use, square, 1e-6)]), constants)];
  },
};

/** GroupNormalization: the channels in `groups` (−1: each for itself), moments over a group and all other axes. */
export const groupNormalization: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0]!;
    const axes = axesOf(config, shape.length);
    const [channels] = sizes(use, axes);
    const written = config.int('groups', 32, -1);
    const groups = written === -1 ? channels! : written;
    if (axes.length !== 1 || axes[0] === 0 || groups < 1 || channels! % groups !== 0) {
      throw config.wrong('groups', written, `a divisor of ${channels} channels on one axis`);
    }
    if (shape.length < 2) throw unsupported(layer, 'its input has no channels');
    const constants = await affine(use, axes, config.boolean('scale', true), config.boolean('center', true));
    const order = [...shape.keys()].filter((axis) => axis !== axes[0]).concat(axes);
    const last = transpose(graph, name, order);
    const split = graph.op('Reshape', [last, graph.ints([0, -1, groups, channels! / groups])]);
    const over = graph.ints([1, 3]);
    const deviation = graph.op('Sub', [split, graph.op('ReduceMean', [split, over])]);
    const variance = graph.op('ReduceMean', [graph.op('Mul', [deviation, deviation]), over]);
    const normal = graph.op('Div', [deviation, root(use, variance)]);
    const joined = graph.op('Reshape', [normal, graph.op('Shape', [last])]);
    const back = transpose(
      graph,
      joined,
      [...shape.keys()].map((axis) => order.indexOf(axis)),
    );
    return [applied(use, back, constants)];
  },
};

/** UnitNormalization: x · min(1/√Σx², 1/ε), ε as in TensorFlow's l2_normalize (Keras 2) or keras.ops.normalize (Keras 3). */
export const unitNormalization: LayerConverter = {
  masks: 'pass',
  convert({ config, graph, inputs, kerasVersion }) {
    const { name, shape } = inputs[0]!;
    const floor = kerasMajor(kerasVersion) === 2 ? 1e-6 : 1e-12;
    const norm = graph.op('ReduceL2', [name, graph.ints(axesOf(config, shape.length))], { keepdims: int(1) });
    return [graph.op('Div', [name, graph.op('Max', [norm, graph.scalar(floor)])])];
  },
};

function sizes({ inputs, layer }: LayerUse, axes: readonly number[]): number[] {
  const found = axes.map((axis) => inputs[0]!.shape[axis]!);
  if (found.some((size) => size === null)) throw unsupported(layer, 'the size of an axis that it normalises is open');
  return found;
}

function named(present: boolean, name: string, shape: readonly number[]): ExpectedWeight[] {
  return present ? [[name, shape]] : [];
}

function broadcast(rank: number, axes: readonly number[], dims: readonly number[]): number[] {
  const shape = new Array<number>(rank).fill(1);
  for (const [i, axis] of axes.entries()) shape[axis] = dims[i]!;
  return shape;
}

interface Affine {
  gamma?: string;
  beta?: string;
}

async function affine(use: LayerUse, axes: readonly number[], scaled: boolean, centered: boolean): Promise<Affine> {
  const dims = sizes(use, axes);
  const read = await readWeights(use, [...named(scaled, 'gamma', dims), ...named(centered, 'beta', dims)]);
  const shape = broadcast(use.inputs[0]!.shape.length, axes, dims);
  return {
    ...(scaled && { gamma: use.graph.constant(shape, read[0]!) }),
    ...(centered && { beta: use.graph.constant(shape, read.at(-1)!) }),
  };
}

function applied({ graph }: LayerUse, normal: string, { gamma, beta }: Affine): string {
  const scaled = gamma === undefined ? normal : graph.op('Mul', [normal, gamma]);
  return beta === undefined ? scaled : graph.op('Add', [scaled, beta]);
}

/** √(variance + epsilon) */
function root({ graph, config }: LayerUse, variance: string, fallback = 1e-3): string {
  return graph.op('Sqrt', [graph.op('Add', [variance, graph.scalar(config.number('epsilon', fallback))])]);
}
