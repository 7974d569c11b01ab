import { zipSync } from 'fflate';
import h5wasm, { type Group } from 'h5wasm';
import type { ConvLayer } from './cnn.ts';
import type { DenseLayer } from './mlp.ts';

/** The earliest time that a zip file can hold. */
const EPOCH = new Date(1980, 0, 1);
const KERAS_VERSION = '3.11.3';

type Activation = 'relu' | 'softmax';

/** A layer of a sequential model. */
export type KerasLayer =
  | { kind: 'dense'; layer: DenseLayer; activation: Activation }
  | { kind: 'conv2d'; layer: ConvLayer; activation: Activation }
  | { kind: 'flatten' };

/** A sequential model in the format of Keras 3: a zip file of its description and an HDF5 file of its weights. */
export async function writeKeras(
  name: string,
  input: { name: string; shape: readonly number[] },
  layers: readonly KerasLayer[],
): Promise<Uint8Array> {
  const inputLayer = { name: input.name, batch_shape: [null, ...input.shape], dtype: 'float32', sparse: false };
  const config = keras('Sequential', {
    name,
    trainable: true,
    dtype: 'float32',
    layers: [keras('InputLayer', inputLayer), ...layers.map((layer, index) => layerConfig(layer, index))],
  });
  const members = {
    'metadata.json': json({ keras_version: KERAS_VERSION }),
    'config.json': json(config),
    'model.weights.h5': await weightsFile(layers),
  };
  return zipSync(members, { level: 9, mtime: EPOCH });
}

function layerConfig(layer: KerasLayer, index: number): object {
  const common = { trainable: true, dtype: 'float32' };
  if (layer.kind === 'flatten')
    return keras('Flatten', { name: `flatten_${index}`, ...common, data_format: 'channels_last' });
  const { outputs } = layer.layer;
  const shared = { ...common, activation: layer.activation, use_bias: true };
  if (layer.kind === 'dense') return keras('Dense', { name: `dense_${index}`, ...shared, units: outputs });
  const { kernel, stride } = layer.layer;
  return keras('Conv2D', {
    name: `conv2d_${index}`,
    ...shared,
    filters: outputs,
    kernel_size: [kernel, kernel],
    strides: [stride, stride],
    padding: 'valid',
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    groups: 1,
  });
}

function keras(className: string, config: object): object {
  const module = className === 'Sequential' ? 'keras' : 'keras.layers';
  return { module, class_name: className, config, registered_name: null };
}

/** Groups are named by class and counted, whatever the names of the layers are. */
async function weightsFile(layers: readonly KerasLayer[]): Promise<Uint8Array> {
  const { FS } = (await h5wasm.ready) as unknown as { FS: { readFile(name: string): Uint8Array } };
  const counts = new Map<string, number>();
  atTimeZero(() => {
    const file = new h5wasm.File('model.weights.h5', 'w');
    const root = file.create_group('layers');
    for (const entry of layers) {
      const count = counts.get(entry.kind) ?? 0;
      counts.set(entry.kind, count + 1);
      const group = root.create_group(count === 0 ? entry.kind : `${entry.kind}_${count}`).create_group('vars');
      if (entry.kind !== 'flatten') addWeights(group, entry);
    }
    file.flush();
    file.close();
  });
  return FS.readFile('model.weights.h5').slice();
}

function addWeights(group: Group, entry: Exclude<KerasLayer, { kind: 'flatten' }>): void {
  const { inputs, outputs, weights, bias } = entry.layer;
  const shape = entry.kind === 'dense' ? [inputs, outputs] : [entry.layer.kernel, entry.layer.kernel, inputs, outputs];
  group.create_dataset({ name: '0', data: Float32Array.from(weights), shape, dtype: '<f' });
  group.create_dataset({ name: '1', data: Float32Array.from(bias), shape: [outputs], dtype: '<f' });
}

/** HDF5 writes down when a dataset was made, and has no say in h5wasm. */
function atTimeZero(write: () => void): void {
  const now = Date.now;
  Date.now = () => 0;
  try {
    write();
  } finally {
    Date.now = now;
  }
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
