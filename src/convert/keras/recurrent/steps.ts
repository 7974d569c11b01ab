import type { GraphBuilder } from '../graph.ts';
import type { ReadCell } from './cell.ts';

/** Nodes of a step under construction: constants lie outside of the loop, activations are Keras' by name. */
export interface StepUse {
  graph: GraphBuilder;
  cell: ReadCell;
  activate(input: string): string;
  gate(input: string): string;
}

/** Prepares a cell's constants, and gives what writes one step: input and states in, states out (the first is the output). */
type StepWriter = (use: StepUse) => (x: string, states: readonly string[]) => string[];

/** h' = a(x·W + b + h·U) */
const simple: StepWriter = (use) => {
  const input = affine(use, use.cell.kernel, use.cell.from, use.cell.bias);
  const state = affine(use, use.cell.recurrent, use.cell.units, undefined);
  return (x, [h]) => [use.activate(use.graph.op('Add', [input(x), state(h!)]))];
};

/** c' = f c + i a(g), h' = o a(c'), with i, f, o gates of x·W + h·U + b. */
const lstm: StepWriter = (use) => {
  const { graph, cell, gate, activate } = use;
  const input = affine(use, cell.kernel, cell.from, cell.bias);
  const state = affine(use, cell.recurrent, cell.units, undefined);
  return (x, [h, c]) => {
    const [i, f, g, o] = split(graph, graph.op('Add', [input(x), state(h!)]), 4);
    const kept = graph.op('Mul', [gate(f!), c!]);
    const added = graph.op('Mul', [gate(i!), activate(g!)]);
    const next = graph.op('Add', [kept, added]);
    return [graph.op('Mul', [gate(o!), activate(next)]), next];
  };
};

/** h' = z h + (1 − z) a(x·Wh + …), where the reset gate meets the product with the state, or the state itself. */
const gru: StepWriter = (use) => {
  const { graph, cell, gate, activate } = use;
  const { units } = cell;
  const input = affine(use, cell.kernel, cell.from, cell.bias);
  const gates = columns(cell.recurrent, units, 0, 2 * units);
  const candidate = columns(cell.recurrent, units, 2 * units, 3 * units);
  const state = affine(use, gates, units, cell.recurrentBias?.subarray(0, 2 * units));
  const proposal = affine(use, candidate, units, cell.recurrentBias?.subarray(2 * units));
  return (x, [h]) => {
    const [xz, xr, xh] = split(graph, input(x), 3);
    const [hz, hr] = split(graph, state(h!), 2);
    const z = gate(graph.op('Add', [xz!, hz!]));
    const r = gate(graph.op('Add', [xr!, hr!]));
    const past = cell.resetAfter ? graph.op('Mul', [r, proposal(h!)]) : proposal(graph.op('Mul', [r, h!]));
    const next = activate(graph.op('Add', [xh!, past]));
    const rest = graph.op('Mul', [graph.op('Sub', [graph.scalar(1), z]), next]);
    return [graph.op('Add', [graph.op('Mul', [z, h!]), rest])];
  };
};

export const stepWriters = { SimpleRNN: simple, LSTM: lstm, GRU: gru } as const;

/** x·matrix + bias, the matrix [rows, …] a constant that is made once. */
function affine(
  { graph }: StepUse,
  matrix: Float32Array,
  rows: number,
  bias: Float32Array | undefined,
): (x: string) => string {
  const width = matrix.length / rows;
  const weights = graph.constant([rows, width], matrix);
  const offset = bias && graph.constant([width], bias);
  return (x) => {
    const product = graph.op('MatMul', [x, weights]);
    return offset ? graph.op('Add', [product, offset]) : product;
  };
}

function split(graph: GraphBuilder, name: string, parts: number): string[] {
  return graph.ops('Split', [name], parts, { axis: { int: -1 }, num_outputs: { int: parts } });
}

function columns(matrix: Float32Array, rows: number, start: number, end: number): Float32Array {
  const width = matrix.length / rows;
  return Float32Array.from({ length: rows * (end - start) }, (_, at) => {
    const row = Math.floor(at / (end - start));
    return matrix[row * width + start + (at % (end - start))]!;
  });
}
