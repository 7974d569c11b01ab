import type { DatasetRequest, Labels } from '../../contracts/dataset.ts';
import type { Table } from '../kind.ts';
import { list, problem } from '../problem.ts';
import { tableLabels } from './table-labels.ts';

/** Labels from a table of their own: the column that `key:` names, or the only one. */
export async function readColumnLabels(
  table: Table,
  column: string | undefined,
  request: Pick<DatasetRequest, 'task' | 'classes'>,
): Promise<Labels> {
  const only = table.columns.length === 1 ? table.columns[0] : undefined;
  const name = column ?? only;
  if (name === undefined) {
    const what = `has several columns: ${list(table.columns)}`;
    throw problem(
      'key',
      { file: table.file.name },
      what,
      'Name the column of the labels: `labels: {path: …, key: …}`.',
    );
  }
  const labels = tableLabels(table, name, request);
  for await (const batch of table.rows()) for (const row of batch) labels.add(row);
  return labels.finish();
}
