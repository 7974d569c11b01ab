import type { DatasetRequest, SliceColumn } from '../../contracts/dataset.ts';
import type { BesideSource, BesideSources } from '../array-sources.ts';
import { decode } from '../elements.ts';
import type { NamedArray } from '../kind.ts';
import { problem, quote } from '../problem.ts';
import { columnIndex } from '../rows/columns.ts';
import { readArrayLabels } from './array-labels.ts';
import { readColumnLabels } from './column-labels.ts';
import { GroupCollector } from './groups.ts';
import type { Beside } from './table-labels.ts';

/** Labels and groups with the number of rows that each file gives, by its name. */
export interface CountedBeside {
  beside: Beside;
  counts: { name: string; rows: number }[];
}

/** Reads what stands beside arrays. Throws `dataset.*`. */
export async function readBeside(
  sources: BesideSources,
  request: Pick<DatasetRequest, 'task' | 'classes'>,
): Promise<CountedBeside> {
  const counts: CountedBeside['counts'] = [];
  const beside: Beside = {};
  const { labels: source } = sources;
  if (source) {
    const labels =
      source.kind === 'table'
        ? await readColumnLabels(source.table, source.column, request)
        : await readArrayLabels(source, request);
    const rows = labels.kind === 'class' ? labels.values.length : labels.values.length / labels.width;
    counts.push({ name: nameOf(source), rows });
    beside.labels = labels;
  }
  for (const slice of sources.slices) {
    const column = await readGroups(slice.name, slice.source);
    counts.push({ name: nameOf(slice.source), rows: column.of.length });
    beside.slices = [...(beside.slices ?? []), column];
  }
  return { beside, counts };
}

function nameOf(source: BesideSource): string {
  return source.kind === 'table' ? source.table.file.name : source.name;
}

async function readGroups(name: string, source: BesideSource): Promise<SliceColumn> {
  const groups = new GroupCollector(name);
  if (source.kind === 'table') {
    const { table } = source;
    const column = columnIndex(table, source.column ?? (table.columns.length === 1 ? table.columns[0]! : name));
    for await (const batch of table.rows())
      for (const row of batch) groups.add(row.cells[column], { file: table.file.name, line: row.line });
    return groups.finish();
  }
  checkShape(name, source);
  const rows = source.shape[0]!;
  for (let start = 0; start < rows; start += source.blockRows) {
    const count = Math.min(source.blockRows, rows - start);
    const values =
      source.kind === 'text' ? await source.read(start, count) : decode(await source.read(start, count), source.dtype);
    for (const [index, value] of values.entries()) groups.add(value, { file: source.name, row: start + index });
  }
  return groups.finish();
}

function checkShape(name: string, { name: file, shape }: NamedArray): void {
  if (shape.slice(1).every((size) => size === 1)) return;
  const what = `has the shape [${shape.join(', ')}]; the slice column ${quote(name)} needs one value a row`;
  throw problem('slice', { file }, what, 'Save N values in one axis.');
}
