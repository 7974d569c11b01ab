import { shown } from '../onnx/shown.ts';
import { qualifiedClass } from './class-name.ts';
import { callsOf, isKeras3Node, isTensor, tensorsOf } from './graph.ts';
import { isObject, type Json, objectAt, textAt } from './json.ts';
import { malformed } from './problem.ts';
import type { KerasCall, KerasTensor } from './types.ts';

/** A layer before its weights are found. */
export interface LayerConfig {
  name: string;
  className: string;
  config: Json;
  calls: readonly KerasCall[];
  model?: ModelConfig;
}

/** A model before its weights are found. */
export interface ModelConfig {
  name: string;
  /** As the layer class that it is in a model around it. */
  className: string;
  layers: readonly LayerConfig[];
  inputs: readonly KerasTensor[];
  outputs: readonly KerasTensor[];
  /** Whether calls are in the form of Keras 3. */
  keras3?: boolean;
}

const SEQUENTIAL = 'Sequential';
const MAX_MODEL_DEPTH = 16;

/** Whether a serialised object is a model of layers, rather than a layer. */
export function isModelConfig(object: unknown): object is Json {
  if (!isObject(object)) return false;
  const { config } = object;
  if (classOf('', object) === SEQUENTIAL) return true;
  return isObject(config) && Array.isArray(config.layers) && 'input_layers' in config && 'output_layers' in config;
}

/** Reads a serialised model: `Sequential`, `Functional` or `Model`, or a custom class that is saved like one of them. */
export function readModelConfig(file: string, object: unknown, depth = 0): ModelConfig {
  const model = objectAt(file, object, 'its config');
  const className = classOf(file, model);
  if (!isModelConfig(model)) {
    throw malformed(file, `${shown(className)} is a subclassed model, whose graph is Python code and not in the file`);
  }
  if (depth > MAX_MODEL_DEPTH) throw malformed(file, `models are nested deeper than ${MAX_MODEL_DEPTH}`);
  if (className === SEQUENTIAL) return readSequential(file, model, depth);
  const config = objectAt(file, model.config, `the config of ${shown(className)}`);
  const layers = readLayers(file, config.layers, depth).map((layer, index) => ({
    ...layer,
    calls: callsOf(file, layer.name, (config.layers as Json[])[index]!.inbound_nodes),
  }));
  const name = typeof config.name === 'string' ? config.name : className.toLowerCase();
  return settle(file, {
    name,
    className,
    layers,
    inputs: tensorsOf(file, config.input_layers),
    outputs: tensorsOf(file, config.output_layers),
    keras3: (config.layers as Json[]).some(
      ({ inbound_nodes: nodes }) => Array.isArray(nodes) && isKeras3Node(nodes[0]),
    ),
  });
}

function readSequential(file: string, model: Json, depth: number): ModelConfig {
  // Keras before 2.2 saved a bare list.
  const config: Json = Array.isArray(model.config)
    ? { layers: model.config }
    : objectAt(file, model.config, 'its config');
  const layers = readLayers(file, config.layers, depth);
  const first = layers[0];
  if (!first) throw malformed(file, 'a Sequential model has no layers');
  if (first.className !== 'InputLayer') {
    const shape = first.config.batch_shape ?? first.config.batch_input_shape ?? config.build_input_shape;
    const name = `${first.name}_input`;
    const dtype = first.className === 'Embedding' ? 'int32' : (first.config.dtype ?? 'float32');
    layers.unshift({ name, className: 'InputLayer', config: { name, batch_shape: shape, dtype }, calls: [] });
  }
  const tensor = (layer: LayerConfig) => ({ layer: layer.name, call: 0, index: 0 });
  const chain = layers.map((layer, index) =>
    index === 0 ? layer : { ...layer, calls: [{ inputs: [tensor(layers[index - 1]!)], kwargs: {} }] },
  );
  const name = typeof config.name === 'string' ? config.name : 'sequential';
  const [inputs, outputs] = [[tensor(chain[0]!)], [tensor(chain.at(-1)!)]];
  return settle(file, { name, className: SEQUENTIAL, layers: chain, inputs, outputs });
}

function readLayers(file: string, layers: unknown, depth: number): LayerConfig[] {
  if (!Array.isArray(layers)) throw malformed(file, 'a model has no list of layers');
  return layers.map((each) => {
    const object = objectAt(file, each, 'a layer');
    const className = classOf(file, object);
    const config = objectAt(
      file,
      Array.isArray(object.config) ? {} : object.config,
      `the config of a ${shown(className)}`,
    );
    const nested = isModelConfig(object) ? readModelConfig(file, object, depth + 1) : undefined;
    const name = textAt(file, object.name ?? config.name ?? nested?.name, `the name of a ${shown(className)}`);
    return { name, className, config, calls: [], ...(nested && { model: nested }) };
  });
}

function classOf(file: string, object: Json): string {
  return qualifiedClass(textAt(file, object.class_name, 'the class of a layer'), object);
}

/** Checks that names are unique and that every tensor exists; gives calls of nested models their own numbers. */
function settle(file: string, model: ModelConfig): ModelConfig {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  if (layers.size !== model.layers.length) throw malformed(file, 'two layers of a model have the same name');
  const ends = [...model.inputs, ...model.outputs];
  const inside = model.layers.flatMap(({ calls }) => calls.flatMap(allTensors));
  const beyond = (tensors: KerasTensor[]) =>
    new Set(tensors.filter(({ layer, call }) => call >= callsIn(layers.get(layer))).map(({ layer }) => layer));
  // Keras 2 counts the construction of a nested model as its first call; Keras 3 where the model ends, but not inside.
  const shifted = beyond(model.keras3 ? inside : [...ends, ...inside]);
  const movedBy = (shift: (tensor: KerasTensor) => boolean) => (tensor: KerasTensor) => {
    const target = layers.get(tensor.layer);
    const call = tensor.call - (target?.model && shift(tensor) ? 1 : 0);
    if (!target || call < 0 || call >= callsIn(target)) {
      throw malformed(
        file,
        `a tensor comes from call ${tensor.call} of ${shown(tensor.layer)}, which is not in the model`,
      );
    }
    return { ...tensor, call };
  };
  const within = movedBy(({ layer }) => shifted.has(layer));
  const atEnd = movedBy(({ layer, call }) =>
    model.keras3 ? layers.get(layer)?.className !== SEQUENTIAL && call > 0 : shifted.has(layer),
  );
  return {
    ...model,
    layers: model.layers.map((layer) => ({
      ...layer,
      calls: layer.calls.map(({ inputs, kwargs }) => ({
        inputs: inputs.map(within),
        kwargs: mapTensors(kwargs, within) as KerasCall['kwargs'],
      })),
    })),
    inputs: model.inputs.map(atEnd),
    outputs: model.outputs.map(atEnd),
  };
}

/** An input layer is called once, though nothing says so. */
function callsIn(layer: LayerConfig | undefined): number {
  return Math.max(layer?.calls.length ?? 0, 1);
}

function allTensors({ inputs, kwargs }: KerasCall): KerasTensor[] {
  const found = [...inputs];
  mapTensors(kwargs, (tensor) => {
    found.push(tensor);
    return tensor;
  });
  return found;
}

function mapTensors(value: unknown, map: (tensor: KerasTensor) => KerasTensor): unknown {
  if (Array.isArray(value)) return value.map((each) => mapTensors(each, map));
  if (!isObject(value)) return value;
  if (isTensor(value)) return map(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTensors(each, map)]));
}
