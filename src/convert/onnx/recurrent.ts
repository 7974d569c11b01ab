import { type Attribute, floats, int, strings } from './attribute.ts';
import type { TensorData } from './tensor.ts';

/** What the recurrent operators need of a graph under construction. */
interface Graph {
  ops(
    type: string,
    inputs: readonly string[],
    outputs: number,
    attributes: Readonly<Record<string, Attribute>>,
  ): string[];
  constant(shape: readonly number[], data: TensorData): string;
}

/** A function inside a recurrent operator, by ONNX's name; alpha and beta where it takes them. */
export interface CellActivation {
  name: 'Sigmoid' | 'Tanh' | 'Relu' | 'HardSigmoid' | 'Affine' | 'Elu' | 'Softsign' | 'Softplus' | 'LeakyRelu';
  alpha?: number;
  beta?: number;
}

export const SIGMOID: CellActivation = { name: 'Sigmoid' };
export const TANH: CellActivation = { name: 'Tanh' };

/** Weights as Keras and RTNeural lay them out, gates side by side in the columns. */
export interface RecurrentCell {
  op: 'LSTM' | 'GRU' | 'RNN';
  /** Values of a step, and of the state. */
  from: number;
  units: number;
  /** [from, gates × units]; LSTM gates i, f, c, o; GRU z, r, h. */
  kernel: Float32Array;
  /** [units, gates × units] */
  recurrent: Float32Array;
  /** [gates × units], added to the products with the input. */
  bias: Float32Array | undefined;
  /** [gates × units], added to the products with the state, where those are apart (GRU with reset_after). */
  recurrentBias?: Float32Array | undefined;
  /** LSTM: gates, cell, hidden; GRU: gates, hidden; RNN: hidden. */
  activations: readonly CellActivation[];
  /** GRU: the reset gate is applied to the product with the state, not to the state. */
  resetAfter?: boolean;
}

/** Which of the columns' gates comes where in ONNX: i, o, f, c for LSTM; z, r, h for GRU. */
const GATES = { LSTM: [0, 3, 1, 2], GRU: [0, 1, 2], RNN: [0] } as const;

export interface RecurrentOutputs {
  /** [time, 1, batch, units] */
  sequence: string;
  /** [1, batch, units], after the last step. */
  last: string;
  /** The same of an LSTM's cell state. */
  cell: string | undefined;
}

/**
 * Adds an LSTM, GRU or RNN operator (opset 14 on) over `input` [time, batch, from]. `states` are the first hidden and cell
 * state, [1, batch, units] each; without them they are zero.
 */
export function recurrent(
  graph: Graph,
  cell: RecurrentCell,
  input: string,
  states: readonly string[] = [],
): RecurrentOutputs {
  const { op, from, units, activations } = cell;
  const gates = GATES[op].length;
  const weights = graph.constant([1, gates * units, from], gateRows(cell, cell.kernel, from));
  const recurrence = graph.constant([1, gates * units, units], gateRows(cell, cell.recurrent, units));
  const bias = cell.bias || cell.recurrentBias ? graph.constant([1, 2 * gates * units], biases(cell)) : '';
  const [sequence, last, state] = graph.ops(
    op,
    [input, weights, recurrence, bias, '', states[0] ?? '', ...(op === 'LSTM' ? [states[1] ?? ''] : [])],
    op === 'LSTM' ? 3 : 2,
    {
      hidden_size: int(units),
      ...activationAttributes(activations),
      ...(op === 'GRU' && { linear_before_reset: int(cell.resetAfter ? 1 : 0) }),
    },
  );
  return { sequence: sequence!, last: last!, cell: state };
}

/** [rows, gates × units] → [gates × units, rows] in ONNX's order of gates. */
function gateRows({ op, units }: RecurrentCell, matrix: Float32Array, rows: number): Float32Array {
  const order = GATES[op];
  const columns = order.length * units;
  const out = new Float32Array(matrix.length);
  for (const [place, gate] of order.entries())
    for (let unit = 0; unit < units; unit++)
      for (let row = 0; row < rows; row++)
        out[(place * units + unit) * rows + row] = matrix[row * columns + gate * units + unit]!;
  return out;
}

function biases(cell: RecurrentCell): Float32Array {
  const columns = GATES[cell.op].length * cell.units;
  const out = new Float32Array(2 * columns);
  if (cell.bias) out.set(gateRows(cell, cell.bias, 1));
  if (cell.recurrentBias) out.set(gateRows(cell, cell.recurrentBias, 1), columns);
  return out;
}

/** Alphas and betas are listed in order, for those functions alone that take them. */
function activationAttributes(activations: readonly CellActivation[]): Record<string, Attribute> {
  const alphas = activations.flatMap(({ alpha }) => (alpha === undefined ? [] : [alpha]));
  const betas = activations.flatMap(({ beta }) => (beta === undefined ? [] : [beta]));
  return {
    activations: strings(activations.map(({ name }) => name)),
    ...(alphas.length > 0 && { activation_alpha: floats(alphas) }),
    ...(betas.length > 0 && { activation_beta: floats(betas) }),
  };
}
