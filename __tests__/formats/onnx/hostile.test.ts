import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelGateError } from '../../../src/contracts/errors.ts';
import { subgraph } from '../../../src/convert/onnx/attribute.ts';
import { emptyModel } from '../../../src/convert/onnx/empty.ts';
import { encodeGraph, node, type OnnxNode, value } from '../../../src/convert/onnx/model.ts';
import {
  bytesField,
  type Encoded,
  intField,
  join,
  messageField,
  packedFloatsField,
  packedIntsField,
  stringField,
  varint,
} from '../../../src/convert/onnx/protobuf.ts';
import { describeBytes, describeModel, graphOf, modelOf, richModel } from './fixtures.ts';

const opset = messageField(8, intField(2, 17));
const graph = messageField(7, encodeGraph(graphOf()));
const withTensor = (...fields: Encoded[]) =>
  join([
    ...intField(1, 8),
    ...opset,
    ...messageField(7, [...encodeGraph(graphOf()), ...messageField(5, fields.flat())]),
  ]);

const malformed = (bytes: Uint8Array, message: RegExp) =>
  expect(describeBytes(bytes)).rejects.toMatchObject({
    code: 'format.malformed',
    message: expect.stringMatching(message),
  });

describe('a file that is not a sound message', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a group', join([...intField(1, 8), varint((9 << 3) | 3)]), /wire type 3/],
    ['the end of a group', join([varint((9 << 3) | 4)]), /wire type 4/],
    ['wire type 6', join([varint((9 << 3) | 6)]), /wire type 6/],
    ['wire type 7', join([varint((9 << 3) | 7)]), /wire type 7/],
    ['field 0', join([...intField(1, 8), varint(2), varint(0)]), /tag 2/],
    ['an endless varint', Uint8Array.of(8, ...new Array(30).fill(0xff)), /ten bytes/],
    ['a negative length', Uint8Array.of(0x3a, ...new Array(9).fill(0xff), 0x01), /longer than the message/],
    ['a number in place of the graph', join([...intField(1, 8), ...intField(7, 1)]), /wire type 0 instead of 2/],
    ['a text in place of the IR version', join(stringField(1, 'x')), /wire type 2 instead of 0/],
    [
      'a field that leaves its message',
      join([...messageField(7, [varint((1 << 3) | 2), varint(9)]), ...opset]),
      /longer/,
    ],
  ])('%s is refused', (_, bytes, message) => malformed(bytes, message));

  it('unknown fields are skipped, as protobuf asks', async () => {
    const extra: Encoded = [
      ...intField(99, 1),
      varint((98 << 3) | 1),
      new Uint8Array(8),
      varint((97 << 3) | 5),
      new Uint8Array(4),
    ];
    const bytes = join([...extra, ...intField(1, 8), ...stringField(96, 'x'), ...graph, ...opset]);
    expect(await describeBytes(bytes)).toMatchObject({ operators: { Identity: 1 } });
  });

  it('a file that was cut is truncated, wherever the cut is in the graph', async () => {
    const whole = modelOf();
    const graphEnd = whole.length - opset.reduce((sum, piece) => sum + piece.length, 0) - 2;
    for (let length = 4; length < graphEnd; length++) {
      await expect(describeBytes(whole.slice(0, length))).rejects.toMatchObject({ code: 'format.truncated' });
    }
  });
});

describe('a model without its essential parts', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['graph', join([...intField(1, 8), ...opset]), /no graph/],
    ['opset', join([...intField(1, 8), ...graph]), /no opset/],
    ['IR version', join([...graph, ...opset]), /no IR version/],
    ['nodes', modelOf({ nodes: [] }), /no nodes/],
    ['outputs', modelOf({ outputs: [] }), /no outputs/],
    ['operator', modelOf({ nodes: [node('', ['x'], ['y'])] }), /no operator/],
    ['input name', modelOf({ inputs: [value('', 'float32')] }), /no name/],
    ['opset version', modelOf({}, { opset: 0 }), /version 0/],
    ['single graph', join([...intField(1, 8), ...graph, ...graph, ...opset]), /two graphs/],
  ])('has no %s', (_, bytes, message) => malformed(bytes, message));
});

describe('a tensor whose payload does not match its shape', () => {
  const dims = (...sizes: number[]) => packedIntsField(1, sizes);
  const [float32, int64] = [intField(2, 1), intField(2, 7)];
  const raw = (n: number) => bytesField(9, new Uint8Array(n));
  it.each<[string, Uint8Array, RegExp]>([
    ['too few raw bytes', withTensor(dims(2, 2), float32, raw(15)), /15 bytes instead of 16/],
    ['too many raw bytes', withTensor(dims(2, 2), float32, raw(17)), /17 bytes instead of 16/],
    ['no payload', withTensor(dims(2), float32), /only 0 bytes/],
    ['too few floats', withTensor(dims(3), float32, packedFloatsField(4, [1, 2])), /8 bytes instead of 12/],
    ['too few integers', withTensor(dims(3), int64, packedIntsField(7, [1, 2])), /only 2 bytes/],
    ['too few strings', withTensor(dims(3), intField(2, 8), stringField(6, 'a')), /1 strings/],
    ['a negative dimension', withTensor(packedIntsField(1, [-1]), float32), /impossible shape/],
    ['an overflowing shape', withTensor(dims(2 ** 40, 2 ** 40), float32), /impossible shape/],
    ['an overflow to zero', withTensor(dims(2 ** 32, 2 ** 32, 2 ** 32), float32), /impossible shape/],
    [
      'huge dimensions hidden by a zero',
      withTensor(packedIntsField(1, [2n ** 62n, 0]), float32, raw(4)),
      /instead of 0/,
    ],
    ['an unknown element type', withTensor(dims(1), intField(2, 99), raw(4)), /element type 99/],
    ['no element type', withTensor(dims(1), raw(4)), /element type 0/],
    ['too many dimensions', withTensor(dims(...new Array(65).fill(1)), float32, raw(4)), /more than 64/],
    ['no location', withTensor(dims(1), float32, raw(4), intField(14, 2n ** 32n + 1n)), /data location 4294967297/],
    ['segments', withTensor(dims(1), float32, messageField(3, intField(1, 0)), raw(4)), /segments/],
  ])('%s', (_, bytes, message) => malformed(bytes, message));

  it('is read from each of the payload fields, packed or not', async () => {
    const parameters = async (...fields: Encoded[]) => (await describeBytes(withTensor(...fields))).parameters;
    expect(await parameters(dims(2), float32, packedFloatsField(4, [1, 2]))).toBe(2);
    expect(await parameters(intField(1, 1), intField(1, 2), int64, intField(7, -1), intField(7, 5))).toBe(2);
    expect(await parameters(dims(3), intField(2, 10), packedIntsField(5, [0, 65535, 1]))).toBe(3);
    expect(await parameters(dims(5), intField(2, 22), raw(3))).toBe(5);
    expect(await parameters(dims(5), intField(2, 22), packedIntsField(5, [1, 2, 3]))).toBe(5);
    expect(await parameters(dims(3), intField(2, 9), raw(3))).toBe(3);
  });
});

