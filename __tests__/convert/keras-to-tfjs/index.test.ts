import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/artifacts/byte-source.ts';
import { kerasToOnnx } from '../../../src/convert/keras.ts';
import { toTfjs } from '../../../src/convert/keras-to-tfjs/index.ts';
import { readKerasModel } from '../../../src/formats/keras/read.ts';
import type { KerasLayer, KerasModel } from '../../../src/formats/keras/types.ts';
import { onnxruntime } from '../../../src/runtimes/onnxruntime.ts';
import { tfjsWasm } from '../../../src/runtimes/tfjs-wasm.ts';
import { floats, loader, settings } from '../../runtimes/tfjs/open.ts';
import { hasShared, sharedCases } from '../../shared.ts';

const require = createRequire(import.meta.url);
const { run } = loader(await tfjsWasm.open(require));

const weight = (shape: number[], values: number[]) => ({
  path: 'w',
  dtype: 'float32' as const,
  shape,
  read: async () => Float32Array.from(values),
});

/** x of three features through one layer. */
function around(layer: Partial<KerasLayer> & Pick<KerasLayer, 'className'>): KerasModel {
  const x = { layer: 'x', call: 0, index: 0 };
  const input = {
    name: 'x',
    className: 'InputLayer',
    config: { batch_shape: [null, 3], dtype: 'float32' },
    calls: [{ inputs: [], kwargs: {} }],
    weights: [],
  };
  const whole: KerasLayer = { name: 'l', config: {}, calls: [{ inputs: [x], kwargs: {} }], weights: [], ...layer };
  return { name: 'm', layers: [input, whole], inputs: [x], outputs: [{ layer: 'l', call: 0, index: 0 }] };
}

const files = async (model: KerasModel) => {
  const { 'model.json': json, ...shards } = await toTfjs(model);
  return { 'model.json': Buffer.from(json), ...shards };
};

describe('Keras to TensorFlow.js', () => {
  it('writes a Dense layer that computes x·K + b', async () => {
    const seeded = {
      module: 'keras.initializers',
      class_name: 'GlorotUniform',
      config: { seed: null },
      registered_name: null,
    };
    const model = around({
      className: 'Dense',
      config: {
        units: 2,
        activation: 'linear',
        use_bias: true,
        kernel_initializer: seeded,
        dtype: { class_name: 'DTypePolicy', config: { name: 'float32' } },
      },
      weights: [weight([3, 2], [1, 2, 3, 4, 5, 6]), weight([2], [10, 20])],
    });
    expect((await run(await files(model), { x: floats([1, 3], [1, 1, 2]) })).l).toEqual(floats([1, 2], [24, 38]));
  });

  it('writes the four arrays of a normalisation in their order', async () => {
    const arrays = [
      [2, 2, 2],
      [1, 0, 0],
      [1, 2, 3],
      [4, 4, 4],
    ].map((values) => weight([3], values));
    const model = around({
      className: 'BatchNormalization',
      config: { axis: [1], epsilon: 0, scale: true, center: true },
      weights: arrays,
    });
    const { l } = await run(await files(model), { x: floats([1, 3], [3, 2, 1]) });
    expect([...l!.data].map(Number)).toEqual([3, 0, -2].map((value) => expect.closeTo(value, 5)));
  });

  it.each<[string, Partial<KerasLayer> & Pick<KerasLayer, 'className'>, RegExp]>([
    ['Lambda', { className: 'Lambda' }, /"l" \(Lambda\): TensorFlow.js has no such layer/],
    ['GRU of newer Keras', { className: 'GRU', config: { reset_after: true } }, /"l" \(GRU\).*reset_after/],
    ['causal Conv1D', { className: 'Conv1D', config: { padding: 'causal' } }, /causal/],
    [
      'an activation that changed between versions of Keras',
      { className: 'Activation', config: { activation: 'hard_sigmoid' } },
      /setting "activation" is hard_sigmoid/,
    ],
    ['kept axes', { className: 'GlobalMaxPooling1D', config: { keepdims: true } }, /setting "keepdims" is true/],
    ['channels first', { className: 'Conv2D', config: { data_format: 'channels_first' } }, /channels_first/],
    ['grouped Conv2D', { className: 'Conv2D', config: { groups: 2 } }, /groups/],
    [
      'an activation that is an object',
      { className: 'Activation', config: { activation: { class_name: 'x' } } },
      /setting "activation"/,
    ],
  ])('names the layer that TensorFlow.js lacks: %s', async (_what, layer, message) => {
    await expect(toTfjs(around(layer))).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringMatching(message),
    });
  });
});

describe.skipIf(!hasShared)('a Keras model of others', () => {
  it('computes in TensorFlow.js what ONNX Runtime computes', async () => {
    const folder = `${sharedCases}/expressora/asl_actions`;
    const name = readdirSync(folder).find((file) => file.endsWith('.keras'))!;
    const source = folderSource(folder);
    const rows = Array.from({ length: 4 * 126 }, (_, i) => Math.sin(i));
    const model = await readKerasModel(source, name);
    const written = await run(await files(model), { [model.inputs[0]!.layer]: floats([4, 126], rows) });
    const backend = await onnxruntime.open(require);
    const session = await backend.load(
      { model: await kerasToOnnx(source, name, {}), inputs: [], outputs: [] },
      settings,
    );
    const output = session.outputs[0]!.name;
    const query = session.bind({ [session.inputs[0]!.name]: floats([4, 126], rows) }, [output]);
    const expected = query.outputs(await query.run())[output]!;
    const [actual] = Object.values(written);
    expect(actual!.shape).toEqual(expected.shape);
    for (const [i, value] of expected.data.entries())
      expect(Math.abs(Number(actual!.data[i]) - Number(value))).toBeLessThan(1e-5);
  });
});
