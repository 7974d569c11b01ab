import { shapeProblem } from '../layer-problem.ts';
import type { ShapeRule } from './types.ts';

/** Dense: the last axis becomes `units`. */
export const dense: ShapeRule = {
  outputs({ layer, config, inputs: [input] }) {
    if (input!.length < 2 || input!.at(-1) === null)
      throw shapeProblem(layer, 'the last axis of its input has no size');
    return [[...input!.slice(0, -1), config.int('units')]];
  },
};

/** Embedding: `output_dim` numbers for each index. */
export const embedding: ShapeRule = {
  outputs: ({ config, inputs: [input] }) => [[...input!, config.int('output_dim')]],
};
