import type { Tensor } from '@tensorflow/tfjs-core';
import type { HostTensor, Tensors, TypedArray } from '../../contracts/runtime.ts';
import type { DType, TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';
import type { TfjsLibrary } from './library.ts';

type TfjsType = 'float32' | 'int32' | 'bool';

/** TensorFlow.js has one type of each kind: what is wider is narrowed, where that loses nothing. */
const TYPES: Partial<Record<DType, TfjsType>> = {
  float32: 'float32',
  int8: 'int32',
  uint8: 'int32',
  int16: 'int32',
  uint16: 'int32',
  int32: 'int32',
  int64: 'int32',
  bool: 'bool',
};

/** TensorFlow.js' tensors for every input, in their order; the caller disposes of them. */
export function toTensors(tf: TfjsLibrary, inputs: readonly TensorSpec[], feeds: Tensors): Tensor[] {
  const surplus = Object.keys(feeds).find((name) => !inputs.some((input) => input.name === name));
  if (surplus !== undefined) throw mismatch(`the model has no input "${surplus}"`);
  return inputs.map(({ name, dtype }) => {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : undefined;
    if (!feed) throw mismatch(`nothing is given for the input "${name}"`);
    if (feed.dtype !== dtype) throw mismatch(`the input "${name}" takes ${dtype}, not ${feed.dtype}`);
    const type = TYPES[dtype];
    if (!type) throw unsupported(`the input "${name}" takes ${dtype}, which cannot be fed to TensorFlow.js`);
    return tf.tensor(narrowed(name, feed), feed.shape, type);
  });
}

function narrowed(name: string, { dtype, data }: HostTensor): Float32Array | Int32Array | Uint8Array {
  // The worker's next batch overwrites its view, and the cpu backend keeps what it is given.
  if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool') return data.slice() as Float32Array;
  const values = Int32Array.from(data as ArrayLike<number | bigint>, Number);
  const lost = data.findIndex((value: number | bigint, index: number) => Number(value) !== values[index]);
  if (lost === -1) return values;
  throw unsupported(
    `the input "${name}" has the value ${data[lost]}, and TensorFlow.js has no integers beyond 32 bits`,
  );
}

/** Reads a tensor back, which waits until it is computed. */
export function readBack(name: string, tensor: Tensor): HostTensor {
  const { dtype } = tensor;
  if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool') {
    throw unsupported(`the output "${name}" is not a tensor of numbers (${dtype})`);
  }
  return { dtype, shape: [...tensor.shape], data: tensor.dataSync() as TypedArray };
}

function mismatch(what: string): RuntimeFailure {
  return new RuntimeFailure('model.input_mismatch', what);
}

function unsupported(what: string): RuntimeFailure {
  return new RuntimeFailure('model.unsupported_type', what);
}
