import type { DType } from '../../contracts/tensor.ts';

/** A weight array of a layer; its elements are read when they are asked for. */
export interface KerasWeight {
  /** Where it lies in the file, for messages. */
  path: string;
  dtype: DType;
  shape: readonly number[];
  /** Row-major elements, widened to float32 (float16, bfloat16) or as they are. */
  read(): Promise<Float32Array | Float64Array | Int32Array>;
}

/** The `index`-th output of the `call`-th call of a layer: what flows along an edge of the graph. */
export interface KerasTensor {
  layer: string;
  call: number;
  index: number;
}

/** One call of a layer (an inbound node): shared layers have several. */
export interface KerasCall {
  /** Positional tensor arguments, in order; a list argument (Add, Concatenate) is flattened into it. */
  inputs: readonly KerasTensor[];
  /** Keyword arguments as written: tensors as `KerasTensor`, everything else as JSON. */
  kwargs: Readonly<Record<string, unknown>>;
}

/** A layer or a nested model, with the class and the config that Keras saved; nothing of it is interpreted. */
export interface KerasLayer {
  name: string;
  /** `Dense`, `LSTM`, `Functional` … without module or package; a registered custom class is `package>Name`. */
  className: string;
  config: Readonly<Record<string, unknown>>;
  calls: readonly KerasCall[];
  /**
   * The layer's own weights in the order of `layer.get_weights()` in Keras, those of layers inside it (Bidirectional,
   * TimeDistributed, MultiHeadAttention, RNN cells) in that order too; without seed generators. Empty for nested models.
   */
  weights: readonly KerasWeight[];
  /** Of a nested Sequential or Functional model. */
  model?: KerasModel;
}

/** A Sequential model is given as the chain that it is, so that there is one kind of graph. */
export interface KerasModel {
  name: string;
  /** The Keras that wrote the file (`2.15.0`, `3.11.1`), where the file says; some activations depend on it. */
  kerasVersion?: string | undefined;
  layers: readonly KerasLayer[];
  inputs: readonly KerasTensor[];
  outputs: readonly KerasTensor[];
}
