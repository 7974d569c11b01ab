import { createRequire } from 'node:module';
import path from 'node:path';
import { folderSource } from '../artifacts/byte-source.ts';
import type { LoadReply, LoadRequest } from '../contracts/protocol.ts';
import type { RuntimeBackend } from '../contracts/runtime.ts';
import { toOnnx } from '../convert/index.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { runtimes } from '../runtimes/index.ts';
import type { LoadedModel } from './loaded-model.ts';
import { residentBefore } from './memory.ts';

/** Opens the runtime and converts the model where it must be, neither of which is counted, and loads it, which is. */
export async function loadModel(request: LoadRequest): Promise<LoadedModel & { reply: LoadReply }> {
  const { settings, inputs, outputs } = request;
  const { backend, version } = await openRuntime(request);
  const residentBytes = request.measureMemory ? await residentBefore(backend, settings) : undefined;
  const model = await convertedOrPath(request);
  const start = performance.now();
  const session = await backend.load({ model, inputs, outputs }, settings);
  const loadTimeMs = performance.now() - start;
  const { threads } = session;
  const reply = {
    inputs: session.inputs,
    outputs: session.outputs,
    version,
    loadTimeMs,
    ...(threads !== undefined && { threads }),
  };
  return { backend, settings, session, residentBytes, queries: [], nextQuery: 0, reply };
}

async function convertedOrPath({ format, modelPath, readOptions }: LoadRequest): Promise<string | Uint8Array> {
  const convert = toOnnx[format];
  if (!convert) return modelPath;
  const name = path.basename(modelPath);
  return convert(folderSource(path.dirname(modelPath), name), name, readOptions);
}

async function openRuntime({
  runtime,
  runtimeDir,
  settings,
}: LoadRequest): Promise<{ backend: RuntimeBackend; version: string }> {
  const { packageName, open } = runtimes[runtime]!;
  const require = createRequire(path.join(runtimeDir, 'package.json'));
  try {
    const { version } = require(`${packageName}/package.json`) as { version: string };
    return { backend: await open(require, settings), version };
  } catch (error) {
    if (error instanceof RuntimeFailure) throw error;
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new RuntimeFailure('runtime.broken', `the runtime ${packageName} does not start: ${firstLine}`);
  }
}
