import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EvaluateRequest } from '../../src/contracts/protocol.ts';
import { onnxruntime } from '../../src/runtimes/onnxruntime.ts';
import { evaluate } from '../../src/worker/evaluate.ts';
import { cast, dataDependent, identity, summedBatch, widening } from './models.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'model-gate-'));
const backend = await onnxruntime.open(createRequire(import.meta.url));
let runs = 0;

afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  model: Uint8Array;
  rows: number;
  width?: number;
  data: NodeJS.TypedArray;
  dtype?: 'float32' | 'float16';
  batch: number;
  fixedBatch?: boolean;
  maxOutputBytes?: number;
}

async function run({
  model,
  rows,
  width,
  data,
  dtype = 'float32',
  batch,
  fixedBatch = false,
  maxOutputBytes = 1e9,
}: Run) {
  const directory = path.join(folder, String(runs++));
  mkdirSync(directory);
  const [modelPath, feedPath] = [path.join(folder, 'model.onnx'), path.join(folder, 'x.bin')];
  writeFileSync(modelPath, model);
  writeFileSync(feedPath, data);
  const session = await backend.load(
    { model: modelPath, inputs: [], outputs: [] },
    { device: 'cpu', threads: 1, optimization: 'all' },
  );
  const rowShape = width === undefined ? [] : [width];
  const feeds: EvaluateRequest['feeds'] = [{ name: 'x', dtype, rowShape, path: feedPath }];
  const outputs = ['y'];
  return evaluate(session, { kind: 'evaluate', feeds, rows, batch, fixedBatch, outputs, directory, maxOutputBytes });
}

const ramp = (length: number) => Float32Array.from({ length }, (_, i) => i - length / 2);

describe('evaluate', () => {
  it.each([
    { rows: 1, batch: 1 },
    { rows: 10, batch: 3 },
    { rows: 12, batch: 3 },
    { rows: 2, batch: 100 },
    // More than one chunk of 4 MiB, ending in the middle of a batch and of a chunk.
    { rows: 40_001, batch: 7 },
  ])('passes every row through once: $rows rows in batches of $batch', async ({ rows, batch }) => {
    const data = ramp(rows * 50);
    const { outputs } = await run({ model: identity(50), rows, width: 50, data, batch });
    expect(outputs).toEqual([{ name: 'y', dtype: 'float32', rowShape: [50], path: expect.any(String) }]);
    expect(readFileSync(outputs[0]!.path).equals(Buffer.from(data.buffer))).toBe(true);
  });

  it.each([1, 4, 5, 7, 8])('fills the last batch of a model that takes 4 rows, given %i', async (rows) => {
    const data = ramp(rows * 3);
    const { outputs } = await run({ model: identity(3, 4), rows, width: 3, data, batch: 4, fixedBatch: true });
    expect(readFileSync(outputs[0]!.path).equals(Buffer.from(data.buffer))).toBe(true);
  });

  it('writes rows larger than its buffers', async () => {
    const { outputs } = await run({ model: widening(500_000), rows: 3, width: 1, data: ramp(3), batch: 2 });
    const bytes = readFileSync(outputs[0]!.path);
    const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    expect(values.length).toBe(1_500_000);
    expect([0, 499_999, 500_000, 1_499_999].map((i) => values[i])).toEqual([-1.5, -1.5, -0.5, 0.5]);
  });

  it('widens float16 as ONNX Runtime itself does, for every bit pattern', async () => {
    const rows = 2 ** 16;
    const bits = Uint16Array.from({ length: rows }, (_, i) => i);
    const given = { rows, data: bits, dtype: 'float16', batch: 1000 } as const;
    const widened = await run({ ...given, model: cast('float16', 'float16', 10) });
    const reference = await run({ ...given, model: cast('float16', 'float32', 1) });
    expect(widened.outputs[0]!.dtype).toBe('float32');
    const [ours, theirs] = [widened, reference].map(({ outputs }) => {
      const bytes = readFileSync(outputs[0]!.path);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    });
    expect(ours).toEqual(theirs);
  });

  it('refuses an output whose first axis is not the batch', async () => {
    const summed = run({ model: summedBatch(3), rows: 4, width: 3, data: ramp(12), batch: 2 });
    await expect(summed).rejects.toMatchObject({
      code: 'model.batch_axis',
      message: expect.stringMatching(/output "y".*\[1, 3\] for 2 rows/),
    });
  });

  it('refuses rows whose shape changes', async () => {
    const changing = run({ model: dataDependent(), rows: 4, data: Float32Array.of(1, 2, 1, 3), batch: 2 });
    await expect(changing).rejects.toMatchObject({
      code: 'model.output_shape',
      message: expect.stringMatching(/\[2\] in one batch and \[3\]/),
    });
  });

  it('stops when the outputs grow too large', async () => {
    const large = run({
      model: widening(1000),
      rows: 100,
      width: 1,
      data: ramp(100),
      batch: 10,
      maxOutputBytes: 50_000,
    });
    await expect(large).rejects.toMatchObject({
      code: 'model.output_too_large',
      message: expect.stringMatching(/20 of 100 rows/),
    });
  });

  it('never makes up rows that the file does not have', async () => {
    await expect(run({ model: identity(3), rows: 4, width: 3, data: ramp(9), batch: 2 })).rejects.toThrow(
      /ends before/,
    );
    await expect(run({ model: identity(3), rows: 0, width: 3, data: ramp(0), batch: 2 })).rejects.toThrow(/no rows/);
  });
});
