import type { KerasModel } from './types.ts';

/** The names of a model's inputs and outputs, in its order: those of their layers; one that is taken gets `_1`, `_2` … */
export interface TensorNames {
  inputs: readonly string[];
  outputs: readonly string[];
}

/** Inputs come first, so that an output gives way to an input of the same layer. */
export function tensorNames({ inputs, outputs }: KerasModel): TensorNames {
  const taken = new Set<string>();
  // What was tried for a layer is taken, so that no number is tried twice.
  const tried = new Map<string, number>();
  const unique = ({ layer }: { layer: string }) => {
    let name = layer;
    let n = tried.get(layer) ?? 0;
    while (taken.has(name)) name = `${layer}_${++n}`;
    tried.set(layer, n);
    taken.add(name);
    return name;
  };
  return { inputs: inputs.map(unique), outputs: outputs.map(unique) };
}
