import type { ModelDescription } from '../../contracts/model.ts';
import { shown } from '../onnx/shown.ts';
import { interfaceTensors } from './interface.ts';
import type { ModelFacts } from './model.ts';

const MAX_WARNINGS = 20;

/** Why a runtime must not be given the model, where the file tells. */
export function findRefusals(model: ModelFacts): NonNullable<ModelDescription['refusals']> {
  const perChannel = interfaceTensors(model.subgraphs[0]!).find(({ quantization }) => (quantization?.scales ?? 0) > 1);
  if (perChannel) {
    const reason = `${shown(perChannel.name)} is an input or output with more than one quantisation scale`;
    return { litert: reason, 'tflite-web': reason };
  }
  const refusals: NonNullable<ModelDescription['refusals']> = {};
  const custom = model.subgraphs.flatMap(({ operators }) => operators).find(({ name }) => name.startsWith('custom:'));
  if (custom) refusals.litert = `it answers zeros for operators that it does not know, such as ${shown(custom.name)}`;
  if (isStateful(model)) refusals.litert = 'the model has variable tensors, which it does not support';
  if (hasPerChannelHybrid(model)) {
    refusals['tflite-web'] =
      'it computes FULLY_CONNECTED with int8 weights of more than one scale wrongly on float inputs';
  }
  return refusals;
}

/** Whether a run changes what the next one computes. */
export function isStateful({ subgraphs }: ModelFacts): boolean {
  return subgraphs.some(({ tensors }) => tensors.some(({ variable }) => variable));
}

/** FULLY_CONNECTED with real-valued inputs and weights that are quantised with a scale for each output. */
function hasPerChannelHybrid({ subgraphs }: ModelFacts): boolean {
  return subgraphs.some(({ tensors, operators }) =>
    operators.some(({ name, inputs: [data = -1, weights = -1] }) => {
      if (name !== 'FULLY_CONNECTED') return false;
      const { quantization } = tensors[weights] ?? {};
      return tensors[data]?.type.dtype === 'float32' && quantization !== undefined && quantization.scales > 1;
    }),
  );
}

/** One-line observations on a model that can be read, but is odd. `operators` is the histogram of the description. */
export function findWarnings(model: ModelFacts, operators: Readonly<Record<string, number>>): string[] {
  const [main] = model.subgraphs;
  const found = [
    ...Object.keys(operators)
      .filter((name) => /^(custom|builtin):/.test(name))
      .map((name) => `the operator ${shown(name)} is not part of TensorFlow Lite's built-in ones`),
    ...interfaceTensors(main!)
      .filter(({ type }) => type.dtype === 'unknown' || type.dtype === 'string')
      .map(({ name, type }) => `${shown(name)} is of ${type.title}, which Model Gate can neither feed nor read`),
    ...(main!.inputs.length === 0 ? ['the model has no inputs'] : []),
    ...(main!.outputs.length === 0 ? ['the model has no outputs'] : []),
    ...(model.signatures.length > 1
      ? [`of ${model.signatures.length} signatures only the primary subgraph is run`]
      : []),
  ];
  const hidden = found.length - MAX_WARNINGS;
  return hidden > 0 ? [...found.slice(0, MAX_WARNINGS), `${hidden} more warnings of this kind`] : found;
}
