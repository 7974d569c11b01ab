import type { Exchanges, RuntimeSettings, WorkerRequest } from '../../contracts/protocol.ts';

export interface ProcessLimits {
  /** For the whole life of the process. */
  timeMs: number;
  memoryBytes: number;
}

export interface ProcessOptions {
  /** The built `worker.js`. */
  workerPath: string;
  limits: ProcessLimits;
  device: RuntimeSettings['device'];
  /** The working directory and the temporary folder of the process. */
  scratchDir: string;
}

export type ReplyTo<R extends WorkerRequest> = Exchanges[R['kind']]['reply'];

/** A model in a process of its own. */
export interface ModelProcess {
  /**
   * Sends a request when those before it are answered.
   *
   * @throws ModelGateError `model.timeout`, `model.out_of_memory`, `model.crashed`, `model.protocol`, and what the model
   *   process itself reports
   */
  request<R extends WorkerRequest>(request: R): Promise<ReplyTo<R>>;
  /** The protections that hold for it, in words that stay the same between runs. */
  isolation: string[];
  /** Ends the process and everything it started. */
  close(): Promise<void>;
}
