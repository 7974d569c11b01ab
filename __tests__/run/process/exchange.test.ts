import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identity, lookup, unknownOperator } from '../../worker/models.ts';
import { processes } from './fixture.ts';

describe('a model process', () => {
  const { start, load, evaluate, write } = processes();
  const data = Float32Array.from({ length: 15 }, (_, i) => i / 4);

  it('loads a model, evaluates rows and measures latency', async () => {
    const model = await start();
    const loaded = await load(model, identity(3));
    expect(loaded).toMatchObject({
      inputs: [{ name: 'x', dtype: 'float32', shape: ['batch', 3] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: ['batch', 3] }],
      version: '1.30.0',
    });
    const { outputs } = await evaluate(model, data, 3);
    expect(readFileSync(outputs[0]!.path).equals(Buffer.from(data.buffer))).toBe(true);

    const feeds = [{ name: 'x', dtype: 'float32' as const, rowShape: [3], path: write('rows.bin', data) }];
    await model.request({ kind: 'latency.prepare', feeds, rows: 5, batch: 1 });
    const { samplesMs } = await model.request({ kind: 'latency.sample', count: 200, maxDurationMs: 10_000 });
    expect(samplesMs).toHaveLength(200);
    expect(Math.min(...samplesMs)).toBeGreaterThan(0);
    const overhead = await model.request({ kind: 'latency.overhead', count: 100 });
    expect(overhead.samplesMs).toHaveLength(100);
    expect(overhead.clockDifferencesNs).toHaveLength(100);
  });

  it('answers requests that were sent together in their order', async () => {
    const model = await start();
    const [loaded, evaluated] = await Promise.all([load(model, identity(3)), evaluate(model, data, 3)]);
    expect(loaded.inputs).toHaveLength(1);
    expect(evaluated.outputs).toHaveLength(1);
  });

  it('goes on after an error of the model', async () => {
    const model = await start();
    await expect(load(model, unknownOperator())).rejects.toMatchObject({
      code: 'model.unsupported_operator',
      remedy: expect.stringContaining('Export'),
    });
    await load(model, lookup());
    await expect(evaluate(model, data, 3)).rejects.toMatchObject({ code: 'model.input_mismatch' });
    await load(model, identity(3));
    expect((await evaluate(model, data, 3)).outputs).toHaveLength(1);
  });

  it('says that it is closed', async () => {
    const model = await start();
    await model.close();
    await expect(load(model, identity(3))).rejects.toMatchObject({ code: 'model.closed' });
  });
});
