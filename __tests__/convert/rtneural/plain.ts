/** RTNeural's JSON as its authors describe it: layers that are fed one step after the other, in float64, straight from the JSON. */
export interface JsonLayer {
  type: string;
  activation?: string;
  shape: (number | null)[];
  weights: unknown;
  [key: string]: unknown;
}

export interface JsonModel {
  in_shape: (number | null)[];
  layers: JsonLayer[];
}

type Step = number[];
type Matrix = number[][];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const dot = (x: Step, matrix: Matrix, column: number) =>
  x.reduce((sum, value, row) => sum + value * matrix[row]![column]!, 0);
const size = (shape: readonly (number | null)[]) => (shape.length === 4 ? shape[2]! * shape[3]! : shape.at(-1)!);

function activated(name: string | undefined, x: Step): Step {
  const total = x.reduce((sum, value) => sum + Math.exp(value), 0);
  const functions: Record<string, (value: number) => number> = {
    '': (value) => value,
    tanh: Math.tanh,
    relu: (value) => Math.max(value, 0),
    sigmoid,
    elu: (value) => (value > 0 ? value : Math.expm1(value)),
    softmax: (value) => Math.exp(value) / total,
  };
  return x.map(functions[name ?? '']!);
}

/** Steps in, steps out, from a state of zeros. */
export function evaluate(model: JsonModel, steps: readonly Step[]): Step[] {
  return model.layers.reduce<Step[]>((sequence, layer) => layers[layer.type]!(layer, sequence), [...steps]);
}

type Layer = (layer: JsonLayer, sequence: Step[]) => Step[];

const dense: Layer = ({ weights, shape, activation }, sequence) => {
  const [kernel, bias] = weights as [Matrix, Step?];
  return sequence.map((x) =>
    activated(
      activation,
      Array.from({ length: size(shape) }, (_, o) => dot(x, kernel, o) + (bias?.[o] ?? 0)),
    ),
  );
};

const conv1d: Layer = ({ weights, shape, activation, ...layer }, sequence) => {
  const [kernel, bias] = weights as [Matrix[], Step];
  const [last, [dilation], groups] = [kernel.length - 1, layer.dilation as number[], (layer.groups as number) ?? 1];
  const outs = size(shape);
  const perGroup = kernel[0]!.length;
  return sequence.map((_, t) => {
    const y = Array.from({ length: outs }, (_, o) => {
      const first = Math.floor(o / (outs / groups)) * perGroup;
      return kernel.reduce((sum, taps, k) => {
        const past = sequence[t - (last - k) * dilation!]?.slice(first, first + perGroup);
        return past ? sum + dot(past, taps, o) : sum;
      }, bias[o]!);
    });
    return activated(activation, y);
  });
};

const conv2d: Layer = ({ weights, activation, ...layer }, sequence) => {
  const [kernel, bias] = weights as [Matrix[][], Step];
  const {
    dilation,
    strides: stride,
    num_features_in: features,
    num_filters_in: filters,
  } = layer as unknown as Record<string, number>;
  const width = kernel[0]!.length;
  const valid = layer.padding === 'valid';
  const count = valid ? Math.floor((features! - width) / stride!) + 1 : Math.ceil(features! / stride!);
  const before = valid ? 0 : Math.floor(Math.max((count - 1) * stride! + width - features!, 0) / 2);
  return sequence.map((_, t) => {
    const y: number[] = [];
    for (let f = 0; f < count; f++)
      for (const [o, start] of bias.entries()) {
        let sum = start;
        for (const [k, taps] of kernel.entries())
          for (const [q, tap] of taps.entries()) {
            const at = f * stride! - before + q;
            const past = sequence[t - (kernel.length - 1 - k) * dilation!];
            if (past && at >= 0 && at < features!) sum += dot(past.slice(at * filters!, (at + 1) * filters!), tap, o);
          }
        y.push(sum);
      }
    return activated(activation, y);
  });
};

const gru: Layer = ({ weights, shape }, sequence) => {
  const [kernel, recurrent, bias] = weights as [Matrix, Matrix, [Step, Step]];
  const n = size(shape);
  let h = new Array<number>(n).fill(0);
  return sequence.map((x) => {
    const input = (k: number) => dot(x, kernel, k) + bias[0][k]!;
    const state = (k: number) => dot(h, recurrent, k) + bias[1][k]!;
    h = h.map((old, k) => {
      const z = sigmoid(input(k) + state(k));
      const r = sigmoid(input(n + k) + state(n + k));
      return (1 - z) * Math.tanh(input(2 * n + k) + r * state(2 * n + k)) + z * old;
    });
    return h;
  });
};

const lstm: Layer = ({ weights, shape }, sequence) => {
  const [kernel, recurrent, bias] = weights as [Matrix, Matrix, Step];
  const n = size(shape);
  let h = new Array<number>(n).fill(0);
  let c = h;
  return sequence.map((x) => {
    const gate = (k: number) => dot(x, kernel, k) + dot(h, recurrent, k) + bias[k]!;
    c = c.map((old, k) => sigmoid(gate(n + k)) * old + sigmoid(gate(k)) * Math.tanh(gate(2 * n + k)));
    h = c.map((value, k) => sigmoid(gate(3 * n + k)) * Math.tanh(value));
    return h;
  });
};

const prelu: Layer = ({ weights }, sequence) => {
  const [[alpha]] = weights as [[Step]];
  return sequence.map((x) => x.map((value, i) => (value >= 0 ? value : value * alpha[i % alpha.length]!)));
};

const batchnorm: Layer = ({ weights, epsilon }, sequence) => {
  const arrays = weights as Step[];
  const [mean, variance] = arrays.slice(-2) as [Step, Step];
  return sequence.map((x) =>
    x.map((value, i) => {
      const channel = i % mean.length;
      const normal = (value - mean[channel]!) / Math.sqrt(variance[channel]! + (epsilon as number));
      return arrays.length === 4 ? normal * arrays[0]![channel]! + arrays[1]![channel]! : normal;
    }),
  );
};

const layers: Record<string, Layer> = {
  dense,
  'time-distributed-dense': dense,
  conv1d,
  conv2d,
  gru,
  lstm,
  prelu,
  batchnorm,
  batchnorm2d: batchnorm,
  activation: ({ activation }, sequence) => sequence.map((x) => activated(activation, x)),
};
