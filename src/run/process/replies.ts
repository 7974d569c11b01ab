import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { bytesPerElement, elementsOf } from '../../contracts/elements.ts';
import type {
  EvaluateReply,
  EvaluateRequest,
  Exchanges,
  LoadReply,
  OverheadReply,
  PairLatencyReply,
  RequestKind,
  SampleLatencyReply,
  TensorFile,
} from '../../contracts/protocol.ts';
import type { Dim, DType, TensorSpec } from '../../contracts/tensor.ts';

const MAX_SPECS = 10_000;
const MAX_RANK = 64;
const MAX_NAME_LENGTH = 10_000;
const MAX_VERSION_LENGTH = 100;

/** What a reply must not be; the text says which part. */
export class InvalidReply extends Error {}

type Readers = {
  [K in RequestKind]: (reply: Fields, request: Exchanges[K]['request']) => Promise<Exchanges[K]['reply']>;
};

type Fields = Record<string, unknown>;

/**
 * Reads a reply that nobody vouches for into a value of its own, with nothing of the reply in it that is not checked.
 *
 * @throws InvalidReply
 */
export const readReply: Readers = {
  load: readLoadReply,
  'baseline.load': readLoadReply,
  async evaluate(reply, request): Promise<EvaluateReply> {
    const files = list(reply.outputs, 'outputs', request.outputs.length);
    if (files.length !== request.outputs.length) throw new InvalidReply('outputs');
    const outputs = files.map((file, index) => readTensorFile(file, request.outputs[index]!, request));
    await assertOnDisk(outputs, request);
    return { outputs, durationMs: number(reply.durationMs, 'durationMs') };
  },
  convert: async () => ({}),
  'latency.prepare': async () => ({}),
  'baseline.prepare': async () => ({}),
  async 'latency.pair'(reply, { count }): Promise<PairLatencyReply> {
    const modelMs = numbers(reply.modelMs, 'modelMs', count);
    const baselineMs = numbers(reply.baselineMs, 'baselineMs', count);
    if (modelMs.length === 0 || modelMs.length !== baselineMs.length) throw new InvalidReply('modelMs');
    return { modelMs, baselineMs };
  },
  async 'latency.sample'(reply, { count }): Promise<SampleLatencyReply> {
    const samplesMs = numbers(reply.samplesMs, 'samplesMs', count);
    if (samplesMs.length === 0) throw new InvalidReply('samplesMs');
    return { samplesMs };
  },
  async 'latency.overhead'(reply, { count }): Promise<OverheadReply> {
    return {
      samplesMs: numbers(reply.samplesMs, 'samplesMs', count),
      clockDifferencesNs: numbers(reply.clockDifferencesNs, 'clockDifferencesNs', count),
    };
  },
  async memory(reply) {
    return { peakBytes: size(reply.peakBytes), runtimeBytes: size(reply.runtimeBytes) };
  },
};

async function readLoadReply(reply: Fields): Promise<LoadReply> {
  return {
    inputs: list(reply.inputs, 'inputs', MAX_SPECS).map(readSpec),
    outputs: list(reply.outputs, 'outputs', MAX_SPECS).map(readSpec),
    version: text(reply.version, 'version', MAX_VERSION_LENGTH),
    loadTimeMs: number(reply.loadTimeMs, 'loadTimeMs'),
    ...(reply.threads !== undefined && { threads: size(reply.threads) }),
  };
}

export function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InvalidReply(what);
  return value as Fields;
}

function readSpec(value: unknown): TensorSpec {
  const spec = fields(value, 'a tensor');
  const shape = spec.shape === undefined ? undefined : list(spec.shape, 'a shape', MAX_RANK).map(readDim);
  return { name: text(spec.name, 'a name', MAX_NAME_LENGTH), dtype: readDtype(spec.dtype), ...(shape && { shape }) };
}

function readDim(value: unknown): Dim {
  return value === null ? null : typeof value === 'string' ? text(value, 'a dimension', MAX_NAME_LENGTH) : size(value);
}

function readDtype(value: unknown): DType {
  const dtype = text(value, 'an element type', MAX_VERSION_LENGTH) as DType;
  if (dtype !== 'string' && dtype !== 'unknown' && bytesPerElement(dtype) === undefined) {
    throw new InvalidReply('an element type');
  }
  return dtype;
}

/** The file lies directly in the requested folder. */
function readTensorFile(value: unknown, name: string, { directory }: EvaluateRequest): TensorFile {
  const file = fields(value, 'an output');
  const dtype = readDtype(file.dtype);
  const rowShape = list(file.rowShape, 'a row shape', MAX_RANK).map(size);
  const location = text(file.path, 'a path', MAX_NAME_LENGTH);
  const inside = path.join(directory, path.basename(location));
  if (file.name !== name || location !== inside || bytesPerElement(dtype) === undefined)
    throw new InvalidReply('an output');
  return { name, dtype, rowShape, path: inside };
}

/** Each file is a plain one of exactly the size that the rows take, and all of them are within the limit. */
async function assertOnDisk(outputs: readonly TensorFile[], { rows, maxOutputBytes }: EvaluateRequest): Promise<void> {
  let total = 0;
  for (const { path: file, dtype, rowShape } of outputs) {
    const expected = rows * elementsOf(rowShape) * bytesPerElement(dtype)!;
    const stats = await lstat(file).catch(() => undefined);
    if (!stats?.isFile() || stats.size !== expected) throw new InvalidReply('an output file of the wrong size');
    total += stats.size;
  }
  if (total > maxOutputBytes) throw new InvalidReply('more output than is allowed');
}

function list(value: unknown, what: string, maxLength: number): unknown[] {
  if (!Array.isArray(value) || value.length > maxLength) throw new InvalidReply(what);
  return value;
}

function numbers(value: unknown, what: string, maxLength: number): number[] {
  return list(value, what, maxLength).map((item) => number(item, what));
}

function number(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new InvalidReply(what);
  return value;
}

function size(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new InvalidReply('a size');
  return value as number;
}

function text(value: unknown, what: string, maxLength: number): string {
  if (typeof value !== 'string' || value.length > maxLength) throw new InvalidReply(what);
  return value;
}
