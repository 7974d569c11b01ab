import type { DatasetRequest } from '../contracts/dataset.ts';
import { changed } from './arrays/region.ts';
import type { Prepared, Table } from './kind.ts';
import { tableLabels } from './labels/table-labels.ts';
import type { Library } from './library.ts';
import { featureColumns } from './rows/columns.ts';
import { feedTable } from './rows/table-feeds.ts';
import { draw, keepLabels } from './sample.ts';

/** A table feeds its columns in one pass; a sample needs one before it, for the labels and the number of rows. */
export async function prepareTable(table: Table, request: DatasetRequest, library: Library): Promise<Prepared> {
  const { label, features, sample } = request.config;
  const columns = featureColumns(table, features, label, request.inputs);
  const labels = label === undefined ? undefined : tableLabels(table, label, request);
  if (!sample) {
    const fed = await feedTable(table, columns, undefined, labels?.add, request, library);
    return { ...fed, ...(labels && { labels: labels.finish() }) };
  }
  let total = 0;
  for await (const batch of table.rows()) {
    total += batch.length;
    if (labels) for (const row of batch) labels.add(row);
  }
  const all = labels?.finish();
  const drawn = draw(total, sample, request.seed, all, table.file.name);
  const fed = await feedTable(table, columns, drawn?.keep, undefined, request, library);
  if (!drawn && fed.rows !== total) throw changed();
  const kept = all && drawn ? keepLabels(all, drawn) : all;
  return { ...fed, ...(drawn && { rows: drawn.rows, sampled: drawn.sampled }), ...(kept && { labels: kept }) };
}
