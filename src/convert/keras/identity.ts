import type { LayerConverter } from './layer.ts';

const identical: LayerConverter = { convert: ({ inputs }) => [inputs[0]!.name], masks: 'pass' };

/** Layers that do nothing when a model is used. */
export const identity: Readonly<Record<string, LayerConverter>> = {
  Dropout: identical,
  Identity: identical,
};
