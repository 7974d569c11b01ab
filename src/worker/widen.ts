import { fromFloat16 } from '../contracts/float16.ts';
import type { HostTensor } from '../contracts/runtime.ts';

/** float16 and bfloat16 as float32, which holds every one of their values; other tensors as they are. */
export function widen(tensor: HostTensor): HostTensor {
  if (tensor.dtype !== 'float16' && tensor.dtype !== 'bfloat16') return tensor;
  const bits = tensor.data as Uint16Array;
  const data = tensor.dtype === 'float16' ? wideFloat16(bits) : fromBfloat16(bits);
  return { dtype: 'float32', shape: tensor.shape, data };
}

function wideFloat16(bits: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 2 ** 16 }, (_, value) => fromFloat16(value));
  const wide = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = table[bits[i]!]!;
  return wide;
}

let table: Float32Array | undefined;

/** The upper half of a float32. */
function fromBfloat16(bits: Uint16Array): Float32Array {
  const wide = new Uint32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = bits[i]! << 16;
  return new Float32Array(wide.buffer);
}
