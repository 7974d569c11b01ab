import type { DType } from '../../../contracts/tensor.ts';
import { LayerConfig } from '../layer-config.ts';
import { shapeProblem, unsupported } from '../layer-problem.ts';
import { orderCalls, tensorArguments, tensorKey } from '../order.ts';
import type { KerasLayer, KerasModel, KerasTensor } from '../types.ts';
import { activation } from './activation.ts';
import { flatten, permute, repeatVector, reshape } from './arrange.ts';
import { attention, multiHeadAttention } from './attention.ts';
import { conv, convTranspose, depthwise } from './conv.ts';
import { dense, embedding } from './dense.ts';
import { inputType } from './input.ts';
import { concatenate, dot, merge, operation } from './merge.ts';
import { globalPool, pool } from './pool.ts';
import { bidirectional, recurrent, timeDistributed } from './recurrent.ts';
import { cropping, toImageSize, upSampling, zeroPadding } from './resize.ts';
import { same } from './same.ts';
import type { Shape, ShapeRule, TypedShape } from './types.ts';

/** Class name → rule. A layer without a line here is refused by name. */
const rules = {
  ...same,
  Activation: activation,
  Dense: dense,
  Embedding: embedding,
  Conv1D: conv,
  Conv2D: conv,
  Conv3D: conv,
  SeparableConv1D: conv,
  SeparableConv2D: conv,
  DepthwiseConv1D: depthwise,
  DepthwiseConv2D: depthwise,
  Conv1DTranspose: convTranspose,
  Conv2DTranspose: convTranspose,
  Conv3DTranspose: convTranspose,
  MaxPooling1D: pool,
  MaxPooling2D: pool,
  MaxPooling3D: pool,
  AveragePooling1D: pool,
  AveragePooling2D: pool,
  AveragePooling3D: pool,
  GlobalMaxPooling1D: globalPool,
  GlobalMaxPooling2D: globalPool,
  GlobalMaxPooling3D: globalPool,
  GlobalAveragePooling1D: globalPool,
  GlobalAveragePooling2D: globalPool,
  GlobalAveragePooling3D: globalPool,
  Add: merge,
  Subtract: merge,
  Multiply: merge,
  Average: merge,
  Maximum: merge,
  Minimum: merge,
  'ops.Add': operation,
  'ops.Subtract': operation,
  'ops.Multiply': operation,
  'ops.Maximum': operation,
  'ops.Minimum': operation,
  Concatenate: concatenate,
  Dot: dot,
  Flatten: flatten,
  Reshape: reshape,
  Permute: permute,
  RepeatVector: repeatVector,
  Cropping1D: cropping,
  Cropping2D: cropping,
  Cropping3D: cropping,
  ZeroPadding1D: zeroPadding,
  ZeroPadding2D: zeroPadding,
  ZeroPadding3D: zeroPadding,
  UpSampling1D: upSampling,
  UpSampling2D: upSampling,
  UpSampling3D: upSampling,
  Resizing: toImageSize,
  CenterCrop: toImageSize,
  RandomCrop: toImageSize,
  MultiHeadAttention: multiHeadAttention,
  GroupQueryAttention: multiHeadAttention,
  GroupedQueryAttention: multiHeadAttention,
  Attention: attention,
  AdditiveAttention: attention,
  LSTM: recurrent,
  GRU: recurrent,
  SimpleRNN: recurrent,
  RNN: recurrent,
  Bidirectional: bidirectional,
  TimeDistributed: timeDistributed,
} as const satisfies Record<string, ShapeRule>;

/** The classes of layers that Model Gate knows. What converts layers has a line for each of them. */
export type LayerClass = keyof typeof rules;

/** Calls of layers and outputs of nested models, all together; a model nested in itself many times would have any number. */
const MAX_CALLS = 100_000;
const MAX_RANK = 16;

export function shapeRule(layer: KerasLayer): ShapeRule {
  const rule = Object.hasOwn(rules, layer.className) ? rules[layer.className as LayerClass] : undefined;
  if (!rule) throw unsupported(layer, 'Model Gate does not know layers of this class');
  return rule;
}

