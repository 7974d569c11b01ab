import { Worker } from 'node:worker_threads';

/** The thread needs hardly any memory, while Node 24 sets 512 MiB aside for the code of each thread. */
const RESOURCES = { maxOldGenerationSizeMb: 16, codeRangeSizeMb: 4 };

/** Runs in a thread of its own, since a model that runs blocks the main thread for as long as it likes. */
const watch = `
  const { Socket } = require('node:net');
  const end = () => process.kill(process.pid, 'SIGKILL');
  new Socket({ fd: 0 }).on('error', end).on('close', end).resume();
`;

/** Ends this process when standard input, whose other end the parent holds, closes: the parent is gone. */
export async function holdLifeline(): Promise<void> {
  const thread = new Worker(watch, { eval: true, resourceLimits: RESOURCES });
  await new Promise((resolve) => thread.once('online', resolve));
  thread.unref();
}
