import path from 'node:path';
import type { RuntimeInfo } from '../../schemas/generated/result.d.ts';
import type { LoadReply, LoadRequest, RuntimeSettings } from '../contracts/protocol.ts';
import { parseBytes, parseDuration } from '../contracts/quantity.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { toOnnx } from '../convert/index.ts';
import { ensureRuntime } from '../runtimes/install.ts';
import { namingFile } from './naming-process.ts';
import type { PlannedModel } from './plan.ts';
import { type ModelProcess, startModelProcess } from './process/index.ts';
import { readOptionsOf } from './read-options.ts';
import type { Services } from './services.ts';
import type { ModelFile } from './subject.ts';

export const DEFAULT_TIME = '5 min';
export const DEFAULT_MEMORY = '4 GB';

/** A model in a process of its own, ready to be fed. */
export interface Loaded {
  process: ModelProcess;
  /** What it was loaded with. */
  request: LoadRequest;
  reply: LoadReply;
  runtime: Runtime;
  info: RuntimeInfo;
}

export interface ToLoad {
  planned: PlannedModel;
  file: ModelFile;
  /** What messages call the model. */
  name: string;
  settings: RuntimeSettings;
  runtime: Runtime;
  services: Services;
  scratch: string;
  /** Also measure what the runtime takes without the model. */
  measureMemory?: boolean;
  /** Told of the process as soon as there is one, so that it can be ended whatever happens. */
  started(process: ModelProcess): void;
}

/** Installs the runtime where it must be, starts a model process and loads the model into it. */
export async function loadModelProcess(wanted: ToLoad): Promise<Loaded> {
  const { planned, file, name, settings, runtime, services, scratch } = wanted;
  const { gate, model } = planned;
  const { distDir, cacheDir, env, progress, runtimeCache } = services;
  const { format, inputs, outputs } = file.description;
  const installed = await ensureRuntime({
    id: runtime.id,
    packageName: runtime.packageName,
    distDir,
    cacheDir,
    env,
    execPath: process.execPath,
    cache: runtimeCache,
    progress,
  });
  const { time = DEFAULT_TIME, memory = DEFAULT_MEMORY } = { ...gate.document.limits, ...model.limits };
  const started = await startModelProcess({
    workerPath: path.join(distDir, 'worker.js'),
    limits: { timeMs: parseDuration(time), memoryBytes: parseBytes(memory) },
    device: settings.device,
    scratchDir: scratch,
  });
  const named = namingFile(started, name);
  wanted.started(named);
  const request: LoadRequest = {
    kind: 'load',
    runtime: runtime.id,
    runtimeDir: installed.dir,
    format,
    readOptions: readOptionsOf(model),
    modelPath: file.path,
    inputs,
    outputs,
    settings,
    ...(wanted.measureMemory && { measureMemory: true }),
  };
  const reply = await named.request({ ...request, kind: 'load' });
  const { version, threads = settings.threads } = reply;
  const optimization = runtime.optimizes ? settings.optimization : 'fixed';
  const info: RuntimeInfo = { name: runtime.packageName, version, ...settings, threads, optimization };
  if (format in toOnnx) info.via = 'onnx';
  return { process: named, request, reply, runtime, info };
}
