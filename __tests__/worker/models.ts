import { float, int, subgraph } from '../../src/convert/onnx/attribute.ts';
import { node, type OnnxGraph, value, writeModel } from '../../src/convert/onnx/model.ts';
import { bytesField, intField, join, messageField, stringField } from '../../src/convert/onnx/protobuf.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import type { OnnxType } from '../../src/formats/onnx/types.ts';

const model = (graph: OnnxGraph) => writeModel({ opset: 17, graph });

/** `y` = `x`, float32 `[batch, width]`. */
export function identity(width: number, batch: number | string = 'batch'): Uint8Array {
  return model({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', [batch, width])],
    outputs: [value('y', 'float32', [batch, width])],
  });
}

/** `y` = `x` cast from one element type to another, `[batch]`. */
export function cast(from: OnnxType, to: OnnxType, code: number): Uint8Array {
  return model({
    nodes: [node('Cast', ['x'], ['y'], { to: int(code) })],
    inputs: [value('x', from, ['batch'])],
    outputs: [value('y', to, ['batch'])],
  });
}

/** `y` = the sum of all rows of `x`: its first axis is 1 whatever the batch is. */
export function summedBatch(width: number): Uint8Array {
  return model({
    nodes: [node('ReduceSum', ['x', 'axes'], ['y'], { keepdims: int(1) })],
    inputs: [value('x', 'float32', ['batch', width])],
    outputs: [value('y', 'float32', [1, width])],
    initializers: [tensor('axes', 'int64', [1], [0])],
  });
}

/** `y` = the indices of the elements above zero, one row for each of them: how many there are depends on the values. */
export function dataDependent(): Uint8Array {
  return model({
    nodes: [
      node('ReduceMax', ['x'], ['top'], { keepdims: int(0) }),
      node('Cast', ['top'], ['count'], { to: int(7) }),
      node('Reshape', ['count', 'flat'], ['width']),
      node('Shape', ['x'], ['size']),
      node('Gather', ['size', 'zero'], ['rows']),
      node('Concat', ['rows', 'width'], ['shape'], { axis: int(0) }),
      node('Expand', ['one', 'shape'], ['y']),
    ],
    inputs: [value('x', 'float32', ['batch'])],
    outputs: [value('y', 'float32', ['batch', 'width'])],
    initializers: [
      tensor('flat', 'int64', [1], [1]),
      tensor('zero', 'int64', [1], [0]),
      tensor('one', 'float32', [1, 1], [1]),
    ],
  });
}

/** One row of `x` becomes `width` float32 elements of `y`. */
export function widening(width: number): Uint8Array {
  return model({
    nodes: [node('Expand', ['x', 'shape'], ['y'])],
    inputs: [value('x', 'float32', ['batch', 1])],
    outputs: [value('y', 'float32', ['batch', width])],
    initializers: [tensor('shape', 'int64', [2], [1, width])],
  });
}

/** A node of an operator that does not exist. */
export function unknownOperator(): Uint8Array {
  return model({
    nodes: [node('Frobnicate', ['x'], ['y'], { strength: float(1) })],
    inputs: [value('x', 'float32', ['batch', 1])],
    outputs: [value('y', 'float32', ['batch', 1])],
  });
}

/** A lookup that fails for every index but 0 and 1. */
export function lookup(): Uint8Array {
  return model({
    nodes: [node('Gather', ['table', 'x'], ['y'])],
    inputs: [value('x', 'int64', ['batch'])],
    outputs: [value('y', 'float32', ['batch'])],
    initializers: [tensor('table', 'float32', [2], [10, 20])],
  });
}

/** Its output `y` is a sequence of tensors (TypeProto.sequence_type 4), which the writer has no words for. */
export function sequenceOutput(): Uint8Array {
  const head = model({
    nodes: [node('SplitToSequence', ['x'], ['y'])],
    inputs: [value('x', 'float32', ['batch'])],
    outputs: [],
  });
  const elementType = messageField(1, messageField(1, intField(1, 1)));
  const output = [...stringField(1, 'y'), ...messageField(2, messageField(4, elementType))];
  return join([head, ...bytesField(7, join(messageField(12, output)))]);
}

/** A Loop whose condition stays true and whose trip count is the largest int64: with `body`, it never ends. */
function endless(body: OnnxGraph): Uint8Array {
  return model({
    nodes: [node('Loop', ['trips', 'true', 'x'], ['y'], { body: subgraph(body) })],
    inputs: [value('x', 'float32', ['batch', 4])],
    outputs: [value('y', 'float32', ['rows', 4])],
    initializers: [tensor('trips', 'int64', [], [2n ** 63n - 1n]), tensor('true', 'bool', [], Uint8Array.of(1))],
  });
}

const carried = {
  inputs: [value('i', 'int64', []), value('going', 'bool', []), value('before', 'float32')],
  outputs: [value('on', 'bool', []), value('after', 'float32')],
};

/** Computes for ever. */
export function endlessModel(): Uint8Array {
  return endless({
    ...carried,
    nodes: [node('Identity', ['going'], ['on']), node('Neg', ['before'], ['after'])],
  });
}

/** Doubles a tensor for ever. */
export function growingModel(): Uint8Array {
  return endless({
    ...carried,
    nodes: [node('Identity', ['going'], ['on']), node('Concat', ['before', 'before'], ['after'], { axis: int(0) })],
  });
}
