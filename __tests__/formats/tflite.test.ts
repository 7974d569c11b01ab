import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { denseTflite, dynamicRangeTflite, int8Tflite } from '../../scripts/lib/tflite-writer.ts';
import { folderSource } from '../../src/artifacts/byte-source.ts';
import { writeTflite } from '../../src/convert/tflite/model.ts';
import { recogniseFormat } from '../../src/formats/index.ts';
import { tflite } from '../../src/formats/tflite.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';
import { modelWith, subgraphWith, tensor, withConstants } from './tflite/fixtures.ts';

const read = (bytes: Uint8Array) => tflite.describe(memorySource({ 'm.tflite': bytes }), 'm.tflite');
const network = {
  layers: [
    {
      weights: [
        [1, -2, 0.5],
        [0.25, 1, -1],
      ],
      bias: [0.5, -0.5],
      activation: 'relu',
    },
    { weights: [[1, 1]], bias: [0], activation: 'none' },
  ],
} as const;

describe('tflite', () => {
  it('says what a model of dense layers is', async () => {
    expect(await read(denseTflite({ ...network, softmax: true }))).toEqual({
      format: 'tflite',
      inputs: [{ name: 'x', dtype: 'float32', shape: [null, 3] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: [null, 1] }],
      parameters: 3 * 2 + 2 + 2 + 1,
      weightTypes: { float32: 11 },
      operators: { FULLY_CONNECTED: 2, SOFTMAX: 1 },
      files: ['m.tflite'],
      properties: { description: 'Model Gate', 'schema version': 3, subgraphs: 1, signatures: 'serving_default' },
      warnings: [],
      refusals: {},
    });
  });

  it('reads quantisation, and counts what is quantised whatever its type', async () => {
    const { inputs, outputs, weightTypes, refusals } = await read(int8Tflite(network, [[-1, 0, 1]], 'per channel'));
    expect(inputs).toEqual([
      { name: 'x', dtype: 'int8', shape: [null, 3], quantization: { scale: Math.fround(2 / 255), zeroPoint: -1 } },
    ]);
    expect(outputs[0]!.quantization).toBeDefined();
    expect(weightTypes).toEqual({ int8: 8, int32: 3 });
    expect(refusals).toEqual({});
  });

  it('keeps the older interpreter from weights that it computes wrongly', async () => {
    expect((await read(dynamicRangeTflite(network, 'per channel'))).refusals).toEqual({
      'tflite-web': expect.stringMatching(/FULLY_CONNECTED/),
    });
    expect((await read(dynamicRangeTflite(network, 'per tensor'))).refusals).toEqual({});
  });

  it('keeps LiteRT from models with state', async () => {
    const { refusals } = await read(withConstants(tensor('state', [1, 2], { variable: true })));
    expect(refusals).toEqual({ litert: expect.stringMatching(/variable/) });
  });

  it('lets no runtime have an input with several scales', async () => {
    const tensors = [tensor('x', [1, 2], { type: 'int8', scales: [1, 2], axis: 1 }), tensor('y', [1, 2])];
    const { refusals } = await read(modelWith({ tensors }));
    expect(Object.keys(refusals!)).toEqual(['litert', 'tflite-web']);
  });

  it('counts weights, and neither shapes nor scalars', async () => {
    const bytes = withConstants(
      tensor('weights', [2, 3], { data: new Float32Array(6) }),
      tensor('halves', [4], { type: 'float16', data: new Uint16Array(4) }),
      tensor('packed', [5], { type: 'int4', data: new Uint8Array(3), scales: [1] }),
      tensor('bias', [3], { type: 'int32', data: new Int32Array(3), scales: [0.5] }),
      tensor('shape', [2], { type: 'int32', data: new Int32Array(2) }),
      tensor('axis', [1], { type: 'int64', data: new BigInt64Array(1) }),
      tensor('mask', [2], { type: 'bool', data: new Uint8Array(2) }),
      tensor('factor', [], { data: new Float32Array(1) }),
      tensor('sparse', [100], { data: new Float32Array(7), sparse: true }),
      tensor('words', [2], { type: 'string', data: new Uint8Array(30) }),
      tensor('activation', [9]),
    );
    expect(await read(bytes)).toMatchObject({
      parameters: 6 + 4 + 5 + 3 + 7,
      weightTypes: { float32: 13, float16: 4, unknown: 5, int32: 3 },
    });
  });

  it('counts weights that subgraphs share once, and equal arrays of one subgraph twice', async () => {
    const data = new Float32Array(6);
    const shared = tensor('w', [6], { data });
    const body = subgraphWith({ tensors: [tensor('x', [1, 2]), tensor('y', [1, 2]), shared, shared] });
    const other = subgraphWith({ tensors: [tensor('x', [1, 2]), tensor('y', [1, 2]), shared] });
    const described = await read(writeTflite({ subgraphs: [other, body] }));
    expect(described).toMatchObject({ parameters: 12, operators: { RELU: 2 }, properties: { subgraphs: 2 } });
  });

  it('names operators that are not built in', async () => {
    const operators = [
      { op: 'Frobnicate', inputs: [0], outputs: [1] },
      { op: 150, inputs: [0], outputs: [1] },
      { op: 4000, inputs: [0, -1], outputs: [1] },
    ];
    const described = await read(modelWith({ operators }));
    expect(described.refusals).toEqual({ litert: expect.stringMatching(/zeros.*custom:Frobnicate/) });
    expect(described.operators).toEqual({ 'custom:Frobnicate': 1, GELU: 1, 'builtin:4000': 1 });
    expect(described.warnings).toEqual([
      expect.stringMatching(/custom:Frobnicate/),
      expect.stringMatching(/builtin:4000/),
    ]);
  });

  it.each([
    ['a signature of the primary subgraph', [{ key: 'a', inputs: { in: 0 }, outputs: { out: 1 } }], ['in', 'out']],
    ['tensors without a signature', [], ['x', 'y']],
    ['tensors where the signature leaves one out', [{ key: 'a', inputs: {}, outputs: { out: 1 } }], ['x', 'y']],
    [
      'tensors where the signature means another',
      [{ key: 'a', subgraph: 1, inputs: { in: 0 }, outputs: { out: 1 } }],
      ['x', 'y'],
    ],
    [
      'tensors where there are several signatures',
      ['a', 'b'].map((key) => ({ key, inputs: { in: 0 }, outputs: { out: 1 } })),
      ['x', 'y'],
    ],
  ])('takes names from %s', async (_, signatures, names) => {
    const { inputs, outputs } = await read(modelWith({}, { signatures }));
    expect([...inputs, ...outputs].map(({ name }) => name)).toEqual(names);
  });

  it('numbers inputs whose names repeat', async () => {
    const tensors = [tensor('x', [1, 2]), tensor('x', [1, 3]), tensor('', [1])];
    const { inputs, outputs, warnings } = await read(modelWith({ tensors, inputs: [1, 0], outputs: [2] }));
    expect(inputs).toMatchObject([{ name: 'input_0', shape: [1, 3] }, { name: 'input_1' }]);
    expect(outputs).toMatchObject([{ name: 'output_0' }]);
    expect(warnings).toHaveLength(2);
  });

  it('shows metadata', async () => {
    const metadata = { min_runtime_version: new TextEncoder().encode('2.17.0\0\0\0'), CONVERSION: new Uint8Array(3) };
    const { properties } = await read(modelWith({}, { metadata, description: 'made by hand' }));
    expect(properties).toMatchObject({
      description: 'made by hand',
      'minimum runtime version': '2.17.0',
      metadata: 'CONVERSION',
    });
  });

  it('reads no weights', async () => {
    const bytes = withConstants(tensor('weights', [1000, 1000], { data: new Float32Array(1e6) }));
    const source = memorySource({ 'm.tflite': bytes });
    expect((await tflite.describe(source, 'm.tflite')).parameters).toBe(1e6);
    expect(source.bytesRead['m.tflite']).toBeLessThan(bytes.length / 20);
  });

  it('counts weights that lie behind the flatbuffer', async () => {
    const external = { offset: 4096, size: 24 };
    const file = new Uint8Array(4120);
    file.set(withConstants(tensor('weights', [6], { external })));
    expect((await read(file)).parameters).toBe(6);
    await expect(read(file.subarray(0, 4119))).rejects.toMatchObject({ code: 'format.truncated' });
  });
});

