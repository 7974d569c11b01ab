import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { bundleEntry } from '../../../scripts/lib/bundle.ts';
import type { EvaluateRequest, LoadRequest } from '../../../src/contracts/protocol.ts';
import { type ModelProcess, startModelProcess } from '../../../src/run/process/index.ts';

const runtimeDir = fileURLToPath(new URL('../../../', import.meta.url));

export const linux = process.platform === 'linux';

export interface Limits {
  timeMs?: number;
  memoryBytes?: number;
}

/** Model processes of the real worker, bundled from the sources, in a folder that is removed after the tests. */
export function processes() {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-gate-'));
  const workerPath = path.join(folder, 'worker.mjs');
  const started: ModelProcess[] = [];
  let count = 0;

  beforeAll(async () => writeFileSync(workerPath, (await bundleEntry('worker')).content));
  afterAll(async () => {
    await Promise.all(started.map((model) => model.close()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  async function start(limits: Limits = {}, script = workerPath): Promise<ModelProcess> {
    const filled = { timeMs: 60_000, memoryBytes: 2e9, ...limits };
    const model = await startModelProcess({ workerPath: script, limits: filled, device: 'cpu', scratchDir: folder });
    started.push(model);
    return model;
  }

  function write(name: string, content: string | NodeJS.ArrayBufferView): string {
    const file = path.join(folder, `${count++}-${name}`);
    writeFileSync(file, content);
    return file;
  }

  function loadRequest(bytes: Uint8Array): LoadRequest {
    const settings = { device: 'cpu', threads: 1, optimization: 'all' } as const;
    const modelPath = write('model.onnx', bytes);
    const file = { format: 'onnx', readOptions: {}, modelPath } as const;
    return { kind: 'load', runtime: 'onnxruntime-node', runtimeDir, ...file, inputs: [], outputs: [], settings };
  }

  function evaluateRequest(data: Float32Array, width: number): EvaluateRequest {
    const directory = path.join(folder, `${count++}-outputs`);
    mkdirSync(directory);
    const feeds = [{ name: 'x', dtype: 'float32' as const, rowShape: [width], path: write('x.bin', data) }];
    const rows = data.length / width;
    const batches = { batch: 2, fixedBatch: false, outputs: ['y'] };
    return { kind: 'evaluate', feeds, rows, ...batches, directory, maxOutputBytes: 2 ** 30 };
  }

  return {
    folder,
    workerPath,
    start,
    write,
    loadRequest,
    evaluateRequest,
    load: (model: ModelProcess, bytes: Uint8Array) => model.request(loadRequest(bytes)),
    evaluate: (model: ModelProcess, data: Float32Array, width: number) => model.request(evaluateRequest(data, width)),
    /** A process that runs a script of the test's instead of the worker; it has `socket`, the channel. */
    script: (code: string, limits: Limits = {}) => start(limits, write('script.mjs', `${CHANNEL}\n${code}`)),
  };
}

/** The process ids of Node running a script, and of nothing that merely wraps it (Linux). */
export function processesOf(script: string): number[] {
  const wanted = [process.execPath, script, ''].join('\0');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLine(name) === wanted)
    .map(Number);
}

function commandLine(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}

const CHANNEL = `
import fs from 'node:fs';
import net from 'node:net';
const socket = new net.Socket({ fd: 3, readable: true, writable: true });
const send = (message) => socket.write(JSON.stringify(message) + '\\n');
const fail = (message) => send({ id: 1, ok: false, error: { code: 'model.run_failed', message } });
`;

/** The request that scripts are sent where it does not matter what is asked. */
export const anything = { kind: 'latency.sample', count: 4, maxDurationMs: 1000 } as const;
