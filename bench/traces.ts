import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Query } from '../src/contracts/runtime.ts';
import { Random } from '../src/metrics/random.ts';
import { onnxruntime } from '../src/runtimes/onnxruntime.ts';
import { timePairs } from '../src/worker/latency-pair.ts';
import { startLoad } from './load.ts';
import { mlp } from './models.ts';

/** Records what the tests of intervals are held against: rounds of the same model twice, alone and on a busy machine. */
const ROUNDS = 20_000;
const WARM_UP = 2000;
const NANOSECONDS_PER_MS = 1e6;

const backend = await onnxruntime.open(createRequire(import.meta.url));

async function query(): Promise<Query> {
  const { bytes, rowShape } = mlp();
  const load = { model: bytes, inputs: [], outputs: [] };
  const session = await backend.load(load, { device: 'cpu', threads: 1, optimization: 'all' });
  const data = new Float32Array(rowShape[0]!).fill(0.5);
  return session.bind({ x: { dtype: 'float32', shape: [1, ...rowShape], data } }, ['y']);
}

for (const name of ['quiet', 'busy']) {
  const [model, baseline] = [await query(), await query()];
  const load = name === 'busy' ? startLoad() : undefined;
  await timePairs([model], [baseline], WARM_UP, Number.POSITIVE_INFINITY, Random.seeded(1));
  const trace = await timePairs([model], [baseline], ROUNDS, Number.POSITIVE_INFINITY, Random.seeded(2));
  load?.stop();
  const nanoseconds = Uint32Array.from({ length: 2 * ROUNDS }, (_, index) =>
    Math.round((index % 2 === 0 ? trace.model : trace.baseline)[index >> 1]! * NANOSECONDS_PER_MS),
  );
  const file = new URL(`../__tests__/metrics/traces/${name}.bin`, import.meta.url);
  await writeFile(file, nanoseconds);
  console.log(`${name}: ${ROUNDS} rounds, median ${trace.model.toSorted()[ROUNDS / 2]} ms`);
}