describe.runIf(hasShared)('models of others', () => {
  const source = folderSource(sharedCases);
  const describeShared = async (file: string) => {
    const format = await recogniseFormat(source, file);
    expect(format).toBe(tflite);
    return format.describe(source, file);
  };

  /** Elements of the layers' weights, from the networks' own papers and reports. */
  it.each([
    ['expressora/asl_actions/model.tflite', 24_902],
    ['expressora/asl_colors/model.tflite', 25_032],
    ['tflite/hello_world/hello_world_float.tflite', 1 * 16 + 16 + 16 * 16 + 16 + 16 + 1],
    ['tflite/hello_world/hello_world_int8.tflite', 321],
    ['tflite/mlperf_anomaly/ad01_fp32.tflite', 2 * 640 * 128 + 6 * 128 * 128 + 2 * 128 * 8 + 8 * 128 + 8 + 640],
    ['tflite/mlperf_anomaly/ad01_int8.tflite', 265_864],
  ])('counts the parameters of %s', async (file, parameters) => {
    expect((await describeShared(file)).parameters).toBe(parameters);
  });

  it('reads a network with int8 weights and float inputs', async () => {
    const described = await describeShared('spectra/spectra_final.tflite');
    expect(described).toMatchObject({
      inputs: [{ name: 'input_layer_1', dtype: 'float32', shape: [null, 48, 48, 1] }],
      outputs: [{ name: 'output_0', dtype: 'float32', shape: [null, 7] }],
      operators: { CONV_2D: 7, MUL: 7, ADD: 7, MAX_POOL_2D: 4, RESHAPE: 1, FULLY_CONNECTED: 3, SOFTMAX: 1 },
      refusals: { 'tflite-web': expect.any(String) },
    });
  });

  it('finds every one of them', () => {
    const files = readdirSync(sharedCases, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => path.extname(file) === '.tflite')).toHaveLength(7);
  });
});
