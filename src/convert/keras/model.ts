import type { DType } from '../../contracts/tensor.ts';
import { LayerConfig } from '../../formats/keras/layer-config.ts';
import { unsupported } from '../../formats/keras/layer-problem.ts';
import { tensorNames } from '../../formats/keras/names.ts';
import { orderCalls, tensorArguments, tensorKey } from '../../formats/keras/order.ts';
import { inferShapes, layerShapes, shapeRule } from '../../formats/keras/shapes/index.ts';
import type { KerasCall, KerasLayer, KerasModel, KerasTensor } from '../../formats/keras/types.ts';
import type { OnnxType } from '../../formats/onnx/types.ts';
import { int } from '../onnx/attribute.ts';
import { node, type OnnxModel, type OnnxValue, value } from '../onnx/model.ts';
import { acceptedArguments } from './arguments.ts';
import { GraphBuilder } from './graph.ts';
import { layerConverter } from './index.ts';
import type { Emitted, LayerConverter, ShapedTensor } from './layer.ts';
import { assertPrecision } from './precision.ts';

/** The newest that needs no more than IR version 8. */
const OPSET = 18;

interface Context {
  graph: GraphBuilder;
  kerasVersion: string | undefined;
}

/**
 * A Keras model as ONNX: the same inputs and outputs, in Keras' own layout and names (`tensorNames`), computed in float32.
 * Throws `convert.unsupported_layer`, `convert.unsupported_dtype`, `convert.weights`, `convert.too_large`, `format.*`.
 */
export async function convertModel(model: KerasModel): Promise<OnnxModel> {
  const shapes = inferShapes(model);
  const names = tensorNames(model);
  const graph = new GraphBuilder([...names.inputs, ...names.outputs]);
  const given = model.inputs.map((input, i) => ({ ...shapes.get(tensorKey(input))!, name: names.inputs[i]! }));
  const outputs = await convertCalls(model, given, { graph, kerasVersion: model.kerasVersion });
  for (const [i, output] of outputs.entries()) graph.add(node('Identity', [output.name], [names.outputs[i]!]));
  return {
    opset: OPSET,
    producer: { name: 'model-gate' },
    graph: {
      name: model.name,
      nodes: graph.nodes,
      inputs: given.map((each) => declared(each.name, each)),
      outputs: outputs.map((each, i) => declared(names.outputs[i]!, each)),
      initializers: graph.constants,
    },
  };
}

function declared(name: string, { shape, dtype }: ShapedTensor): OnnxValue {
  const dims = shape.map((dim, axis) => dim ?? (axis === 0 ? 'batch' : null));
  return value(name, dtype as OnnxType, dims);
}

async function convertCalls(
  model: KerasModel,
  given: readonly ShapedTensor[],
  context: Context,
): Promise<readonly ShapedTensor[]> {
  const known = new Map(model.inputs.map((input, i) => [tensorKey(input), given[i]!]));
  for (const { layer, index, call } of orderCalls(model)) {
    if (known.has(tensorKey({ layer: layer.name, call: index, index: 0 }))) continue;
    const inputs = call.inputs.map((input) => known.get(tensorKey(input))!);
    const outputs = layer.model
      ? await convertCalls(layer.model, inputs, context)
      : await convertLayer(layer, call, inputs, (tensor) => known.get(tensorKey(tensor))!, context);
    for (const [i, output] of outputs.entries())
      known.set(tensorKey({ layer: layer.name, call: index, index: i }), output);
  }
  return model.outputs.map((output) => known.get(tensorKey(output))!);
}

async function convertLayer(
  layer: KerasLayer,
  call: KerasCall,
  given: readonly ShapedTensor[],
  at: (tensor: KerasTensor) => ShapedTensor,
  context: Context,
): Promise<readonly ShapedTensor[]> {
  const converter = layerConverter(layer);
  const rule = shapeRule(layer);
  if (!rule.keepsType) assertPrecision(layer);
  const kwargs = acceptedArguments(layer, call, converter.arguments ?? []);
  const asTaken = (tensor: ShapedTensor) =>
    rule.keepsType || converter.takesIntegers ? tensor : asFloat(tensor, context.graph);
  const inputs = given.map(asTaken);
  const named = Object.fromEntries(
    Object.entries(tensorArguments({ inputs: [], kwargs })).map(([name, list]) => [name, list.map(at).map(asTaken)]),
  );
  const outputs = layerShapes(
    layer,
    inputs.map(({ shape }) => shape),
    Object.fromEntries(Object.entries(named).map(([name, list]) => [name, list.map(({ shape }) => shape)])),
  );
  const emitted = await converter.convert({
    layer,
    config: new LayerConfig(layer),
    inputs,
    named,
    kwargs,
    outputs,
    ...context,
    convert: (inner, from) => convertLayer(inner, { inputs: [], kwargs: {} }, from, at, context),
  });
  if (emitted.length !== outputs.length) throw unsupported(layer, `it has ${outputs.length} outputs`);
  const dtype: DType = rule.keepsType ? inputs[0]!.dtype : 'float32';
  return emitted.map((each, i) => ({
    shape: outputs[i]!,
    dtype,
    ...withMask(each, converter, i === 0 ? inputs[0] : undefined),
  }));
}

function withMask(each: Emitted, { masks }: LayerConverter, input: ShapedTensor | undefined) {
  if (typeof each !== 'string') return each;
  return { name: each, mask: masks === 'pass' ? input?.mask : undefined };
}

function asFloat(tensor: ShapedTensor, graph: GraphBuilder): ShapedTensor {
  if (tensor.dtype === 'float32') return tensor;
  return { ...tensor, dtype: 'float32', name: graph.op('Cast', [tensor.name], { to: int(1) }) };
}
