import { activationName } from '../../formats/keras/activation.ts';
import { innerLayer } from '../../formats/keras/inner.ts';
import { unsupported } from '../../formats/keras/layer-problem.ts';
import { shown } from '../../formats/onnx/shown.ts';
import { type ActivationUse, activations } from './activations.ts';
import type { LayerConverter, LayerUse } from './layer.ts';

/**
 * Applies the activation that the config holds under `key` (absent or null: none) to a tensor of the shape of the layer's
 * first output and gives the resulting name. Throws `convert.unsupported_layer` for one that is not known.
 */
export async function activate(use: LayerUse, input: string, key = 'activation'): Promise<string> {
  const name = activationName(use.config, key);
  if (name === undefined) {
    const tensor = { name: input, shape: use.outputs[0]!, dtype: 'float32' } as const;
    return (await use.convert(innerLayer(use.layer, key, []), [tensor]))[0]!.name;
  }
  return activateBy(name, use, input);
}

/** The same for an activation by its name in Keras. */
export function activateBy(name: string, use: LayerUse, input: string): string {
  const write = Object.hasOwn(activations, name) ? activations[name] : undefined;
  if (!write) throw unsupported(use.layer, `the activation "${shown(name)}" is not converted`);
  return write(use satisfies ActivationUse, input);
}

export const activation: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const input = use.inputs[0]!.name;
    if (activationName(use.config, 'activation') !== 'glu') return [await activate(use, input)];
    const [value, gate] = use.graph.ops('Split', [input], 2, { axis: { int: -1 }, num_outputs: { int: 2 } });
    return [use.graph.op('Mul', [value!, use.graph.op('Sigmoid', [gate!])])];
  },
};
