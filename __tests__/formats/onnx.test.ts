import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { folderSource } from '../../src/artifacts/byte-source.ts';
import { int, subgraph } from '../../src/convert/onnx/attribute.ts';
import { emptyModel } from '../../src/convert/onnx/empty.ts';
import { node, value } from '../../src/convert/onnx/model.ts';
import { RUNTIME } from '../../src/formats/onnx/warnings.ts';
import { onnx } from '../../src/formats/onnx.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';
import { describeBytes, describeModel, graphOf, modelOf, richModel, zeros } from './onnx/fixtures.ts';

const load = (bytes: Uint8Array) => ort.InferenceSession.create(bytes, { logSeverityLevel: 4 });

describe('describe', () => {
  it.each(['m.ort', 'M.ORT'])('refuses %s, which ONNX Runtime would not read as ONNX', async (name) => {
    await expect(onnx.describe(memorySource({ [name]: modelOf() }), name)).rejects.toMatchObject({
      code: 'format.misnamed',
    });
  });

  it('says what the empty model is', async () => {
    expect(await describeBytes(emptyModel())).toEqual({
      format: 'onnx',
      inputs: [{ name: 'input', dtype: 'float32', shape: [1] }],
      outputs: [{ name: 'output', dtype: 'float32', shape: [1] }],
      parameters: 0,
      weightTypes: {},
      operators: { Identity: 1 },
      files: ['m.onnx'],
      properties: { producer: 'model-gate', opset: 17, 'IR version': 8 },
      warnings: [],
    });
  });

  it('keeps symbols, open dimensions, scalars and missing shapes apart', async () => {
    const { inputs } = await describeModel({
      inputs: [
        value('symbols', 'int64', ['batch', null, 3, 'batch']),
        value('negative', 'float16', [-1, 0]),
        value('scalar', 'bool', []),
        value('any', 'string'),
      ],
    });
    expect(inputs).toEqual([
      { name: 'symbols', dtype: 'int64', shape: ['batch', null, 3, 'batch'] },
      { name: 'negative', dtype: 'float16', shape: [null, 0] },
      { name: 'scalar', dtype: 'bool', shape: [] },
      { name: 'any', dtype: 'string' },
    ]);
  });

  it.each([3, 8])('leaves initializers out of the inputs, as the runtime does (IR version %i)', async (irVersion) => {
    const bytes = modelOf(
      {
        nodes: [node('Add', ['x', 'w'], ['y'])],
        inputs: [value('w', 'float32', [3]), value('x', 'float32', ['batch', 3])],
        initializers: [zeros('w', 3)],
      },
      { irVersion, opset: 8 },
    );
    const { inputs } = await describeBytes(bytes);
    expect(inputs.map(({ name }) => name)).toEqual(['x']);
    expect((await load(bytes)).inputNames).toEqual(['x']);
  });

  it('counts operators in subgraphs and functions, and names their domains', async () => {
    const { model, external } = richModel();
    const described = await describeBytes(model, { 'far.bin': external });
    expect(described.operators).toEqual({
      'local.Twice': 1,
      If: 1,
      DequantizeLinear: 1,
      Constant: 2,
      Identity: 2,
      Add: 1,
    });
    expect(described.files).toEqual(['m.onnx', 'far.bin']);
    expect(described.properties).toEqual({
      producer: 'tests 1',
      opset: 17,
      'opset local': 1,
      'IR version': 8,
      'local functions': 1,
      'metadata author': 'nobody',
    });
    expect(described.warnings).toEqual([]);
  });

  it('cuts long metadata instead of keeping it', async () => {
    const { properties } = await describeModel({}, { metadata: { long: 'x'.repeat(100_000) } });
    expect(properties['metadata long']).toMatch(/^x{4096}…$/);
  });

  it('reads less than the weights take', async () => {
    const bytes = modelOf({ initializers: [zeros('w', 1000, 1000)] });
    const { memorySource } = await import('./memory-source.ts');
    const source = memorySource({ 'm.onnx': bytes });
    expect((await onnx.describe(source, 'm.onnx')).parameters).toBe(1_000_000);
    expect(source.bytesRead['m.onnx']).toBeLessThan(200_000);
  });
});

