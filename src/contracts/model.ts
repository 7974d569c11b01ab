import type { RuntimeId } from './protocol.ts';
import type { DType, TensorSpec } from './tensor.ts';

/**
 * The port through which formats read a model's files. Names are relative to the model's own folder; an implementation
 * refuses everything outside of it. A read never returns more than `length` bytes, and fewer only at the end of the file.
 */
export interface ByteSource {
  /** Size in bytes, or undefined where there is no such file. */
  size(name: string): Promise<number | undefined>;
  read(name: string, offset: number, length: number): Promise<Uint8Array>;
}

export type FormatId = 'onnx' | 'tflite' | 'keras' | 'rtneural' | 'tfjs' | 'saved_model';

/** What the gate file says about how a file is to be read. */
export interface ReadOptions {
  /** Read a file of another dialect than the format's own, which is otherwise refused. */
  dialect?: string;
}

/** What a model file says about itself, without running it. */
export interface ModelDescription {
  format: FormatId;
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  /** Elements of all weight arrays, trainable or not; no quantisation scales or zero points. */
  parameters: number;
  /** Elements of the weight arrays by element type. */
  weightTypes: Partial<Record<DType, number>>;
  /** How often each operator (ONNX: `domain.Op`, plain for the default domain) occurs, subgraphs included. */
  operators: Record<string, number>;
  /** Every file the model consists of, the entry first; names relative to the model's folder. */
  files: string[];
  /** Facts of the format that a reader wants to see, in order of interest: producer, opset, IR version … */
  properties: Record<string, string | number>;
  /** One-line observations on problems found in the file. */
  warnings: string[];
  /** Why a runtime that reads this format must not be given this file, where the file itself tells. */
  refusals?: Partial<Record<RuntimeId, string>>;
}

/** A model format: what recognises a file and reads it. Adding one is a file in `src/formats` and a line in its index. */
export interface Format {
  id: FormatId;
  title: string;
  /** With the dot, lower case. */
  extensions: readonly string[];
  /** Whether the first bytes (up to 4,096) can be this format; `text` is the head where it is plain text. */
  recognise(head: Uint8Array, text: string | undefined): boolean;
  /** Throws a ModelGateError (`format.*`) where the file is not a sound model of this format. */
  describe(source: ByteSource, name: string, options?: ReadOptions): Promise<ModelDescription>;
}
