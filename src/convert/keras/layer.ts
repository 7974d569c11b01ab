import type { LayerConfig } from '../../formats/keras/layer-config.ts';
import type { Shape, TypedShape } from '../../formats/keras/shapes/types.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import type { GraphBuilder } from './graph.ts';

/** A value of the ONNX graph, in Keras' own layout. */
export interface ShapedTensor extends TypedShape {
  /** Its name in the ONNX graph. */
  name: string;
  /** A bool tensor [samples, time] that says which time steps count, where Keras would carry one along. */
  mask?: string | undefined;
}

/** One call of one layer, and what it may use. */
export interface LayerUse {
  layer: KerasLayer;
  config: LayerConfig;
  /** float32, unless the layer's rule `keepsType` or its converter `takesIntegers`. */
  inputs: readonly ShapedTensor[];
  /** Keyword arguments that are tensors or lists of them; only those that `LayerConverter.arguments` lists. */
  named: Readonly<Record<string, readonly ShapedTensor[]>>;
  /** Keyword arguments as written, only those that `LayerConverter.arguments` lists. */
  kwargs: Readonly<Record<string, unknown>>;
  /** What the layer's shape rule says. */
  outputs: readonly Shape[];
  graph: GraphBuilder;
  /** Of the Keras that wrote the file, where the file says: `2.15.0`, `3.11.1`. */
  kerasVersion: string | undefined;
  /** Converts a layer inside this one (made by `innerLayer`) through the same registry. */
  convert(inner: KerasLayer, inputs: readonly ShapedTensor[]): Promise<readonly ShapedTensor[]>;
}

/** One output; a bare name has no mask. */
export type Emitted = string | { name: string; mask: string | undefined };

/** Writes the nodes of a class of layers. Adding one is a file, a line in the index, and the same in formats/keras/shapes. */
export interface LayerConverter {
  /**
   * Adds the call's nodes and gives the names of its outputs, in the layout and shape that Keras gives. Throws
   * `convert.unsupported_layer` for settings that cannot be computed, `convert.weights` for weights of wrong shapes.
   */
  convert(use: LayerUse): Promise<readonly Emitted[]> | readonly Emitted[];
  /** Integer inputs come as they are; otherwise they are cast to float32, as Keras' dense mathematics does. */
  takesIntegers?: true;
  /** `pass` hands the first input's mask to the first output; `own` says itself; otherwise a mask ends here, as in Keras. */
  masks?: 'pass' | 'own';
  /** Keyword arguments it understands; any other that is not null is refused. */
  arguments?: readonly string[];
}
