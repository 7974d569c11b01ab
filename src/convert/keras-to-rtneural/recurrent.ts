import { elementsOf } from '../../contracts/elements.ts';
import { readWeights } from '../keras/weights.ts';
import { activationOf, type LayerWriter, nested, refusal, type WriterUse, type Written } from './fields.ts';

/** Bias [4 units]; without one, zeros. */
export const lstm: LayerWriter = (use) => recurrent(use, 'lstm', 4, (columns) => [columns]);

/** Bias [2, 3 units], which Keras has with reset_after alone. */
export const gru: LayerWriter = (use) => {
  if (!use.config.boolean('reset_after', true))
    throw refusal(use.layer, "RTNeural's GRU has reset_after, and this one does not");
  return recurrent(use, 'gru', 3, (columns) => [2, columns]);
};

async function recurrent(
  use: WriterUse,
  type: string,
  gates: number,
  biasShape: (columns: number) => number[],
): Promise<Written> {
  const { layer, config, from } = use;
  assertStreams(use);
  const [input, units] = [from.at(-1)!, config.int('units')];
  const columns = gates * units;
  const bias = biasShape(columns);
  const read = await readWeights(use, [
    ['kernel', [input, columns]],
    ['recurrent_kernel', [units, columns]],
    ...(config.boolean('use_bias', true) ? ([['bias', bias]] as const) : []),
  ]);
  const biases = read[2] ?? new Float32Array(elementsOf(bias));
  return {
    type,
    activation: 'tanh',
    weights: [
      nested(layer, read[0]!, [input, columns]),
      nested(layer, read[1]!, [units, columns]),
      nested(layer, biases, bias),
    ],
  };
}

/** RTNeural gives an output for every step, from a state of zeros, with fixed activations. */
function assertStreams(use: WriterUse): void {
  const { layer, config } = use;
  if (!config.boolean('return_sequences', false))
    throw refusal(layer, 'RTNeural gives an output for every step, and return_sequences is not set');
  if (config.boolean('return_state', false)) throw refusal(layer, 'RTNeural does not give states out');
  if (config.boolean('go_backwards', false))
    throw refusal(layer, 'RTNeural cannot run from the last step to the first');
  if (config.boolean('time_major', false)) throw refusal(layer, 'its first axis is time (time_major)');
  const [activation, gate] = [
    config.has('activation') ? activationOf(use) : 'tanh',
    config.has('recurrent_activation') ? activationOf(use, 'recurrent_activation') : 'sigmoid',
  ];
  if (activation !== 'tanh' || gate !== 'sigmoid') {
    throw refusal(
      layer,
      `RTNeural computes it with tanh and sigmoid, and it has ${activation || 'linear'} and ${gate || 'linear'}`,
    );
  }
}
