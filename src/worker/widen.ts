import type { HostTensor } from '../contracts/runtime.ts';

/** float16 and bfloat16 as float32, which holds every one of their values; other tensors as they are. */
export function widen(tensor: HostTensor): HostTensor {
  if (tensor.dtype !== 'float16' && tensor.dtype !== 'bfloat16') return tensor;
  const bits = tensor.data as Uint16Array;
  const data = tensor.dtype === 'float16' ? fromFloat16(bits) : fromBfloat16(bits);
  return { dtype: 'float32', shape: tensor.shape, data };
}

/** IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits. */
function fromFloat16(bits: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 2 ** 16 }, (_, value) => float16(value));
  const wide = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = table[bits[i]!]!;
  return wide;
}

let table: Float32Array | undefined;

function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
function fromBfloat16(bits: Uint16Array): Float32Array {
  const wide = new Uint32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = bits[i]! << 16;
  return new Float32Array(wide.buffer);
}
