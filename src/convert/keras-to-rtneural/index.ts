import { elementsOf } from '../../contracts/elements.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import { LayerConfig } from '../../formats/keras/layer-config.ts';
import { orderCalls, tensorKey } from '../../formats/keras/order.ts';
import { inferShapes } from '../../formats/keras/shapes/index.ts';
import { ONLY_IN_TRAINING } from '../../formats/keras/shapes/same.ts';
import type { Shape } from '../../formats/keras/shapes/types.ts';
import type { KerasCall, KerasLayer, KerasModel } from '../../formats/keras/types.ts';
import { GraphBuilder } from '../keras/graph.ts';
import { refusal, type WriterUse } from './fields.ts';
import { layerWriters } from './layers.ts';

/** Layers that RTNeural has no need of. */
const SILENT: readonly string[] = ['InputLayer', 'Identity', ...ONLY_IN_TRAINING];

/** As much as Model Gate reads of RTNeural: a number takes some twenty bytes of text. */
const MAX_PARAMETERS = 3_000_000;

/**
 * A Keras model that is one chain of layers as RTNeural's JSON: step by step it computes what Keras computes for the whole
 * sequence. Throws `convert.unsupported_layer` that names the layer for what RTNeural does not have, `convert.weights`,
 * `convert.too_large`, `format.*`.
 */
export async function toRtneural(model: KerasModel): Promise<string> {
  const shapes = inferShapes(model);
  assertSize(model);
  const graph = new GraphBuilder([]);
  let last = tensorKey(onlyOne(model, 'inputs'));
  const inShape = shapes.get(last)!.shape;
  const layers: object[] = [];
  for (const { layer, index, call } of orderCalls(model)) {
    const key = tensorKey({ layer: layer.name, call: index, index: 0 });
    if (key === last) continue;
    assertChained(layer, call, last);
    const from = shapes.get(last)!.shape;
    const output = shapes.get(key)!.shape;
    if (!SILENT.includes(layer.className))
      layers.push(await write({ layer, config: new LayerConfig(layer), from, to: output, graph }));
    last = key;
  }
  if (last !== tensorKey(onlyOne(model, 'outputs'))) throw unchained(model);
  return `${JSON.stringify({ in_shape: inShape, layers })}\n`;
}

async function write(use: WriterUse): Promise<object> {
  const { className } = use.layer;
  const writer = Object.hasOwn(layerWriters, className) ? layerWriters[className] : undefined;
  if (!writer) throw refusal(use.layer, 'RTNeural has no such layer');
  const { type, weights, activation = '', ...more } = await writer(use);
  return { type, activation, shape: shapeOf(use.to), ...more, weights };
}

/** RTNeural reads the last size, or of four the last two; the others may be open. */
function shapeOf(shape: Shape): (number | null)[] {
  return [null, ...shape.slice(1)];
}

function assertChained(layer: KerasLayer, { inputs, kwargs }: KerasCall, last: string): void {
  if (layer.model) throw refusal(layer, 'a model inside the model is not written');
  const named = Object.values(kwargs).filter((value) => value !== null && value !== undefined && value !== false);
  if (inputs.length !== 1 || tensorKey(inputs[0]!) !== last || named.length > 0) {
    throw refusal(layer, 'RTNeural feeds each layer with the one before it, and with nothing else');
  }
}

function onlyOne(model: KerasModel, key: 'inputs' | 'outputs') {
  const [only, ...more] = model[key];
  if (!only || more.length > 0) throw unchained(model);
  return only;
}

function unchained(model: KerasModel): ModelGateError {
  const sizes = `${model.inputs.length} inputs and ${model.outputs.length} outputs`;
  return new ModelGateError(
    'convert.unsupported_layer',
    `the model has ${sizes}, and RTNeural runs one chain of layers from one input to one output`,
    'Write a model of one input and one output.',
  );
}

function assertSize(model: KerasModel): void {
  const elements = model.layers.flatMap(({ weights }) => weights.map(({ shape }) => elementsOf(shape)));
  const parameters = elements.reduce((a, b) => a + b, 0);
  if (parameters <= MAX_PARAMETERS) return;
  throw new ModelGateError(
    'convert.too_large',
    `the model has ${parameters} parameters, and RTNeural's JSON is written with at most ${MAX_PARAMETERS}`,
    'Use a smaller model: RTNeural runs in real time.',
  );
}
