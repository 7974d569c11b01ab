import { activationName } from '../../../formats/keras/activation.ts';
import type { Cell } from '../../../formats/keras/cells.ts';
import { unsupported } from '../../../formats/keras/layer-problem.ts';
import { type CellActivation, SIGMOID, TANH } from '../../onnx/recurrent.ts';
import { kerasMajor } from '../activations.ts';
import type { LayerUse } from '../layer.ts';
import { readWeights } from '../weights.ts';

/** A cell with its weights, row-major as Keras stores them; gates side by side in the columns. */
export interface ReadCell extends Cell {
  from: number;
  /** [from, gates × units] */
  kernel: Float32Array;
  /** [units, gates × units] */
  recurrent: Float32Array;
  /** [gates × units], added to the product with the input. */
  bias: Float32Array | undefined;
  /** [gates × units], added to the product with the state (GRU with reset_after). */
  recurrentBias: Float32Array | undefined;
  /** Names in Keras: of the candidate, and of the gates (those of SimpleRNN have none). */
  activation: string;
  gateActivation: string;
}

const GATES = { LSTM: 4, GRU: 3, SimpleRNN: 1 } as const;

/** Throws `convert.weights`, `convert.unsupported_layer` for activations that are layers. */
export async function readCell(use: LayerUse, cell: Cell, from: number): Promise<ReadCell> {
  const { kind, units, biased, resetAfter, layer } = cell;
  const columns = GATES[kind] * units;
  const [kernel, recurrent, bias] = await readWeights({ layer, graph: use.graph }, [
    ['kernel', [from, columns]],
    ['recurrent_kernel', [units, columns]],
    ...(biased ? ([['bias', resetAfter ? [2, columns] : [columns]]] as const) : []),
  ]);
  return {
    ...cell,
    from,
    kernel: kernel!,
    recurrent: recurrent!,
    bias: bias?.subarray(0, columns),
    recurrentBias: resetAfter ? bias?.subarray(columns) : undefined,
    activation: nameOf(cell, 'activation', 'tanh'),
    gateActivation: kind === 'SimpleRNN' ? 'linear' : nameOf(cell, 'recurrent_activation', 'sigmoid'),
  };
}

/** A config without the key means Keras' default; one with null means none. */
function nameOf({ config, layer }: Cell, key: string, fallback: string): string {
  if (!Object.hasOwn(layer.config, key)) return fallback;
  const name = activationName(config, key);
  if (name === undefined) throw unsupported(layer, `a layer as ${key} is not converted`);
  return name;
}

/** The activation as ONNX's recurrent operators know it, or undefined. `kerasVersion` tells the slopes of hard_sigmoid. */
export function nativeActivation(name: string, kerasVersion: string | undefined): CellActivation | undefined {
  const major = kerasMajor(kerasVersion);
  if (name === 'hard_sigmoid' && major !== undefined)
    return { name: 'HardSigmoid', alpha: major >= 3 ? 1 / 6 : 0.2, beta: 0.5 };
  const known: Record<string, CellActivation> = {
    tanh: TANH,
    sigmoid: SIGMOID,
    relu: { name: 'Relu' },
    linear: { name: 'Affine', alpha: 1, beta: 0 },
  };
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
