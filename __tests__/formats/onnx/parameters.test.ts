import { describe, expect, it } from 'vitest';
import { constant, floats, ints, sparseConstant, subgraph } from '../../../src/convert/onnx/attribute.ts';
import {
  encodeGraph,
  node,
  type OnnxGraph,
  type OnnxModel,
  type OnnxNode,
  value,
} from '../../../src/convert/onnx/model.ts';
import { intField, join, messageField, stringField } from '../../../src/convert/onnx/protobuf.ts';
import { sparseTensor, tensor } from '../../../src/convert/onnx/tensor.ts';
import { describeBytes, describeModel, graphOf, zeros } from './fixtures.ts';

const count = async (parts: Partial<OnnxGraph>, model: Partial<OnnxModel> = {}) =>
  (await describeModel(parts, model)).parameters;

const int8 = (name: string, n: number) => tensor(name, 'int8', [n], new Int8Array(n));

/** Powers of two, so that a sum says which tensors were counted. */
const ladder = (n: number) => Array.from({ length: n }, (_, i) => zeros(`t${i}`, 2 ** i));

describe('what counts as a parameter', () => {
  it('initializers of every type and rank, of a sparse one its values', async () => {
    const described = await describeModel({
      initializers: [
        zeros('scalar'),
        zeros('matrix', 3, 5),
        tensor('shape', 'int64', [4], [1, 2, 3, 4]),
        tensor('q', 'uint4', [5], new Uint8Array(3)),
        tensor('none', 'float16', [0, 7], new Uint16Array(0)),
        sparseTensor(zeros('sparse', 2), tensor('at', 'int64', [2], [0, 9]), [100]),
      ],
    });
    expect(described.parameters).toBe(1 + 15 + 4 + 5 + 0 + 2);
    expect(described.weightTypes).toEqual({ float32: 18, int64: 4, unknown: 5, float16: 0 });
  });

  it('Constant nodes with an axis and a weight-like type', async () => {
    const at = sparseTensor(
      zeros('', 32),
      tensor(
        '',
        'int64',
        [32],
        Array.from({ length: 32 }, (_, i) => i),
      ),
      [999],
    );
    const nodes = [
      node('Constant', [], ['a'], { value: constant(zeros('', 1)) }),
      node('Constant', [], ['b'], { value: constant(int8('', 2)) }),
      node('Constant', [], ['c'], { value: constant(tensor('', 'float16', [2, 2], new Uint16Array(4))) }),
      node('Constant', [], ['d'], { value_floats: floats([1, 2, 3, 4, 5, 6, 7, 8]) }),
      node('Constant', [], ['e'], { value: constant(tensor('', 'int4', [16], new Uint8Array(8))) }),
      node('Constant', [], ['f'], { sparse_value: sparseConstant(at) }),
    ];
    expect(await count({ nodes })).toBe(63);
  });

  it('no scalars, shapes and axes in Constant nodes, and no attributes of other nodes', async () => {
    const nodes = [
      node('Constant', [], ['a'], { value: constant(zeros('')) }),
      node('Constant', [], ['b'], { value: constant(tensor('', 'int64', [4], [1, 2, 3, 4])) }),
      node('Constant', [], ['c'], { value_ints: ints([1, 2, 3]) }),
      node('ConstantOfShape', ['b'], ['d'], { value: constant(zeros('', 1)) }),
      node('Constant', [], ['e'], { value: constant(zeros('', 9)) }, 'com.acme'),
    ];
    expect(await count({ nodes })).toBe(0);
  });

  it('weights in subgraphs and in local functions', async () => {
    const body: OnnxGraph = {
      nodes: [node('Constant', [], ['k'], { value: constant(zeros('', 2)) })],
      inputs: [],
      outputs: [value('k', 'float32')],
      initializers: [zeros('inner', 4)],
    };
    const nodes = [node('If', ['x'], ['y'], { then_branch: subgraph(body), else_branch: subgraph(body) })];
    const inFunction = [node('Constant', [], ['b'], { value: constant(zeros('', 100)) })];
    const functions = [{ domain: 'local', name: 'F', inputs: [], outputs: ['b'], nodes: inFunction, opset: 17 }];
    expect(await count({ nodes, initializers: [zeros('w', 1)] }, { functions })).toBe(1 + 2 * 6 + 100);
  });
});