describe('warnings', () => {
  it('knows what the pinned runtime loads', async () => {
    expect(RUNTIME.version).toBe(packageJson.dependencies['onnxruntime-node']);
    const { opset, irVersion } = RUNTIME;
    await expect(load(modelOf({}, { opset, irVersion }))).resolves.toBeDefined();
    await expect(load(modelOf({}, { opset: opset + 1 }))).rejects.toThrow(/opset/);
    await expect(load(modelOf({}, { irVersion: irVersion + 1 }))).rejects.toThrow(/IR/);
  });

  it('tells of versions that are too new', async () => {
    const { warnings } = await describeModel({}, { opset: 27, irVersion: 14 });
    expect(warnings).toEqual([expect.stringContaining('opset 27'), expect.stringContaining('IR version 14')]);
    expect((await describeModel({}, { opset: 26, irVersion: 13 })).warnings).toEqual([]);
  });

  it('tells of custom operators, absent opsets, duplicates and values that are no tensors of ours', async () => {
    const { warnings } = await describeModel({
      nodes: [node('Magic', ['x'], ['y'], {}, 'com.acme'), node('Identity', ['y'], ['z'])],
      inputs: [value('x', 'float32'), value('x', 'float32')],
      outputs: [value('z', 'complex64')],
      initializers: [zeros('w', 1), zeros('w', 1)],
    });
    expect(warnings).toHaveLength(5);
    for (const part of [
      /com\.acme are not part/,
      /com\.acme .* not imported/,
      /^z is not/,
      /initializer w/,
      /input x/,
    ]) {
      expect(warnings).toContainEqual(expect.stringMatching(part));
    }
  });

  it('stays short', async () => {
    const initializers = Array.from({ length: 100 }, (_, i) => zeros(`w${i % 50}`, 1));
    const { warnings } = await describeModel({ initializers });
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toContain('30 more');
  });
});

describe.skipIf(!hasShared)('real models', () => {
  const open = (file: string) => {
    const path = join(sharedCases, file);
    return onnx.describe(folderSource(dirname(path)), path.slice(dirname(path).length + 1));
  };

  it.each([
    // 64·48+48 + 48·24+24 + 24·10+10 weights and biases, and the factor that scales the input.
    ['digits/healthy_fp32.onnx', 4547, { float32: 4547 }],
    ['digits/fp16.onnx', 4547, { float16: 4547 }],
    ['digits/collapsed.onnx', 4547, { float32: 4547 }],
    // The axes of its ReduceSum are one more initializer.
    ['digits/nan_on_large.onnx', 4548, { float32: 4547, int64: 1 }],
    // 64·48 + 48·24 + 24·10 int8; the biases and the factor float32. Of its 4,717 elements 3·2 + 2·(48+24+10) are scales
    // and zero points.
    ['digits/int8_qdq.onnx', 4547, { int8: 4464, float32: 83 }],
    // 8·25+8 + 16·8·25+16 + 256·10+10, and two Reshape shapes of two numbers.
    ['onnx/mnist8/mnist_8/model.onnx', 5998, { float32: 5994, int64: 4 }],
    // 64·25+64 + 64·64·9+64 + 32·64·9+32 + 9·32·9+9.
    ['onnx/mnist8/super_resolution_10/model.onnx', 59657, { float32: 59657 }],
  ])('counts the parameters of %s', async (file, parameters, weightTypes) => {
    expect(await open(file)).toMatchObject({ parameters, weightTypes });
  });

  it.each([
    'digits/healthy_fp32.onnx',
    'digits/int8_qdq.onnx',
    'onnx/mnist8/mnist_8/model.onnx',
    'onnx/mnist8/super_resolution_10/model.onnx',
  ])('agrees with the runtime on the inputs and outputs of %s', async (file) => {
    const { inputs, outputs } = await open(file);
    const session = await load(readFileSync(join(sharedCases, file)));
    const specs = (metadata: readonly ort.InferenceSession.ValueMetadata[]) =>
      metadata.map((each) => each.isTensor && { name: each.name, dtype: each.type, shape: each.shape });
    expect(inputs).toEqual(specs(session.inputMetadata));
    expect(outputs).toEqual(specs(session.outputMetadata));
  });
});

describe('nested graphs', () => {
  it('are read at any depth that ONNX tools write', async () => {
    let graph = graphOf({ initializers: [zeros('w', 5)] });
    for (let i = 0; i < 20; i++) {
      graph = graphOf({ nodes: [node('Loop', ['x'], ['y'], { body: subgraph(graph), n: int(i) })], initializers: [] });
    }
    expect(await describeModel(graph)).toMatchObject({ parameters: 5, operators: { Loop: 20, Identity: 1 } });
  });
});
