import { type CellActivation, recurrent } from '../../onnx/recurrent.ts';
import type { GraphBuilder } from '../graph.ts';
import type { ReadCell } from './cell.ts';

/** What a cell gives over all steps. */
export interface Run {
  /** [time, samples, units] */
  sequence: string;
  /** After the last step, [samples, units] each: hidden, and the cell state of an LSTM. */
  states: readonly string[];
}

/** Runs a cell over `steps` [time, samples, from] with ONNX's own operator; `states` [samples, units], or none for zeros. */
export function runNative(
  graph: GraphBuilder,
  cell: ReadCell,
  [gate, candidate]: readonly [CellActivation, CellActivation],
  steps: string,
  states: readonly string[],
): Run {
  const activations = {
    LSTM: [gate, candidate, candidate],
    GRU: [gate, candidate],
    SimpleRNN: [candidate],
  }[cell.kind];
  const op = cell.kind === 'SimpleRNN' ? 'RNN' : cell.kind;
  const initial = states.map((state) => graph.op('Unsqueeze', [state, graph.ints([0])]));
  const run = recurrent(graph, { ...cell, op, activations }, steps, initial);
  const squeeze = (name: string, axis: number) => graph.op('Squeeze', [name, graph.ints([axis])]);
  return {
    sequence: squeeze(run.sequence, 1),
    states: [run.last, ...(run.cell === undefined ? [] : [run.cell])].map((name) => squeeze(name, 0)),
  };
}
