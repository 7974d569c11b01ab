import type { ShapeRule } from './types.ts';

const unchanged: ShapeRule = { outputs: ({ inputs }) => [inputs[0]!] };
const untouched: ShapeRule = { ...unchanged, keepsType: true };

/** Layers whose output has the shape of their input. */
export const same: Readonly<Record<string, ShapeRule>> = {
  Activation: unchanged,
  Dropout: untouched,
  InputLayer: untouched,
  Identity: untouched,
};
