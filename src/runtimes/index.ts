import type { RuntimeId } from '../contracts/protocol.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { onnxruntime } from './onnxruntime.ts';

/** Every runtime that can run a model. */
export const runtimes = {
  'onnxruntime-node': onnxruntime,
} as const satisfies Record<RuntimeId, Runtime>;
