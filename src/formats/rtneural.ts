import type { ByteSource, Format, ModelDescription, ReadOptions } from '../contracts/model.ts';
import { shown } from './onnx/shown.ts';
import { looksLikeRtneural } from './rtneural/head.ts';
import { countParameters } from './rtneural/parameters.ts';
import { type ReadRtneural, readRtneural } from './rtneural/read.ts';
import { isStateful, outputWidth, type RtneuralModel, stepShape } from './rtneural/types.ts';

/**
 * RTNeural's JSON (https://github.com/jatinchowdhury18/RTNeural, parseJson in RTNeural/model_loader.h): a network that is
 * fed step by step. Where a layer remembers steps, a sample is a sequence: `[batch, time, in]` float32, every layer's state
 * zero before the first step, and an output for every step. Otherwise a sample is a step: `[batch, in]`.
 */
export const rtneural: Format = {
  id: 'rtneural',
  title: 'RTNeural JSON',
  extensions: ['.json'],
  recognise: (_head, text) => text !== undefined && looksLikeRtneural(text),
  describe,
};

async function describe(source: ByteSource, name: string, options?: ReadOptions): Promise<ModelDescription> {
  const read = await readRtneural(source, name, options);
  const { model } = read;
  const parameters = countParameters(model);
  return {
    format: 'rtneural',
    inputs: [{ name: 'input', dtype: 'float32', shape: stepShape(model, model.width) }],
    outputs: [{ name: 'output', dtype: 'float32', shape: stepShape(model, outputWidth(model)) }],
    parameters,
    weightTypes: parameters > 0 ? { float32: parameters } : {},
    operators: countOperators(model),
    files: [name],
    properties: propertiesOf(read),
    warnings: [...model.warnings],
  };
}

/** Layers by type, and activations by name wherever they are written. */
function countOperators({ layers }: RtneuralModel): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, activation } of layers) {
    const names = [...(type === 'activation' ? [] : [type]), ...(activation ? [activation] : [])];
    for (const each of names) counts[each] = (counts[each] ?? 0) + 1;
  }
  return counts;
}

const MAX_SAID = 20;

/** What the file says beside its network: authors, sample rates, losses. */
function propertiesOf({ model, root, dialect }: ReadRtneural): Record<string, string | number> {
  const said = Object.entries({ ...root, ...(root.metadata as object | undefined) })
    .filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]))
    .slice(0, MAX_SAID)
    .map(([key, value]) => [`metadata ${shown(key)}`, typeof value === 'string' ? shown(value) : value] as const);
  return {
    schema: dialect,
    layers: model.layers.length,
    state: isStateful(model) ? 'kept from step to step, zero before each sequence' : 'none',
    ...Object.fromEntries(said),
  };
}
