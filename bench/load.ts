import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Work in bursts, as other programs have it: computing, then memory traffic, then a pause. */
const burst = `
  const { performance } = require('node:perf_hooks');
  const memory = new Float64Array(4e6);
  const until = (ms) => performance.now() + ms;
  for (;;) {
    for (let end = until(20 + 60 * Math.random()), x = 0; performance.now() < end; ) for (let i = 0; i < 1e4; i++) x += Math.sqrt(i);
    for (let end = until(20 + 60 * Math.random()); performance.now() < end; ) memory.fill(Math.random());
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * Math.random());
  }
`;

/** Keeps every core busy until it is stopped. */
export function startLoad(): { stop(): void } {
  const workers = cpus().map(() => new Worker(burst, { eval: true }));
  return {
    stop() {
      for (const worker of workers) void worker.terminate();
    },
  };
}
