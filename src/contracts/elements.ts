import type { TypedArray } from './runtime.ts';
import type { DType } from './tensor.ts';

/** The array that holds each element type; float16 and bfloat16 as their 16 bits, bool as a byte. */
export const ARRAYS = {
  float16: Uint16Array,
  bfloat16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
} as const satisfies Partial<Record<DType, unknown>>;

/** Element types of a fixed size. */
export type ElementType = keyof typeof ARRAYS;

export function hasElements(dtype: DType): dtype is ElementType {
  return Object.hasOwn(ARRAYS, dtype);
}

/** Bytes of one element in memory and on disk; undefined for element types without a fixed size. */
export function bytesPerElement(dtype: DType): number | undefined {
  return hasElements(dtype) ? ARRAYS[dtype].BYTES_PER_ELEMENT : undefined;
}

/** A view of `length` elements; `byteOffset` must be a multiple of the element's size. */
export function viewOf(dtype: DType, buffer: ArrayBufferLike, byteOffset: number, length: number): TypedArray {
  if (!hasElements(dtype)) throw new TypeError(`no array holds elements of type ${dtype}`);
  return new ARRAYS[dtype](buffer as ArrayBuffer, byteOffset, length);
}

/** How many elements a shape holds; 1 where it has no axes. */
export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, 1);
}
