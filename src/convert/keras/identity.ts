import { ONLY_IN_TRAINING } from '../../formats/keras/shapes/same.ts';
import type { LayerConverter } from './layer.ts';

const identical: LayerConverter = { convert: ({ inputs }) => [inputs[0]!.name], masks: 'pass' };

/** Layers that do nothing when a model is used. */
export const identity: Readonly<Record<string, LayerConverter>> = Object.fromEntries(
  ['Identity', ...ONLY_IN_TRAINING].map((name) => [name, identical]),
);
