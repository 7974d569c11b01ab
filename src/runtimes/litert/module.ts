import type { EmscriptenModule, EmscriptenVector } from '../tflite/emscripten.ts';

/** What lives in the module's memory until it is deleted. */
interface Held {
  delete(): void;
}

export interface LiteRtTensorType extends Held {
  elementType(): { value: number };
  layout(): Held & { dimensions(): EmscriptenVector<number> | number[] };
  bytes(): number;
}

export interface LiteRtBuffer extends Held {
  /** The address of the contents. */
  lock(mode: unknown): number;
  unlock(): void;
}

interface LiteRtModel extends Held {
  getSignature(index: number): {
    inputNames(): EmscriptenVector<string> | string[];
    outputNames(): EmscriptenVector<string> | string[];
  };
  getInputTensorType(signature: number, index: number): LiteRtTensorType;
  getOutputTensorType(signature: number, index: number): LiteRtTensorType;
}

interface LiteRtCompiledModel extends Held {
  run(signature: number, inputs: readonly LiteRtBuffer[]): EmscriptenVector<LiteRtBuffer> | LiteRtBuffer[];
}

/** The low-level bindings of @litertjs/core, as far as they are used. */
export interface LiteRtModule extends EmscriptenModule {
  LiteRtEnvironment: { create(device: null): unknown };
  LiteRtTensorBuffer: {
    createManaged(environment: unknown, type: unknown, tensor: LiteRtTensorType, bytes: number): LiteRtBuffer;
  };
  LiteRtTensorBufferType: { HOST_MEMORY: unknown };
  LiteRtTensorBufferLockMode: { READ: unknown; WRITE: unknown };
  loadModel(environment: unknown, pointer: number, bytes: number): LiteRtModel;
  compileModel(
    environment: unknown,
    model: LiteRtModel,
    options: object,
  ): LiteRtCompiledModel | Promise<LiteRtCompiledModel>;
}
