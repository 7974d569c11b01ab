import { describe, expect, it } from 'vitest';
import { dynamicRangeTflite } from '../../../scripts/lib/tflite-writer.ts';
import { int8, int32, table } from '../../../src/convert/tflite/flatbuffer.ts';
import { type TfliteOperator, writeTflite } from '../../../src/convert/tflite/model.ts';
import { floats, ids, largestDifference, run } from './backends.ts';

/** Each output on a scale of its own, so that a mix-up of scales cannot be overlooked. */
const weights = [
  [1, -2, 0.5, 3],
  [10, 20, -30, 5],
  [0.01, 0.02, 0.03, -0.01],
];
const pixels = Array.from({ length: 16 }, (_, i) => Math.sin(i));
const products = [0, 1, 2, 3].flatMap((pixel) =>
  weights.map((row) => row.reduce((sum, weight, k) => sum + weight * pixels[4 * pixel + k]!, 0)),
);

const CONV_2D = 3;
const DEPTHWISE_CONV_2D = 4;

/** One convolution of 1×1 on an image `x` [1, 2, 2, 4], float inputs on int8 weights with a scale for each output. */
function convolution(depthwise: boolean): Uint8Array {
  const scales = depthwise ? [0.1, 1, 2, 3] : weights.map((row) => Math.fround(Math.max(...row.map(Math.abs)) / 127));
  const stored = weights.flatMap((row, i) => row.map((weight) => Math.round(weight / scales[i]!)));
  const data = Int8Array.from(depthwise ? [127, 127, -127, 64] : stored);
  const width = scales.length;
  const strides = [int32(1), int32(1)];
  const options = depthwise
    ? { type: 2, table: table(int8(1), ...strides, int32(1), int8(0), int32(1), int32(1)) }
    : { type: 1, table: table(int8(1), ...strides, int8(0), int32(1), int32(1)) };
  const [op, version] = depthwise ? [DEPTHWISE_CONV_2D, 6] : [CONV_2D, 5];
  const operator: TfliteOperator = { op, version, inputs: [0, 1, 2], outputs: [3], options };
  const shape = depthwise ? [1, 1, 1, 4] : [3, 1, 1, 4];
  const tensors = [
    { name: 'x', type: 'float32', shape: [1, 2, 2, 4] },
    { name: 'w', type: 'int8', shape, data, scales, axis: depthwise ? 3 : 0 },
    { name: 'b', type: 'float32', shape: [width], data: new Float32Array(width) },
    { name: 'y', type: 'float32', shape: [1, 2, 2, width] },
  ] as const;
  return writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [3], operators: [operator] }] });
}

// Inputs are rounded to 8 bits on the way, which costs up to 1/254 of the largest product of each of four terms.
const TOLERANCE = 30 * (4 / 254);

describe('float inputs on int8 weights with a scale for each output', () => {
  const dense = dynamicRangeTflite({ layers: [{ weights, bias: [0, 0, 0], activation: 'none' }] }, 'per channel');

  it('are computed by LiteRT in FULLY_CONNECTED', async () => {
    const output = await run('litert', dense, floats([4, 4], pixels));
    expect(largestDifference(output, products)).toBeLessThan(TOLERANCE);
  });

  it('are computed wrongly by the older interpreter, which is why it is not given them', async () => {
    const output = await run('tflite-web', dense, floats([4, 4], pixels));
    expect(largestDifference(output, products)).toBeGreaterThan(10);
  });

  it.each(ids)('are computed by %s in CONV_2D', async (id) => {
    const output = await run(id, convolution(false), floats([1, 2, 2, 4], pixels));
    expect(largestDifference(output, products)).toBeLessThan(TOLERANCE);
  });

  it.each(ids)('are computed by %s in DEPTHWISE_CONV_2D', async (id) => {
    const output = await run(id, convolution(true), floats([1, 2, 2, 4], pixels));
    const factors = [12.7, 127, -254, 192];
    const expected = pixels.map((value, i) => value * factors[i % 4]!);
    expect(largestDifference(output, expected)).toBeLessThan(254 / 127);
  });
});
