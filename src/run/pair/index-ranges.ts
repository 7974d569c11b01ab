import { tensorNames } from '../../formats/keras/names.ts';
import { tensorKey } from '../../formats/keras/order.ts';
import type { KerasLayer, KerasModel } from '../../formats/keras/types.ts';

/**
 * Which inputs of a Keras model are looked up in an Embedding, and in how many rows: random reals would be no indices.
 * An embedding inside a nested model counts for every input of the nested model.
 */
export function indexRanges(model: KerasModel): Map<string, number> {
  const names = tensorNames(model).inputs;
  const ranges = new Map<string, number>();
  for (const [index, input] of model.inputs.entries()) {
    const key = tensorKey(input);
    const readers = model.layers.filter(({ calls }) =>
      calls.some(({ inputs }) => inputs.some((t) => tensorKey(t) === key)),
    );
    const sizes = readers.flatMap(tableSizes);
    if (sizes.length > 0) ranges.set(names[index]!, Math.min(...sizes));
  }
  return ranges;
}

function tableSizes({ className, config, model }: KerasLayer): number[] {
  if (model) return model.layers.flatMap(tableSizes);
  const { input_dim: size } = config;
  return className === 'Embedding' && Number.isSafeInteger(size) && (size as number) > 0 ? [size as number] : [];
}
