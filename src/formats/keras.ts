import { elementsOf } from '../contracts/elements.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { ByteSource, Format, ModelDescription } from '../contracts/model.ts';
import type { DType, TensorSpec } from '../contracts/tensor.ts';
import { startsAsHdf5 } from './hdf5/superblock.ts';
import { tensorNames } from './keras/names.ts';
import { tensorKey } from './keras/order.ts';
import { type KerasFile, readKerasFile } from './keras/read.ts';
import { inferShapes } from './keras/shapes/index.ts';
import type { KerasLayer, KerasModel, KerasTensor } from './keras/types.ts';
import { dimension, inputSpec, warningsOf } from './keras/view.ts';

/** Keras 3 archives (`.keras`) and whole models in HDF5 (Keras 1 to 3). Weights are counted, not read. */
export const keras: Format = {
  id: 'keras',
  title: 'Keras',
  extensions: ['.keras', '.h5', '.hdf5'],
  recognise: (head) => startsAsHdf5(head) || isArchive(head),
  describe,
};

/** A zip (`PK\3\4`) whose first member is one of a Keras archive; the length of its name at 26, the name at 30. */
function isArchive(head: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  return (
    text(0, 4) === 'PK\x03\x04' && /^(metadata\.json|config\.json|model\.weights\.h5)$/.test(text(30, 30 + head[26]!))
  );
}

async function describe(source: ByteSource, name: string): Promise<ModelDescription> {
  const file = await readKerasFile(source, name);
  const { model } = file;
  const names = tensorNames(model);
  const layers = allLayers(model);
  const { outputs, problem } = outputSpecs(model, names.outputs);
  return {
    format: 'keras',
    inputs: model.inputs.map((tensor, index) => inputSpec(model, tensor, names.inputs[index]!)),
    outputs,
    ...countWeights(layers),
    operators: countClasses(layers),
    files: [name],
    properties: propertiesOf(file),
    warnings: [...warningsOf(layers), ...(problem === undefined ? [] : [problem])],
  };
}

/** Shapes are left out, with a warning, where a layer is not known here. */
function outputSpecs(model: KerasModel, names: readonly string[]): { outputs: TensorSpec[]; problem?: string } {
  try {
    const shapes = inferShapes(model);
    return {
      outputs: model.outputs.map((tensor: KerasTensor, index) => {
        const typed = shapes.get(tensorKey(tensor));
        return typed
          ? { name: names[index]!, dtype: typed.dtype, shape: typed.shape.map(dimension) }
          : { name: names[index]!, dtype: 'unknown' };
      }),
    };
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    return {
      outputs: names.map((name) => ({ name, dtype: 'unknown' })),
      problem: `The shapes of the outputs are not known: ${error.message}`,
    };
  }
}

/** Layers of nested models too, each once. */
function allLayers(model: KerasModel): KerasLayer[] {
  return model.layers.flatMap((layer) => (layer.model ? [layer, ...allLayers(layer.model)] : [layer]));
}

function countWeights(layers: readonly KerasLayer[]): Pick<ModelDescription, 'parameters' | 'weightTypes'> {
  const weightTypes: Partial<Record<DType, number>> = {};
  let parameters = 0;
  for (const { dtype, shape } of layers.flatMap(({ weights }) => weights)) {
    const elements = elementsOf(shape);
    parameters += elements;
    weightTypes[dtype] = (weightTypes[dtype] ?? 0) + elements;
  }
  return { parameters, weightTypes };
}

function countClasses(layers: readonly KerasLayer[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { className } of layers) counts.set(className, (counts.get(className) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function propertiesOf({ facts, container, model }: KerasFile): Record<string, string | number> {
  const properties: Record<string, string | number> = { container: container === 'keras' ? '.keras archive' : 'HDF5' };
  const shownFacts = { keras_version: 'Keras version', backend: 'backend', date_saved: 'saved' };
  for (const [key, title] of Object.entries(shownFacts)) if (facts[key] !== undefined) properties[title] = facts[key];
  properties.layers = model.layers.length;
  return properties;
}
