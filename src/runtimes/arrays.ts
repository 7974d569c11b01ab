import type { TypedArray } from '../contracts/runtime.ts';
import type { DType } from '../contracts/tensor.ts';

interface ArrayType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): TypedArray;
}

const ARRAYS: Partial<Record<DType, ArrayType>> = {
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
};

/** Bytes of one element in memory and on disk; undefined for element types without a fixed size. */
export function bytesPerElement(dtype: DType): number | undefined {
  return ARRAYS[dtype]?.BYTES_PER_ELEMENT;
}

/** A view of `length` elements; `byteOffset` must be a multiple of the element's size. */
export function viewOf(dtype: DType, buffer: ArrayBufferLike, byteOffset: number, length: number): TypedArray {
  const array = ARRAYS[dtype];
  if (!array) throw new TypeError(`no array holds elements of type ${dtype}`);
  return new array(buffer, byteOffset, length);
}

export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, 1);
}
