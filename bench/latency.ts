import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Ort from 'onnxruntime-node';
import type { RuntimeSettings } from '../src/contracts/protocol.ts';
import { onnxruntime } from '../src/runtimes/onnxruntime.ts';
import { timeQueries } from '../src/worker/latency.ts';
import { median } from './median.ts';
import { type BenchModel, convnet, mlp } from './models.ts';

/**
 * How much the harness adds to a query: the p50 of its timed loop against the p50 of the tightest loop over the same
 * runtime, with the same weights and input, in alternating blocks of one process.
 */
const BLOCKS = 20;
const SETTINGS: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };

const require = createRequire(import.meta.url);
const ort = require('onnxruntime-node') as typeof Ort;

async function compare({ name, bytes, rowShape }: BenchModel, blockSize: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'model-gate-bench-'));
  const file = path.join(folder, 'model.onnx');
  await writeFile(file, bytes);
  const session = await (await onnxruntime.open(require)).load({ model: file, inputs: [], outputs: [] }, SETTINGS);
  const bare = await ort.InferenceSession.create(file, {
    executionProviders: ['cpu'],
    executionMode: 'sequential',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  await rm(folder, { recursive: true });
  const shape = [1, ...rowShape];
  const data = new Float32Array(rowShape.reduce((a, b) => a * b, 1)).fill(0.5);
  const query = session.bind({ x: { dtype: 'float32', shape, data } }, ['y']);
  const feeds = { x: new ort.Tensor('float32', data, shape) };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let block = 0; block <= BLOCKS; block++) {
    const harness = await timeQueries([query], 0, blockSize, Number.POSITIVE_INFINITY);
    const tight = await tightLoop(bare, feeds, blockSize);
    if (block === 0) continue;
    ours.push(...harness);
    theirs.push(...tight);
  }
  const [p50, reference] = [median(ours) * 1000, median(theirs) * 1000];
  return `${name}: p50 ${p50.toFixed(1)} µs, tight loop ${reference.toFixed(1)} µs, ratio ${(p50 / reference).toFixed(3)}`;
}

async function tightLoop(session: Ort.InferenceSession, feeds: Ort.InferenceSession.FeedsType, count: number) {
  const samples = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await session.run(feeds);
    samples[i] = performance.now() - start;
  }
  return samples;
}

console.log(await compare(mlp(), 2000));
console.log(await compare(convnet(), 100));
