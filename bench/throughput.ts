import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Ort from 'onnxruntime-node';
import { bundleEntry, root } from '../scripts/lib/bundle.ts';
import type { RuntimeSettings } from '../src/contracts/protocol.ts';
import { startModelProcess } from '../src/run/process/index.ts';
import { type BenchModel, convnet, mlp } from './models.ts';

/**
 * Rows a second through a model process, from file to file, against a bare batched loop over the same runtime with
 * everything in memory. The two take turns, and the best of each counts: what else the machine does only ever adds time.
 */
const REPEATS = 25;
const BATCH = 256;
const SETTINGS: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };

const ort = createRequire(import.meta.url)('onnxruntime-node') as typeof Ort;

async function compare({ name, bytes, rowShape }: BenchModel, rows: number, folder: string): Promise<string> {
  const modelPath = path.join(folder, 'model.onnx');
  const workerPath = path.join(folder, 'worker.js');
  const feedPath = path.join(folder, 'x.bin');
  const data = Float32Array.from({ length: rows * rowShape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i));
  await writeFile(modelPath, bytes);
  await writeFile(workerPath, (await bundleEntry('worker')).content);
  await writeFile(feedPath, data);

  const limits = { timeMs: 300_000, memoryBytes: 4e9 };
  const model = await startModelProcess({ workerPath, limits, device: 'cpu', scratchDir: folder });
  await model.request({
    kind: 'load',
    runtime: 'onnxruntime-node',
    runtimeDir: root,
    format: 'onnx',
    readOptions: {},
    modelPath,
    inputs: [],
    outputs: [],
    settings: SETTINGS,
  });
  const bare = await ort.InferenceSession.create(modelPath, {
    executionProviders: ['cpu'],
    executionMode: 'sequential',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const directory = path.join(folder, `outputs-${repeat}`);
    await mkdir(directory);
    const feeds = [{ name: 'x', dtype: 'float32' as const, rowShape, path: feedPath }];
    const batches = { batch: BATCH, fixedBatch: false, outputs: ['y'] };
    const files = { feeds, directory, maxOutputBytes: 2 ** 30 };
    const reply = await model.request({ kind: 'evaluate', rows, ...batches, ...files });
    const reference = await bareLoop(bare, data, rowShape, rows);
    if (repeat === 0) continue;
    ours.push(rows / reply.durationMs);
    theirs.push(rows / reference);
  }
  await model.close();
  const [harness, loop] = [Math.max(...ours), Math.max(...theirs)];
  const [rate, reference] = [harness, loop].map((perMs) => Math.round(perMs * 1000).toLocaleString('en'));
  return `${name}: ${rate} rows/s, bare loop ${reference} rows/s, ratio ${(harness / loop).toFixed(3)}`;
}

async function bareLoop(session: Ort.InferenceSession, data: Float32Array, rowShape: number[], rows: number) {
  const rowElements = data.length / rows;
  const start = performance.now();
  for (let row = 0; row < rows; row += BATCH) {
    const count = Math.min(BATCH, rows - row);
    const batch = data.subarray(row * rowElements, (row + count) * rowElements);
    const results = await session.run({ x: new ort.Tensor('float32', batch, [count, ...rowShape]) });
    if (results.y!.data.length === 0) throw new Error('no output');
  }
  return performance.now() - start;
}

async function inFolder(model: BenchModel, rows: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'model-gate-bench-'));
  console.log(await compare(model, rows, folder));
  await rm(folder, { recursive: true });
}

await inFolder(mlp(), 200_000);
await inFolder(convnet(), 10_000);
