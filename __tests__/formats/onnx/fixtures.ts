import { constant, subgraph } from '../../../src/convert/onnx/attribute.ts';
import { node, type OnnxGraph, type OnnxModel, value, writeModel } from '../../../src/convert/onnx/model.ts';
import { externalTensor, type OnnxTensor, sparseTensor, tensor } from '../../../src/convert/onnx/tensor.ts';
import { onnx } from '../../../src/formats/onnx.ts';
import { memorySource } from '../memory-source.ts';

/** A graph `x` → Identity → `y` with the given parts in place of its own. */
export function graphOf(parts: Partial<OnnxGraph> = {}): OnnxGraph {
  return {
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', ['batch', 3])],
    outputs: [value('y', 'float32', ['batch', 3])],
    ...parts,
  };
}

export function modelOf(parts: Partial<OnnxGraph> = {}, model: Partial<OnnxModel> = {}): Uint8Array {
  return writeModel({ graph: graphOf(parts), opset: 17, ...model });
}

export function describeBytes(bytes: Uint8Array, others: Record<string, Uint8Array> = {}) {
  return onnx.describe(memorySource({ 'm.onnx': bytes, ...others }), 'm.onnx');
}

export const describeModel = (parts: Partial<OnnxGraph> = {}, model: Partial<OnnxModel> = {}) =>
  describeBytes(modelOf(parts, model));

export const zeros = (name: string, ...shape: number[]): OnnxTensor =>
  tensor(name, 'float32', shape, new Float32Array(shape.reduce((a, b) => a * b, 1)));

/** A model with one of everything that the reader looks at, and its external file. */
export function richModel(): { model: Uint8Array; external: Uint8Array } {
  const branch: OnnxGraph = {
    nodes: [node('Constant', [], ['k'], { value: constant(zeros('', 2)) }), node('Identity', ['k'], ['z'])],
    inputs: [],
    outputs: [value('z', 'float32')],
    initializers: [zeros('inner', 3)],
  };
  const model = modelOf(
    {
      nodes: [
        node('Twice', ['x'], ['t'], {}, 'local'),
        node('If', ['flag'], ['b'], { then_branch: subgraph(branch), else_branch: subgraph(branch) }),
        node('DequantizeLinear', ['q', 's', 'zp'], ['y']),
      ],
      initializers: [
        tensor('flag', 'bool', [], [1]),
        tensor('q', 'int8', [4], [1, 2, 3, 4]),
        zeros('s', 1),
        tensor('zp', 'int8', [1], [0]),
        tensor('names', 'string', [2], ['a', 'b']),
        externalTensor('far', 'float32', [2], { location: 'far.bin', offset: 4, length: 8 }),
        sparseTensor(zeros('sp', 1), tensor('i', 'int64', [1], [2]), [3]),
      ],
    },
    {
      opset: { '': 17, local: 1 },
      producer: { name: 'tests', version: '1' },
      metadata: { author: 'nobody' },
      functions: [
        {
          domain: 'local',
          name: 'Twice',
          inputs: ['a'],
          outputs: ['b'],
          nodes: [node('Add', ['a', 'a'], ['b'])],
          opset: 17,
        },
      ],
    },
  );
  return { model, external: new Uint8Array(12) };
}
