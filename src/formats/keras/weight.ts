import type { Hdf5Array } from '../hdf5/array.ts';
import type { KerasWeight } from './types.ts';

const INTEGERS: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  bool: (view, at) => view.getUint8(at),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  int16: (view, at) => view.getInt16(at, true),
  uint16: (view, at) => view.getUint16(at, true),
  int32: (view, at) => view.getInt32(at, true),
};

/** A dataset as a weight. `read` throws `format.unsupported` where integers do not fit into 32 bits. */
export function weightOf(array: Hdf5Array): KerasWeight {
  const { path, dtype, shape } = array;
  return { path, dtype, shape, read: async () => elements(array, await array.bytes()) };
}

function elements(array: Hdf5Array, bytes: Uint8Array): Float32Array | Float64Array | Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (array.dtype) {
    case 'float32':
      return Float32Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(4 * at, true));
    case 'float64':
      return Float64Array.from({ length: bytes.length / 8 }, (_, at) => view.getFloat64(8 * at, true));
    case 'float16':
      return Float32Array.from({ length: bytes.length / 2 }, (_, at) => half(view.getUint16(2 * at, true)));
    case 'bfloat16': {
      const bits = Uint32Array.from({ length: bytes.length / 2 }, (_, at) => view.getUint16(2 * at, true) << 16);
      return new Float32Array(bits.buffer);
    }
    default: {
      const read = INTEGERS[array.dtype] ?? wide(array, view);
      const width = bytes.length / Math.max(array.elements, 1);
      return Int32Array.from({ length: array.elements }, (_, at) => read(view, width * at));
    }
  }
}

/** Integers of 32 bits without sign, or of 64. */
function wide(array: Hdf5Array, view: DataView): (view: DataView, at: number) => number {
  return (_, at) => {
    const value =
      array.dtype === 'uint32'
        ? view.getUint32(at, true)
        : Number(array.dtype === 'int64' ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
    if (value !== (value | 0)) throw array.unsupported(`an integer that does not fit into 32 bits in ${array.path}`);
    return value;
  };
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
