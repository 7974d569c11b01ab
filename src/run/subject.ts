import type { DatasetInfo, GeneratedInfo, ModelResult } from '../../schemas/generated/result.d.ts';
import { redactUrl } from '../artifacts/redact.ts';
import type { ModelDescription } from '../contracts/model.ts';
import type { EvaluateReply, RuntimeSettings, TensorFile } from '../contracts/protocol.ts';
import type { Runtime } from '../contracts/runtime.ts';
import { lazy } from './lazy.ts';
import { type Loaded, loadModelProcess } from './model-process.ts';
import type { PlannedModel } from './plan.ts';
import type { ModelProcess } from './process/index.ts';
import { firstThatRuns } from './runtime-choice.ts';
import type { Services } from './services.ts';
import { batchSize, type ResolvedInputs, resolveInputs } from './shapes.ts';
import { Surroundings } from './surroundings.ts';

const MAX_OUTPUT_BYTES = 2 ** 30;

/** A model file on this machine, read but not run. */
export interface ModelFile {
  path: string;
  description: ModelDescription;
  sizeBytes: number;
}

/** What becomes known while a model is judged; it goes into the result document. */
export type Facts = Pick<ModelResult, 'runtime' | 'loadTimeMs' | 'dataset'> & {
  /** The protections that every process of the model had. */
  isolation: string[];
  warnings: string[];
};

/** The model that is being judged: everything of it that takes time is made on first use, once. */
export class Subject extends Surroundings {
  readonly facts: Facts = { isolation: [], warnings: [] };
  readonly file: ModelFile;

  constructor(planned: PlannedModel, file: ModelFile, services: Services, scratch: string) {
    super(planned, services, scratch);
    this.file = file;
  }

  /** The model's file, as the gate file names it: what messages call the model. */
  get name(): string {
    return redactUrl(this.planned.model.artifact!);
  }

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

  /** Starts the model process and loads the model into it: once, and again after it was closed. A failure is kept. */
  loaded(): Promise<Loaded> {
    this.loading ??= this.firstLoad();
    return this.loading;
  }

  private loading: Promise<Loaded> | undefined;

  private async firstLoad(): Promise<Loaded> {
    const { device } = this.settings;
    const loaded = await firstThatRuns(this.name, this.file.description, device, {
      load: (runtime) => this.load(runtime),
      warn: (warning) => this.facts.warnings.push(warning),
    });
    const { name, threads } = loaded.info;
    if (threads !== this.settings.threads) {
      this.facts.warnings.push(
        `${name} runs on ${threads} thread, not on the ${this.settings.threads} that were asked for`,
      );
    }
    const wanted = this.planned.model.runtime?.optimization;
    if (wanted !== undefined && !loaded.runtime.optimizes) {
      this.facts.warnings.push(`${name} has no level of optimisation to choose from: ${wanted} was not applied`);
    }
    this.facts.runtime = loaded.info;
    this.facts.loadTimeMs = loaded.reply.loadTimeMs;
    return loaded;
  }

  /** The model in a second process of its own, which is gone when `use` is done. */
  async inFreshProcess<T>(measureMemory: boolean, use: (fresh: Loaded) => Promise<T>): Promise<T> {
    const { runtime } = await this.loaded();
    const fresh = await this.load(runtime, measureMemory);
    try {
      return await use(fresh);
    } finally {
      await fresh.process.close();
    }
  }

  private get settings(): RuntimeSettings {
    return { device: 'cpu', threads: 1, optimization: 'all', ...this.planned.model.runtime };
  }

  private load(runtime: Runtime, measureMemory = false): Promise<Loaded> {
    const { planned, file, name, settings, services, scratch } = this;
    const started = (process: ModelProcess) => {
      const held = process.isolation.filter((it) => this.processes.length === 0 || this.facts.isolation.includes(it));
      this.facts.isolation = held;
      this.processes.push(process);
    };
    return loadModelProcess({ planned, file, name, settings, runtime, services, scratch, measureMemory, started });
  }

  /** Feeds rows and resolves to the wanted outputs, on disk. */
  async evaluate(
    feeds: TensorFile[],
    rows: number,
    outputs: string[],
    { process, batch = this.batch(), alone = false }: { process?: ModelProcess; batch?: number; alone?: boolean } = {},
  ): Promise<EvaluateReply> {
    const running = process ?? (await this.loaded()).process;
    const fixedBatch = this.inputs().fixedBatch !== undefined;
    const directory = await this.folder();
    return running.request({
      kind: 'evaluate',
      feeds,
      rows,
      batch,
      fixedBatch,
      ...(alone && { alone }),
      outputs,
      directory,
      maxOutputBytes: MAX_OUTPUT_BYTES,
    });
  }

  recordDataset(info: DatasetInfo | GeneratedInfo): void {
    this.facts.dataset ??= info;
  }

  /** Ends the model process. */
  async close(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.close()));
    this.processes.length = 0;
    // A model that would not load is not tried again.
    await this.loading?.then(
      () => {
        this.loading = undefined;
      },
      () => undefined,
    );
  }

  private readonly processes: ModelProcess[] = [];
}
