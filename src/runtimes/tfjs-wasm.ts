import path from 'node:path';
import type * as Wasm from '@tensorflow/tfjs-backend-wasm';
import type * as Converter from '@tensorflow/tfjs-converter';
import type * as Core from '@tensorflow/tfjs-core';
import type * as Layers from '@tensorflow/tfjs-layers';
import type { Runtime } from '../contracts/runtime.ts';
import { RuntimeFailure } from './failure.ts';
import type { TfjsLibrary } from './tfjs/library.ts';
import { loadEmptyTfjs, loadTfjs } from './tfjs/load.ts';

/**
 * TensorFlow.js with its WebAssembly backend, on one thread (https://www.tensorflow.org/js). A kernel that the backend
 * does not have is an error: the model would otherwise be timed on something else than what the report says.
 */
export const tfjsWasm: Runtime = {
  id: 'tfjs-wasm',
  packageName: '@tensorflow/tfjs-backend-wasm',
  formats: ['tfjs'],
  devices: ['cpu'],
  optimizes: false,
  async open(require) {
    const tf = await openBackend(require);
    return {
      load(model, { threads }) {
        if (threads !== 1) {
          throw new RuntimeFailure(
            'runtime.refused',
            `the WebAssembly backend of TensorFlow.js has one thread in Node.js, and ${threads} are asked for`,
          );
        }
        return loadTfjs(tf, model);
      },
      loadEmpty: () => loadEmptyTfjs(tf),
    };
  },
};

async function openBackend(require: NodeJS.Require): Promise<TfjsLibrary> {
  const core = require('@tensorflow/tfjs-core') as typeof Core;
  const { loadLayersModel } = require('@tensorflow/tfjs-layers') as typeof Layers;
  const { loadGraphModel } = require('@tensorflow/tfjs-converter') as typeof Converter;
  const wasm = require('@tensorflow/tfjs-backend-wasm') as typeof Wasm;
  wasm.setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}${path.sep}`);
  if (!(await core.setBackend('wasm'))) {
    throw new RuntimeFailure('runtime.broken', 'the WebAssembly backend of TensorFlow.js does not start');
  }
  const { tensor, tidy, dispose, serialization } = core;
  return { tensor, tidy, dispose, serialization, loadLayersModel, loadGraphModel };
}
