import type { Random } from '../../src/metrics/random.ts';

/** A dense layer, y = x W + b; W is row-major [inputs, outputs]. */
export interface DenseLayer {
  inputs: number;
  outputs: number;
  weights: Float64Array;
  bias: Float64Array;
}

export interface TrainingOptions {
  epochs: number;
  batch: number;
  learningRate: number;
}

interface Adam {
  first: Float64Array;
  second: Float64Array;
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

/** Minimises softmax cross-entropy with Adam (Kingma and Ba, 2015); deterministic for a seeded `random`. */
export function train(
  layers: DenseLayer[],
  examples: readonly { samples: Float32Array; label: number }[],
  options: TrainingOptions,
  random: Random,
): void {
  const parameters = layers.flatMap(({ weights, bias }) => [weights, bias]);
  const gradients = parameters.map(({ length }) => new Float64Array(length));
  const moments = parameters.map(({ length }) => ({
    first: new Float64Array(length),
    second: new Float64Array(length),
  }));
  const order = examples.map((_, index) => index);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (let start = 0; start + options.batch <= order.length; start += options.batch) {
      for (const gradient of gradients) gradient.fill(0);
      for (const index of order.slice(start, start + options.batch)) backpropagate(layers, examples[index]!, gradients);
      step++;
      for (const [index, values] of parameters.entries()) {
        update(values, gradients[index]!, moments[index]!, step, options);
      }
    }
  }
}

/** The activations of every layer, the input first and the logits last. */
function forward(layers: readonly DenseLayer[], input: ArrayLike<number>): Float64Array[] {
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

function backpropagate(
  layers: DenseLayer[],
  example: { samples: Float32Array; label: number },
  gradients: Float64Array[],
): void {
  const activations = forward(layers, example.samples);
  const logits = activations.at(-1)!;
  const top = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - top));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  let delta = exponentials.map((value, index) => value / total - (index === example.label ? 1 : 0));
  for (let index = layers.length - 1; index >= 0; index--) {
    const { inputs, outputs, weights } = layers[index]!;
    const from = activations[index]!;
    const below = new Float64Array(inputs);
    for (let i = 0; i < inputs; i++) {
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
}

function update(
  values: Float64Array,
  gradient: Float64Array,
  { first, second }: Adam,
  step: number,
  options: TrainingOptions,
): void {
  const [decayFirst, decaySecond, epsilon] = [0.9, 0.999, 1e-8];
  const rate = (options.learningRate * Math.sqrt(1 - decaySecond ** step)) / (1 - decayFirst ** step);
  for (let i = 0; i < values.length; i++) {
    const slope = gradient[i]! / options.batch;
    first[i] = decayFirst * first[i]! + (1 - decayFirst) * slope;
    second[i] = decaySecond * second[i]! + (1 - decaySecond) * slope * slope;
    values[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) + epsilon);
  }
}