describe('a file made to exhaust its reader', () => {
  const tooComplex = (bytes: Uint8Array, message: RegExp) =>
    expect(describeBytes(bytes)).rejects.toMatchObject({
      code: 'format.too_complex',
      message: expect.stringMatching(message),
    });

  it('by nesting', () => {
    let inner = graphOf();
    for (let i = 0; i < 200; i++)
      inner = graphOf({ nodes: [node('If', ['x'], ['y'], { then_branch: subgraph(inner) })] });
    return tooComplex(modelOf(inner), /nested deeper/);
  });

  it('by numbers', () => {
    const nodes = new Uint8Array(5 * 1_000_001);
    for (let i = 0; i < nodes.length; i += 5) nodes.set([0x0a, 3, 0x22, 1, 0x41], i);
    return tooComplex(join([...intField(1, 8), ...messageField(7, [nodes])]), /nodes, tensors/);
  });

  it('by functions', () => {
    const functions = new Uint8Array(3 * 1_000_001);
    for (let i = 0; i < functions.length; i += 3) functions.set([0xca, 1, 0], i);
    return tooComplex(join([...intField(1, 8), functions]), /functions/);
  });

  it('by many functions that use a large one', async () => {
    const fn = (name: string, nodes: OnnxNode[]) => ({
      domain: 'local',
      name,
      inputs: ['a'],
      outputs: ['b'],
      nodes,
      opset: 17,
    });
    const large = fn('L', new Array(20_000).fill(node('Identity', ['a'], ['b'])));
    const call = [node('L', ['a'], ['b'], {}, 'local')];
    const functions = [large, ...Array.from({ length: 20_000 }, (_, i) => fn(`F${i}`, call))];
    expect(await describeModel({}, { functions })).toMatchObject({ parameters: 0 });
  });

  it('by the length of a name', () =>
    tooComplex(modelOf({ nodes: [node('A'.repeat(70_000), [], ['y'])] }), /70000 bytes/));

  it('by functions that call each other', async () => {
    const fn = (name: string, calls: string) => ({
      domain: 'local',
      name,
      inputs: ['a'],
      outputs: ['b'],
      nodes: [node(calls, ['a'], ['b'], {}, 'local')],
      opset: 17,
    });
    const functions = [fn('F', 'G'), fn('G', 'F'), fn('H', 'H')];
    const nodes = [node('F', ['x'], ['y'], {}, 'local')];
    expect(await describeModel({ nodes }, { functions })).toMatchObject({ properties: { 'local functions': 3 } });
  });
});

describe('names in messages', () => {
  it('carry no control characters and are cut', async () => {
    const bytes = withTensor(stringField(8, `\x1b[31m${'w'.repeat(1000)}`), intField(2, 99));
    const error = await describeBytes(bytes).catch((caught: Error) => caught);
    expect((error as Error).message).toMatch(/^[^\p{Cc}]{50,400}$/u);
  });
});

describe('any damage', () => {
  const { model, external } = richModel();
  const outcome = async (bytes: Uint8Array) => {
    try {
      return (await describeBytes(bytes, { 'far.bin': external })).format;
    } catch (error) {
      if (error instanceof ModelGateError) return 'refused';
      throw error;
    }
  };

  it('of bytes and length ends in a description or a ModelGateError', async () => {
    const flip = fc.tuple(fc.nat(model.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { maxLength: 8 }), fc.nat(model.length), async (flips, length) => {
        const damaged = model.slice();
        for (const [at, byte] of flips) damaged[at] = byte;
        expect(['onnx', 'refused']).toContain(await outcome(damaged));
        expect(['onnx', 'refused']).toContain(await outcome(damaged.slice(0, length)));
      }),
      { numRuns: 2000 },
    );
  });

  it('of every single byte does so too', async () => {
    for (let at = 0; at < model.length; at++) {
      for (const byte of [0, 1, 0x7f, 0x80, 0xff, model[at]! ^ 1, model[at]! ^ 2]) {
        const damaged = model.slice();
        damaged[at] = byte;
        expect(['onnx', 'refused']).toContain(await outcome(damaged));
      }
    }
  });

  it('up to random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(['onnx', 'refused']).toContain(await outcome(bytes));
        expect(['onnx', 'refused']).toContain(await outcome(join([emptyModel(), bytes])));
      }),
      { numRuns: 2000 },
    );
  });
});
