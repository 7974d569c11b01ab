import type { Random } from '../../src/metrics/random.ts';
import { Adam } from './adam.ts';
import {
  backpropagate,
  type DenseLayer,
  type Example,
  forEachBatch,
  forward,
  lossSlope,
  type TrainingOptions,
} from './mlp.ts';

/** A square convolution without padding, then ReLU. Pictures are row-major [side, side, channels], kernels [k, k, in, out]. */
export interface ConvLayer {
  kernel: number;
  stride: number;
  inputs: number;
  outputs: number;
  /** Pixels of one side, before and after. */
  sideIn: number;
  sideOut: number;
  weights: Float64Array;
  bias: Float64Array;
}

/** Convolutions, then dense layers on the flattened picture. */
export interface ConvNetwork {
  convolutions: ConvLayer[];
  dense: DenseLayer[];
}

/** A convolution initialised as He et al. (2015). */
export function createConvolution(
  shape: Pick<ConvLayer, 'kernel' | 'stride' | 'inputs' | 'outputs' | 'sideIn'>,
  random: Random,
): ConvLayer {
  const { kernel, stride, inputs, outputs, sideIn } = shape;
  const taps = kernel * kernel * inputs;
  const weights = Float64Array.from({ length: taps * outputs }, () => Math.sqrt(2 / taps) * random.normal());
  return { ...shape, sideOut: Math.floor((sideIn - kernel) / stride) + 1, weights, bias: new Float64Array(outputs) };
}

/** Minimises the loss with Adam; deterministic for a seeded `random`. */
export function trainConvolutional(
  { convolutions, dense }: ConvNetwork,
  examples: readonly Example[],
  options: TrainingOptions,
  random: Random,
): void {
  const adam = new Adam([...convolutions, ...dense].flatMap(({ weights, bias }) => [weights, bias]));
  const denseGradients = adam.gradients.slice(2 * convolutions.length);
  forEachBatch(examples, options, random, (batch) => {
    for (const { samples, target } of batch) {
      const pictures: Float64Array[] = [Float64Array.from(samples)];
      for (const layer of convolutions) pictures.push(convolve(layer, pictures.at(-1)!));
      const activations = forward(dense, pictures.at(-1)!);
      let delta: Float64Array = backpropagate(
        dense,
        activations,
        lossSlope(activations.at(-1)!, target, options.loss),
        denseGradients,
      );
      for (let index = convolutions.length - 1; index >= 0; index--) {
        const [weights, bias] = [adam.gradients[2 * index]!, adam.gradients[2 * index + 1]!];
        delta = backConvolve(convolutions[index]!, pictures[index]!, delta, { weights, bias });
      }
    }
    adam.step(options.learningRate, options.batch);
  });
}

function convolve(layer: ConvLayer, picture: Float64Array): Float64Array {
  const { outputs, weights, bias, sideOut } = layer;
  const result = new Float64Array(sideOut * sideOut * outputs);
  for (let place = 0; place < sideOut * sideOut; place++) result.set(bias, place * outputs);
  forEachTap(layer, (to, from, tap) => {
    const value = picture[from]!;
    if (value === 0) return;
    for (let out = 0; out < outputs; out++) result[to + out]! += value * weights[tap + out]!;
  });
  for (let at = 0; at < result.length; at++) result[at] = Math.max(0, result[at]!);
  return result;
}

/** Adds the gradients; gives the derivative by the picture, zero where a ReLU below was. */
function backConvolve(
  layer: ConvLayer,
  picture: Float64Array,
  delta: Float64Array,
  gradients: { weights: Float64Array; bias: Float64Array },
): Float64Array {
  const { outputs, weights } = layer;
  const below = new Float64Array(picture.length);
  for (let at = 0; at < delta.length; at++) gradients.bias[at % outputs]! += delta[at]!;
  forEachTap(layer, (to, from, tap) => {
    const value = picture[from]!;
    if (value === 0) return;
    let sum = 0;
    for (let out = 0; out < outputs; out++) {
      gradients.weights[tap + out]! += value * delta[to + out]!;
      sum += weights[tap + out]! * delta[to + out]!;
    }
    if (value > 0) below[from]! += sum;
  });
  return below;
}

/** Every pair of a place of the result and a pixel below its kernel: where each begins, and the weights between them. */
function forEachTap(layer: ConvLayer, use: (to: number, from: number, tap: number) => void): void {
  const { kernel, stride, inputs, outputs, sideIn, sideOut } = layer;
  const offsets = Int32Array.from({ length: kernel * kernel * inputs }, (_, tap) => {
    const pixel = Math.floor(tap / inputs);
    return (Math.floor(pixel / kernel) * sideIn + (pixel % kernel)) * inputs + (tap % inputs);
  });
  for (let place = 0; place < sideOut * sideOut; place++) {
    const corner = (Math.floor(place / sideOut) * stride * sideIn + (place % sideOut) * stride) * inputs;
    for (let tap = 0; tap < offsets.length; tap++) use(place * outputs, corner + offsets[tap]!, tap * outputs);
  }
}
