import { channelsFirst, type LayerConfig } from '../layer-config.ts';
import { shapeProblem } from '../layer-problem.ts';
import type { KerasLayer } from '../types.ts';
import type { Shape } from './types.ts';

/** How a window (a kernel or a pool) moves over the spatial axes; one number an axis. */
export interface Window {
  size: number[];
  strides: number[];
  dilation: number[];
  padding: 'valid' | 'same' | 'causal';
  channelsFirst: boolean;
}

/** 1, 2 or 3, from the class name. */
export function spatialRank({ className }: KerasLayer): number {
  return Number(/([123])D/.exec(className)?.[1]);
}

/** Of a convolution. Throws `format.config`. */
export function kernelWindow(config: LayerConfig): Window {
  const rank = spatialRank(config.layer);
  const paddings = rank === 1 ? (['valid', 'same', 'causal'] as const) : (['valid', 'same'] as const);
  return {
    size: config.tuple('kernel_size', rank),
    strides: config.tuple('strides', rank, 1),
    dilation: config.tuple('dilation_rate', rank, 1),
    padding: config.oneOf<Window['padding']>('padding', paddings, 'valid'),
    channelsFirst: channelsFirst(config),
  };
}

/** Of a pooling layer: the strides are the pool's size unless given (Keras 1D layers of old files: `pool_length`, refused). */
export function poolWindow(config: LayerConfig): Window {
  const rank = spatialRank(config.layer);
  const size = config.tuple('pool_size', rank);
  return {
    size,
    strides: config.has('strides') ? config.tuple('strides', rank) : size,
    dilation: size.map(() => 1),
    padding: config.oneOf('padding', ['valid', 'same'], 'valid'),
    channelsFirst: channelsFirst(config),
  };
}

/** Splits a shape of samples, channels and spatial axes. Throws `format.shape` for another rank or unknown channels. */
export function splitChannels(layer: KerasLayer, shape: Shape, first: boolean) {
  const rank = spatialRank(layer);
  if (shape.length !== rank + 2) {
    throw shapeProblem(layer, `its input has ${shape.length} axes where it takes ${rank + 2}`);
  }
  const channels = first ? shape[1] : shape.at(-1);
  if (typeof channels !== 'number') throw shapeProblem(layer, 'the number of channels of its input is not known');
  return { samples: shape[0]!, channels, spatial: first ? shape.slice(2) : shape.slice(1, -1) };
}

export function joinChannels(samples: number | null, channels: number, spatial: Shape, first: boolean): Shape {
  return first ? [samples, channels, ...spatial] : [samples, ...spatial, channels];
}

/** TensorFlow's rule: `same` and `causal` ceil(size / stride), `valid` only whole windows. */
export function slide(size: number | null, axis: number, { size: sizes, strides, dilation, padding }: Window) {
  if (size === null) return null;
  const reach = (sizes[axis]! - 1) * dilation[axis]! + 1;
  return padding === 'valid' ? Math.floor((size - reach) / strides[axis]!) + 1 : Math.ceil(size / strides[axis]!);
}
