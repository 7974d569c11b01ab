import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kerasToOnnx } from '../../../src/convert/keras.ts';
import { readKerasModel } from '../../../src/formats/keras/read.ts';
import { writeHdf5 } from '../../formats/hdf5/write.ts';
import { memorySource } from '../../formats/memory-source.ts';
import { expectClose, random, runKeras } from './build.ts';

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const history = (name: string) => ({ class_name: '__keras_tensor__', config: { keras_history: [name, 0, 0] } });
const source = (name: string, shape: (number | null)[]) => ({
  ...{ module: 'keras.layers', class_name: 'InputLayer', registered_name: null, name },
  config: { name, batch_shape: shape, dtype: 'float32' },
  inbound_nodes: [],
});

/** A `.keras` archive of a graph that ends in the object `last`, called on the inputs. */
async function archive(last: object, shapes: (number | null)[][], kwargs: object = {}): Promise<Uint8Array> {
  const names = shapes.map((_, i) => `x${i}`);
  const config = {
    ...{ module: 'keras', class_name: 'Functional', registered_name: null },
    config: {
      name: 'm',
      layers: [
        ...shapes.map((shape, i) => source(names[i]!, shape)),
        { name: 'last', inbound_nodes: [{ args: names.map(history), kwargs }], ...last },
      ],
      input_layers: names.map((name) => [name, 0, 0]),
      output_layers: [['last', 0, 0]],
    },
  };
  return zipSync({
    'config.json': text(config),
    'metadata.json': text({ keras_version: '3.11.0' }),
    'model.weights.h5': await writeHdf5((file) => file.create_group('layers')),
  });
}

const operation = (className: string, config: object = {}) => ({
  ...{ module: 'keras.src.ops.numpy', class_name: className, registered_name: className },
  config: { name: 'last', ...config },
});
const read = (bytes: Uint8Array) => readKerasModel(memorySource({ m: bytes }), 'm');
const refused = (message: RegExp) => ({
  code: 'convert.unsupported_layer',
  message: expect.stringMatching(message),
});

describe('operations of Keras 3 that are called like layers', () => {
  const [a, b] = [random([2, 3, 4]), random([2, 1, 4], 5)];

  it.each<[string, (a: number, b: number) => number]>([
    ['Add', (p, q) => p + q],
    ['Subtract', (p, q) => p - q],
    ['Multiply', (p, q) => p * q],
    ['Maximum', Math.max],
    ['Minimum', Math.min],
  ])('%s of two tensors', async (name, compute) => {
    const model = await read(
      await archive(operation(name), [
        [null, 3, 4],
        [null, 1, 4],
      ]),
    );
    const data = Float32Array.from(a.data, (each, i) => compute(each, b.data[4 * Math.floor(i / 12) + (i % 4)]!));
    expectClose((await runKeras(model, [a, b]))[0]!, { shape: [2, 3, 4], data });
  });

  it.each<[string, object, (number | null)[][]]>([
    // keras.ops.average(x, axis=1), which a layer of that name would hand on as it is
    ['Average', operation('Average', { axis: 1 }), [[null, 3, 4]]],
    ['Mean', operation('Mean', { axis: 1 }), [[null, 3, 4]]],
    // Set against each other from the last axis on, as a layer would not
    [
      'Add',
      operation('Add'),
      [
        [null, 3, 4],
        [null, 4],
      ],
    ],
    ['Softmax', { ...operation('Softmax'), module: 'keras.src.ops.nn' }, [[null, 3]]],
  ])('%s is refused where it is no such layer', async (name, last, shapes) => {
    const bytes = await archive(last, shapes);
    await expect(kerasToOnnx(memorySource({ m: bytes }), 'm', {})).rejects.toMatchObject(
      refused(new RegExp(`"last" \\(ops\\.${name}\\)`)),
    );
  });
});

describe('classes of somebody else that are called like those of Keras', () => {
  const mine = { module: 'mine.layers', registered_name: 'LSTM', class_name: 'LSTM', config: { units: 2 } };

  it.each<[string, string, object, RegExp]>([
    ['inside of a wrapper', 'Bidirectional', { layer: mine }, /mine\.layers>LSTM/],
    ['as a cell', 'RNN', { cell: { ...mine, class_name: 'LSTMCell' } }, /mine\.layers>LSTMCell/],
    [
      'as an activation',
      'Activation',
      { activation: { module: 'mine', class_name: 'function', config: 'swish', registered_name: 'swish' } },
      /mine>swish/,
    ],
  ])('%s', async (_, className, config, message) => {
    const last = { ...operation(className, config), module: 'keras.layers', registered_name: null };
    const bytes = await archive(last, [[null, 3, 4]]);
    await expect(kerasToOnnx(memorySource({ m: bytes }), 'm', {})).rejects.toMatchObject(refused(message));
  });
});
