import type { HostTensor } from '../../contracts/runtime.ts';
import type { Quantization } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';

type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array;

const RANGES: Partial<
  Record<HostTensor['dtype'], { array: new (length: number) => IntegerArray; low: number; high: number }>
> = {
  int8: { array: Int8Array, low: -128, high: 127 },
  uint8: { array: Uint8Array, low: 0, high: 255 },
  int16: { array: Int16Array, low: -32768, high: 32767 },
  uint16: { array: Uint16Array, low: 0, high: 65535 },
  int32: { array: Int32Array, low: -(2 ** 31), high: 2 ** 31 - 1 },
};

/**
 * Real numbers as the integers that stand for them, the way TensorFlow Lite's QUANTIZE does: divided by the scale in
 * float32, rounded with halves away from zero, moved by the zero point, saturated.
 *
 * @throws RuntimeFailure `model.input_mismatch` for NaN, which no integer stands for
 */
export function quantize(
  name: string,
  values: Float32Array,
  dtype: HostTensor['dtype'],
  { scale, zeroPoint }: Quantization,
): IntegerArray {
  const { array, low, high } = RANGES[dtype]!;
  const stored = new array(values.length);
  for (let i = 0; i < values.length; i++) {
    const exact = Math.fround(values[i]! / scale);
    if (Number.isNaN(exact)) {
      throw new RuntimeFailure(
        'model.input_mismatch',
        `the input "${name}" is ${dtype}, which no NaN can be written in`,
      );
    }
    const rounded = Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5);
    stored[i] = Math.min(high, Math.max(low, rounded + zeroPoint));
  }
  return stored;
}

/** The real numbers that integers stand for: scale × (stored − zero point), in float32. */
export function dequantize(stored: HostTensor['data'], { scale, zeroPoint }: Quantization): Float32Array {
  const values = new Float32Array(stored.length);
  for (let i = 0; i < values.length; i++) values[i] = scale * (Number(stored[i]) - zeroPoint);
  return values;
}
