/** A weight as the manifest declares it, with its bytes. */
export interface BuiltWeight {
  entry: { name: string; shape: number[]; dtype: string; quantization?: object; group?: string };
  bytes: Uint8Array;
}

export function float32(name: string, shape: number[], values: readonly number[]): BuiltWeight {
  return { entry: { name, shape, dtype: 'float32' }, bytes: new Uint8Array(Float32Array.from(values).buffer) };
}

export function int32(name: string, shape: number[], values: readonly number[]): BuiltWeight {
  return { entry: { name, shape, dtype: 'int32' }, bytes: new Uint8Array(Int32Array.from(values).buffer) };
}

/** Stored integers that stand for `scale × stored + min`. */
export function affine(
  name: string,
  shape: number[],
  stored: Uint8Array | Uint16Array,
  { scale, min }: { scale: number; min: number },
): BuiltWeight {
  const dtype = stored instanceof Uint8Array ? 'uint8' : 'uint16';
  return {
    entry: { name, shape, dtype: 'float32', quantization: { dtype, scale, min, original_dtype: 'float32' } },
    bytes: new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength),
  };
}

/** The 16 bits of each value, as they are. */
export function float16(name: string, shape: number[], bits: readonly number[]): BuiltWeight {
  return {
    entry: { name, shape, dtype: 'float32', quantization: { dtype: 'float16', original_dtype: 'float32' } },
    bytes: new Uint8Array(Uint16Array.from(bits).buffer),
  };
}

export type Files = Record<string, Uint8Array>;

/** `model.json` and its shards, the weights cut into `shards` pieces of equal size. */
export function tfjsFiles(topology: object, weights: readonly BuiltWeight[], shards = 1, more: object = {}): Files {
  const bytes = Buffer.concat(weights.map((weight) => weight.bytes));
  const size = Math.ceil(bytes.length / shards);
  const paths = Array.from({ length: shards }, (_, index) => `group1-shard${index + 1}of${shards}.bin`);
  const model = {
    modelTopology: topology,
    weightsManifest: [{ paths, weights: weights.map(({ entry }) => entry) }],
    ...more,
  };
  return {
    'model.json': Buffer.from(JSON.stringify(model)),
    ...Object.fromEntries(paths.map((path, index) => [path, bytes.subarray(index * size, (index + 1) * size)])),
  };
}

export function sequential(layers: readonly object[]): object {
  return { class_name: 'Sequential', config: { name: 'built', layers } };
}

export function layer(className: string, config: object): object {
  return { class_name: className, config: { dtype: 'float32', trainable: true, ...config } };
}

const seeded = { class_name: 'GlorotUniform', config: { seed: null } };

export function dense(name: string, units: number, more: object = {}): object {
  const initializers = { kernel_initializer: seeded, bias_initializer: { class_name: 'Zeros', config: {} } };
  return layer('Dense', { name, units, activation: 'linear', use_bias: true, ...initializers, ...more });
}

/** y = x·K + b with two inputs and three outputs. */
export function smallDense(shards = 1): Files {
  const topology = sequential([dense('d', 3, { batch_input_shape: [null, 2] })]);
  return tfjsFiles(topology, [float32('d/kernel', [2, 3], KERNEL), float32('d/bias', [3], BIAS)], shards);
}

export const KERNEL = [1, 2, 3, 4, 5, 6];
export const BIAS = [0.5, -0.5, 1];

const dim = (size: number) => ({ size: String(size) });
export const shapeOf = (...sizes: number[]) => ({ dim: sizes.map(dim) });

export function node(name: string, op: string, input: string[] = [], attr: object = {}): object {
  return { name, op, input, attr };
}

export function constant(name: string, dtype: string, ...sizes: number[]): object {
  return node(name, 'Const', [], {
    dtype: { type: dtype },
    value: { tensor: { dtype, tensorShape: shapeOf(...sizes) } },
  });
}

export function placeholder(name: string, dtype: string, ...sizes: number[]): object {
  return node(name, 'Placeholder', [], { dtype: { type: dtype }, shape: { shape: shapeOf(...sizes) } });
}

export function graph(nodes: readonly object[], functions: readonly object[] = []): object {
  return { node: nodes, library: { function: functions }, versions: { producer: 1, minConsumer: 1 } };
}
