import { describe, expect, it } from 'vitest';
import { endlessModel, growingModel, widening } from '../../worker/models.ts';
import { linux, processes } from './fixture.ts';

const rows = Float32Array.of(1, 2, 3, 4);

describe('the limits of a model process', () => {
  const { start, load, evaluate, script } = processes();

  it('ends a model that never ends', async () => {
    const model = await start({ timeMs: 3000 });
    await load(model, endlessModel());
    await expect(evaluate(model, rows, 4)).rejects.toMatchObject({
      code: 'model.timeout',
      message: 'the model process reached its time limit of 3 s while evaluating 1 row',
    });
    await expect(evaluate(model, rows, 4)).rejects.toMatchObject({ code: 'model.timeout' });
  });

  it('counts the whole life of the process', async () => {
    const model = await start({ timeMs: 300 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await expect(load(model, endlessModel())).rejects.toMatchObject({ code: 'model.timeout' });
  });

  it.each([
    ['doubles a tensor without end', () => growingModel(), 4],
    ['asks for a tensor of 4 TB', () => widening(2 ** 40), 1],
    ['asks for a tensor just above the limit', () => widening(200_000_000), 1],
  ])('keeps a model to its memory that %s', async (_what, bytes, width) => {
    const model = await start({ memoryBytes: 600e6 });
    await load(model, bytes());
    await expect(evaluate(model, rows, width)).rejects.toMatchObject({ code: 'model.out_of_memory' });
  });

  it('keeps JavaScript to the limit too', async () => {
    const hoarder = await script('const kept = []; for (;;) kept.push(new Array(1e5).fill(Math.random()));', {
      memoryBytes: 300e6,
    });
    await expect(hoarder.request({ kind: 'latency.overhead', count: 1 })).rejects.toMatchObject({
      code: 'model.out_of_memory',
      message: expect.stringContaining('limit 300 MB'),
    });
  });

  it.runIf(linux)('counts the memory of its descendants', async () => {
    const parent = await script(
      `
      const { spawn } = await import('node:child_process');
      const hold = 'const held = Buffer.alloc(150e6, 1); setInterval(() => held, 1000)';
      for (let i = 0; i < 3; i++) spawn(process.execPath, ['-e', hold], { stdio: 'ignore' });`,
      { memoryBytes: 300e6 },
    );
    await expect(parent.request({ kind: 'latency.overhead', count: 1 })).rejects.toMatchObject({
      code: 'model.out_of_memory',
      message: expect.stringContaining('resident memory'),
    });
  });
});
