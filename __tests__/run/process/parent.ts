import type { WorkerRequest } from '../../../src/contracts/protocol.ts';
import { startModelProcess } from '../../../src/run/process/index.ts';

/** Starts a model process, waits for the answers to all requests but the last, and reports that the last is under way. */
const [workerPath, scratchDir, requests] = process.argv.slice(2) as [string, string, string];
const limits = { timeMs: 60_000, memoryBytes: 2e9 };
const model = await startModelProcess({ workerPath, limits, device: 'cpu', scratchDir });
const queue = JSON.parse(requests) as WorkerRequest[];
for (const request of queue.slice(0, -1)) await model.request(request);
setTimeout(() => console.log('running'), 500);
await model.request(queue.at(-1)!);
