import type { Random } from '../../src/metrics/random.ts';
import { Adam } from './adam.ts';

/** A dense layer, y = x W + b; W is row-major [inputs, outputs]. */
export interface DenseLayer {
  inputs: number;
  outputs: number;
  weights: Float64Array;
  bias: Float64Array;
}

/** A row and what is wanted of it: a class, a 0 or 1 for each label, or numbers. */
export interface Example {
  samples: ArrayLike<number>;
  target: number | ArrayLike<number>;
}

/** The last derivative, of the loss by each output: of softmax or sigmoid cross-entropy, or of half the squared error. */
export type Loss = 'softmax' | 'sigmoid' | 'squares';

export interface TrainingOptions {
  epochs: number;
  batch: number;
  learningRate: number;
  loss: Loss;
}

/** Dense layers with ReLU between them, initialised as He et al. (2015). */
export function createNetwork(sizes: readonly number[], random: Random): DenseLayer[] {
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index]!;
    const scale = Math.sqrt(2 / inputs);
    const weights = Float64Array.from({ length: inputs * outputs }, () => scale * random.normal());
    return { inputs, outputs, weights, bias: new Float64Array(outputs) };
  });
}

/** Minimises the loss with Adam; deterministic for a seeded `random`. */
export function train(
  layers: DenseLayer[],
  examples: readonly Example[],
  options: TrainingOptions,
  random: Random,
): void {
  const adam = new Adam(layers.flatMap(({ weights, bias }) => [weights, bias]));
  forEachBatch(examples, options, random, (batch) => {
    for (const { samples, target } of batch) {
      const activations = forward(layers, samples);
      backpropagate(layers, activations, lossSlope(activations.at(-1)!, target, options.loss), adam.gradients);
    }
    adam.step(options.learningRate, options.batch);
  });
}

/** Full batches of the shuffled examples, once an epoch. */
export function forEachBatch<T>(
  examples: readonly T[],
  { epochs, batch }: { epochs: number; batch: number },
  random: Random,
  use: (examples: T[]) => void,
): void {
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (let start = 0; start + batch <= order.length; start += batch)
      use(order.slice(start, start + batch).map((index) => examples[index]!));
  }
}

/** The activations of every layer, the input first and the logits last. */
export function forward(layers: readonly DenseLayer[], input: ArrayLike<number>): Float64Array[] {
  const activations = [Float64Array.from(input)];
  for (const [index, layer] of layers.entries()) {
    const from = activations[index]!;
    const to = Float64Array.from(layer.bias);
    for (let i = 0; i < layer.inputs; i++) {
      if (from[i] === 0) continue;
      for (let j = 0; j < layer.outputs; j++) to[j]! += from[i]! * layer.weights[i * layer.outputs + j]!;
    }
    activations.push(index < layers.length - 1 ? to.map((value) => Math.max(0, value)) : to);
  }
  return activations;
}

/** The derivative of the loss by each output of the last layer. */
export function lossSlope(logits: Float64Array, target: number | ArrayLike<number>, loss: Loss): Float64Array {
  if (typeof target !== 'number') {
    const predicted = loss === 'sigmoid' ? logits.map((logit) => 1 / (1 + Math.exp(-logit))) : logits;
    return predicted.map((value, index) => value - target[index]!);
  }
  const top = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - top));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, index) => value / total - (index === target ? 1 : 0));
}

/** Adds the gradients of one example (weights and bias of each layer in turn); gives the derivative by the input. */
export function backpropagate(
  layers: readonly DenseLayer[],
  activations: readonly Float64Array[],
  slope: Float64Array,
  gradients: readonly Float64Array[],
): Float64Array {
  let delta = slope;
  for (let index = layers.length - 1; index >= 0; index--) {
    const { inputs, outputs, weights } = layers[index]!;
    const from = activations[index]!;
    const below = new Float64Array(inputs);
    for (let i = 0; i < inputs; i++) {
      // An activation of zero has no slope here: it is a ReLU's, or an input that no layer lies below.
      if (from[i] === 0) continue;
      let sum = 0;
      for (let j = 0; j < outputs; j++) {
        gradients[2 * index]![i * outputs + j]! += from[i]! * delta[j]!;
        sum += weights[i * outputs + j]! * delta[j]!;
      }
      below[i] = from[i]! > 0 ? sum : 0;
    }
    for (let j = 0; j < outputs; j++) gradients[2 * index + 1]![j]! += delta[j]!;
    delta = below;
  }
  return delta;
}
