import type { KerasModel } from './types.ts';

/** The names of a model's inputs and outputs, in its order: those of their layers; one that is taken gets `_1`, `_2` … */
export interface TensorNames {
  inputs: readonly string[];
  outputs: readonly string[];
}

/** Inputs come first, so that an output gives way to an input of the same layer. */
export function tensorNames({ inputs, outputs }: KerasModel): TensorNames {
  const taken = new Set<string>();
  const unique = ({ layer }: { layer: string }) => {
    let name = layer;
    for (let n = 1; taken.has(name); n++) name = `${layer}_${n}`;
    taken.add(name);
    return name;
  };
  return { inputs: inputs.map(unique), outputs: outputs.map(unique) };
}
