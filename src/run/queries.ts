import type { ModelProcess } from './process/index.ts';
import type { Rows } from './rows.ts';
import type { Subject } from './subject.ts';

/** Queries are drawn from this many rows in turn, so that no single input decides. */
const QUERY_POOL = 64;

/** Binds rows to single-stream queries in a model process; resolves to the number of different queries. */
export async function prepareQueries(process: ModelProcess, subject: Subject, rows: Rows): Promise<number> {
  const { feeds, rows: available } = await rows.feeds();
  const batch = subject.inputs().fixedBatch ?? 1;
  // A query needs a whole batch; where there are fewer rows, evaluate would pad, and a padded query is still one query.
  const count = Math.min(available, Math.max(batch, QUERY_POOL - (QUERY_POOL % batch)));
  await process.request({ kind: 'latency.prepare', feeds, rows: count, batch });
  return Math.ceil(count / batch);
}
