import { zipSync } from 'fflate';
import type { Group } from 'h5wasm';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/artifacts/byte-source.ts';
import { readKerasModel } from '../../../src/formats/keras/read.ts';
import { keras } from '../../../src/formats/keras.ts';
import { hasShared, sharedCases } from '../../shared.ts';
import { writeHdf5 } from '../hdf5/write.ts';
import { memorySource } from '../memory-source.ts';

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const read = (bytes: Uint8Array) => readKerasModel(memorySource({ m: bytes }), 'm');
const describeModel = (bytes: Uint8Array) => keras.describe(memorySource({ m: bytes }), 'm');

const layer = (className: string, config: object, more: object = {}) => ({
  module: 'keras.layers',
  class_name: className,
  registered_name: null,
  config,
  ...more,
});
const input = { ...layer('InputLayer', { name: 'x', batch_shape: [null, 2], dtype: 'float32' }), name: 'x' };
const dense = (name: string, more: object = {}) => layer('Dense', { name, units: 2, activation: 'linear' }, more);
const sequential = (...layers: object[]) => layer('Sequential', { name: 's', layers: [input, ...layers] });

function vars(group: Group, path: string, ...weights: number[][]): void {
  let at = group;
  for (const step of [...path.split('/'), 'vars']) {
    at = at.keys().includes(step) ? (at.get(step) as Group) : at.create_group(step);
  }
  for (const [index, data] of weights.entries())
    at.create_dataset({ name: `${index}`, data, shape: [data.length], dtype: '<f' });
}

async function archive(config: object, fill: (root: Group) => void, level: 0 | 9 = 0): Promise<Uint8Array> {
  const weights = await writeHdf5(fill);
  const members = {
    'config.json': text(config),
    'metadata.json': text({ keras_version: '3.9.0' }),
    'model.weights.h5': weights,
  };
  return zipSync(members, { level });
}

const firsts = async (weights: readonly { read(): Promise<ArrayLike<number>> }[]) =>
  Promise.all(weights.map(async (weight) => (await weight.read())[0]));

