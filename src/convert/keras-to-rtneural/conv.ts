import { type ExpectedWeight, readWeights } from '../keras/weights.ts';
import { activationOf, type LayerWriter, nested, refusal, type WriterUse } from './fields.ts';

/** Conv1D that sees no later step: `causal`, or a kernel of one step. Weights [kernel, in / groups, out]. */
export const conv1d: LayerWriter = async (use) => {
  const { config, layer, from, to } = use;
  assertLayout(use);
  const [size] = config.tuple('kernel_size', 1) as [number];
  const groups = config.int('groups', 1);
  if (size > 1 && config.oneOf('padding', ['valid', 'same', 'causal'], 'valid') !== 'causal') {
    throw refusal(
      layer,
      'RTNeural gives an output for every step from that step and earlier ones: padding must be "causal"',
    );
  }
  if (config.tuple('strides', 1, 1)[0] !== 1)
    throw refusal(layer, 'RTNeural gives an output for every step: strides must be 1');
  const kernel = [size, from.at(-1)! / groups, to.at(-1)!];
  return {
    type: 'conv1d',
    activation: activationOf(use),
    kernel_size: [size],
    dilation: config.tuple('dilation_rate', 1, 1),
    groups,
    weights: await kernelAndBias(use, kernel),
  };
};

/** Conv2D over features, a single step long: Keras pads time on both sides, RTNeural only before. */
export const conv2d: LayerWriter = async (use) => {
  const { config, layer, from, to } = use;
  assertLayout(use);
  const [time, feature] = config.tuple('kernel_size', 2) as [number, number];
  const [steps, stride] = config.tuple('strides', 2, 1) as [number, number];
  const [dilation, spread] = config.tuple('dilation_rate', 2, 1) as [number, number];
  if (time !== 1)
    throw refusal(layer, `RTNeural pads time before the first step only: a kernel of ${time} steps gives other values`);
  if (steps !== 1) throw refusal(layer, 'RTNeural gives an output for every step: strides along time must be 1');
  if (spread !== 1) throw refusal(layer, 'RTNeural has no dilation along features');
  if (config.int('groups', 1) !== 1) throw refusal(layer, 'RTNeural has no groups in two axes');
  const [features, filters] = [from[2]!, from[3]!];
  if (features === null) throw refusal(layer, 'the number of features is open');
  return {
    type: 'conv2d',
    activation: activationOf(use),
    kernel_size_time: time,
    kernel_size_feature: feature,
    dilation,
    strides: stride,
    num_filters_in: filters,
    num_features_in: features,
    num_filters_out: to[3]!,
    padding: config.oneOf('padding', ['valid', 'same'], 'valid'),
    weights: await kernelAndBias(use, [time, feature, filters!, to[3]!]),
  };
};

function assertLayout({ config, layer }: WriterUse): void {
  if (config.oneOf('data_format', ['channels_last', 'channels_first'], 'channels_last') === 'channels_first') {
    throw refusal(layer, 'RTNeural has channels last');
  }
}

/** RTNeural's loader needs a bias: without one, zeros. */
async function kernelAndBias(use: WriterUse, kernel: readonly number[]): Promise<unknown[]> {
  const out = kernel.at(-1)!;
  const biased: ExpectedWeight[] = use.config.boolean('use_bias', true) ? [['bias', [out]]] : [];
  const [weights, bias] = await readWeights(use, [['kernel', kernel], ...biased]);
  return [nested(use.layer, weights!, kernel), nested(use.layer, bias ?? new Float32Array(out), [out])];
}