describe('quantisation scales and zero points', () => {
  const use = (op: string, positions: readonly number[], domain = ''): OnnxNode => {
    const inputs = Array.from({ length: Math.max(...positions) + 1 }, (_, i) => `t${i}`);
    return node(op, inputs, ['y'], {}, domain);
  };

  it.each<[string, string, number[]]>([
    ['QuantizeLinear', '', [1, 2]],
    ['DequantizeLinear', '', [1, 2]],
    ['QLinearConv', '', [1, 2, 4, 5, 6, 7]],
    ['QLinearMatMul', '', [1, 2, 4, 5, 6, 7]],
    ['ConvInteger', '', [2, 3]],
    ['MatMulInteger', '', [2, 3]],
    ['DequantizeLinear', 'com.microsoft', [1, 2]],
    ['DynamicQuantizeLSTM', 'com.microsoft', [8, 9, 10, 11]],
    ['QLinearConcat', 'com.microsoft', [0, 1, 3, 4, 6, 7]],
    ['QGemm', 'com.microsoft', [1, 2, 4, 5, 7, 8]],
    ['QAttention', 'com.microsoft', [3, 4, 6, 7]],
    ['MatMulNBits', 'com.microsoft', [2, 3]],
  ])('of %s %s do not count', async (op, domain, positions) => {
    const initializers = ladder(12);
    const parameters = await count({ nodes: [use(op, positions, domain)], initializers });
    expect(parameters).toBe(2 ** 12 - 1 - positions.reduce((sum, i) => sum + 2 ** i, 0));
  });

  it('count where another domain or another use says otherwise', async () => {
    const nodes = [use('DequantizeLinear', [1, 2], 'com.acme')];
    expect(await count({ nodes, initializers: ladder(3) })).toBe(7);
    const both = [use('DequantizeLinear', [1, 2]), node('Mul', ['x', 't1'], ['z'])];
    expect(await count({ nodes: both, initializers: ladder(3) })).toBe(1 + 2);
  });

  it('do not count in Constant nodes, across subgraphs and through a local function', async () => {
    const inner: OnnxGraph = {
      nodes: [node('DequantizeLinear', ['q', 'outer'], ['z'])],
      inputs: [],
      outputs: [value('z', 'float32')],
    };
    const nodes = [
      node('Constant', [], ['s'], { value: constant(zeros('', 8)) }),
      node('DequantizeLinear', ['q', 's'], ['d']),
      node('If', ['x'], ['y'], { then_branch: subgraph(inner), else_branch: subgraph(inner) }),
      node('Dq', ['q', 'given'], ['e'], {}, 'local'),
    ];
    const body = [node('DequantizeLinear', ['a', 'b'], ['c'])];
    const functions = [{ domain: 'local', name: 'Dq', inputs: ['a', 'b'], outputs: ['c'], nodes: body, opset: 17 }];
    const initializers = [int8('q', 1), zeros('outer', 2), zeros('given', 4)];
    expect(await count({ nodes, initializers }, { functions })).toBe(1);
  });

  it('do not count where quantization_annotation names them', async () => {
    const entry = (key: string, name: string) => messageField(2, [...stringField(1, key), ...stringField(2, name)]);
    const annotation = [...stringField(1, 't0'), ...entry('SCALE_TENSOR', 't1'), ...entry('ZERO_POINT_TENSOR', 't2')];
    const graph = [...encodeGraph(graphOf({ initializers: ladder(4) })), ...messageField(14, annotation)];
    const bytes = join([...intField(1, 8), ...messageField(7, graph), ...messageField(8, intField(2, 17))]);
    expect((await describeBytes(bytes)).parameters).toBe(1 + 8);
  });

  it('count where a graph returns them', async () => {
    const nodes = [use('DequantizeLinear', [1, 2])];
    expect(await count({ nodes, outputs: [value('t1', 'float32')], initializers: ladder(3) })).toBe(1 + 2);
  });
});

describe('packed weights', () => {
  it('are counted as stored, with a warning', async () => {
    const nodes = [node('MatMulNBits', ['x', 'b', 's'], ['y'], {}, 'com.microsoft')];
    const initializers = [tensor('b', 'uint8', [2, 1, 16], new Uint8Array(32)), zeros('s', 2)];
    const described = await describeModel({ nodes, initializers }, { opset: { '': 17, 'com.microsoft': 1 } });
    expect(described.parameters).toBe(32);
    expect(described.warnings).toEqual([expect.stringContaining('several values a byte')]);
  });
});
