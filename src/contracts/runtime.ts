import type { FormatId } from './model.ts';
import type { RuntimeId, RuntimeSettings } from './protocol.ts';
import type { DType, TensorSpec } from './tensor.ts';

export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** A tensor in memory; `data` is row-major, float16 as its 16 bits, bool as bytes. */
export interface HostTensor {
  dtype: DType;
  shape: number[];
  data: TypedArray;
}

export type Tensors = Record<string, HostTensor>;

/** A loaded model. Only the model process ever holds one. */
export interface RuntimeSession {
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  /** Threads that it really uses, where that is not what was asked for. */
  threads?: number;
  /** Builds the runtime's own tensors once, so that running the query again costs nothing of ours. */
  bind(feeds: Tensors, outputs: readonly string[]): Query;
  dispose(): Promise<void>;
}

export interface Query {
  /** One inference; resolves when it is complete. What it resolves to is read by `outputs`. */
  run(): Promise<unknown>;
  /** Copies what `run` resolved to into host tensors. */
  outputs(result: unknown): Tensors;
  /** Frees what `bind` built, where the garbage collector does not; the query is not run again. */
  dispose?(): void;
}

/** What runs models of some formats. Adding one is a file in `src/runtimes` and a line in its index. */
export interface Runtime {
  id: RuntimeId;
  /** The npm package that the report names; `dist/runtimes/<id>` pins it and what it needs beside it. */
  packageName: string;
  /** Models of which formats it is given; where several runtimes list a format, they are tried in the registry's order. */
  formats: readonly FormatId[];
  devices: readonly RuntimeSettings['device'][];
  /** Whether it has levels of graph optimisation to choose from. */
  optimizes: boolean;
  /**
   * Called in the model process, with the settings that models are then loaded with; `require` finds the installed packages.
   * Throws RuntimeFailure `runtime.broken`.
   */
  open(require: NodeJS.Require, settings?: RuntimeSettings): Promise<RuntimeBackend>;
}

export interface LoadableModel {
  /** Absolute path of the file, or the bytes of a model that was converted. */
  model: string | Uint8Array;
  /** As the file declares them. An input or output with `quantization` is fed and read as float32 unless it is fed raw. */
  inputs: readonly TensorSpec[];
  outputs: readonly TensorSpec[];
}

export interface RuntimeBackend {
  /** Throws RuntimeFailure `runtime.refused` where another runtime of the format may run the model. */
  load(model: LoadableModel, settings: RuntimeSettings): Promise<RuntimeSession>;
  /** A model that does nothing (one Identity node on one float), to measure the harness itself. */
  loadEmpty(settings: RuntimeSettings): Promise<RuntimeSession>;
}
