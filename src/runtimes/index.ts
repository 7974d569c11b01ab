import type { RuntimeId } from '../contracts/protocol.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { litert } from './litert.ts';
import { onnxruntime } from './onnxruntime.ts';
import { tfjsNode } from './tfjs-node.ts';
import { tfjsWasm } from './tfjs-wasm.ts';
import { tfliteWeb } from './tflite-web.ts';

/** Every runtime that can run a model; of several for one format, the first one that can is used. */
export const runtimes: Partial<Record<RuntimeId, Runtime>> = {
  'onnxruntime-node': onnxruntime,
  litert,
  'tflite-web': tfliteWeb,
  'tfjs-node': tfjsNode,
  'tfjs-wasm': tfjsWasm,
};
