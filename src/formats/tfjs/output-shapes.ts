import { ModelGateError } from '../../contracts/errors.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { type ModelConfig, readModelConfig } from '../keras/config.ts';
import { tensorKey } from '../keras/order.ts';
import { inferShapes } from '../keras/shapes/index.ts';
import type { KerasModel } from '../keras/types.ts';

/** Adds the shapes that Keras' rules give the outputs; without them where a layer is not known to those rules. */
export function withShapes(file: string, topology: unknown, outputs: readonly TensorSpec[]): TensorSpec[] {
  try {
    const model = withoutWeights(readModelConfig(file, topology));
    const known = inferShapes(model);
    if (model.outputs.length !== outputs.length) return [...outputs];
    return outputs.map((output, index) => {
      const shape = known.get(tensorKey(model.outputs[index]!))?.shape;
      return shape ? { ...output, shape: [...shape] } : output;
    });
  } catch (error) {
    if (error instanceof ModelGateError) return [...outputs];
    throw error;
  }
}

/** Shapes do not depend on weights, which lie elsewhere in a TensorFlow.js model. */
function withoutWeights(config: ModelConfig): KerasModel {
  const { name, inputs, outputs } = config;
  const layers = config.layers.map(({ model, ...layer }) => ({
    ...layer,
    weights: [],
    ...(model && { model: withoutWeights(model) }),
  }));
  return { name, inputs, outputs, layers };
}
