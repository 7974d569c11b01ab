import type { Dim } from '../../src/contracts/tensor.ts';
import { int } from '../../src/convert/onnx/attribute.ts';
import {
  node,
  type OnnxGraph,
  type OnnxModel,
  type OnnxNode,
  type OnnxValue,
  value,
  writeModel,
} from '../../src/convert/onnx/model.ts';
import { type OnnxTensor, tensor } from '../../src/convert/onnx/tensor.ts';

interface Graph {
  nodes: readonly OnnxNode[];
  inputs?: readonly OnnxValue[];
  outputs?: readonly OnnxValue[];
  initializers?: readonly OnnxTensor[];
}

/** A model over float32 `x` [batch, 2] with the output `y`, unless the graph says otherwise. */
export function model(graph: Graph, opset: OnnxModel['opset'] = 17): Uint8Array {
  const complete: OnnxGraph = {
    inputs: [value('x', 'float32', ['batch', 2])],
    outputs: [value('y', 'float32', ['batch', 2])],
    ...graph,
  };
  return writeModel({ opset, graph: complete });
}

/** `y` = softmax of `x` [batch, width]: the class of the largest value. */
export function classifier(width = 2, batch: Dim = 'batch'): Uint8Array {
  return model({
    nodes: [node('Softmax', ['x'], ['y'], { axis: int(1) })],
    inputs: [value('x', 'float32', [batch, width])],
    outputs: [value('y', 'float32', [batch, width])],
  });
}

/** `y` = `x`: the rows of the dataset are the scores. */
export function passThrough(width = 2): Uint8Array {
  return model({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', ['batch', width])],
    outputs: [value('y', 'float32', ['batch', width])],
  });
}

/** Whatever `x` is, the first class wins. */
export function collapsed(width = 2): Uint8Array {
  const bias = Array.from({ length: width }, (_, index) => (index === 0 ? 1000 : 0));
  return model({
    nodes: [node('Add', ['x', 'bias'], ['z']), node('Softmax', ['z'], ['y'], { axis: int(1) })],
    inputs: [value('x', 'float32', ['batch', width])],
    outputs: [value('y', 'float32', ['batch', width])],
    initializers: [tensor('bias', 'float32', [width], bias)],
  });
}

/** `y` = softmax of log `x`: the same answers as `classifier` on positive rows, NaN on a row with a negative value. */
export function nanOnNegative(): Uint8Array {
  return model({ nodes: [node('Log', ['x'], ['z']), node('Softmax', ['z'], ['y'], { axis: int(1) })] });
}
