import { Worker } from 'node:worker_threads';

const MEGABYTES = 16;

/** Runs in a thread of its own, since a model that runs blocks the main thread for as long as it likes. */
const watch = `
  const { Socket } = require('node:net');
  const end = () => process.kill(process.pid, 'SIGKILL');
  new Socket({ fd: 0 }).on('error', end).on('close', end).resume();
`;

/** Ends this process when standard input, whose other end the parent holds, closes: the parent is gone. */
export async function holdLifeline(): Promise<void> {
  const thread = new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  await new Promise((resolve) => thread.once('online', resolve));
  thread.unref();
}
