import type { DatasetRequest } from '../contracts/dataset.ts';
import { changed } from './arrays/region.ts';
import type { Prepared, Table } from './kind.ts';
import { readTableBeside, tableBeside } from './labels/table-labels.ts';
import type { Library } from './library.ts';
import { featureColumns } from './rows/columns.ts';
import { feedTable } from './rows/table-feeds.ts';
import { draw, keepBeside } from './sample.ts';

/** A table feeds its columns in one pass; a sample needs one before it, for the labels and the number of rows. */
export async function prepareTable(table: Table, request: DatasetRequest, library: Library): Promise<Prepared> {
  const { sample } = request.config;
  const columns = featureColumns(table, request);
  if (!sample) {
    const beside = tableBeside(table, request);
    const fed = await feedTable(table, columns, undefined, beside?.add, request, library);
    return { ...fed, ...beside?.finish() };
  }
  const { rows: total, beside } = await readTableBeside(table, request);
  const drawn = draw(total, sample, request.seed, beside.labels, table.file.name);
  const fed = await feedTable(table, columns, drawn?.keep, undefined, request, library);
  if (!drawn && fed.rows !== total) throw changed();
  return { ...fed, ...(drawn && { rows: drawn.rows, sampled: drawn.sampled }), ...keepBeside(beside, drawn) };
}
