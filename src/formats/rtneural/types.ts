import type { Dim } from '../../contracts/tensor.ts';

/** What RTNeural's loader knows by name; ELU with alpha 1, softmax over the values of a step. */
export const ACTIVATIONS = ['tanh', 'relu', 'sigmoid', 'softmax', 'elu'] as const;

export type RtneuralActivation = (typeof ACTIVATIONS)[number];

/** Weights row-major in the order in which RTNeural's schema nests them; `bias` may be absent of dense layers only. */
export type RtneuralBody =
  | { kind: 'dense' /** [from, to] */; kernel: Float32Array; bias?: Float32Array }
  | {
      kind: 'conv1d';
      size: number;
      dilation: number;
      groups: number;
      /** [size, from / groups, to]; the last step of the kernel meets the newest input. */
      kernel: Float32Array;
      bias: Float32Array;
    }
  | ({ kind: 'conv2d' } & Conv2d)
  | {
      kind: 'gru' /** [from, 3 to] */;
      kernel: Float32Array /** [to, 3 to] */;
      recurrent: Float32Array;
      bias: Float32Array;
    }
  | {
      kind: 'lstm' /** [from, 4 to] */;
      kernel: Float32Array /** [to, 4 to] */;
      recurrent: Float32Array;
      bias: Float32Array;
    }
  | { kind: 'prelu' /** One for all values, or one a value. */; alpha: Float32Array }
  | {
      kind: 'batchnorm';
      gamma?: Float32Array;
      beta?: Float32Array;
      mean: Float32Array;
      variance: Float32Array;
      epsilon: number;
    }
  | { kind: 'activation' };

/** A step is [features, filters], flattened; the kernel slides over steps (causal) and features. */
interface Conv2d {
  time: number;
  feature: number;
  dilation: number;
  stride: number;
  features: number;
  filtersIn: number;
  filtersOut: number;
  featuresOut: number;
  /** Zeros before and after the features; TensorFlow's rule for `same`. */
  pads: readonly [number, number];
  /** [time, feature, filtersIn, filtersOut] */
  kernel: Float32Array;
  bias: Float32Array;
}

export interface RtneuralLayer {
  /** As the file calls it. */
  type: string;
  /** Values of a step that go in and come out. */
  from: number;
  to: number;
  body: RtneuralBody;
  /** Applied to what the layer gives. */
  activation?: RtneuralActivation;
}

/** A network that is fed one step of `width` values after the other. */
export interface RtneuralModel {
  width: number;
  layers: readonly RtneuralLayer[];
  /** Differences between what the file says and what RTNeural, or this reading of it, does. */
  warnings: readonly string[];
}

/** Whether any layer remembers earlier steps, so that the order of steps matters. */
export function isStateful(model: RtneuralModel): boolean {
  return model.layers.some(({ body }) => ['gru', 'lstm', 'conv1d', 'conv2d'].includes(body.kind));
}

export function outputWidth(model: RtneuralModel): number {
  return model.layers.at(-1)!.to;
}

/** `[batch, time, width]` of a stateful network, otherwise `[batch, width]`. */
export function stepShape(model: RtneuralModel, width: number): Dim[] {
  return isStateful(model) ? ['batch', 'time', width] : ['batch', width];
}
