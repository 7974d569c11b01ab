import { activationName } from '../activation.ts';
import { shapeProblem } from '../layer-problem.ts';
import type { ShapeRule } from './types.ts';

/** Activation: unchanged, but for `glu`, which halves the last axis. */
export const activation: ShapeRule = {
  outputs({ layer, config, inputs: [input] }) {
    if (activationName(config, 'activation') !== 'glu') return [input!];
    const size = input!.at(-1);
    if (typeof size !== 'number' || size % 2 !== 0) throw shapeProblem(layer, 'glu needs a last axis of an even size');
    return [[...input!.slice(0, -1), size / 2]];
  },
};
