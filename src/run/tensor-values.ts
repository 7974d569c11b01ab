import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { bytesPerElement } from '../contracts/elements.ts';
import { ModelGateError } from '../contracts/errors.ts';
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

/** What the scores of one evaluation may take in memory: 2 GiB as float64. */
const MAX_ELEMENTS = 2 ** 28;

/**
 * Every element of a tensor file of `rows` rows, widened to float64; undefined where the element type is not a number.
 * The model process that wrote the file may still be alive, so what is opened is what is checked and read.
 *
 * @throws ModelGateError `model.output_too_large`, `model.protocol`
 */
export async function readValues(file: TensorFile, rows: number): Promise<Float64Array | undefined> {
  const read = READ[file.dtype];
  if (!read) return undefined;
  const elements = file.rowShape.reduce((product, size) => product * size, rows);
  if (elements > MAX_ELEMENTS) {
    throw new ModelGateError(
      'model.output_too_large',
      `output "${file.name}" has ${elements} values for ${rows} rows, more than the ${MAX_ELEMENTS} that are judged at once`,
      'Judge fewer rows with `sample`, or choose a smaller output with `output.name`.',
    );
  }
  const values = read(await readExactly(file.path, elements * bytesPerElement(file.dtype)!));
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

async function readExactly(path: string, size: number): Promise<ArrayBuffer> {
  let handle: FileHandle | undefined;
  try {
    // Without following links and without waiting for the other end of a pipe; Windows has neither flag.
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    const buffer = new ArrayBuffer(stats.isFile() && stats.size === size ? size : 0);
    let filled = 0;
    while (filled < buffer.byteLength) {
      const { bytesRead } = await handle.read(new Uint8Array(buffer, filled));
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled === size) return buffer;
  } catch {
    // Said below: whatever is wrong with the file, the model process did it.
  } finally {
    await handle?.close();
  }
  throw new ModelGateError(
    'model.protocol',
    'the model process changed an output file after it had reported it',
    'Do not trust this model file: a model that only computes cannot do that.',
  );
}
