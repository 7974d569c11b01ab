import type { CheckResult } from '../../../schemas/generated/result.d.ts';
import { NOTHING } from '../cells.ts';
import { type Block, detailBlocks, isConfusion, isRecord } from '../details.ts';
import { digits } from '../numbers.ts';
import { heatMap } from './confusion.ts';
import { type Child, element, type Html } from './markup.ts';
import { code, facts, table } from './parts.ts';
import { shareBar } from './range.ts';

const MAX_BARS = 60;

interface ClassRow {
  class: unknown;
  f1: number;
  precision?: unknown;
  recall?: unknown;
  support?: unknown;
}

/** What helps to understand a check's numbers: charts where the shape is known, then tables, then lines. */
export function detailParts(check: CheckResult): Child[] {
  const details = check.details ?? {};
  const charts = Object.entries(details).flatMap(([key, value]): Child[] => {
    if (isConfusion(value)) return [heatMap(value)];
    if (isClassTable(value)) return [classBars(value, leastF1(check))];
    return isHistogram(value) ? [histogram(key, value)] : [];
  });
  const rest = Object.entries(details).filter(([, value]) => !isClassTable(value) && !isHistogram(value));
  const blocks = detailBlocks(Object.fromEntries(rest));
  const lines = blocks.flatMap((block) =>
    block.kind === 'line' ? [[block.title, block.text || NOTHING] as const] : [],
  );
  const figures = [...charts, ...blocks.map(blockTable)].filter((figure) => figure !== undefined);
  return [figures.length > 0 ? element('div', { class: 'figures' }, figures) : undefined, facts(lines)];
}

/** Whether the check's details show the F1 of each class already. */
export function showsClasses({ details = {} }: CheckResult): boolean {
  return Object.values(details).some(isClassTable);
}

function blockTable(block: Block): Html | undefined {
  if (block.kind === 'line' || block.rows.length === 0) return undefined;
  const columns = block.columns.map((title) => ({ title }));
  return element('figure', {}, element('figcaption', {}, block.title), table(columns, block.rows, block.omitted));
}

function classBars(rows: readonly ClassRow[], least: number | undefined): Html {
  const lines = rows.slice(0, MAX_BARS).map((row) => {
    const status = least !== undefined && row.f1 < least ? 'fail' : 'pass';
    const bar = shareBar(row.f1, 1, status, least);
    return [code(String(row.class)), bar, digits(row.f1), ...[row.precision, row.recall, row.support].map(numberText)];
  });
  const columns = [
    { title: 'Class' },
    { title: 'F1', kind: 'chart' as const },
    ...['F1', 'Precision', 'Recall', 'Rows'].map((title) => ({ title, kind: 'number' as const })),
  ];
  const caption = element('figcaption', {}, 'Each class, the lowest F1 first');
  return element('figure', {}, caption, table(columns, lines, rows.length - lines.length));
}

/** Names and how often each occurred. */
function histogram(title: string, rows: readonly Record<string, unknown>[]): Html {
  const [nameKey = '', countKey = ''] = Object.keys(rows[0] ?? {});
  const counts = rows.map((row) => Number(row[countKey]));
  const greatest = Math.max(0, ...counts);
  const lines = rows
    .slice(0, MAX_BARS)
    .map((row, index) => [
      code(String(row[nameKey])),
      shareBar(counts[index]!, greatest, 'skipped'),
      digits(counts[index]!),
    ]);
  const columns = [
    { title: nameKey },
    { title: '', kind: 'chart' as const },
    { title: countKey, kind: 'number' as const },
  ];
  const caption = element('figcaption', {}, title.replaceAll('_', ' '));
  return element('figure', {}, caption, table(columns, lines, rows.length - lines.length));
}

function isClassTable(value: unknown): value is ClassRow[] {
  return isTable(value) && value.every((row) => 'class' in row && isShare(row.f1));
}

function isHistogram(value: unknown): value is Record<string, unknown>[] {
  if (!isTable(value)) return false;
  const keys = Object.keys(value[0]!);
  return keys.length === 2 && value.every((row) => typeof row[keys[0]!] === 'string' && isCount(row[keys[1]!]));
}

function isTable(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function leastF1({ evaluations }: CheckResult): number | undefined {
  return evaluations.find(({ metric, limit }) => metric === 'f1_per_class' && limit === 'min')?.threshold;
}

function numberText(value: unknown): string {
  return typeof value === 'number' ? digits(value) : NOTHING;
}
