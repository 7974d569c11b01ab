import type { ResizeStep } from '../../../schemas/generated/gate.d.ts';
import { elementsOf } from '../../contracts/elements.ts';

type Resize = ResizeStep['resize'];

/** For each output position: where its source pixels begin, how many there are, and their weights. */
interface Taps {
  starts: Int32Array;
  weights: Float64Array[];
}

/**
 * Resizes rows of [height, width] or [height, width, channels]. The centre of output pixel i lies at (i + ½) × in ÷ out of
 * the source (half-pixel centres, corners not aligned). `nearest` takes the pixel there; `area` the mean of what the output
 * pixel covers, fractions counted; `bilinear` (triangle) and `bicubic` (Keys, a = -½) weigh the pixels around it, those
 * outside of the image left out and the weights normalised. With `antialias` the kernel widens by in ÷ out when shrinking,
 * as Pillow does and TensorFlow with antialias=True. In float64 and unrounded.
 */
export function resizer(resize: Resize, shape: readonly number[]): (values: Float64Array) => Float64Array {
  const [height, width] = shape as [number, number];
  const channels = elementsOf(shape.slice(2));
  const down = tapsOf(resize, height, resize.height);
  const across = tapsOf(resize, width, resize.width);
  // The order that holds less between the two passes: a tall strip must not become a huge square.
  const acrossFirst = height * resize.width <= resize.height * width;
  const one = (row: Float64Array) => {
    if (acrossFirst) return pass(pass(row, height, width, channels, across), 1, height, resize.width * channels, down);
    return pass(pass(row, 1, height, width * channels, down), resize.height, width, channels, across);
  };
  const [from, to] = [elementsOf(shape), resize.height * resize.width * channels];
  return (values) => {
    const rows = values.length / from;
    const result = new Float64Array(rows * to);
    for (let row = 0; row < rows; row++) result.set(one(values.subarray(row * from, (row + 1) * from)), row * to);
    return result;
  };
}

/** Resizes the middle axis of [outer, length, inner]. */
function pass(values: Float64Array, outer: number, length: number, inner: number, taps: Taps): Float64Array {
  const out = taps.weights.length;
  const result = new Float64Array(outer * out * inner);
  for (let block = 0; block < outer; block++) {
    for (let position = 0; position < out; position++) {
      const weights = taps.weights[position]!;
      const to = (block * out + position) * inner;
      for (let tap = 0; tap < weights.length; tap++) {
        const weight = weights[tap]!;
        const from = (block * length + taps.starts[position]! + tap) * inner;
        for (let index = 0; index < inner; index++) result[to + index]! += weight * values[from + index]!;
      }
    }
  }
  return result;
}

function tapsOf({ method = 'bilinear', antialias = true }: Resize, length: number, out: number): Taps {
  const ratio = length / out;
  const taps: Taps = { starts: new Int32Array(out), weights: [] };
  const kernel = method === 'bicubic' ? cubic : triangle;
  const widening = antialias ? Math.max(ratio, 1) : 1;
  const support = (method === 'bicubic' ? 2 : 1) * widening;
  for (let position = 0; position < out; position++) {
    const centre = (position + 0.5) * ratio;
    const [low, high] =
      method === 'nearest'
        ? [Math.floor(centre), Math.floor(centre) + 1]
        : method === 'area'
          ? [Math.floor(position * ratio), Math.ceil((position + 1) * ratio)]
          : [Math.floor(centre - support + 0.5), Math.floor(centre + support + 0.5)];
    const start = Math.min(Math.max(low, 0), length - 1);
    const count = Math.max(1, Math.min(high, length) - start);
    const weights = Float64Array.from({ length: count }, (_, tap) => {
      const at = start + tap;
      if (method === 'nearest') return 1;
      if (method === 'area') return Math.min(at + 1, (position + 1) * ratio) - Math.max(at, position * ratio);
      return kernel((at + 0.5 - centre) / widening);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    taps.starts[position] = start;
    taps.weights.push(weights.map((weight) => weight / sum));
  }
  return taps;
}

function triangle(x: number): number {
  return Math.max(0, 1 - Math.abs(x));
}

/** Keys, Cubic convolution interpolation for digital image processing (1981), with a = -1/2. */
function cubic(x: number): number {
  const t = Math.abs(x);
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
  return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}
