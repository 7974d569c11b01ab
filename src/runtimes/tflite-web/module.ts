import type { EmscriptenModule, EmscriptenVector } from '../tflite/emscripten.ts';

/** An input or output; `data` is a view into the module's memory. */
export interface WebTensor {
  dataType: string;
  /** Sizes with commas between them. */
  shape: string;
  data(): ArrayBufferView;
}

export interface WebRunner {
  GetInputs(): EmscriptenVector<WebTensor>;
  GetOutputs(): EmscriptenVector<WebTensor>;
  /** Whether it went well. */
  Infer(): boolean;
  delete(): void;
}

interface WebResult {
  ok(): boolean;
  errorMessage(): string;
  value(): WebRunner;
  delete(): void;
}

/** The bindings of @tensorflow/tfjs-tflite, as far as they are used. */
export interface WebModule extends EmscriptenModule {
  TFLiteWebModelRunner: {
    CreateFromBufferAndOptions(
      pointer: number,
      bytes: number,
      options: { numThreads: number; enableProfiling: boolean; maxProfilingBufferEntries: number },
    ): WebResult;
  };
}
