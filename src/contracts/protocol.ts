import type { FormatId, ReadOptions } from './model.ts';
import type { DType, TensorSpec } from './tensor.ts';

export type RuntimeId = 'onnxruntime-node' | 'litert' | 'tflite-web' | 'tfjs-node' | 'tfjs-wasm';

export interface RuntimeSettings {
  device: 'cpu' | 'cuda';
  /** Threads inside an operator. */
  threads: number;
  optimization: 'none' | 'basic' | 'extended' | 'all';
}

/**
 * Rows of one tensor on disk: little-endian elements, row-major, without a header, `rows × product(rowShape)` of them.
 * float16 is stored as its 16 bits, bool as one byte.
 */
export interface TensorFile {
  name: string;
  dtype: DType;
  /** The shape of one row, without the sample axis. */
  rowShape: number[];
  path: string;
}

export interface LoadRequest {
  /** The model that is judged, or the one it is compared with, in the same process. */
  kind: 'load' | 'baseline.load';
  runtime: RuntimeId;
  /** The folder whose `node_modules` holds the runtime. */
  runtimeDir: string;
  format: FormatId;
  readOptions: ReadOptions;
  modelPath: string;
  /** Inputs and outputs as the file declares them. */
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  settings: RuntimeSettings;
  /** Run an empty model first, so that what the runtime itself takes is known. */
  measureMemory?: boolean;
}

export interface LoadReply {
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  /** Version of the runtime package that really ran. */
  version: string;
  loadTimeMs: number;
  /** Threads that the runtime really uses, where that is not what was asked for. */
  threads?: number;
}

/** Feed `rows` rows in batches of `batch` (the last one padded where the model's batch is fixed) and write the outputs. */
export interface EvaluateRequest {
  kind: 'evaluate';
  feeds: TensorFile[];
  rows: number;
  batch: number;
  /** The model takes exactly `batch` rows: the last batch is filled up, and what that adds is dropped. */
  fixedBatch: boolean;
  /** Each row fills a batch of its own, with copies of itself: what is computed of it cannot depend on others. */
  alone?: boolean;
  /** Names of the outputs that are wanted. */
  outputs: string[];
  /** An empty folder for the output files. */
  directory: string;
  /** More output than this ends the evaluation with an error. */
  maxOutputBytes: number;
}

export interface EvaluateReply {
  /** As TensorFile; float16 and bfloat16 are widened to float32 on the way. */
  outputs: TensorFile[];
  /** Wall-clock time of the whole loop, reading and writing included. */
  durationMs: number;
}

/** Bind the rows of `feeds` (one query each, `batch` rows a query) for the requests that follow. */
export interface PrepareLatencyRequest {
  kind: 'latency.prepare' | 'baseline.prepare';
  feeds: TensorFile[];
  rows: number;
  batch: number;
}

/** Time `count` queries, one after the other; the queries take the prepared rows in turn. */
export interface SampleLatencyRequest {
  kind: 'latency.sample';
  count: number;
  /** Stop early, with fewer samples, when this much time has passed. */
  maxDurationMs: number;
}

export interface SampleLatencyReply {
  /** In milliseconds, in the order they were taken. */
  samplesMs: number[];
}

/** Time rounds of one query of the model and one of the baseline, in random order. */
export interface PairLatencyRequest {
  kind: 'latency.pair';
  count: number;
  /** Stop early, with fewer rounds, when this much time has passed. */
  maxDurationMs: number;
  /** Of the order within the rounds. */
  seed: number;
}

export interface PairLatencyReply {
  /** In milliseconds, in the order of the rounds; both lists are equally long. */
  modelMs: number[];
  baselineMs: number[];
}

/** Time an empty model through the same loop, and the clock against itself. */
export interface OverheadRequest {
  kind: 'latency.overhead';
  count: number;
}

export interface OverheadReply {
  /** Queries of an empty model (one Identity node) in the same runtime, in milliseconds. */
  samplesMs: number[];
  /** Differences of successive readings of the clock, in nanoseconds. */
  clockDifferencesNs: number[];
}

/** Resident memory of the process. Only after a load with `measureMemory`. */
interface MemoryRequest {
  kind: 'memory';
}

export interface MemoryReply {
  /** Most that was resident at once since the model was loaded. */
  peakBytes: number;
  /** What was resident before, with the runtime started and an empty model run. */
  runtimeBytes: number;
}

/** What a model file can be written as. */
export type ConvertTarget = 'onnx' | 'tfjs' | 'rtneural';

/** Write the model as another format, as files of fixed names. No runtime takes part. */
export interface ConvertRequest {
  kind: 'convert';
  format: FormatId;
  readOptions: ReadOptions;
  modelPath: string;
  to: ConvertTarget;
  /** An empty folder for the files. */
  directory: string;
}

export interface Exchanges {
  load: { request: LoadRequest; reply: LoadReply };
  evaluate: { request: EvaluateRequest; reply: EvaluateReply };
  'latency.prepare': { request: PrepareLatencyRequest; reply: Record<string, never> };
  'latency.sample': { request: SampleLatencyRequest; reply: SampleLatencyReply };
  'latency.overhead': { request: OverheadRequest; reply: OverheadReply };
  'baseline.load': { request: LoadRequest; reply: LoadReply };
  'baseline.prepare': { request: PrepareLatencyRequest; reply: Record<string, never> };
  'latency.pair': { request: PairLatencyRequest; reply: PairLatencyReply };
  memory: { request: MemoryRequest; reply: MemoryReply };
  convert: { request: ConvertRequest; reply: Record<string, never> };
}

export type RequestKind = keyof Exchanges;
export type WorkerRequest = Exchanges[RequestKind]['request'];

/** What travels to the model process. */
export interface RequestEnvelope {
  id: number;
  request: WorkerRequest;
}

/** What comes back; `error` is what the runtime said, cut to 2,000 characters. */
export type ReplyEnvelope = { id: number; ok: true; reply: unknown } | { id: number; ok: false; error: WorkerFailure };

interface WorkerFailure {
  code: string;
  message: string;
  /** Of what reading or converting the file ran into. */
  remedy?: string;
}