describe('readKerasModel', () => {
  it('finds weights by the order of classes, whatever the names of layers and the compression are', async () => {
    const config = sequential(dense('zebra'), layer('LSTM', { name: 'dense' }), dense('ant'));
    for (const level of [0, 9] as const) {
      const bytes = await archive(
        config,
        (root) => {
          vars(root, 'layers/dense', [1, 0], [2]);
          vars(root, 'layers/dense_1', [3]);
          vars(root, 'layers/lstm/cell', [4], [5], [6]);
          vars(root, 'layers/lstm/cell/seed_generator', [7, 7]);
          vars(root, 'optimizer', [8]);
        },
        level,
      );
      const { layers } = await read(bytes);
      expect(layers.map(({ name }) => name)).toEqual(['x', 'zebra', 'dense', 'ant']);
      expect(await Promise.all(layers.map(({ weights }) => firsts(weights)))).toEqual([[], [1, 2], [4, 5, 6], [3]]);
      expect(layers[2]!.calls).toEqual([{ inputs: [{ layer: 'zebra', call: 0, index: 0 }], kwargs: {} }]);
    }
  });

  it('gives the parts of a layer in the order of get_weights', async () => {
    const config = sequential(layer('Bidirectional', { name: 'b' }), layer('MultiHeadAttention', { name: 'm' }));
    const bytes = await archive(config, (root) => {
      vars(root, 'layers/bidirectional/backward_layer/cell', [2]);
      vars(root, 'layers/bidirectional/forward_layer/cell', [1]);
      for (const [at, part] of ['query', 'key', 'value', 'output'].entries()) {
        vars(root, `layers/multi_head_attention/${part}_dense`, [at]);
      }
    });
    const { layers } = await read(bytes);
    expect(await firsts(layers[1]!.weights)).toEqual([1, 2]);
    expect(await firsts(layers[2]!.weights)).toEqual([0, 1, 2, 3]);
  });

  it('counts calls of nested models as Keras 3 does inside, and differently at the end', async () => {
    const tensor = (name: string, call: number) => ({
      class_name: '__keras_tensor__',
      config: { keras_history: [name, call, 0] },
    });
    const node = (...args: object[]) => ({ args, kwargs: {} });
    const inner = layer('Functional', {
      name: 'f',
      layers: [input, dense('d', { name: 'd', inbound_nodes: [node(tensor('x', 0))] })],
      input_layers: [['x', 0, 0]],
      output_layers: ['d', 0, 0],
    });
    const outer = layer('Functional', {
      name: 'o',
      layers: [
        input,
        { ...inner, name: 'f', inbound_nodes: [node(tensor('x', 0)), node(tensor('f', 0))] },
        layer('Add', { name: 'a' }, { name: 'a', inbound_nodes: [node([tensor('f', 0), tensor('f', 1)] as object)] }),
      ],
      input_layers: ['x', 0, 0],
      output_layers: [
        ['f', 1, 0],
        ['a', 0, 0],
      ],
    });
    const bytes = await archive(outer, (root) => vars(root, 'layers/functional/layers/dense', [5]));
    const model = await read(bytes);
    expect(model.outputs).toEqual([
      { layer: 'f', call: 0, index: 0 },
      { layer: 'a', call: 0, index: 0 },
    ]);
    expect(model.layers[2]!.calls[0]!.inputs.map(({ call }) => call)).toEqual([0, 1]);
    expect(await firsts(model.layers[1]!.model!.layers[1]!.weights)).toEqual([5]);
  });

  it('reads whole-model HDF5 of Keras 2: shared layers, keyword tensors, names in several attributes', async () => {
    const config = {
      class_name: 'Functional',
      config: {
        name: 'm',
        layers: [
          {
            class_name: 'InputLayer',
            name: 'x',
            config: { name: 'x', batch_input_shape: [null, 2], dtype: 'float32' },
            inbound_nodes: [],
          },
          {
            class_name: 'Dense',
            name: 'd',
            config: { name: 'd' },
            inbound_nodes: [[['x', 0, 0, {}]], [['d', 0, 0, {}]]],
          },
          {
            class_name: 'MultiHeadAttention',
            name: 'm',
            config: { name: 'm' },
            inbound_nodes: [['d', 1, 0, { value: ['d', 0, 0], training: false }]],
          },
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [['m', 0, 0]],
      },
    };
    const bytes = await writeHdf5((file) => {
      file.create_attribute('model_config', JSON.stringify(config));
      file.create_attribute('keras_version', '2.11.0');
      const group = file.create_group('model_weights').create_group('d');
      group.create_attribute('weight_names0', ['d/kernel:0']);
      group.create_attribute('weight_names1', ['d/bias:0']);
      const holder = group.create_group('d');
      holder.create_dataset({ name: 'bias:0', data: [2], shape: [1], dtype: '<f' });
      holder.create_dataset({ name: 'kernel:0', data: [1, 3], shape: [2, 1], dtype: '<f' });
    });
    const { layers } = await read(bytes);
    expect(await firsts(layers[1]!.weights)).toEqual([1, 2]);
    expect(layers[1]!.calls.map(({ inputs }) => inputs[0]!.layer)).toEqual(['x', 'd']);
    expect(layers[2]!.calls).toEqual([
      {
        inputs: [{ layer: 'd', call: 1, index: 0 }],
        kwargs: { value: { layer: 'd', call: 0, index: 0 }, training: false },
      },
    ]);
    expect(await describeModel(bytes)).toMatchObject({ parameters: 3, properties: { 'Keras version': '2.11.0' } });
  });

  describe('weights in HDF5, of which those that are trained come first', () => {
    /** One layer, with the first element of each weight counted from 1 in the order of the file. */
    const write = (className: string, config: object, names: readonly string[]) =>
      writeHdf5((file) => {
        const last = { class_name: className, name: 'l', config: { name: 'l', ...config } };
        const layers = [{ ...input, config: { name: 'x', batch_input_shape: [null, 2, 2] } }, last];
        file.create_attribute('model_config', JSON.stringify({ class_name: 'Sequential', config: { layers } }));
        const group = file.create_group('model_weights').create_group('l');
        group.create_attribute('weight_names', [...names]);
        for (const [index, name] of names.entries()) {
          const steps = name.split('/');
          let at: Group = group;
          for (const step of steps.slice(0, -1))
            at = at.keys().includes(step) ? (at.get(step) as Group) : at.create_group(step);
          at.create_dataset({ name: steps.at(-1)!, data: [index + 1], shape: [1], dtype: '<f' });
        }
      });
    const lstm = (trainable: boolean) => ({ class_name: 'LSTM', config: { name: 'lstm', units: 1, trainable } });
    const directions = (...order: string[]) =>
      order.flatMap((way) => ['kernel:0', 'bias:0'].map((name) => `l/${way}lstm/lstm_cell/${name}`));

    it.each<[string, object, string[], number[]]>([
      ['Bidirectional', { layer: lstm(true) }, directions('forward_', 'backward_'), [1, 2, 3, 4]],
      ['Bidirectional', { layer: lstm(false) }, directions('backward_', 'forward_'), [3, 4, 1, 2]],
      [
        'MultiHeadAttention',
        {},
        ['l/key/kernel:0', 'l/attention_output/kernel:0', 'l/query/kernel:0', 'l/value/kernel:0'],
        [3, 1, 4, 2],
      ],
      ['TimeDistributed', { layer: { class_name: 'Dense', config: { trainable: false } } }, ['l/kernel:0'], [1]],
    ])('%s %j', async (className, config, names, order) => {
      const { layers } = await read(await write(className, config, names));
      expect(await firsts(layers[1]!.weights)).toEqual(order);
    });

    it.each<[string, object, string[]]>([
      ['Bidirectional', { layer: lstm(false) }, ['l/a/kernel:0', 'l/b/kernel:0']],
      [
        'RNN',
        { cell: { class_name: 'StackedRNNCells', config: { cells: [lstm(false), lstm(true)] } } },
        ['l/lstm_cell/kernel:0', 'l/lstm_cell_1/kernel:0'],
      ],
    ])('%s whose order cannot be told is refused', async (className, config, names) => {
      await expect(read(await write(className, config, names))).rejects.toMatchObject({
        code: 'format.malformed',
        message: expect.stringMatching(/l \(.*frozen/),
      });
    });
  });

  it.each<[unknown, string, string[]]>([
    ['float32', 'float32', []],
    [undefined, 'float32', []],
    ['mixed_float16', 'float32', ['1 layer computes in mixed_float16']],
    [
      { class_name: 'DTypePolicy', config: { name: 'mixed_bfloat16' } },
      'float32',
      ['1 layer computes in mixed_bfloat16'],
    ],
    ['float16', 'float16', ['1 layer computes in float16']],
  ])('says what the policy %j takes, and that it is computed in float32', async (dtype, taken, expected) => {
    const d = layer('Dense', { name: 'd', units: 2, dtype, batch_input_shape: [null, 2] });
    const bytes = await archive(layer('Sequential', { name: 's', layers: [d] }), (root) =>
      vars(root, 'layers/dense', [1]),
    );
    const { inputs, warnings } = await describeModel(bytes);
    expect(inputs[0]!.dtype).toBe(taken);
    expect(warnings).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  it('warns of code by the names of the layers that hold it', async () => {
    const custom = layer('Dense', { name: 'c' }, { module: 'mine', registered_name: 'mine>Dense' });
    const bytes = await archive(
      sequential(layer('Lambda', { name: 'evil', function: { code: 'x' } }), custom),
      () => {},
    );
    const { warnings, outputs } = await describeModel(bytes);
    expect(warnings.join('\n')).toMatch(/evil is a Lambda.*mine>Dense/s);
    expect(outputs[0]!.shape).toBeUndefined();
  });

  it.each<[string, RegExp, () => Promise<Uint8Array>]>([
    [
      'weights that no layer has',
      /belong to no layer/,
      () => archive(sequential(dense('d')), (root) => vars(root, 'layers/conv2d', [1])),
    ],
    ['weights alone', /only weights and no model/, () => writeHdf5((file) => vars(file, 'layers/dense', [1]))],
    ['HDF5 of something else', /no Keras model/, () => writeHdf5((file) => file.create_group('results'))],
    ['an archive without a config', /no config\.json/, async () => zipSync({ 'metadata.json': text({}) })],
    ['a subclassed model', /subclassed/, () => archive(layer('MyModel', {}), () => {})],
    [
      'a graph with a tensor from nowhere',
      /not in the model/,
      () =>
        archive(
          layer('Functional', { name: 'f', layers: [input], input_layers: ['x', 0, 0], output_layers: ['y', 0, 0] }),
          () => {},
        ),
    ],
    [
      'brackets without end',
      /nested deeper/,
      async () => zipSync({ 'config.json': new Uint8Array(2 ** 20).fill(0x5b) }),
    ],
    ['a zip that claims too much', /claims \d+ bytes/, async () => patched('config.json', 24, 0x7fffffff)],
    ['a zip that expands to more than it claims', /not as long as it says/, async () => patched('config.json', 24, 5)],
    ['an encrypted member', /encrypted/, async () => patched('config.json', 8, 1)],
    ['two members of one name', /twice/, async () => renamed()],
    ['a zip that is cut off', /damaged or cut off/, async () => zipSync({ 'config.json': text({}) }).subarray(0, 60)],
  ])('refuses %s', async (_, message, make) => {
    await expect(describeModel(await make())).rejects.toMatchObject({
      name: 'ModelGateError',
      message: expect.stringMatching(message),
    });
  });

  it.runIf(hasShared).each<[string, number, number[], number[]]>([
    ['expressora/asl_actions/model.keras', 24902, [126], [6]],
    ['expressora/asl_colors/model.keras', 25032, [126], [8]],
    ['digits/healthy.h5', 64 * 48 + 48 + 48 * 24 + 24 + 24 * 10 + 10, [64], [10]],
    ['keras/fer2013_mini_XCEPTION.102-0.66.hdf5', 58423, [64, 64, 1], [7]],
    ['tflite/mlperf_anomaly/ad01.h5', 269992, [640], [640]],
  ])('describes %s', async (file, parameters, inputShape, outputShape) => {
    expect(await keras.describe(folderSource(sharedCases), file)).toMatchObject({
      parameters,
      weightTypes: { float32: parameters },
      inputs: [{ dtype: 'float32', shape: ['batch', ...inputShape] }],
      outputs: [{ dtype: 'float32', shape: ['batch', ...outputShape] }],
      warnings: [],
    });
  });
});

/** A zip whose central directory says something else in the 32 bits at `offset` of its only entry. */
function patched(name: string, offset: number, value: number): Uint8Array {
  const bytes = zipSync({ [name]: text('a'.repeat(1000)) }, { level: 9 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(
    entryAt(view, 0) + offset,
    value | (offset === 8 ? view.getUint16(entryAt(view, 0) + 10, true) << 16 : 0),
    true,
  );
  return bytes;
}

function renamed(): Uint8Array {
  const bytes = zipSync({ 'config.json': text({}), 'confih.json': text({}) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const second = entryAt(view, entryAt(view, 0) + 4);
  bytes[second + 46 + 5] = 'g'.charCodeAt(0);
  return bytes;
}

function entryAt(view: DataView, from: number): number {
  let at = from;
  while (view.getUint32(at, true) !== 0x02014b50) at++;
  return at;
}
