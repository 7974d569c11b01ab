import type { DType } from '../../contracts/tensor.ts';

interface ElementType {
  /** TensorProto.DataType of onnx.proto3. */
  code: number;
  /** Size of one element in raw_data; 2- and 4-bit elements are packed, the last byte padded; 0 for strings. */
  bits: number;
  /** The type's name in Model Gate, `unknown` for those that no runtime of ours can feed. */
  dtype: DType;
}

/** The element types of onnx.proto3, TensorProto.DataType, up to IR version 13. */
export const ELEMENT_TYPES = {
  float32: { code: 1, bits: 32, dtype: 'float32' },
  uint8: { code: 2, bits: 8, dtype: 'uint8' },
  int8: { code: 3, bits: 8, dtype: 'int8' },
  uint16: { code: 4, bits: 16, dtype: 'uint16' },
  int16: { code: 5, bits: 16, dtype: 'int16' },
  int32: { code: 6, bits: 32, dtype: 'int32' },
  int64: { code: 7, bits: 64, dtype: 'int64' },
  string: { code: 8, bits: 0, dtype: 'string' },
  bool: { code: 9, bits: 8, dtype: 'bool' },
  float16: { code: 10, bits: 16, dtype: 'float16' },
  float64: { code: 11, bits: 64, dtype: 'float64' },
  uint32: { code: 12, bits: 32, dtype: 'uint32' },
  uint64: { code: 13, bits: 64, dtype: 'uint64' },
  complex64: { code: 14, bits: 64, dtype: 'unknown' },
  complex128: { code: 15, bits: 128, dtype: 'unknown' },
  bfloat16: { code: 16, bits: 16, dtype: 'bfloat16' },
  float8e4m3fn: { code: 17, bits: 8, dtype: 'unknown' },
  float8e4m3fnuz: { code: 18, bits: 8, dtype: 'unknown' },
  float8e5m2: { code: 19, bits: 8, dtype: 'unknown' },
  float8e5m2fnuz: { code: 20, bits: 8, dtype: 'unknown' },
  uint4: { code: 21, bits: 4, dtype: 'unknown' },
  int4: { code: 22, bits: 4, dtype: 'unknown' },
  float4e2m1: { code: 23, bits: 4, dtype: 'unknown' },
  float8e8m0: { code: 24, bits: 8, dtype: 'unknown' },
  uint2: { code: 25, bits: 2, dtype: 'unknown' },
  int2: { code: 26, bits: 2, dtype: 'unknown' },
} as const satisfies Record<string, ElementType>;

export type OnnxType = keyof typeof ELEMENT_TYPES;

const nameOfCode = new Map<number, OnnxType>(
  Object.entries(ELEMENT_TYPES).map(([name, type]) => [type.code, name as OnnxType]),
);

/** The name of a TensorProto.DataType code, or undefined where it is not one. */
export function elementTypeOf(code: number): OnnxType | undefined {
  return nameOfCode.get(code);
}

/** Bytes that `elements` elements take in raw_data or in an external file; undefined for strings, which have no such form. */
export function rawBytes(type: OnnxType, elements: number): number | undefined {
  const { bits } = ELEMENT_TYPES[type];
  return bits === 0 ? undefined : Math.ceil((elements * bits) / 8);
}
