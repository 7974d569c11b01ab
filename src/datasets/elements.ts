import { ARRAYS, type ElementType, hasElements, viewOf } from '../contracts/elements.ts';
import { fromFloat16, toFloat16 } from '../contracts/float16.ts';
import type { TypedArray } from '../contracts/runtime.ts';
import type { DType } from '../contracts/tensor.ts';

/** Element types that a dataset can hold and a model can be fed; float16 is its 16 bits, bool a byte. */
export type NumericType = Exclude<ElementType, 'bfloat16'>;

export function isNumeric(dtype: DType): dtype is NumericType {
  return dtype !== 'bfloat16' && hasElements(dtype);
}

export function itemBytes(dtype: NumericType): number {
  return ARRAYS[dtype].BYTES_PER_ELEMENT;
}

/** The elements of `bytes`, which must begin at a multiple of 8 in its buffer. */
export function elements(bytes: Uint8Array, dtype: NumericType): TypedArray {
  return viewOf(dtype, bytes.buffer, bytes.byteOffset, bytes.byteLength / itemBytes(dtype));
}

/** Little-endian elements widened to float64; integers beyond 2⁵³ are rounded. */
export function decode(bytes: Uint8Array, dtype: NumericType): Float64Array {
  const source = elements(bytes, dtype);
  if (dtype === 'float16') return Float64Array.from(source as Uint16Array, fromFloat16);
  if (source instanceof BigInt64Array || source instanceof BigUint64Array) {
    const values = new Float64Array(source.length);
    for (let index = 0; index < source.length; index++) values[index] = Number(source[index]);
    return values;
  }
  return new Float64Array(source);
}

/** Index of the first element that no sound dataset holds (NaN, infinite, a bool that is neither 0 nor 1), or -1. */
export function firstUnsound(bytes: Uint8Array, dtype: NumericType): number {
  const values = elements(bytes, dtype);
  if (values instanceof Float32Array || values instanceof Float64Array) return firstNotFinite(values);
  if (dtype === 'float16') return (values as Uint16Array).findIndex((bits) => (bits & 0x7c00) === 0x7c00);
  return dtype === 'bool' ? (values as Uint8Array).findIndex((value) => value > 1) : -1;
}

/**
 * Rounds to `dtype` (floats to nearest, ties to even). `lossy` is the index of the first value that the type cannot
 * hold, or -1: not finite or beyond the largest finite one (floats), not a whole number in range (integers; for 64 bits
 * beyond ±(2⁵³ - 1), where float64 no longer tells neighbours apart), neither 0 nor 1 (bool).
 */
export function encode(values: Float64Array, dtype: NumericType): { bytes: Uint8Array; lossy: number } {
  const target = new ARRAYS[dtype](values.length);
  const bytes = new Uint8Array(target.buffer);
  if (dtype === 'float16') return { bytes, lossy: encodeFloat16(values, target as Uint16Array) };
  if (target instanceof BigInt64Array || target instanceof BigUint64Array)
    return { bytes, lossy: encodeBig(values, target) };
  target.set(values);
  if (target instanceof Float32Array || target instanceof Float64Array) return { bytes, lossy: firstNotFinite(target) };
  const limit = dtype === 'bool' ? 1 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    if (target[index] !== values[index] || target[index]! > limit) return { bytes, lossy: index };
  }
  return { bytes, lossy: -1 };
}

function firstNotFinite(values: Float32Array | Float64Array): number {
  for (let index = 0; index < values.length; index++) if (!Number.isFinite(values[index])) return index;
  return -1;
}

function encodeFloat16(values: Float64Array, target: Uint16Array): number {
  let lossy = -1;
  for (let index = 0; index < values.length; index++) {
    target[index] = toFloat16(values[index]!);
    if (lossy < 0 && (target[index]! & 0x7c00) === 0x7c00) lossy = index;
  }
  return lossy;
}

function encodeBig(values: Float64Array, target: BigInt64Array | BigUint64Array): number {
  const lowest = target instanceof BigUint64Array ? 0 : Number.MIN_SAFE_INTEGER;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (!Number.isSafeInteger(value) || value < lowest) return index;
    target[index] = BigInt(value);
  }
  return -1;
}
