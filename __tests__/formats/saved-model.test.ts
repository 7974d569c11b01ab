import { describe, expect, it } from 'vitest';
import { folderSource } from '../../src/artifacts/byte-source.ts';
import { recogniseFormat } from '../../src/formats/index.ts';
import { savedModel } from '../../src/formats/saved-model.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';
import {
  type Build,
  callAttribute,
  fn,
  header,
  integer,
  metaGraph,
  node,
  savedModelFile,
  shapeAttribute,
  stored,
  table,
  typeAttribute,
  valueAttribute,
} from './saved-model/build.ts';

const [FLOAT, INT64, UINT32, HALF] = [1, 9, 22, 19];
const INDEX = 'variables/variables.index';
const DATA = 'variables/variables.data-00000-of-00001';

const variable = (name: string, type: number, ...sizes: number[]) =>
  node(name, 'VarHandleOp', [], [typeAttribute(type), shapeAttribute(...sizes)]);

/** y = x·w inside of a function; the optimizer's variable and a seed are in the same graph. */
const served: Build = {
  nodes: [
    node('serving_default_x', 'Placeholder'),
    variable('w', FLOAT, 4, 3),
    variable('adam/w/m', FLOAT, 4, 3),
    variable('seed', UINT32, 2),
    node('call', 'StatefulPartitionedCall', ['serving_default_x', 'w', 'seed', '^init'], [callAttribute('outer')]),
    node('init', 'NoOp'),
    node('save', 'SaveV2', ['w', 'adam/w/m']),
  ],
  functions: [
    fn('outer', node('inner', 'StatefulPartitionedCall', ['x'], [callAttribute('inner')], 3)),
    fn(
      'inner',
      node('table', 'Const', [], [valueAttribute(HALF, 5)], 3),
      node('eps', 'Const', [], [valueAttribute(FLOAT)], 3),
      node('mul', 'MatMul', ['x', 'w'], [], 3),
      node('again', 'PartitionedCall', [], [callAttribute('outer')], 3),
    ),
    fn('train', node('grad', 'MatMulGrad', [], [], 3)),
  ],
  signatures: {
    serving_default: {
      inputs: { x: ['serving_default_x:0', FLOAT, [-1, 4]] },
      outputs: { y: ['call:0', FLOAT, [-1, 3]] },
    },
    __saved_model_init_op: { outputs: { __saved_model_init_op: ['init', 0, []] } },
  },
};

const variables = {
  [INDEX]: table([header(1), stored('w/.ATTRIBUTES/VARIABLE_VALUE', 0, 0, 48)]),
  [DATA]: new Uint8Array(48),
};

const read = (file: Uint8Array, more: Record<string, Uint8Array> = variables) =>
  savedModel.describe(memorySource({ 'saved_model.pb': file, ...more }), 'saved_model.pb');
const readBuild = (build: Partial<Build>, more?: Record<string, Uint8Array>) =>
  read(savedModelFile(metaGraph({ ...served, ...build })), more);

describe('SavedModel', () => {
  it.each([['WriteFile'], ['ReadFile'], ['EagerPyFunc'], ['TFRecordReaderV2']])(
    'is refused for %s anywhere in its graph, reached by its outputs or not',
    async (op) => {
      const refused = { code: 'format.unsupported', message: expect.stringContaining(`${op} (hidden)`) };
      await expect(readBuild({ nodes: [...served.nodes, node('hidden', op)] })).rejects.toMatchObject(refused);
      const functions = [...served.functions!, fn('other', node('hidden', op, [], [], 3))];
      await expect(readBuild({ functions })).rejects.toMatchObject(refused);
    },
  );

  it('is refused where a signature stands in it twice, of which TensorFlow would take the other', async () => {
    const signatures: Build['signatures'] = {
      ...served.signatures,
      serving_defaulT: { outputs: { z: ['call:0', FLOAT, [-1, 9]] } },
    };
    const file = Buffer.from(savedModelFile(metaGraph({ ...served, signatures })));
    file.write('t', file.indexOf('serving_defaulT') + 'serving_defaul'.length);
    await expect(read(file)).rejects.toMatchObject({
      code: 'format.malformed',
      message: expect.stringContaining('serving_default twice'),
    });
  });

  it('is recognised', async () => {
    const source = memorySource({ m: savedModelFile(metaGraph(served)) });
    expect((await recogniseFormat(source, 'm')).id).toBe('saved_model');
  });

  it('is described by what its served signature reaches', async () => {
    const file = savedModelFile(metaGraph(served));
    const described = await read(file, { ...variables, 'fingerprint.pb': new Uint8Array(1) });
    expect(described).toEqual({
      format: 'saved_model',
      inputs: [{ name: 'x', dtype: 'float32', shape: [null, 4] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: [null, 3] }],
      parameters: 17,
      weightTypes: { float32: 12, float16: 5 },
      operators: {
        StatefulPartitionedCall: 2,
        PartitionedCall: 1,
        NoOp: 1,
        Placeholder: 1,
        VarHandleOp: 2,
        Const: 2,
        MatMul: 1,
      },
      files: ['saved_model.pb', INDEX, DATA, 'fingerprint.pb'],
      properties: {
        TensorFlow: '2.20.0',
        tags: 'serve',
        signature: 'serving_default',
        signatures: '__saved_model_init_op, serving_default',
      },
      warnings: [],
    });
  });

  it('takes the only signature there is, whatever its name, and the graph that is served', async () => {
    const classify = { outputs: { c: ['call:0', INT64, [-1]] as [string, number, number[]] } };
    const training = metaGraph({ ...served, tags: ['train'], signatures: {} });
    const serving = metaGraph({ ...served, signatures: { classify } });
    expect(await read(savedModelFile(training, serving))).toMatchObject({
      inputs: [],
      outputs: [{ name: 'c', dtype: 'int64', shape: [null] }],
      properties: { signature: 'classify' },
    });
  });

  it('consists of its assets, too', async () => {
    const assets = { ...variables, 'assets/vocabulary.txt': new Uint8Array(3) };
    expect((await readBuild({ assets: ['vocabulary.txt'] }, assets)).files).toContain('assets/vocabulary.txt');
    await expect(readBuild({ assets: ['vocabulary.txt'] })).rejects.toMatchObject({
      message: expect.stringMatching(/vocabulary.txt is missing/),
    });
    await expect(readBuild({ assets: ['../secret'] })).rejects.toMatchObject({
      message: expect.stringMatching(/no path inside/),
    });
  });

  it('needs no variables where it has none', async () => {
    const nodes = [node('call', 'Const', [], [valueAttribute(FLOAT, 2, 2)])];
    expect(await readBuild({ nodes }, {})).toMatchObject({ parameters: 4, files: ['saved_model.pb'] });
  });
});

