import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { ModelGateError } from '../../../src/contracts/errors.ts';
import {
  constant,
  float,
  floats,
  int,
  ints,
  sparseConstant,
  string,
  strings,
  subgraph,
} from '../../../src/convert/onnx/attribute.ts';
import { emptyModel } from '../../../src/convert/onnx/empty.ts';
import { node, type OnnxGraph, value, writeModel } from '../../../src/convert/onnx/model.ts';
import { join } from '../../../src/convert/onnx/protobuf.ts';
import { sparseTensor, tensor } from '../../../src/convert/onnx/tensor.ts';

const load = (bytes: Uint8Array) => ort.InferenceSession.create(bytes, { logSeverityLevel: 4 });
const run = async (graph: OnnxGraph, feeds: Record<string, ort.Tensor>, opset = 17) => {
  const results = await (await load(writeModel({ graph, opset }))).run(feeds);
  return Object.fromEntries(Object.entries(results).map(([name, out]) => [name, Array.from(out.data as Float32Array)]));
};
const x = (...values: number[]) => ({ x: new ort.Tensor('float32', values, [1, values.length]) });

describe('the ONNX writer, read by ONNX Runtime', () => {
  it('writes an empty model that returns its input', async () => {
    const session = await load(emptyModel());
    const { output } = await session.run({ input: new ort.Tensor('float32', [42], [1]) });
    expect(Array.from(output!.data as Float32Array)).toEqual([42]);
    expect(session.inputMetadata[0]).toMatchObject({ type: 'float32', shape: [1] });
  });

  it('writes weights, float and int attributes, symbolic dimensions', async () => {
    const graph: OnnxGraph = {
      nodes: [
        node('Gemm', ['x', 'w', 'b'], ['y'], { alpha: float(2), beta: float(-0.5), transB: int(1) }),
        node('Clip', ['y', '', 'max'], ['clipped']),
      ],
      inputs: [value('x', 'float32', ['batch', 2])],
      outputs: [value('clipped', 'float32', ['batch', 3])],
      initializers: [
        tensor('w', 'float32', [3, 2], [1, 2, 3, 4, 5, 6]),
        tensor('b', 'float32', [3], Float32Array.of(10, 20, 30)),
        tensor('max', 'float32', [], [50]),
      ],
    };
    expect(await run(graph, x(1, 2))).toEqual({ clipped: [10 - 5, 22 - 10, 34 - 15] });
    expect((await load(writeModel({ graph, opset: 17 }))).inputMetadata[0]).toMatchObject({ shape: ['batch', 2] });
  });

  it('writes list and string attributes, negative integers and int64 tensors', async () => {
    const graph: OnnxGraph = {
      nodes: [
        node('Pad', ['x', 'pads'], ['padded'], { mode: string('edge') }),
        node('Transpose', ['padded'], ['t'], { perm: ints([1, 0]) }),
        node('Softmax', ['t'], ['s'], { axis: int(-2) }),
        node('Constant', [], ['c'], { value_floats: floats([0.5, 0.25]) }),
        node('Concat', ['c', 'c'], ['cc'], { axis: int(-1) }),
      ],
      inputs: [value('x', 'float32', [1, 2])],
      outputs: [value('s', 'float32', [null, 1]), value('cc', 'float32')],
      initializers: [tensor('pads', 'int64', [4], [0, 1, 0, 1])],
    };
    const { s, cc } = await run(graph, x(0, Math.log(3)));
    expect(s!.map((p) => Math.round(p * 8))).toEqual([1, 1, 3, 3]);
    expect(cc).toEqual([0.5, 0.25, 0.5, 0.25]);
  });

  it('writes string tensors, string lists and the element types that JavaScript has arrays for', async () => {
    const types = [
      'float64',
      'int8',
      'uint8',
      'int16',
      'uint16',
      'int32',
      'uint32',
      'int64',
      'uint64',
      'bool',
    ] as const;
    const graph: OnnxGraph = {
      nodes: [
        node('Identity', ['words'], ['same']),
        node('Constant', [], ['list'], { value_strings: strings(['d', 'e']) }),
        ...types.map((type) => node('Identity', [`c_${type}`], [type])),
      ],
      inputs: [],
      outputs: [
        value('same', 'string', [3]),
        value('list', 'string', [2]),
        ...types.map((type) => value(type, type, [2])),
      ],
      initializers: [
        tensor('words', 'string', [3], ['a', 'bé', 'c']),
        ...types.map((type) => tensor(`c_${type}`, type, [2], [0, 1])),
      ],
    };
    const results = await (await load(writeModel({ graph, opset: 17 }))).run({});
    expect(results.same!.data).toEqual(['a', 'bé', 'c']);
    expect(results.list!.data).toEqual(['d', 'e']);
    for (const type of types) expect(Array.from(results[type]!.data as Int32Array, Number)).toEqual([0, 1]);
  });

  it('writes subgraphs', async () => {
    const branch = (by: number): OnnxGraph => ({
      nodes: [
        node('Constant', [], ['k'], { value: constant(tensor('', 'float32', [1], [by])) }),
        node('Mul', ['x', 'k'], ['m']),
      ],
      inputs: [],
      outputs: [value('m', 'float32')],
    });
    const graph: OnnxGraph = {
      nodes: [
        node('ReduceMax', ['x'], ['top'], { keepdims: int(0) }),
        node('Greater', ['top', 'limit'], ['big']),
        node('If', ['big'], ['y'], { then_branch: subgraph(branch(2)), else_branch: subgraph(branch(3)) }),
      ],
      inputs: [value('x', 'float32', ['batch', 2])],
      outputs: [value('y', 'float32')],
      initializers: [tensor('limit', 'float32', [], [10])],
    };
    expect(await run(graph, x(1, 2))).toEqual({ y: [3, 6] });
    expect(await run(graph, x(1, 20))).toEqual({ y: [2, 40] });
  });

  it('writes sparse constants and local functions, metadata and several domains', async () => {
    const sparse = sparseTensor(tensor('v', 'float32', [1], [7]), tensor('i', 'int64', [1], [2]), [1, 3]);
    const bytes = writeModel({
      opset: { '': 17, local: 1 },
      producer: { name: 'tests', version: '1.0' },
      metadata: { licence: 'none' },
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
      graph: {
        nodes: [
          node('Constant', [], ['k'], { sparse_value: sparseConstant(sparse) }),
          node('Add', ['x', 'k'], ['sum']),
          node('Twice', ['sum'], ['y'], {}, 'local'),
        ],
        inputs: [value('x', 'float32', [1, 3])],
        outputs: [value('y', 'float32', [1, 3])],
      },
    });
    const { y } = await (await load(bytes)).run(x(1, 2, 3));
    expect(Array.from(y!.data as Float32Array)).toEqual([2, 4, 20]);
  });

  it('refuses to join more than protobuf allows', () => {
    const mebibyte = new Uint8Array(2 ** 20);
    expect(() => join(new Array(2048).fill(mebibyte))).toThrow(ModelGateError);
  });

  it('refuses data that do not fill the shape, and numbers of types without an array', () => {
    expect(() => tensor('w', 'float32', [2, 2], [1, 2, 3])).toThrow(/w: \[2,2\] float32 takes 16 bytes/);
    expect(() => tensor('h', 'float16', [1], [1])).toThrow(/bits/);
    expect(() => tensor('q', 'int4', [3], Uint8Array.of(0x21))).toThrow(/takes 2 bytes/);
  });
});
