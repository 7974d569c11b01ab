import type { Values } from './build.ts';

/** A row-major array whose element at `index` is `at(index)`. */
export function fill(shape: readonly number[], at: (index: number[]) => number): Values {
  const size = shape.reduce((a, b) => a * b, 1);
  const data = Float64Array.from({ length: size }, (_, flat) => at(unravel(flat, shape)));
  return { shape, data };
}

function unravel(flat: number, shape: readonly number[]): number[] {
  const index = new Array<number>(shape.length);
  for (let axis = shape.length - 1, rest = flat; axis >= 0; axis--) {
    index[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return index;
}

/** The element at `index`; 0 outside of the array. */
export function at({ shape, data }: Values, index: readonly number[]): number {
  let flat = 0;
  for (const [axis, size] of shape.entries()) {
    if (index[axis]! < 0 || index[axis]! >= size) return 0;
    flat = flat * size + index[axis]!;
  }
  return data[flat]!;
}

/** Every index of a shape. */
export function* indices(shape: readonly number[]): Generator<number[]> {
  const size = shape.reduce((a, b) => a * b, 1);
  for (let flat = 0; flat < size; flat++) yield unravel(flat, shape);
}

export function permuted(values: Values, order: readonly number[]): Values {
  const shape = order.map((axis) => values.shape[axis]!);
  return fill(shape, (index) => {
    const from: number[] = [];
    for (const [i, axis] of order.entries()) from[axis] = index[i]!;
    return at(values, from);
  });
}

export interface ConvOptions {
  strides: readonly number[];
  dilation: readonly number[];
  padding: 'valid' | 'same' | 'causal';
  groups?: number;
}

/**
 * A convolution by its definition, channels last, kernel [spatial…, channels / groups, filters]; padding as TensorFlow's
 * guide on it says (tf.nn, "Notes on padding").
 */
export function convolve(x: Values, kernel: Values, { strides, dilation, padding, groups = 1 }: ConvOptions): Values {
  const sizes = x.shape.slice(1, -1);
  const window = kernel.shape.slice(0, -2);
  const [share, filters] = [kernel.shape.at(-2)!, kernel.shape.at(-1)!];
  const reach = window.map((size, axis) => (size - 1) * dilation[axis]! + 1);
  const lengths = sizes.map((size, axis) =>
    Math.ceil((padding === 'valid' ? size - reach[axis]! + 1 : size) / strides[axis]!),
  );
  const before = sizes.map((size, axis) => {
    if (padding === 'valid') return 0;
    if (padding === 'causal') return reach[axis]! - 1;
    return Math.floor(Math.max((lengths[axis]! - 1) * strides[axis]! + reach[axis]! - size, 0) / 2);
  });
  return fill([x.shape[0]!, ...lengths, filters], (index) => {
    const [sample, filter] = [index[0]!, index.at(-1)!];
    const group = Math.floor(filter / (filters / groups));
    let sum = 0;
    for (const offset of indices(window)) {
      const place = offset.map((k, axis) => index[axis + 1]! * strides[axis]! + k * dilation[axis]! - before[axis]!);
      for (let c = 0; c < share; c++) {
        sum += at(x, [sample, ...place, group * share + c]) * at(kernel, [...offset, c, filter]);
      }
    }
    return sum;
  });
}

/** The depthwise kernel [spatial…, channels, multiplier] as one of `channels` groups: [spatial…, 1, channels · multiplier]. */
export function grouped({ shape, data }: Values): Values {
  return { shape: [...shape.slice(0, -2), 1, shape.at(-2)! * shape.at(-1)!], data };
}

/**
 * The transposed convolution of one sample as what it is: the adjoint of the convolution from the output's sizes to the
 * input's, kernel [spatial…, filters, channels].
 */
export function adjoint(x: Values, kernel: Values, sizes: readonly number[], options: ConvOptions): Values {
  const filters = kernel.shape.at(-2)!;
  return fill([1, ...sizes, filters], (index) => {
    const basis = fill([1, ...sizes, filters], (each) => (each.every((i, axis) => i === index[axis]) ? 1 : 0));
    const image = convolve(basis, kernel, options);
    if (`${image.shape}` !== `${x.shape}`) throw new Error(`[${sizes}] is not an output of [${x.shape}]`);
    return Array.from(image.data).reduce((sum, value, i) => sum + value * x.data[i]!, 0);
  });
}
