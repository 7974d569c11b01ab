import type { DataFile, Row } from '../kind.ts';
import { problem } from '../problem.ts';

/** The first row, or the error `dataset.no_rows`. */
export async function firstRow(
  file: DataFile,
  batches: AsyncIterable<Row[]>,
  what: string,
  remedy: string,
): Promise<Row> {
  for await (const [row] of batches) if (row) return row;
  throw problem('no_rows', { file: file.name }, what, remedy);
}
