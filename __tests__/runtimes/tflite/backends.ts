import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { RuntimeSettings } from '../../../src/contracts/protocol.ts';
import type { HostTensor } from '../../../src/contracts/runtime.ts';
import { tflite } from '../../../src/formats/tflite.ts';
import { litert } from '../../../src/runtimes/litert.ts';
import { tfliteWeb } from '../../../src/runtimes/tflite-web.ts';
import { memorySource } from '../../formats/memory-source.ts';

export const settings: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };
const require = createRequire(import.meta.url);
export const backends = { litert: await litert.open(require), 'tflite-web': await tfliteWeb.open(require) };
export type Id = keyof typeof backends;
export const ids = Object.keys(backends) as Id[];

export async function load(id: Id, model: Uint8Array) {
  const { inputs, outputs } = await tflite.describe(memorySource({ m: model }), 'm');
  return backends[id].load({ model, inputs, outputs }, settings);
}

/** The only output for the only input. */
export async function run(id: Id, model: Uint8Array, input: HostTensor): Promise<HostTensor> {
  const session = await load(id, model);
  const [x, y] = [session.inputs[0]!.name, session.outputs[0]!.name];
  const query = session.bind({ [x]: input }, [y]);
  const outputs = query.outputs(await query.run());
  await session.dispose();
  return outputs[y]!;
}

export const floats = (shape: number[], values: ArrayLike<number>): HostTensor => ({
  dtype: 'float32',
  shape,
  data: Float32Array.from(values),
});

export function largestDifference(actual: HostTensor, expected: ArrayLike<number>): number {
  expect(actual.data).toHaveLength(expected.length);
  return Math.max(...Array.from(expected, (value, i) => Math.abs(value - Number(actual.data[i]))));
}
