import { axesOf } from '../../formats/keras/shapes/axes.ts';
import { type ExpectedWeight, readWeights } from '../keras/weights.ts';
import { type LayerWriter, nested, refusal } from './fields.ts';

/** [γ, β, μ, σ²] or [μ, σ²] along the last axis; where Keras has only one of γ and β, the other is ones or zeros. */
export const batchNormalization: LayerWriter = async (use) => {
  const { config, layer, from } = use;
  const axes = axesOf(config, from.length);
  if (axes.length !== 1 || axes[0] !== from.length - 1) throw refusal(layer, 'RTNeural normalises along the last axis');
  const size = from.at(-1)!;
  const [scaled, centered] = [config.boolean('scale', true), config.boolean('center', true)];
  const expected: ExpectedWeight[] = [
    ...(scaled ? ([['gamma', [size]]] as const) : []),
    ...(centered ? ([['beta', [size]]] as const) : []),
    ['moving_mean', [size]],
    ['moving_variance', [size]],
  ];
  const read = await readWeights(use, expected);
  const gamma = scaled ? read[0]! : new Float32Array(size).fill(1);
  const beta = centered ? read.at(-3)! : new Float32Array(size);
  const arrays = [...(scaled || centered ? [gamma, beta] : []), ...read.slice(-2)];
  const grid = from.length === 4 && { num_filters_in: size, num_features_in: from[2]! };
  return {
    type: grid ? 'batchnorm2d' : 'batchnorm',
    epsilon: config.number('epsilon', 1e-3),
    ...grid,
    weights: arrays.map((array) => nested(layer, array, [size])),
  };
};

/** One alpha a value of a step, the same for every step. */
export const prelu: LayerWriter = async (use) => {
  const { config, layer, from } = use;
  const shared = config.has('shared_axes') ? config.ints('shared_axes') : [];
  const shape = from.slice(1).map((dim, i) => (shared.includes(i + 1) ? 1 : dim!));
  const perStep = from.length === 3 && shape[0] !== 1;
  if (from.length > 3 || perStep)
    throw refusal(layer, 'RTNeural has one alpha a value for all steps: shared_axes must be [1]');
  const [alpha] = await readWeights(use, [['alpha', shape]]);
  return { type: 'prelu', weights: [[nested(layer, alpha!, [shape.at(-1)!])]] };
};

export const relu: LayerWriter = ({ config, layer }) => {
  const plain =
    !config.has('max_value') && config.number('negative_slope', 0) === 0 && config.number('threshold', 0) === 0;
  if (!plain) throw refusal(layer, 'RTNeural has the plain ReLU only');
  return { type: 'activation', activation: 'relu', weights: [] };
};

export const elu: LayerWriter = ({ config, layer }) => {
  if (config.number('alpha', 1) !== 1) throw refusal(layer, 'RTNeural has ELU with alpha 1 only');
  return { type: 'activation', activation: 'elu', weights: [] };
};

export const softmax: LayerWriter = ({ config, layer, from }) => {
  const axes = config.has('axis') ? axesOf(config, from.length) : [from.length - 1];
  if (from.length > 3 || axes.length !== 1 || axes[0] !== from.length - 1) {
    throw refusal(layer, 'RTNeural has softmax over all values of a step');
  }
  return { type: 'activation', activation: 'softmax', weights: [] };
};
