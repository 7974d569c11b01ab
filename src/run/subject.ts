import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DatasetInfo, GeneratedInfo, ModelResult, RuntimeInfo } from '../../schemas/generated/result.d.ts';
import { fetchArtifact } from '../artifacts/index.ts';
import { redactUrl } from '../artifacts/redact.ts';
import type { FetchFile } from '../contracts/dataset.ts';
import type { ModelDescription } from '../contracts/model.ts';
import type { EvaluateReply, LoadReply, RuntimeSettings, TensorFile } from '../contracts/protocol.ts';
import { parseBytes, parseDuration } from '../contracts/quantity.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { toOnnx } from '../convert/index.ts';
import { ensureRuntime } from '../runtimes/install.ts';
import { lazy } from './lazy.ts';
import { namingFile } from './naming-process.ts';
import type { PlannedModel } from './plan.ts';
import { type ModelProcess, startModelProcess } from './process/index.ts';
import { readOptionsOf } from './read-options.ts';
import { firstThatRuns } from './runtime-choice.ts';
import { artifactSettings, type Services } from './services.ts';
import { batchSize, type ResolvedInputs, resolveInputs } from './shapes.ts';

const DEFAULT_TIME = '5 min';
const DEFAULT_MEMORY = '4 GB';
const MAX_OUTPUT_BYTES = 2 ** 30;

/** A model file on this machine, read but not run. */
export interface ModelFile {
  path: string;
  description: ModelDescription;
  sizeBytes: number;
}

/** What becomes known while a model is judged; it goes into the result document. */
export type Facts = Pick<ModelResult, 'runtime' | 'loadTimeMs' | 'dataset'> & {
  isolation: string[];
  warnings: string[];
};

interface Loaded {
  process: ModelProcess;
  reply: LoadReply;
}

/** The model that is being judged: everything of it that takes time is made on first use, once. */
export class Subject {
  readonly facts: Facts = { isolation: [], warnings: [] };
  readonly planned: PlannedModel;
  readonly file: ModelFile;
  private readonly services: Services;
  private readonly scratch: string;
  private folders = 0;

  constructor(planned: PlannedModel, file: ModelFile, services: Services, scratch: string) {
    this.planned = planned;
    this.file = file;
    this.services = services;
    this.scratch = scratch;
  }

  get id(): string {
    return this.planned.model.id;
  }

  /** The model's file, as the gate file names it: what messages call the model. */
  get name(): string {
    return redactUrl(this.planned.model.artifact);
  }

  get seed(): number {
    return this.planned.gate.document.seed ?? 1;
  }

  /** Fetches what the gate file points at, by the same rules as models. */
  readonly fetch: FetchFile = async (uri, sha256) => {
    const { baseDir } = this.planned.gate;
    return (await fetchArtifact({ ...artifactSettings(this.services), uri, sha256, baseDir })).path;
  };

  readonly inputs: () => ResolvedInputs = lazy(() =>
    resolveInputs(
      this.name,
      this.file.description.inputs,
      this.planned.model.dims ?? {},
      this.planned.model.raw_inputs,
    ),
  );

  /** Rows of one call of the model. */
  batch(): number {
    const { inputs, fixedBatch } = this.inputs();
    return batchSize(inputs, fixedBatch);
  }

  async folder(): Promise<string> {
    const folder = path.join(this.scratch, String(this.folders++));
    await mkdir(folder);
    return folder;
  }

  /** Starts the model process and loads the model into it. */
  readonly loaded: () => Promise<Loaded> = lazy(async () => {
    const { device } = this.settings;
    return firstThatRuns(this.name, this.file.description, device, {
      load: (runtime) => this.loadInto(runtime),
      warn: (warning) => this.facts.warnings.push(warning),
    });
  });

  private get settings(): RuntimeSettings {
    return { device: 'cpu', threads: 1, optimization: 'all', ...this.planned.model.runtime };
  }

  private async loadInto(runtime: Runtime): Promise<Loaded> {
    const { settings } = this;
    const { model, gate } = this.planned;
    const { distDir, cacheDir, env, progress, runtimeCache } = this.services;
    const { format, inputs, outputs } = this.file.description;
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
    const limits = { ...gate.document.limits, ...model.limits };
    await this.started?.close();
    const started = await this.start(limits, settings.device);
    const load = {
      kind: 'load',
      runtime: runtime.id,
      runtimeDir: installed.dir,
      format,
      readOptions: readOptionsOf(model),
      modelPath: this.file.path,
      inputs,
      outputs,
      settings,
    } as const;
    const reply = await started.request(load);
    const info: RuntimeInfo = { name: runtime.packageName, version: reply.version, ...settings };
    if (format in toOnnx) info.via = 'onnx';
    this.facts.runtime = info;
    this.facts.loadTimeMs = reply.loadTimeMs;
    return { process: started, reply };
  }

  /** Feeds rows and resolves to the wanted outputs, on disk. */
  async evaluate(feeds: TensorFile[], rows: number, outputs: string[]): Promise<EvaluateReply> {
    const { process } = await this.loaded();
    const fixedBatch = this.inputs().fixedBatch !== undefined;
    const directory = await this.folder();
    const batch = this.batch();
    return process.request({
      kind: 'evaluate',
      feeds,
      rows,
      batch,
      fixedBatch,
      outputs,
      directory,
      maxOutputBytes: MAX_OUTPUT_BYTES,
    });
  }

  recordDataset(info: DatasetInfo | GeneratedInfo): void {
    this.facts.dataset ??= info;
  }

  async close(): Promise<void> {
    await this.started?.close();
  }

  private started: ModelProcess | undefined;

  private async start(limits: { time?: string; memory?: string }, device: 'cpu' | 'cuda'): Promise<ModelProcess> {
    const process = await startModelProcess({
      workerPath: path.join(this.services.distDir, 'worker.js'),
      limits: {
        timeMs: parseDuration(limits.time ?? DEFAULT_TIME),
        memoryBytes: parseBytes(limits.memory ?? DEFAULT_MEMORY),
      },
      device,
      scratchDir: this.scratch,
    });
    this.started = namingFile(process, this.name);
    this.facts.isolation.push(...process.isolation);
    return this.started;
  }
}
