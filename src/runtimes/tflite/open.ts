import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadableModel, RuntimeBackend, RuntimeSession } from '../../contracts/runtime.ts';
import { emptyTflite } from '../../convert/tflite/empty.ts';
import { toPositional } from '../../convert/tflite/positional.ts';
import { RuntimeFailure } from '../failure.ts';
import type { Interpreter } from './interpreter.ts';
import { asSession } from './session.ts';

/** Puts a model into an interpreter. Throws RuntimeFailure. */
type Load = (model: Uint8Array) => Interpreter | Promise<Interpreter>;

const OUT_OF_MEMORY = /out of memory|bad_alloc|cannot enlarge memory|allocation failed/i;

/** A backend on an interpreter whose failures to load are refusals, since another one may know more operators. */
export function backendOf(load: Load): RuntimeBackend {
  const empty = {
    model: emptyTflite(),
    inputs: [{ name: 'input', dtype: 'float32', shape: [1] }],
    outputs: [{ name: 'output', dtype: 'float32', shape: [1] }],
  } satisfies LoadableModel;
  return { load: (model) => open(load, model), loadEmpty: () => open(load, empty) };
}

async function open(load: Load, model: LoadableModel): Promise<RuntimeSession> {
  const named = typeof model.model === 'string';
  const name = named ? path.basename(model.model as string) : 'the model';
  const file = typeof model.model === 'string' ? await readFile(model.model) : model.model;
  const { bytes, stateful } = await toPositional(file, name);
  try {
    return asSession(await load(bytes), model, stateful);
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): RuntimeFailure {
  if (error instanceof RuntimeFailure) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (OUT_OF_MEMORY.test(text)) {
    return new RuntimeFailure('model.out_of_memory', `loading ran out of memory: ${text}`);
  }
  return new RuntimeFailure('runtime.refused', `it does not load the model: ${text}`);
}

/** A failure while the model runs. */
export function runFailed(reason: string): RuntimeFailure {
  if (OUT_OF_MEMORY.test(reason))
    return new RuntimeFailure('model.out_of_memory', `the model ran out of memory: ${reason}`);
  return new RuntimeFailure('model.run_failed', `the model failed: ${reason}`);
}
