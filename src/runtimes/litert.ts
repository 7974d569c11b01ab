import path from 'node:path';
import type { Runtime } from '../contracts/runtime.ts';
import type { DType } from '../contracts/tensor.ts';
import type { LiteRtBuffer, LiteRtModule, LiteRtTensorType } from './litert/module.ts';
import { elementsOfVector, place, reasonOf, type Started, startModule } from './tflite/emscripten.ts';
import { bytesOf, type Interpreter, type Slot } from './tflite/interpreter.ts';
import { backendOf, runFailed } from './tflite/open.ts';

/** Runs everywhere: the other builds need relaxed SIMD, which Node 20 lacks, and differ from this one by rounding. */
const SCRIPT = 'litert_wasm_compat_internal.js';

/** Codes of LiteRT's element types. */
const DTYPES: Readonly<Record<number, DType>> = {
  1: 'float32',
  2: 'int32',
  3: 'uint8',
  4: 'int64',
  6: 'bool',
  7: 'int16',
  9: 'int8',
  10: 'float16',
  11: 'float64',
  13: 'uint64',
  16: 'uint32',
  17: 'uint16',
};

/** LiteRT in WebAssembly, on one thread: https://ai.google.dev/edge/litert. Its public interface takes no int8. */
export const litert: Runtime = {
  id: 'litert',
  packageName: '@litertjs/core',
  formats: ['tflite'],
  devices: ['cpu'],
  optimizes: false,
  async open(require) {
    const folder = path.dirname(require.resolve('@litertjs/core/package.json'));
    const started = await startModule<LiteRtModule>(require, path.join(folder, 'wasm', SCRIPT));
    const environment = started.module.LiteRtEnvironment.create(null);
    return backendOf((model) => load(started, environment, model));
  },
};

async function load(started: Started<LiteRtModule>, environment: unknown, bytes: Uint8Array): Promise<Interpreter> {
  const { module, log } = started;
  const pointer = place(started, bytes);
  try {
    const model = module.loadModel(environment, pointer, bytes.length);
    const options = {
      environment: { liteRtEnvironment: environment, webGpuDevice: null, options: { webGpuDevice: null } },
      accelerator: 'wasm',
      cpuOptions: { numThreads: 1 },
      gpuOptions: {},
      webNNOptions: {},
    };
    const compiled = await module.compileModel(environment, model, options);
    const signature = model.getSignature(0);
    const inputTypes = elementsOfVector(signature.inputNames()).map((_, i) => model.getInputTensorType(0, i));
    const outputTypes = elementsOfVector(signature.outputNames()).map((_, i) => model.getOutputTensorType(0, i));
    const inputs = inputTypes.map(slotOf);
    const outputs = outputTypes.map(slotOf);
    const buffers = inputTypes.map((type) =>
      module.LiteRtTensorBuffer.createManaged(
        environment,
        module.LiteRtTensorBufferType.HOST_MEMORY,
        type,
        type.bytes(),
      ),
    );
    return {
      inputs,
      outputs,
      invoke(feeds) {
        try {
          for (const [i, buffer] of buffers.entries()) write(module, buffer, feeds[i]!);
          return elementsOfVector(compiled.run(0, buffers)).map((buffer, i) =>
            read(module, buffer, bytesOf(outputs[i]!)),
          );
        } catch (error) {
          throw runFailed(reasonOf(error, log));
        }
      },
      // Models with state are refused.
      reset() {},
      dispose() {
        for (const held of [...buffers, compiled, model]) held.delete();
        module._free(pointer);
      },
    };
  } catch (error) {
    throw new Error(reasonOf(error, log));
  }
}

function slotOf(type: LiteRtTensorType): Slot {
  const layout = type.layout();
  const shape = elementsOfVector(layout.dimensions());
  layout.delete();
  return { dtype: DTYPES[type.elementType().value] ?? 'unknown', shape };
}

function write(module: LiteRtModule, buffer: LiteRtBuffer, bytes: Uint8Array): void {
  const at = buffer.lock(module.LiteRtTensorBufferLockMode.WRITE);
  module.HEAPU8.set(bytes, at);
  buffer.unlock();
}

function read(module: LiteRtModule, buffer: LiteRtBuffer, size: number): Uint8Array {
  const at = buffer.lock(module.LiteRtTensorBufferLockMode.READ);
  const bytes = module.HEAPU8.slice(at, at + size);
  buffer.unlock();
  buffer.delete();
  return bytes;
}
