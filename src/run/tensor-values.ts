import { readFile } from 'node:fs/promises';
import type { TensorFile } from '../contracts/protocol.ts';
import type { DType } from '../contracts/tensor.ts';

const READ: Partial<Record<DType, (bytes: ArrayBuffer) => ArrayLike<number>>> = {
  float32: (bytes) => new Float32Array(bytes),
  float64: (bytes) => new Float64Array(bytes),
  int8: (bytes) => new Int8Array(bytes),
  uint8: (bytes) => new Uint8Array(bytes),
  bool: (bytes) => new Uint8Array(bytes),
  int16: (bytes) => new Int16Array(bytes),
  uint16: (bytes) => new Uint16Array(bytes),
  int32: (bytes) => new Int32Array(bytes),
  uint32: (bytes) => new Uint32Array(bytes),
  int64: (bytes) => Float64Array.from(new BigInt64Array(bytes), Number),
  uint64: (bytes) => Float64Array.from(new BigUint64Array(bytes), Number),
};

/** Every element of a tensor file, widened to float64; undefined where the element type is not a number. */
export async function readValues(file: TensorFile): Promise<Float64Array | undefined> {
  const read = READ[file.dtype];
  if (!read) return undefined;
  const bytes = await readFile(file.path);
  const values = read(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return values instanceof Float64Array ? values : Float64Array.from(values);
}
