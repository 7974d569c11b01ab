import { open } from 'node:fs/promises';
import util from 'node:util';
import type { Runtime } from '../contracts/runtime.ts';
import { loadEmptyTfjs, loadTfjs } from './tfjs/load.ts';
import { loadSavedModel, type TfjsNodeLibrary } from './tfjs/saved-model.ts';

/** TensorFlow's C library under TensorFlow.js (https://www.tensorflow.org/js/guide/nodejs); the only one for SavedModels. */
export const tfjsNode: Runtime = {
  id: 'tfjs-node',
  packageName: '@tensorflow/tfjs-node',
  formats: ['tfjs', 'saved_model'],
  devices: ['cpu'],
  optimizes: false,
  async open(require, settings) {
    // TensorFlow reads these when it starts, and says on standard error what nobody asked for.
    process.env.TF_NUM_INTRAOP_THREADS = String(settings?.threads ?? 1);
    process.env.TF_NUM_INTEROP_THREADS = '1';
    process.env.TF_CPP_MIN_LOG_LEVEL = '2';
    restoreOldUtil();
    const tf = require('@tensorflow/tfjs-node') as TfjsNodeLibrary;
    return {
      load: async (loadable) =>
        (await isSavedModel(loadable.model)) ? loadSavedModel(tf, loadable) : loadTfjs(tf, loadable),
      loadEmpty: () => loadEmptyTfjs(tf),
    };
  },
};

/** tfjs-node 4.22.0 calls functions that Node.js 23 removed. */
function restoreOldUtil(): void {
  const old = util as unknown as Record<string, unknown>;
  old.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  old.isArray ??= Array.isArray;
}

/** A protobuf begins with its first field, `model.json` with a brace or white space. */
async function isSavedModel(model: string | Uint8Array): Promise<boolean> {
  if (typeof model !== 'string') return false;
  const file = await open(model);
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
    return buffer[0] === 0x08;
  } finally {
    await file.close();
  }
}
