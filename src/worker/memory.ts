import { writeFileSync } from 'node:fs';
import type { MemoryReply, RuntimeSettings } from '../contracts/protocol.ts';
import type { HostTensor, RuntimeBackend } from '../contracts/runtime.ts';

const BYTES_PER_KB = 1024;

/** Runs an empty model and resolves to what is resident then; peaks count from here on, where the system can forget. */
export async function residentBefore(backend: RuntimeBackend, settings: RuntimeSettings): Promise<number> {
  const session = await backend.loadEmpty(settings);
  const feed: HostTensor = { dtype: 'float32', shape: [1], data: new Float32Array(1) };
  const names = session.outputs.map(({ name }) => name);
  await session.bind(Object.fromEntries(session.inputs.map(({ name }) => [name, feed])), names).run();
  await session.dispose();
  forgetPeak();
  return process.memoryUsage.rss();
}

export function memoryUse(runtimeBytes: number | undefined): MemoryReply {
  if (runtimeBytes === undefined) throw new Error('the model was not loaded to measure memory');
  return { peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KB, runtimeBytes };
}

/** Linux: "5" resets the peak of the resident set (proc_pid_clear_refs(5)). Elsewhere the start of the process counts too. */
function forgetPeak(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Without it the peak is that of the whole process, which is at least what is asked for.
  }
}
