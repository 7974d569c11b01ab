import type * as Ort from 'onnxruntime-node';
import type { RuntimeSettings } from '../contracts/protocol.ts';
import type { Runtime, RuntimeSession } from '../contracts/runtime.ts';
import { emptyModel } from '../convert/onnx/empty.ts';
import { loadFailure, runFailure } from './onnxruntime/failures.ts';
import { assertFeeds, assertOutputs, fromValue, specOf, toTensor } from './onnxruntime/tensors.ts';

const OPTIMIZATION = { none: 'disabled', basic: 'basic', extended: 'extended', all: 'all' } as const;

/** Fatal messages only: what else there is to say arrives as an exception. */
const LOG_SEVERITY = 4;

/** ONNX Runtime's Node binding: https://onnxruntime.ai/docs/api/js */
export const onnxruntime: Runtime = {
  id: 'onnxruntime-node',
  packageName: 'onnxruntime-node',
  formats: ['onnx'],
  devices: ['cpu', 'cuda'],
  open(module) {
    const ort = module as typeof Ort;
    ort.env.logLevel = 'fatal';
    return {
      load: (modelPath, settings) => open(ort, modelPath, settings),
      loadEmpty: (settings) => open(ort, emptyModel(), settings),
    };
  },
};

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
  };
}

function asRuntimeSession(ort: typeof Ort, session: Ort.InferenceSession): RuntimeSession {
  const inputs = session.inputMetadata.map(specOf);
  const outputs = session.outputMetadata.map(specOf);
  return {
    inputs,
    outputs,
    bind(feeds, wanted) {
      assertFeeds(inputs, feeds);
      assertOutputs(session.outputMetadata, wanted);
      const names = [...wanted];
      const tensors = Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, toTensor(ort, feed)]));
      return {
        run: () => session.run(tensors, names).catch(runFailure),
        outputs(result) {
          const values = result as Ort.InferenceSession.ReturnType;
          return Object.fromEntries(names.map((name) => [name, fromValue(name, values[name])]));
        },
      };
    },
    dispose: () => session.release(),
  };
}