/**
 * The shapes of one call's outputs; of a layer, not of a nested model. Throws `format.shape` where the layer cannot take
 * these inputs, `format.config`, `convert.unsupported_layer`.
 */
export function layerShapes(
  layer: KerasLayer,
  inputs: readonly Shape[],
  named: Readonly<Record<string, readonly Shape[]>> = {},
): readonly Shape[] {
  const use = { layer, config: new LayerConfig(layer), inputs, named, shapesOf: layerShapes };
  const rule = shapeRule(layer);
  if (inputs.length === 0 && !rule.takesNamed) throw shapeProblem(layer, 'it is called without an input');
  const outputs = rule.outputs(use);
  for (const shape of outputs) assertSound(layer, shape);
  return outputs;
}

function assertSound(layer: KerasLayer, shape: Shape): void {
  const elements = shape.reduce<number>((product, dim) => product * (dim ?? 1), 1);
  const sound = shape.every((dim) => dim === null || (Number.isInteger(dim) && dim > 0));
  if (sound && shape.length <= MAX_RANK && Number.isSafeInteger(elements)) return;
  throw shapeProblem(layer, `its output would have the shape [${shape.map((dim) => dim ?? '?').join(', ')}]`);
}

/**
 * Shape and element type of every output of every call that the model's outputs need, by `tensorKey`, and those of the
 * model's inputs. Throws like `layerShapes`, and `format.graph`.
 */
export function inferShapes(model: KerasModel): ReadonlyMap<string, TypedShape> {
  return infer(
    model,
    model.inputs.map((input) => inputType(model, input)),
    { calls: 0 },
  );
}

function infer(model: KerasModel, inputs: readonly TypedShape[], spent: { calls: number }): Map<string, TypedShape> {
  const known = new Map(model.inputs.map((input, i) => [tensorKey(input), inputs[i]!]));
  for (const { layer, index, call } of orderCalls(model)) {
    spent.calls += 1;
    if (spent.calls > MAX_CALLS) throw shapeProblem(layer, `the model has more than ${MAX_CALLS} calls of layers`);
    if (known.has(tensorKey({ layer: layer.name, call: index, index: 0 }))) continue;
    const at = (tensor: KerasTensor) => typedAt(layer, known, tensor);
    const given = call.inputs.map(at);
    const outputs = layer.model ? nested(layer, layer.model, given, spent) : plain(layer, call, given, at);
    for (const [i, output] of outputs.entries())
      known.set(tensorKey({ layer: layer.name, call: index, index: i }), output);
  }
  return known;
}

function nested(
  layer: KerasLayer,
  model: KerasModel,
  given: readonly TypedShape[],
  spent: { calls: number },
): TypedShape[] {
  if (given.length !== model.inputs.length) {
    throw shapeProblem(layer, `it is called with ${given.length} inputs and takes ${model.inputs.length}`);
  }
  const inner = infer(model, given, spent);
  spent.calls += model.outputs.length;
  return model.outputs.map((output) => typedAt(layer, inner, output));
}

function plain(
  layer: KerasLayer,
  call: Parameters<typeof tensorArguments>[0],
  given: readonly TypedShape[],
  at: (tensor: KerasTensor) => TypedShape,
): TypedShape[] {
  const named = Object.entries(tensorArguments(call)).map(([name, list]) => [name, list.map((each) => at(each).shape)]);
  const shapes = layerShapes(
    layer,
    given.map(({ shape }) => shape),
    Object.fromEntries(named),
  );
  const dtype: DType = shapeRule(layer).keepsType ? given[0]!.dtype : 'float32';
  return shapes.map((shape) => ({ shape, dtype }));
}

function typedAt(layer: KerasLayer, known: ReadonlyMap<string, TypedShape>, tensor: KerasTensor): TypedShape {
  const found = known.get(tensorKey(tensor));
  if (!found) throw shapeProblem(layer, `there is no output ${tensor.index} of a call of "${tensor.layer}"`);
  return found;
}
