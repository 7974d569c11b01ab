import type { DType } from '../../../contracts/tensor.ts';
import type { LayerConfig } from '../layer-config.ts';
import type { KerasLayer } from '../types.ts';

/** Sizes along each axis, samples first; `null` is open until the model runs. */
export type Shape = readonly (number | null)[];

export interface TypedShape {
  shape: Shape;
  dtype: DType;
}

/** A layer and what one call gives it. */
export interface ShapeUse {
  layer: KerasLayer;
  config: LayerConfig;
  inputs: readonly Shape[];
  /** Keyword arguments that are tensors, or lists of them. */
  named: Readonly<Record<string, readonly Shape[]>>;
  /** The same for a layer inside this one (TimeDistributed, Bidirectional). */
  shapesOf(inner: KerasLayer, inputs: readonly Shape[]): readonly Shape[];
}

/** What a class of layers makes of shapes. Adding one is a file here, or a line in one, and a line in the index. */
export interface ShapeRule {
  /** One shape an output. Throws `format.config`, `format.shape`, `convert.unsupported_layer`. */
  outputs(use: ShapeUse): readonly Shape[];
  /** It may be called with tensors by name alone; without it there is always a first input. */
  takesNamed?: true;
  /** The outputs have the element type of the first input; without it they are float32. */
  keepsType?: true;
}
