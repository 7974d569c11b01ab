import { describe, expect, it } from 'vitest';
import { identity } from '../../worker/models.ts';
import { anything, linux, processes, processesOf } from './fixture.ts';

describe('a model process that ends by itself', () => {
  const { script, start, load, workerPath } = processes();

  it.each([
    ['an exit', 'process.exit(3)', /exit code 3/],
    ['an abort', 'process.abort()', /signal SIG(ABRT|SEGV|TRAP|ILL)/],
    ['a signal', "process.kill(process.pid, 'SIGSEGV')", /signal SIGSEGV/],
    ['a signal that cannot be caught', "process.kill(process.pid, 'SIGKILL')", /signal SIGKILL/],
  ])('is told by %s', async (_what, code, message) => {
    const model = await script(`socket.on('data', () => { ${code} });`);
    await expect(model.request(anything)).rejects.toMatchObject({
      code: 'model.crashed',
      message: expect.stringMatching(message),
    });
  });

  it('quotes the last words, cut and escaped', async () => {
    const words = `\\u001b[31mred\\u0000 ${'long '.repeat(100)}`;
    const model = await script(`fs.writeSync(2, 'first\\nat last ${words}\\n'); process.exit(1);`);
    const error = await model.request(anything).catch((reason: Error) => reason);
    expect((error as Error).message).toMatch(/last words were "at last \\u001b\[31mred\\u0000 long .*…"$/);
    expect((error as Error).message.length).toBeLessThan(500);
  });

  it('is not misled by stderr without end', async () => {
    const model = await script(
      "for (let i = 0; i < 3000; i++) fs.writeSync(2, 'x'.repeat(1e4) + '\\n'); process.exit(1);",
    );
    await expect(model.request(anything)).rejects.toMatchObject({ code: 'model.crashed' });
  });

  it.runIf(linux).each(['SIGKILL', 'SIGSEGV', 'SIGABRT'] as const)(
    'is told when it dies of %s from outside',
    async (signal) => {
      const model = await start();
      await load(model, identity(2));
      const pending = model.request({ kind: 'latency.overhead', count: 5_000_000 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const pid of processesOf(workerPath)) process.kill(pid, signal);
      await expect(pending).rejects.toMatchObject({
        code: 'model.crashed',
        message: expect.stringContaining(`while measuring latency: signal ${signal}`),
      });
    },
  );
});
