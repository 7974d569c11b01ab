interface Moments {
  first: Float64Array;
  second: Float64Array;
}

/** Adam (Kingma and Ba, 2015) over some arrays of parameters. */
export class Adam {
  readonly gradients: Float64Array[];
  readonly #parameters: readonly Float64Array[];
  readonly #moments: Moments[];
  #step = 0;

  constructor(parameters: readonly Float64Array[]) {
    const zeros = () => parameters.map(({ length }) => new Float64Array(length));
    const second = zeros();
    this.gradients = zeros();
    this.#parameters = parameters;
    this.#moments = zeros().map((first, index) => ({ first, second: second[index]! }));
  }

  /** Moves the parameters by the mean of the gradients of `batch` examples, and sets the gradients to zero. */
  step(learningRate: number, batch: number): void {
    this.#step++;
    for (const [index, values] of this.#parameters.entries()) {
      const gradient = this.gradients[index]!;
      update(values, gradient, this.#moments[index]!, this.#step, { learningRate, batch });
      gradient.fill(0);
    }
  }
}

function update(
  values: Float64Array,
  gradient: Float64Array,
  { first, second }: Moments,
  step: number,
  options: { learningRate: number; batch: number },
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
