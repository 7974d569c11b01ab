import path from 'node:path';
import type { Runtime } from '../contracts/runtime.ts';
import type { DType } from '../contracts/tensor.ts';
import { elementsOfVector, place, reasonOf, type Started, startModule } from './tflite/emscripten.ts';
import { bytesOf, type Interpreter, type Slot } from './tflite/interpreter.ts';
import { backendOf, runFailed } from './tflite/open.ts';
import type { WebModule, WebRunner, WebTensor } from './tflite-web/module.ts';

const SCRIPT = 'tflite_web_api_cc_simd.js';

/** The older TFLite interpreter in WebAssembly (TensorFlow.js), on one thread. It knows models with state. */
export const tfliteWeb: Runtime = {
  id: 'tflite-web',
  packageName: '@tensorflow/tfjs-tflite',
  formats: ['tflite'],
  devices: ['cpu'],
  optimizes: false,
  async open(require) {
    const folder = path.dirname(require.resolve('@tensorflow/tfjs-tflite/package.json'));
    const started = await startModule<WebModule>(require, path.join(folder, 'wasm', SCRIPT));
    return backendOf((model) => load(started, model));
  },
};

function load(started: Started<WebModule>, bytes: Uint8Array): Interpreter {
  const pointer = place(started, bytes);
  let runner = createRunner(started, pointer, bytes.length);
  const tensorsOf = (made: WebRunner) => ({
    inputs: elementsOfVector(made.GetInputs()),
    outputs: elementsOfVector(made.GetOutputs()),
  });
  let tensors = tensorsOf(runner);
  const outputs = tensors.outputs.map(slotOf);
  return {
    inputs: tensors.inputs.map(slotOf),
    outputs,
    invoke(feeds) {
      try {
        for (const [i, tensor] of tensors.inputs.entries()) contentsOf(tensor).set(feeds[i]!);
        if (!runner.Infer()) throw new Error('the interpreter gave up');
        return tensors.outputs.map((tensor, i) => copyOf(tensor, outputs[i]!));
      } catch (error) {
        throw runFailed(reasonOf(error, started.log));
      }
    },
    reset() {
      runner.delete();
      runner = createRunner(started, pointer, bytes.length);
      tensors = tensorsOf(runner);
    },
    dispose() {
      runner.delete();
      started.module._free(pointer);
    },
  };
}

function createRunner({ module, log }: Started<WebModule>, pointer: number, bytes: number): WebRunner {
  const options = { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 1 };
  const result = module.TFLiteWebModelRunner.CreateFromBufferAndOptions(pointer, bytes, options);
  try {
    if (!result.ok()) throw new Error(reasonOf(result.errorMessage(), log));
    return result.value();
  } finally {
    result.delete();
  }
}

/** The interpreter's names are those of TensorSpec; int64 and float16 it has none for. */
function slotOf({ dataType, shape }: WebTensor): Slot {
  return { dtype: dataType as DType, shape: shape === '' ? [] : shape.split(',').map(Number) };
}

function contentsOf(tensor: WebTensor): Uint8Array {
  const { buffer, byteOffset, byteLength } = tensor.data();
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function copyOf(tensor: WebTensor, slot: Slot): Uint8Array {
  const bytes = contentsOf(tensor).slice();
  if (bytes.length === bytesOf(slot)) return bytes;
  throw new Error(`an output became [${tensor.shape}], not [${slot.shape}]`);
}
