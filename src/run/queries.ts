import type { PrepareLatencyRequest } from '../contracts/protocol.ts';
import type { ModelProcess } from './process/index.ts';
import type { Rows } from './rows.ts';
import type { Subject } from './subject.ts';

/** Queries are drawn from this many rows in turn, so that no single input decides. */
const QUERY_POOL = 64;

/** Rows that become single-stream queries, `batch` of them a query. */
export type Bound = Omit<PrepareLatencyRequest, 'kind'>;

export async function queriesOf(subject: Subject, rows: Rows): Promise<Bound> {
  const { feeds, rows: available } = await rows.feeds();
  const batch = subject.inputs().fixedBatch ?? 1;
  // A query needs a whole batch; where there are fewer rows, evaluate would pad, and a padded query is still one query.
  const count = Math.min(available, Math.max(batch, QUERY_POOL - (QUERY_POOL % batch)));
  return { feeds, rows: count, batch };
}

/** Binds rows to queries in a model process; resolves to the number of different queries. */
export async function bindQueries(process: ModelProcess, bound: Bound): Promise<number> {
  await process.request({ kind: 'latency.prepare', ...bound });
  return Math.ceil(bound.rows / bound.batch);
}

/** Both at once, for the model of a process. */
export async function prepareQueries(process: ModelProcess, subject: Subject, rows: Rows): Promise<number> {
  return bindQueries(process, await queriesOf(subject, rows));
}
