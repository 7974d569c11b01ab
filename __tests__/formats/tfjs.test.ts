import { describe, expect, it } from 'vitest';
import { folderSource } from '../../src/artifacts/byte-source.ts';
import { recogniseFormat } from '../../src/formats/index.ts';
import { tfjs } from '../../src/formats/tfjs.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';
import {
  affine,
  constant,
  dense,
  type Files,
  float16,
  float32,
  int32,
  layer,
  node,
  placeholder,
  sequential,
  shapeOf,
  smallDense,
  tfjsFiles,
} from './tfjs/models.ts';

const read = (files: Files) => tfjs.describe(memorySource(files), 'model.json');

function edited(files: Files, edit: (model: never) => void): Files {
  const model = JSON.parse(Buffer.from(files['model.json']!).toString('utf8'));
  edit(model as never);
  return { ...files, 'model.json': Buffer.from(JSON.stringify(model)) };
}

describe('TensorFlow.js', () => {
  it('is recognised by what stands in the first bytes', async () => {
    const recognised = async (text: string) =>
      (await recogniseFormat(memorySource({ 'm.json': Buffer.from(text) }), 'm.json')).id;
    expect(await recognised('{"modelTopology": {}')).toBe('tfjs');
    expect(await recognised(`\n{ "format": "graph-model", "signature": {${' '.repeat(5000)}`)).toBe('tfjs');
    await expect(recognised('{"unheard": []}')).rejects.toMatchObject({ code: 'format.unsupported' });
    await expect(recognised('["modelTopology"]')).rejects.toMatchObject({ code: 'format.unsupported' });
  });

  it('describes a layers model', async () => {
    expect(await read(smallDense(3))).toEqual({
      format: 'tfjs',
      inputs: [{ name: 'd_input', dtype: 'float32', shape: [null, 2] }],
      outputs: [{ name: 'd', dtype: 'float32', shape: [null, 3] }],
      parameters: 9,
      weightTypes: { float32: 9 },
      operators: { Dense: 1 },
      files: ['model.json', 'group1-shard1of3.bin', 'group1-shard2of3.bin', 'group1-shard3of3.bin'],
      properties: { kind: 'layers model' },
      warnings: [],
    });
  });

  it('describes a model of more outputs than any has without a pass over all for each', async () => {
    const input = layer('InputLayer', { name: 'x', batch_input_shape: [null, 1] });
    const ends = { input_layers: [['x', 0, 0]], output_layers: Array.from({ length: 300_000 }, () => ['x', 0, 0]) };
    const topology = { model_config: { class_name: 'Model', config: { layers: [input], ...ends } } };
    const { outputs } = await read(tfjsFiles(topology, []));
    expect([outputs.length, outputs.at(-1)!.name]).toEqual([300_000, 'x_299999']);
  });

  it('describes a functional model with nested ones, several inputs and outputs', async () => {
    const input = (name: string) => layer('InputLayer', { name, batch_input_shape: [null, 4], dtype: 'float32' });
    const inner = { ...sequential([dense('inside', 2, { batch_input_shape: [null, 4] })]), name: 'inner' };
    const topology = {
      keras_version: '2.13.1',
      model_config: {
        class_name: 'Functional',
        config: {
          layers: [input('a'), input('b'), inner, layer('Concatenate', { name: 'join' })],
          input_layers: [
            ['a', 0, 0],
            ['b', 0, 0],
          ],
          output_layers: [
            ['join', 0, 0],
            ['inner', 1, 0],
            ['inner', 2, 0],
          ],
        },
      },
    };
    const weights = [float32('inside/kernel', [4, 2], Array(8).fill(0)), float32('inside/bias', [2], [0, 0])];
    const described = await read(tfjsFiles(topology, weights));
    expect(described.inputs.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(described.outputs.map(({ name }) => name)).toEqual(['join', 'inner', 'inner_1']);
    expect(described.operators).toEqual({ InputLayer: 2, Dense: 1, Concatenate: 1 });
  });

  it('describes a graph model by its signature, without what it feeds itself', async () => {
    const info = (name: string, dtype: string, ...sizes: number[]) => ({ name, dtype, tensorShape: shapeOf(...sizes) });
    const signature = {
      inputs: {
        ids: info('x:0', 'DT_INT64', -1, 3),
        table: { ...info('t:0', 'DT_RESOURCE'), resourceId: 7 },
        half: { name: 'h:0', dtype: 'DT_HALF', tensorShape: { unknownRank: true } },
      },
      outputs: { probs: info('Identity:0', 'DT_FLOAT', -1, 2) },
    };
    const graph = {
      node: [placeholder('x', 'DT_INT64', -1, 3), constant('k', 'DT_FLOAT', 3, 2), node('Identity', 'X', ['x', 'k'])],
    };
    const weights = [float32('k', [3, 2], Array(6).fill(0)), int32('axis', [2], [0, 1]), float32('eps', [], [1e-3])];
    expect(await read(tfjsFiles(graph, weights, 1, { signature, convertedBy: 'me' }))).toMatchObject({
      inputs: [
        { name: 'ids', dtype: 'int32', shape: [null, 3] },
        { name: 'half', dtype: 'float32' },
      ],
      outputs: [{ name: 'probs', dtype: 'float32', shape: [null, 2] }],
      parameters: 6,
      operators: { Placeholder: 1, Const: 1, X: 1 },
      properties: { kind: 'graph model', 'converted by': 'me' },
    });
  });

  it('describes a graph model by the signature that TensorFlow.js takes where there are two', async () => {
    const output = (name: string) => ({
      outputs: { [name]: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(1) } },
    });
    const graph = { node: [placeholder('x', 'DT_FLOAT', 1)] };
    const more = { signature: output('shown'), userDefinedMetadata: { signature: output('run') } };
    expect(await read(tfjsFiles(graph, [], 1, more))).toMatchObject({ outputs: [{ name: 'run' }] });
  });

  it('describes a graph model without a signature by its placeholders and unused nodes', async () => {
    const graph = {
      node: [placeholder('x', 'DT_FLOAT', -1, 3), node('a', 'Relu', ['x']), node('b', 'Split', ['a:1', '^x'])],
      library: { function: [{ signature: { name: 'f' }, nodeDef: [node('r', 'Relu')] }] },
    };
    expect(await read(tfjsFiles(graph, []))).toMatchObject({
      inputs: [{ name: 'x', dtype: 'float32', shape: [null, 3] }],
      outputs: [{ name: 'b', dtype: 'unknown' }],
      operators: { Relu: 2 },
    });
  });

  it('counts quantised weights by what is stored', async () => {
    const topology = sequential([
      dense('d', 4, { batch_input_shape: [null, 2] }),
      dense('e', 1),
      dense('f', 3, { use_bias: false }),
    ]);
    const files = tfjsFiles(topology, [
      affine('d/kernel', [2, 4], new Uint8Array(8), { scale: 1, min: 0 }),
      affine('e/kernel', [4, 1], new Uint16Array(4), { scale: 1, min: 0 }),
      float16('f/kernel', [1, 3], [0, 0, 0]),
    ]);
    const { parameters, weightTypes } = await read(files);
    expect({ parameters, weightTypes }).toEqual({ parameters: 15, weightTypes: { uint8: 8, uint16: 4, float16: 3 } });
  });

  it('leaves the optimizer out, and says that it is there', async () => {
    const adam = float32('Adam/d/kernel/m', [2, 3], Array(6).fill(0));
    const files = tfjsFiles(sequential([dense('d', 3, { batch_input_shape: [null, 2] })]), [
      float32('d/kernel', [2, 3], Array(6).fill(0)),
      { ...adam, entry: { ...adam.entry, group: 'optimizer' } },
    ]);
    expect(await read(files)).toMatchObject({
      parameters: 6,
      warnings: [expect.stringContaining('1 arrays of an optimizer')],
    });
  });
});