describe('a SavedModel that is not whole', () => {
  const index = (...entries: Parameters<typeof table>[0]) => ({ ...variables, [INDEX]: table(entries) });
  it.each<[string, Record<string, Uint8Array>, RegExp]>([
    ['without an index', {}, /variables.index is missing/],
    ['without its shard', { [INDEX]: variables[INDEX]! }, /data-00000-of-00001 is missing/],
    ['with a truncated shard', { ...variables, [DATA]: new Uint8Array(47) }, /has 47 bytes, and w\/.* ends at byte 48/],
    ['without one of two shards', index(header(2)), /data-00000-of-00002 is missing/],
    ['with a shard that is not there', index(header(1), stored('v', 3, 0, 1)), /shard 3 of 1/],
    ['with an index that is something else', { ...variables, [INDEX]: new Uint8Array(100) }, /table of variables/],
    ['with a compressed index', { ...variables, [INDEX]: table([header(1)], 1) }, /compressed/],
    ['with shards beyond number', index(header(1e9)), /1000000000 shards/],
  ])('is refused %s', async (_what, files, message) => {
    const error = await readBuild({}, files).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ModelGateError', message: expect.stringMatching(message) });
  });

  it.each<[string, Partial<Build>, RegExp]>([
    ['no signature', { signatures: {} }, /no signature that can be called/],
    [
      'two signatures',
      { signatures: { a: { outputs: { y: ['call', 1, []] } }, b: { outputs: { y: ['call', 1, []] } } } },
      /serving_default \(a, b\)/,
    ],
    [
      'a variable without a shape',
      { nodes: [node('call', 'VarHandleOp', [], [typeAttribute(FLOAT)])] },
      /call has no fixed shape/,
    ],
    ['a variable with an open shape', { nodes: [variable('call', FLOAT, -1, 2)] }, /call has no fixed shape/],
  ])('is refused with %s', async (_what, build, message) => {
    await expect(readBuild(build)).rejects.toMatchObject({
      code: 'format.malformed',
      message: expect.stringMatching(message),
    });
  });

  it('is refused with several graphs of which none is served', async () => {
    const graph = (tag: string) => metaGraph({ ...served, tags: [tag] });
    await expect(read(savedModelFile(graph('a'), graph('b')))).rejects.toMatchObject({
      message: expect.stringMatching(/\[a\], \[b\]/),
    });
    await expect(read(savedModelFile())).rejects.toMatchObject({ message: expect.stringMatching(/no graph/) });
    await expect(read(integer(1, 2) as Uint8Array)).rejects.toMatchObject({
      message: expect.stringMatching(/version 2/),
    });
  });

  it('is an error of ours at every length and with every byte broken', async () => {
    const file = savedModelFile(metaGraph(served));
    const table = variables[INDEX]!;
    const attempts = [
      ...Array.from({ length: file.length }, (_, end) => read(file.subarray(0, end))),
      ...Array.from(file, (_, at) => read(Uint8Array.from(file, (byte, i) => (i === at ? byte ^ 0xff : byte)))),
      ...Array.from(table, (_, at) => {
        const broken = Uint8Array.from(table, (byte, i) => (i === at ? byte ^ 0xff : byte));
        return read(file, { ...variables, [INDEX]: broken });
      }),
    ];
    for (const result of await Promise.allSettled(attempts)) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'ModelGateError' });
    }
  });
});

describe.skipIf(!hasShared)("Expressora's SavedModels", () => {
  it.each([
    ['asl_actions', 24_902, 6],
    ['asl_colors', 25_032, 8],
  ])('are read without TensorFlow: %s', async (name, parameters, classes) => {
    const source = folderSource(`${sharedCases}/expressora/${name}/saved_model`);
    const described = await savedModel.describe(source, 'saved_model.pb');
    expect(described).toMatchObject({
      inputs: [{ dtype: 'float32', shape: [null, 126] }],
      outputs: [{ dtype: 'float32', shape: [null, classes] }],
      parameters,
    });
    expect(described.files).toHaveLength(4);
  });
});
