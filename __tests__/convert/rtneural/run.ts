import { createRequire } from 'node:module';
import type { HostTensor } from '../../../src/contracts/runtime.ts';
import { toOnnx } from '../../../src/convert/index.ts';
import { onnxruntime } from '../../../src/runtimes/onnxruntime.ts';
import { memorySource } from '../../formats/memory-source.ts';

const backend = await onnxruntime.open(createRequire(import.meta.url));

function jsonSource(value: unknown) {
  return memorySource({
    'm.json': new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
  });
}

/** Converts a JSON file and runs it on sequences of the same length, or on rows where the network keeps no state. */
export async function runJson(
  json: unknown,
  samples: readonly (readonly number[][])[],
  options = {},
): Promise<number[][][]> {
  const model = await toOnnx.rtneural!(jsonSource(json), 'm.json', options);
  const session = await backend.load(
    { model, inputs: [], outputs: [] },
    { device: 'cpu', threads: 1, optimization: 'all' },
  );
  const [time, width] = [samples[0]!.length, samples[0]![0]!.length];
  const rows = session.inputs[0]!.shape!.length === 2;
  const shape = rows ? [samples.length * time, width] : [samples.length, time, width];
  const input: HostTensor = { dtype: 'float32', shape, data: Float32Array.from(samples.flat(2)) };
  const query = session.bind({ input }, ['output']);
  const { output } = query.outputs(await query.run());
  const out = output!.shape.at(-1)!;
  const values = Array.from(output!.data as Float32Array);
  await session.dispose();
  return samples.map((_, s) =>
    Array.from({ length: time }, (_, t) => values.slice((s * time + t) * out, (s * time + t + 1) * out)),
  );
}

export function largestError(actual: number[][][], expected: number[][][]): number {
  const wanted = expected.flat(2);
  const found = actual.flat(2);
  if (found.length !== wanted.length) return Number.POSITIVE_INFINITY;
  return found.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!)), 0);
}
