import type * as Ort from 'onnxruntime-node';
import type { RuntimeSettings } from '../contracts/protocol.ts';
import type { Runtime, RuntimeSession, Tensors } from '../contracts/runtime.ts';
import { emptyModel } from '../convert/onnx/empty.ts';
import { loadFailure, runFailure } from './onnxruntime/failures.ts';
import { assertOutputs, fromValue, specOf, toTensors } from './onnxruntime/tensors.ts';

const OPTIMIZATION = { none: 'disabled', basic: 'basic', extended: 'extended', all: 'all' } as const;

/** Fatal messages only: what else there is to say arrives as an exception. */
const LOG_SEVERITY = 4;

/** ONNX Runtime's Node binding: https://onnxruntime.ai/docs/api/js */
export const onnxruntime: Runtime = {
  id: 'onnxruntime-node',
  packageName: 'onnxruntime-node',
  formats: ['onnx', 'keras', 'rtneural'],
  devices: ['cpu', 'cuda'],
  optimizes: true,
  async open(require) {
    const ort = require('onnxruntime-node') as typeof Ort;
    ort.env.logLevel = 'fatal';
    passFloat16AsBits(ort);
    return {
      load: ({ model }, settings) => open(ort, model, settings),
      loadEmpty: (settings) => open(ort, emptyModel(), settings),
    };
  },
};

/**
 * The native half of the binding takes float16 as Uint16Array alone, while its JavaScript half insists on Float16Array
 * where the language has it (Node 24). It looks for that when the first tensor is made, and never again.
 */
function passFloat16AsBits(ort: typeof Ort): void {
  const scope = globalThis as { Float16Array?: unknown };
  const { Float16Array } = scope;
  delete scope.Float16Array;
  new ort.Tensor('float16', new Uint16Array(1), [1]);
  if (Float16Array)
    Object.defineProperty(scope, 'Float16Array', { value: Float16Array, configurable: true, writable: true });
}

async function open(ort: typeof Ort, model: string | Uint8Array, settings: RuntimeSettings): Promise<RuntimeSession> {
  try {
    const options = sessionOptions(settings);
    const session =
      typeof model === 'string'
        ? await ort.InferenceSession.create(model, options)
        : await ort.InferenceSession.create(model, options);
    return asRuntimeSession(ort, session);
  } catch (error) {
    throw loadFailure(error, model, settings.device);
  }
}

/** The device is the only provider in the list, so that one which is not there is an error and never another device. */
function sessionOptions({ device, threads, optimization }: RuntimeSettings): Ort.InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    executionMode: 'sequential',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: OPTIMIZATION[optimization],
    logSeverityLevel: LOG_SEVERITY,
    // Otherwise the file's name decides, and a file can be two models at once.
    extra: { session: { load_model_format: 'ONNX' } },
  };
}

function asRuntimeSession(ort: typeof Ort, session: Ort.InferenceSession): RuntimeSession {
  const inputs = session.inputMetadata.map(specOf);
  const outputs = session.outputMetadata.map(specOf);
  return {
    inputs,
    outputs,
    bind(feeds, wanted) {
      assertOutputs(outputs, wanted);
      const names = [...wanted];
      const tensors = toTensors(ort, inputs, feeds);
      return {
        run: () => session.run(tensors, names).catch(runFailure),
        outputs(result) {
          const values = result as Ort.InferenceSession.ReturnType;
          const read: Tensors = {};
          for (const name of names) read[name] = fromValue(name, values[name]);
          return read;
        },
      };
    },
    dispose: () => session.release(),
  };
}
