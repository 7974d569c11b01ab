import { ModelGateError } from '../contracts/errors.ts';
import type { ModelDescription } from '../contracts/model.ts';
import type { RuntimeSettings } from '../contracts/protocol.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { runtimes } from '../runtimes/index.ts';

/** What lets the next runtime of a format be tried: this one is not to be had here, or says that it cannot run the model. */
const NEXT = ['runtime.refused', 'runtime.unsupported_platform', 'runtime.install_failed', 'runtime.broken'];

interface Attempts<T> {
  load(runtime: Runtime): Promise<T>;
  /** Told when another runtime than the first one ran, and why. */
  warn(warning: string): void;
}

/**
 * Loads a model into the first runtime of its format that can run it. One that the file itself speaks against is not tried.
 *
 * @throws ModelGateError the last runtime's own, or `runtime.refused` where none may be tried, `runtime.no_device` where none
 *   runs on the device
 */
export async function firstThatRuns<T>(
  modelName: string,
  { format, refusals = {} }: ModelDescription,
  device: RuntimeSettings['device'],
  { load, warn }: Attempts<T>,
): Promise<T> {
  const candidates = Object.values(runtimes).filter(({ formats }) => formats.includes(format));
  const onDevice = candidates.filter(({ devices }) => devices.includes(device));
  if (onDevice.length === 0) throw noDevice(modelName, candidates, device);
  const passedOver: string[] = [];
  let last: ModelGateError | undefined;
  for (const runtime of onDevice) {
    const refusal = refusals[runtime.id];
    if (refusal !== undefined) {
      passedOver.push(`${runtime.packageName}: ${refusal}`);
      continue;
    }
    try {
      const loaded = await load(runtime);
      if (passedOver.length > 0) warn(`ran on ${runtime.packageName}, since ${passedOver.join('; ')}`);
      return loaded;
    } catch (error) {
      if (!(error instanceof ModelGateError) || !NEXT.includes(error.code)) throw error;
      last = error;
      passedOver.push(`${runtime.packageName}: ${error.message}`);
    }
  }
  if (last && passedOver.length === 1) throw last;
  throw new ModelGateError(
    'runtime.refused',
    `${modelName}: no runtime can run the model (${passedOver.join('; ')})`,
    last?.remedy ?? 'Export the model again, without what the runtimes do not support, or in another format.',
  );
}

function noDevice(modelName: string, candidates: readonly Runtime[], device: string): ModelGateError {
  const names = candidates.map(({ packageName }) => packageName).join(', ');
  return new ModelGateError(
    'runtime.no_device',
    `${modelName}: ${names || 'no runtime'} does not run on the device ${device}`,
    'Set `runtime.device: cpu`, or use a model in the ONNX format.',
  );
}
