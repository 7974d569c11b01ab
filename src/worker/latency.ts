import { bytesPerElement } from '../contracts/elements.ts';
import type {
  OverheadReply,
  OverheadRequest,
  PrepareLatencyRequest,
  SampleLatencyReply,
  SampleLatencyRequest,
} from '../contracts/protocol.ts';
import type { HostTensor, Query, RuntimeSession, Tensors } from '../contracts/runtime.ts';
import { FeedReader } from './feeds.ts';
import type { LoadedModel } from './loaded-model.ts';

const NANOSECONDS_PER_MS = 1e6;

/** Binds the rows, `batch` of them a query; a last query of fewer rows is filled up, since each must do the same work. */
export async function prepareQueries(
  model: LoadedModel,
  { feeds, rows, batch }: PrepareLatencyRequest,
): Promise<Record<string, never>> {
  const names = readableOutputs(model.session);
  const reader = new FeedReader(feeds, rows, batch, true);
  try {
    const queries: Query[] = [];
    for (let row = 0; row < rows; row += batch) queries.push(model.session.bind(copyOf(await reader.next()), names));
    for (const query of model.queries) query.dispose?.();
    model.queries = queries;
    model.nextQuery = 0;
  } finally {
    await reader.close();
  }
  return {};
}

export async function sampleLatency(
  model: LoadedModel,
  { count, maxDurationMs }: SampleLatencyRequest,
): Promise<SampleLatencyReply> {
  const samples = await timeQueries(model.queries, model.nextQuery, count, maxDurationMs);
  model.nextQuery = (model.nextQuery + samples.length) % model.queries.length;
  return { samplesMs: inMilliseconds(samples) };
}

export async function measureOverhead(model: LoadedModel, { count }: OverheadRequest): Promise<OverheadReply> {
  const session = await model.backend.loadEmpty(model.settings);
  const feed: HostTensor = { dtype: 'float32', shape: [1], data: new Float32Array(1) };
  const feeds = Object.fromEntries(session.inputs.map(({ name }) => [name, feed]));
  const query = session.bind(feeds, readableOutputs(session));
  const samples = await timeQueries([query], 0, count, Number.POSITIVE_INFINITY);
  await session.dispose();
  return { samplesMs: inMilliseconds(samples), clockDifferencesNs: clockDifferences(count) };
}

/**
 * Times the queries one after the other, beginning with number `first`, and returns milliseconds in the order they were
 * taken: `count` of them, or fewer (one at least) when `maxDurationMs` has passed. Nothing but the query is inside the
 * two readings of the clock. `performance.now` steps in nanoseconds and, unlike `hrtime.bigint`, allocates nothing.
 */
export async function timeQueries(
  queries: readonly Query[],
  first: number,
  count: number,
  maxDurationMs: number,
): Promise<Float64Array> {
  if (queries.length === 0) throw new Error('no queries are prepared');
  const samples = new Float64Array(count);
  const deadline = performance.now() + maxDurationMs;
  let turn = first;
  for (let i = 0; i < count; i++) {
    const query = queries[turn]!;
    const start = performance.now();
    await query.run();
    const end = performance.now();
    samples[i] = end - start;
    turn = turn + 1 === queries.length ? 0 : turn + 1;
    if (end > deadline) return samples.subarray(0, i + 1);
  }
  return samples;
}

function clockDifferences(count: number): number[] {
  const readings = new Float64Array(count + 1);
  for (let i = 0; i <= count; i++) readings[i] = performance.now();
  return Array.from({ length: count }, (_, i) => Math.round((readings[i + 1]! - readings[i]!) * NANOSECONDS_PER_MS));
}

/** Whole nanoseconds, the clock's own step: the digits after them are rounding errors, and would triple the message. */
export function inMilliseconds(samples: Float64Array): number[] {
  return Array.from(samples, (sample) => Math.round(sample * NANOSECONDS_PER_MS) / NANOSECONDS_PER_MS);
}

/** Text, sequences and maps cannot be read; the whole graph runs whichever outputs are asked for. */
function readableOutputs({ outputs }: RuntimeSession): string[] {
  return outputs.filter(({ dtype }) => bytesPerElement(dtype) !== undefined).map(({ name }) => name);
}

/** The reader hands out views that the next batch overwrites. */
function copyOf(tensors: Tensors): Tensors {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]): [string, HostTensor] => [
      name,
      { ...tensor, data: tensor.data.slice() },
    ]),
  );
}
