import type { Dim, DType, TensorSpec } from '../../contracts/tensor.ts';
import { get, type JsonObject, listOf, textOf } from '../shared/json-value.ts';
import { malformed } from './fault.ts';
import type { TopologyFacts } from './graph.ts';
import { withShapes } from './output-shapes.ts';

/** A layer or a nested model as Keras writes it. */
export interface LayerConfig {
  className: string;
  name: string;
  config: unknown;
}

const INPUT_TYPES: Partial<Record<string, DType>> = {
  float32: 'float32',
  int32: 'int32',
  bool: 'bool',
  string: 'string',
};
const WRAPPED = ['layer', 'cell', 'forward_layer', 'backward_layer'];

/**
 * A layers model: Keras' own description of the network, as a Sequential or a functional model. Shapes of outputs are not
 * declared in it, but follow from the layers.
 */
export function readLayers(file: string, model: JsonObject): TopologyFacts {
  const topology = get(model, 'modelTopology');
  const serialised = get(topology, 'model_config') ?? topology;
  const root = layerOf(serialised);
  if (!root || !isModel(root)) {
    throw malformed(file, 'its modelTopology is neither a graph nor a Keras model (Sequential, Model, Functional)');
  }
  const layers = [...everyLayer(root)];
  if (layers.length === 0) throw malformed(file, 'its modelTopology has no layers');
  const operators = new Map<string, number>();
  for (const { className } of layers) operators.set(className, (operators.get(className) ?? 0) + 1);
  return {
    inputs: inputsOf(file, root),
    outputs: withShapes(file, serialised, outputsOf(file, root)),
    operators: Object.fromEntries(operators),
    layers,
  };
}

function layerOf(value: unknown): LayerConfig | undefined {
  const className = textOf(get(value, 'class_name'));
  if (className === undefined) return undefined;
  const config = get(value, 'config');
  return { className, config, name: textOf(get(config, 'name')) ?? textOf(get(value, 'name')) ?? '' };
}

function isModel({ className }: LayerConfig): boolean {
  return ['Sequential', 'Model', 'Functional'].includes(className);
}

/** The layers of a model; a Sequential of old files is nothing but the list of its layers. */
function children({ config }: LayerConfig): LayerConfig[] {
  const list = listOf(get(config, 'layers')) ?? listOf(config) ?? [];
  return list.map(layerOf).filter((layer) => layer !== undefined);
}

/** Every layer that is no model, those of nested models and inside of wrappers included. */
function* everyLayer(model: LayerConfig): Generator<LayerConfig> {
  for (const layer of children(model)) {
    if (isModel(layer)) yield* everyLayer(layer);
    else yield* withWrapped(layer);
  }
}

function* withWrapped(layer: LayerConfig): Generator<LayerConfig> {
  yield layer;
  for (const key of WRAPPED) {
    const inner = layerOf(get(layer.config, key));
    if (inner && isModel(inner)) yield* everyLayer(inner);
    else if (inner) yield* withWrapped(inner);
  }
}

function inputsOf(file: string, model: LayerConfig): TensorSpec[] {
  const layers = children(model);
  if (model.className !== 'Sequential') {
    const configs = new Map(layers.map((layer) => [layer.name, layer.config]));
    return ends(file, model, 'input_layers').map((name) => inputSpec(name, configs.get(name)));
  }
  const [first] = layers;
  if (!first) throw malformed(file, 'a Sequential model in it has no layers');
  if (isModel(first)) return inputsOf(file, first);
  // What tfjs-layers calls the input that it makes for a first layer which is none itself.
  return [inputSpec(first.className === 'InputLayer' ? first.name : `${first.name}_input`, first.config)];
}

function outputsOf(file: string, model: LayerConfig): TensorSpec[] {
  const names =
    model.className === 'Sequential' ? [children(model).at(-1)?.name ?? ''] : ends(file, model, 'output_layers');
  // A layer that is called twice can give two outputs.
  const seen = new Map<string, number>();
  return names.map((name) => {
    const earlier = seen.get(name) ?? 0;
    seen.set(name, earlier + 1);
    return { name: earlier === 0 ? name : `${name}_${earlier}`, dtype: 'float32' };
  });
}

/** Names from `input_layers` or `output_layers`: one `[layer, call, index]`, or a list of those. */
function ends(file: string, { config }: LayerConfig, key: string): string[] {
  const value = listOf(get(config, key)) ?? [];
  const list = typeof value[0] === 'string' ? [value] : value;
  const names = list.map((entry) => textOf(listOf(entry)?.[0]));
  if (names.length > 0 && names.every((name) => name !== undefined)) return names as string[];
  throw malformed(file, `a functional model in it has no ${key}`);
}

function inputSpec(name: string, config: unknown): TensorSpec {
  const dims = listOf(get(config, 'batch_input_shape') ?? get(config, 'batch_shape') ?? get(config, 'batchInputShape'));
  const dtype = INPUT_TYPES[textOf(get(config, 'dtype')) ?? 'float32'] ?? 'float32';
  if (!dims) return { name, dtype };
  const shape: Dim[] = dims.map((dim) => (Number.isSafeInteger(dim) && (dim as number) >= 0 ? (dim as number) : null));
  return { name, dtype, shape };
}
