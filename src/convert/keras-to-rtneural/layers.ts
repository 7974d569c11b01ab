import { innerLayer } from '../../formats/keras/inner.ts';
import { LayerConfig } from '../../formats/keras/layer-config.ts';
import { type ExpectedWeight, readWeights } from '../keras/weights.ts';
import { conv1d, conv2d } from './conv.ts';
import { activationOf, type LayerWriter, nested, refusal, type WriterUse, type Written } from './fields.ts';
import { batchNormalization, elu, prelu, relu, softmax } from './pointwise.ts';
import { gru, lstm } from './recurrent.ts';

/** Class name in Keras → what RTNeural's loader reads as the same layer. */
export const layerWriters: Readonly<Record<string, LayerWriter>> = {
  Dense: (use) => dense(use, 'dense'),
  TimeDistributed: timeDistributed,
  LSTM: lstm,
  GRU: gru,
  Conv1D: conv1d,
  Conv2D: conv2d,
  BatchNormalization: batchNormalization,
  PReLU: prelu,
  ReLU: relu,
  ELU: elu,
  Softmax: softmax,
  Activation: (use) => ({ type: 'activation', activation: activationOf(use), weights: [] }),
};

async function dense(use: WriterUse, type: string): Promise<Written> {
  const { layer, config, from, to } = use;
  if (from.length > 3) throw refusal(layer, 'RTNeural has no dense layer along one of several axes of a step');
  const [input, output] = [from.at(-1)!, to.at(-1)!];
  const biased = config.boolean('use_bias', true);
  const expected: ExpectedWeight[] = [['kernel', [input, output]], ...(biased ? ([['bias', [output]]] as const) : [])];
  const [kernel, bias] = await readWeights(use, expected);
  return {
    type,
    activation: activationOf(use),
    weights: [nested(layer, kernel!, [input, output]), ...(bias ? [nested(layer, bias, [output])] : [])],
  };
}

function timeDistributed(use: WriterUse): Promise<Written> {
  const inner = innerLayer(use.layer, 'layer', use.layer.weights);
  if (inner.className !== 'Dense')
    throw refusal(use.layer, `RTNeural spreads Dense layers over time, and no ${inner.className.slice(0, 100)}`);
  return dense({ ...use, layer: inner, config: new LayerConfig(inner) }, 'time-distributed-dense');
}
