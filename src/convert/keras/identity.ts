import { ONLY_IN_TRAINING } from '../../formats/keras/shapes/same.ts';
import type { LayerConverter } from './layer.ts';

const identical: LayerConverter = { convert: ({ inputs }) => [inputs[0]!.name], masks: 'pass' };

/** Layers that do nothing when a model is used. */
export const identity = Object.fromEntries(
  (['Identity', ...ONLY_IN_TRAINING] as const).map((name) => [name, identical]),
) as Record<'Identity' | (typeof ONLY_IN_TRAINING)[number], LayerConverter>;
