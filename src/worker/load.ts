import { createRequire } from 'node:module';
import path from 'node:path';
import type { LoadReply, LoadRequest } from '../contracts/protocol.ts';
import type { RuntimeBackend } from '../contracts/runtime.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { runtimes } from '../runtimes/index.ts';
import type { LoadedModel } from './loaded-model.ts';

/** Opens the runtime, which is not counted, and loads the model, which is. */
export async function loadModel(request: LoadRequest): Promise<LoadedModel & { reply: LoadReply }> {
  const { settings, modelPath } = request;
  const { backend, version } = openRuntime(request);
  const start = performance.now();
  const session = await backend.load(modelPath, settings);
  const loadTimeMs = performance.now() - start;
  const reply = { inputs: session.inputs, outputs: session.outputs, version, loadTimeMs };
  return { backend, settings, session, queries: [], nextQuery: 0, reply };
}

function openRuntime({ runtime, runtimeDir }: LoadRequest): { backend: RuntimeBackend; version: string } {
  const { packageName, open } = runtimes[runtime];
  const require = createRequire(path.join(runtimeDir, 'package.json'));
  try {
    const { version } = require(`${packageName}/package.json`) as { version: string };
    return { backend: open(require(packageName)), version };
  } catch (error) {
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new RuntimeFailure('runtime.broken', `the runtime ${packageName} does not start: ${firstLine}`);
  }
}
