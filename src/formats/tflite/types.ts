import type { DType } from '../../contracts/tensor.ts';

/** An element type of a tensor. */
export interface ElementType {
  dtype: DType;
  /** The schema's own name where Model Gate has none. */
  title: string;
  /** Bits of one element in a buffer; undefined where elements have no fixed size there. */
  bits: number | undefined;
}

const type = (dtype: DType, bits: number | undefined, title: string = dtype): ElementType => ({ dtype, title, bits });

/** By code of TensorType (schema.fbs of TensorFlow Lite). */
const types: readonly ElementType[] = [
  type('float32', 32),
  type('float16', 16),
  type('int32', 32),
  type('uint8', 8),
  type('int64', 64),
  type('string', undefined),
  type('bool', 8),
  type('int16', 16),
  type('unknown', 64, 'complex64'),
  type('int8', 8),
  type('float64', 64),
  type('unknown', 128, 'complex128'),
  type('uint64', 64),
  type('unknown', undefined, 'resource'),
  type('unknown', undefined, 'variant'),
  type('uint32', 32),
  type('uint16', 16),
  type('unknown', 4, 'int4'),
  type('bfloat16', 16),
  type('unknown', 2, 'int2'),
  type('unknown', 4, 'uint4'),
  type('unknown', 8, 'float8e4m3fn'),
  type('unknown', 8, 'float8e5m2'),
];

export function elementType(code: number): ElementType {
  return types[code] ?? { dtype: 'unknown', title: `type ${code}`, bits: undefined };
}

const exactIntegers: ReadonlySet<string> = new Set(['int16', 'int32', 'int64', 'uint16', 'uint32', 'uint64']);

/** Whether constants of the type are weights without being quantised: wider integers are shapes, axes and indices. */
export function isWeightType({ title, bits }: ElementType): boolean {
  return bits !== undefined && title !== 'bool' && !exactIntegers.has(title);
}
