import type { DType } from '../../contracts/tensor.ts';

/** TensorFlow's DataType (types.proto) by number; reference types are these plus 100. */
const BY_NUMBER: Readonly<Record<number, readonly [name: string, dtype: DType]>> = {
  1: ['DT_FLOAT', 'float32'],
  2: ['DT_DOUBLE', 'float64'],
  3: ['DT_INT32', 'int32'],
  4: ['DT_UINT8', 'uint8'],
  5: ['DT_INT16', 'int16'],
  6: ['DT_INT8', 'int8'],
  7: ['DT_STRING', 'string'],
  9: ['DT_INT64', 'int64'],
  10: ['DT_BOOL', 'bool'],
  14: ['DT_BFLOAT16', 'bfloat16'],
  17: ['DT_UINT16', 'uint16'],
  19: ['DT_HALF', 'float16'],
  22: ['DT_UINT32', 'uint32'],
  23: ['DT_UINT64', 'uint64'],
};

const BY_NAME = new Map(Object.values(BY_NUMBER));

/** The element type of a `DT_…` name or number; `unknown` for resources, complex numbers and everything else. */
export function tensorflowDtype(type: unknown): DType {
  if (typeof type === 'string') return BY_NAME.get(type) ?? 'unknown';
  if (typeof type !== 'number') return 'unknown';
  return BY_NUMBER[type > 100 ? type - 100 : type]?.[1] ?? 'unknown';
}
