import type { MemoryUse, RepeatedOutputs, Repetition } from '../contracts/check.ts';
import { prepareQueries } from './queries.ts';
import type { Rows } from './rows.ts';
import type { Subject } from './subject.ts';
import { readValues } from './tensor-values.ts';

/** Rows that are compared: enough for several batches. */
const MAX_ROWS = 1024;
/** Longest that the queries of a memory measurement may take; one is run in any case. */
const QUERY_MS = 10_000;

/** Runs the first rows once more; see `ProcessAccess.repeat`. */
export async function repeat(subject: Subject, rows: Rows, how: Repetition): Promise<RepeatedOutputs> {
  const { feeds, rows: available } = await rows.feeds();
  const count = Math.min(available, MAX_ROWS);
  const names = subject.file.description.outputs.map(({ name }) => name);
  const fixedBatch = subject.inputs().fixedBatch !== undefined;
  const alone = how === 'row by row';
  const batch = alone && !fixedBatch ? 1 : subject.batch();
  const { outputs } =
    how === 'fresh process'
      ? await subject.inFreshProcess(false, ({ process }) => subject.evaluate(feeds, count, names, { process, batch }))
      : await subject.evaluate(feeds, count, names, { batch, alone });
  const read = [];
  for (const file of outputs)
    read.push({ name: file.name, values: (await readValues(file, count)) ?? new Float64Array() });
  return { rows: count, batch, fixedBatch, outputs: read };
}

export function measureMemory(subject: Subject, rows: Rows): Promise<MemoryUse> {
  return subject.inFreshProcess(true, async ({ process }) => {
    const queries = await prepareQueries(process, subject, rows);
    const { samplesMs } = await process.request({ kind: 'latency.sample', count: queries, maxDurationMs: QUERY_MS });
    const { peakBytes, runtimeBytes } = await process.request({ kind: 'memory' });
    return { peakBytes, runtimeBytes, queries: samplesMs.length };
  });
}