describe('TensorFlow.js shards', () => {
  const shard = 'group1-shard2of3.bin';

  it('names the missing one', async () => {
    const { [shard]: _missing, ...files } = smallDense(3);
    await expect(read(files)).rejects.toMatchObject({
      code: 'format.shard',
      message: `model.json: shard ${shard} is missing`,
    });
  });

  it.each([
    ['truncated in the middle', shard, -5, 5, 'short'],
    ['truncated at the end', 'group1-shard3of3.bin', -1, 1, 'short'],
    ['too long', 'group1-shard3of3.bin', 4, 4, 'long'],
  ])('names the one that is %s', async (_what, name, change, bytes, word) => {
    const files = smallDense(3);
    files[name] = Buffer.concat([files[name]!, Buffer.alloc(8)]).subarray(0, files[name]!.length + change);
    const message = expect.stringContaining(`shard ${name} is ${bytes} bytes too ${word}`);
    await expect(read(files)).rejects.toMatchObject({ code: 'format.shard', message });
  });

  it.each([
    '../out.bin',
    '/etc/passwd',
    'https://example.org/a.bin',
    'C:\\a.bin',
    'a//b.bin',
    'a/../../b',
    '',
    '.',
    'a\0b',
  ])('refuses the path %j', async (path) => {
    const files = edited(smallDense(), ({ weightsManifest: [group] }: { weightsManifest: [{ paths: string[] }] }) => {
      group.paths[0] = path;
    });
    await expect(read(files)).rejects.toMatchObject({
      code: 'format.shard',
      message: /no path inside the model's folder/,
    });
  });

  it('tells a Git LFS pointer from a truncated shard', async () => {
    const pointer = Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 36\n`);
    const files = { ...smallDense(), 'group1-shard1of1.bin': pointer };
    await expect(read(files)).rejects.toMatchObject({ code: 'artifact.lfs_pointer' });
  });
});

describe('TensorFlow.js weight names', () => {
  const renamed = (name: string) =>
    edited(smallDense(), ({ weightsManifest: [group] }: { weightsManifest: [{ weights: { name: string }[] }] }) => {
      group.weights[0]!.name = name;
    });

  it.each(['sequential/d/kernel', 'd/cell/kernel'])('takes the way to a layer: %s', async (name) => {
    await expect(read(renamed(name))).resolves.toMatchObject({ parameters: 9 });
  });

  it('names weights that no layer has', async () => {
    await expect(read(renamed('dense_7/kernel'))).rejects.toMatchObject({
      code: 'format.weight_names',
      message: expect.stringContaining('no layer has the weights dense_7/kernel'),
    });
  });

  it('names layers that have no weights', async () => {
    const topology = sequential([dense('d', 3, { batch_input_shape: [null, 2] }), dense('e', 1)]);
    const files = tfjsFiles(topology, [float32('d/kernel', [2, 3], Array(6).fill(0))]);
    await expect(read(files)).rejects.toMatchObject({
      message: expect.stringContaining('no weight belongs to the layers e'),
    });
  });

  it('knows the two copies of a bidirectional layer', async () => {
    const lstm = layer('LSTM', { name: 'lstm', units: 1 });
    const topology = sequential([layer('Bidirectional', { name: 'bi', layer: lstm, batch_input_shape: [null, 4, 1] })]);
    const files = tfjsFiles(topology, [float32('forward_lstm/kernel', [1, 4], [0, 0, 0, 0])]);
    await expect(read(files)).resolves.toMatchObject({ operators: { Bidirectional: 1, LSTM: 1 } });
  });
});

describe('TensorFlow.js, hostile', () => {
  const broken: [string, object | string, RegExp][] = [
    ['a list', '[{"modelTopology": 1}]', /no JSON object/],
    ['no manifest', { modelTopology: {} }, /no weightsManifest/],
    ['a group without paths', { weightsManifest: [{ weights: [] }] }, /group 0/],
    ['no topology', { weightsManifest: [] }, /neither a graph nor a Keras model/],
    [
      'a topology of another kind',
      { modelTopology: { class_name: 'Lambda', config: {} }, weightsManifest: [] },
      /neither/,
    ],
    ['no layers', { modelTopology: sequential([]), weightsManifest: [] }, /no layers/],
    ['a graph without outputs', { modelTopology: { node: [] }, weightsManifest: [] }, /no outputs/],
    ['a node without a name', { modelTopology: { node: [{ op: 'Relu' }] }, weightsManifest: [] }, /no name or no op/],
    [
      'no input_layers',
      { modelTopology: { class_name: 'Model', config: { layers: [dense('d', 1)] } }, weightsManifest: [] },
      /input_layers/,
    ],
  ];
  it.each(broken)('refuses %s', async (_what, model, message) => {
    const text = typeof model === 'string' ? model : JSON.stringify(model);
    await expect(read({ 'model.json': Buffer.from(text) })).rejects.toMatchObject({
      code: 'format.malformed',
      message,
    });
  });

  const weight = (entry: object) => ({
    modelTopology: sequential([]),
    weightsManifest: [{ paths: [], weights: [entry] }],
  });
  it.each([
    [{ name: 'w', shape: [-1], dtype: 'float32' }, /no shape/],
    [{ name: 'w', shape: 'x', dtype: 'float32' }, /no shape/],
    [{ name: 'w', shape: [2 ** 40, 2 ** 40], dtype: 'float32' }, /more elements/],
    [{ name: 'w', shape: [1], dtype: 'float64' }, /type "float64"/],
    [{ name: 'w', shape: [1], dtype: 'constructor' }, /type "constructor"/],
    [{ name: 'w', shape: [1], dtype: 'float32', quantization: { dtype: 'int4' } }, /quantised as "int4"/],
    [{ name: 'w', shape: [1], dtype: 'float32', quantization: { dtype: 'uint8', min: 0 } }, /without a scale/],
    [{ name: 'w', shape: [1], dtype: 'int32', quantization: { dtype: 'float16' } }, /quantised as "float16"/],
    [{ shape: [1], dtype: 'float32' }, /no name/],
  ])('refuses the weight %j', async (entry, message) => {
    const files = { 'model.json': Buffer.from(JSON.stringify(weight(entry))) };
    await expect(read(files)).rejects.toMatchObject({ code: 'format.malformed', message });
  });
});

describe.skipIf(!hasShared)('TensorFlow.js models of others', () => {
  const inspect = (folder: string) => tfjs.describe(folderSource(`${sharedCases}/${folder}`), 'model.json');

  it('reads them', async () => {
    expect((await inspect('tfjs/abalone')).parameters).toBe(3051);
    expect((await inspect('tfjs/prefetching_graph')).inputs.map(({ dtype }) => dtype)).toEqual(['int32', 'int32']);
    expect((await inspect('digits/tfjs')).files).toHaveLength(4);
  });

  it('names the shard that Spectra lacks', async () => {
    await expect(inspect('spectra/tfjs')).rejects.toMatchObject({
      message: 'model.json: shard group1-shard1of1.bin is missing',
    });
  });
});
