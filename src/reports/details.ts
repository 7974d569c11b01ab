import { plural } from './headline.ts';
import { digits } from './numbers.ts';

const NEWLY_WRONG = 'newly_wrong_rows';
const MAX_ROWS = 20;
const MAX_COLUMNS = 8;
const MAX_CONFUSIONS = 10;

/** A piece of a check's details, not escaped yet. */
export type Block = { kind: 'line'; title: string; text: string } | Table;

interface Table {
  kind: 'table';
  title: string;
  columns: string[];
  rows: string[][];
  omitted: number;
}

export interface Confusion {
  labels: unknown[];
  matrix: number[][];
}

/**
 * Details have no fixed shape. A list of objects becomes a table, `{ labels, matrix }` (rows are the true classes) the
 * most frequent confusions, and everything else a line.
 */
export function detailBlocks(details: Record<string, unknown>): Block[] {
  return Object.entries(details).map(([key, value]) => {
    const block = blockOf(key.replaceAll('_', ' '), value);
    return key === NEWLY_WRONG && block.kind === 'table' ? ofAll(block, newlyWrongOf(details)) : block;
  });
}

/** The rows that were right and are wrong now, as far as they are shown; undefined where there are none. */
export function newlyWrongRows(details: Record<string, unknown>): { title: string; rows: string[] } | undefined {
  const { compared_in_pairs, [NEWLY_WRONG]: list } = details;
  const block = detailBlocks({ compared_in_pairs, [NEWLY_WRONG]: list }).at(-1)!;
  return block.kind === 'table' ? { title: block.title, rows: block.rows.flat() } : undefined;
}

/** How many rows were right and are wrong now, of which the document lists the first only; undefined where it says not. */
function newlyWrongOf({ compared_in_pairs: pairs }: Record<string, unknown>): number | undefined {
  const count = isRecord(pairs) ? pairs.newly_wrong : undefined;
  return Number.isSafeInteger(count) ? (count as number) : undefined;
}

function ofAll(block: Table, total: number | undefined): Table {
  const shown = block.rows.length;
  if (total === undefined || total <= shown) return block;
  return { ...block, title: `${block.title}, the first ${digits(shown)} of ${digits(total)}`, omitted: 0 };
}

function blockOf(title: string, value: unknown): Block {
  if (isConfusion(value)) return confusions(title, value);
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) {
    const columns = [...new Set(value.slice(0, MAX_ROWS).flatMap((row) => Object.keys(row)))].slice(0, MAX_COLUMNS);
    return table(title, columns, value, (row) => columns.map((column) => textOf(row[column])), MAX_ROWS);
  }
  return { kind: 'line', title, text: textOf(value) };
}

function confusions(title: string, { labels, matrix }: Confusion): Block {
  const cells = matrix.flatMap((row, truth) => row.map((count, predicted) => ({ truth, predicted, count })));
  const wrong = cells.filter(({ truth, predicted, count }) => truth !== predicted && count > 0);
  wrong.sort((a, b) => b.count - a.count);
  const toRow = ({ truth, predicted, count }: (typeof wrong)[number]) =>
    [labels[truth], labels[predicted], count].map(textOf);
  return table(`${title}: top confusions`, ['true', 'predicted', 'rows'], wrong, toRow, MAX_CONFUSIONS);
}

function table<T>(title: string, columns: string[], items: T[], toRow: (item: T) => string[], most: number): Block {
  const rows = items.slice(0, most).map(toRow);
  return { kind: 'table', title, columns, rows, omitted: items.length - rows.length };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && !value.some((item) => typeof item === 'object' && item !== null)) return list(value);
  if (isRecord(value) && !Object.values(value).some((item) => isRecord(item))) {
    return list(Object.entries(value).map(([key, item]) => `${key} ${textOf(item)}`));
  }
  return JSON.stringify(value);
}

function list(items: readonly unknown[]): string {
  if (items.length === 0) return 'none';
  const shown = items.slice(0, MAX_ROWS).map(textOf);
  const omitted = items.length - shown.length;
  return [...shown, ...(omitted > 0 ? [`and ${plural(omitted, 'other')}`] : [])].join(', ');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isConfusion(value: unknown): value is Confusion {
  if (!isRecord(value) || !Array.isArray(value.labels) || !Array.isArray(value.matrix)) return false;
  return value.matrix.every((row) => Array.isArray(row) && row.every((count) => typeof count === 'number'));
}
