import {
  denseOptions,
  softmaxOptions,
  type TfliteOperator,
  type TfliteTensor,
  writeTflite,
} from '../../src/convert/tflite/model.ts';

const FULLY_CONNECTED = 9;
const SOFTMAX = 25;

/** activation(weights · x + bias); `weights` is [out][in]. */
interface DenseLayer {
  weights: readonly (readonly number[])[];
  bias: readonly number[];
  activation: 'none' | 'relu';
}

export interface DenseModel {
  layers: readonly DenseLayer[];
  /** Ends with a softmax. */
  softmax?: boolean;
}

/** How weights become int8: symmetric, with one scale for the array or one for each output. */
type Scales = 'per tensor' | 'per channel';

/** A float model from `x` [batch, in] to `y` [batch, out]. */
export function denseTflite(model: DenseModel): Uint8Array {
  return build(model, (rows, bias) => [
    floatTensor([rows.length, rows[0]!.length], rows.flat()),
    floatTensor([bias.length], bias),
  ]);
}

/** Float inputs, outputs and biases, int8 weights: what converters call dynamic-range quantisation. */
export function dynamicRangeTflite(model: DenseModel, scales: Scales): Uint8Array {
  return build(model, (rows, bias) => [quantisedWeights(rows, scales), floatTensor([bias.length], bias)]);
}

/**
 * All in int8, biases in int32. The ranges of activations are those of the float model on `calibration`, widened to hold
 * zero; a softmax has the scale 1/256 and the zero point -128, which its kernel insists on.
 */
export function int8Tflite(model: DenseModel, calibration: readonly (readonly number[])[], scales: Scales): Uint8Array {
  const ranges = [calibration, ...layerOutputs(model.layers, calibration)].map(rangeOf);
  return build(
    model,
    (rows, bias, layer) => {
      const weights = quantisedWeights(rows, scales);
      const biasScales = weights.scales!.map((scale) => Math.fround(scale * ranges[layer]!.scale));
      const data = Int32Array.from(bias, (value, i) => Math.round(value / biasScales[i % biasScales.length]!));
      return [weights, { type: 'int32', shape: [bias.length], data, scales: biasScales }];
    },
    (position) => {
      const { scale, zeroPoint } = position === 'softmax' ? { scale: 1 / 256, zeroPoint: -128 } : ranges[position]!;
      return { type: 'int8', scales: [scale], zeroPoint };
    },
  );
}

/** What each layer of the float model makes of rows. */
function layerOutputs(layers: readonly DenseLayer[], rows: readonly (readonly number[])[]): number[][][] {
  const outputs: number[][][] = [];
  let current: readonly (readonly number[])[] = rows;
  for (const layer of layers) {
    const next = current.map((row) => denseRow(layer, row));
    outputs.push(next);
    current = next;
  }
  return outputs;
}

function denseRow({ weights, bias, activation }: DenseLayer, row: readonly number[]): number[] {
  return weights.map((column, out) => {
    const sum = column.reduce((total, weight, i) => total + weight * row[i]!, bias[out]!);
    return activation === 'relu' ? Math.max(0, sum) : sum;
  });
}

type Constant = Omit<TfliteTensor, 'name'>;
type Activation = Pick<TfliteTensor, 'type' | 'scales' | 'zeroPoint'>;

/** Tensors in the order input, then weights, bias and output of each layer, then the softmax. */
function build(
  { layers, softmax = false }: DenseModel,
  constants: (rows: number[][], bias: number[], layer: number) => [Constant, Constant],
  activation: (position: number | 'softmax') => Activation = () => ({ type: 'float32' }),
): Uint8Array {
  const tensors: TfliteTensor[] = [];
  const operators: TfliteOperator[] = [];
  const add = (tensor: TfliteTensor) => tensors.push(tensor) - 1;
  const open = (name: string, width: number, position: number | 'softmax') =>
    add({ name, shape: [1, width], signature: [-1, width], ...activation(position) });
  let last = open('serving_x:0', layers[0]!.weights[0]!.length, 0);
  for (const [i, { weights, bias, activation: fused }] of layers.entries()) {
    const [w, b] = constants(
      weights.map((row) => [...row]),
      [...bias],
      i,
    );
    const inputs = [last, add({ name: `dense_${i}/weights`, ...w }), add({ name: `dense_${i}/bias`, ...b })];
    last = open(`dense_${i}`, bias.length, i + 1);
    // Version 3 takes int8 weights beside floats, version 4 all in int8.
    operators.push({ op: FULLY_CONNECTED, version: 4, inputs, outputs: [last], options: denseOptions(fused) });
  }
  if (softmax) {
    const probabilities = open('softmax', layers.at(-1)!.bias.length, 'softmax');
    operators.push({ op: SOFTMAX, version: 2, inputs: [last], outputs: [probabilities], options: softmaxOptions() });
    last = probabilities;
  }
  const signatures = [{ key: 'serving_default', inputs: { x: 0 }, outputs: { y: last } }];
  return writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [last], operators }], signatures });
}

function floatTensor(shape: number[], values: readonly number[]): Constant {
  return { type: 'float32', shape, data: Float32Array.from(values) };
}

function quantisedWeights(rows: readonly number[][], scales: Scales): Constant {
  const largest = rows.map((row) => Math.max(...row.map(Math.abs)));
  const scaleOf = (magnitude: number) => Math.fround(Math.max(magnitude, 1e-6) / 127);
  const perRow = scales === 'per channel' ? largest.map(scaleOf) : largest.map(() => scaleOf(Math.max(...largest)));
  const data = Int8Array.from(rows.flatMap((row, i) => row.map((value) => Math.round(value / perRow[i]!))));
  return {
    type: 'int8',
    shape: [rows.length, rows[0]!.length],
    data,
    scales: scales === 'per channel' ? perRow : perRow.slice(0, 1),
  };
}

function rangeOf(rows: readonly (readonly number[])[]): { scale: number; zeroPoint: number } {
  const low = Math.min(0, ...rows.flat());
  const high = Math.max(0, ...rows.flat());
  const scale = Math.fround(Math.max(high - low, 1e-6) / 255);
  return { scale, zeroPoint: Math.round(-128 - low / scale) };
}
