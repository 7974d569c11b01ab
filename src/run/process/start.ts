import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex, Readable, Writable } from 'node:stream';
import { scrubbedEnvironment } from './environment.ts';
import { notStarted } from './failures.ts';
import { isolate } from './isolation.ts';
import { Supervisor } from './supervisor.ts';
import type { ModelProcess, ProcessOptions } from './types.ts';

/** A started process with its pipes; the system kills what hangs on them when this process is gone. */
export interface Started {
  child: ChildProcess;
  pid: number;
  stderr: Readable;
  channel: Duplex;
}

/**
 * Starts a model process with the strongest protections that this machine allows.
 *
 * @throws ModelGateError `model.process_failed`
 */
export async function startModelProcess(options: ProcessOptions): Promise<ModelProcess> {
  const { prefix, protections } = await isolate(options.limits, options.device);
  const started = await start([...prefix, process.execPath, options.workerPath], options);
  const supervisor = new Supervisor(started, options.limits);
  return {
    request: (request) => supervisor.request(request),
    isolation: ['environment scrubbed', ...protections, 'memory watchdog', 'time limit'],
    close: () => supervisor.close(),
  };
}

async function start([program, ...args]: string[], { device, scratchDir }: ProcessOptions): Promise<Started> {
  // A process group of its own is killed as a whole; on Windows that would open a console window instead.
  const child = spawn(program!, args, {
    cwd: scratchDir,
    env: scrubbedEnvironment(process.env, device, scratchDir),
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'pipe', 'overlapped'],
    windowsHide: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(notStarted(error)));
  });
  // Standard input carries nothing: the worker ends when its other end, which is here, closes.
  (child.stdin as Writable).on('error', () => undefined);
  return { child, pid: child.pid!, stderr: child.stderr as Readable, channel: child.stdio[3] as Duplex };
}
