import { innerLayer } from './inner.ts';
import { LayerConfig } from './layer-config.ts';
import { unsupported } from './layer-problem.ts';
import type { KerasLayer } from './types.ts';

type CellKind = 'LSTM' | 'GRU' | 'SimpleRNN';

/** What one step of a recurrent layer computes: a layer has one cell, or several that feed each other. */
export interface Cell {
  kind: CellKind;
  units: number;
  biased: boolean;
  /** GRU: with a bias of its own in the recurrent product, [2, 3 units] in all; Keras' default since version 2. */
  resetAfter: boolean;
  /** With the cell's config and weights. */
  layer: KerasLayer;
  config: LayerConfig;
  /** States that it hands on: [hidden, cell] of an LSTM, otherwise [hidden]; each `units` wide. */
  states: number;
}

const KINDS: readonly string[] = ['LSTM', 'GRU', 'SimpleRNN'] satisfies CellKind[];
const MAX_CELLS = 64;

/** Classes that are layers around the cell of the same name; `RNN` holds any. */
export function isRecurrent(layer: KerasLayer): boolean {
  return layer.className === 'RNN' || KINDS.includes(layer.className);
}

/** The cells of a recurrent layer, first to last. Throws `convert.unsupported_layer` for cells of other classes, `format.config`. */
export function cellsOf(layer: KerasLayer): Cell[] {
  if (layer.className !== 'RNN') return [readCell(layer, layer.className)];
  const wrapped = innerLayer(layer, 'cell', layer.weights);
  if (wrapped.className !== 'StackedRNNCells') return [readCell(wrapped, kindOf(wrapped))];
  const written = new LayerConfig(wrapped).raw('cells');
  if (!Array.isArray(written) || written.length === 0 || written.length > MAX_CELLS) {
    throw unsupported(layer, `its stack does not hold from 1 to ${MAX_CELLS} cells`);
  }
  const cells: Cell[] = [];
  let weights = layer.weights;
  for (const cell of written) {
    const inner = innerLayer({ ...wrapped, config: { cell } }, 'cell', weights);
    const read = readCell(inner, kindOf(inner));
    const count = weightCount(read);
    cells.push({ ...read, layer: { ...inner, weights: weights.slice(0, count) } });
    weights = weights.slice(count);
  }
  if (weights.length > 0) throw unsupported(layer, `it has ${weights.length} weights more than its cells need`);
  return cells;
}

/** Kernel, recurrent kernel, and a bias where there is one. */
function weightCount({ biased }: Cell): number {
  return biased ? 3 : 2;
}

/** How many weights a recurrent layer has, all cells together. */
export function recurrentWeights(layer: KerasLayer): number {
  return cellsOf({ ...layer, weights: [] }).reduce((sum, cell) => sum + weightCount(cell), 0);
}

/** How many states a recurrent layer has, all cells together. */
export function stateCount(layer: KerasLayer): number {
  return cellsOf({ ...layer, weights: [] }).reduce((sum, { states }) => sum + states, 0);
}

function kindOf(cell: KerasLayer): string {
  return cell.className.endsWith('Cell') ? cell.className.slice(0, -'Cell'.length) : '';
}

function readCell(layer: KerasLayer, kind: string): Cell {
  if (!KINDS.includes(kind)) throw unsupported(layer, 'cells of this class are not converted');
  const config = new LayerConfig(layer);
  return {
    kind: kind as CellKind,
    units: config.int('units'),
    biased: config.boolean('use_bias', true),
    resetAfter: kind === 'GRU' && config.boolean('reset_after', true),
    layer,
    config,
    states: kind === 'LSTM' ? 2 : 1,
  };
}
