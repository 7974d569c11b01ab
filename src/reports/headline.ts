import type { Result, Status } from '../../schemas/generated/result.d.ts';
import { sentenceOf } from './cells.ts';
import { cut } from './escape.ts';
import { digits } from './numbers.ts';
import { distinct, type Row, rowsOf } from './rows.ts';
import { STATUSES } from './status.ts';

const NOUNS: Partial<Record<Status, string>> = { fail: 'failed', warn: 'warning' };
const COUNTABLE = ['model', 'limit', 'error', 'warning'];

/** `FAIL` and its main reason, not escaped yet. */
export interface Headline {
  word: string;
  reason: string;
}

/** The verdict and why: the first row that has its status, or what was judged. */
export function headlineOf(result: Result): Headline {
  const rows = rowsOf(result);
  const word = result.verdict.toUpperCase();
  if (result.verdict === 'pass') return { word, reason: summary(result, rows) };
  const reasons = distinct(rows.filter(({ status }) => status === result.verdict));
  const more = reasons.length > 1 ? ` (and ${digits(reasons.length - 1)} more)` : '';
  return { word, reason: cut(reasonOf(reasons[0]!), 200) + more };
}

/** `3 models, 14 limits, 1 inconclusive`: what was judged, and everything that did not simply pass. */
export function summary(result: Result, rows: readonly Row[]): string {
  const parts: [count: number, noun: string][] = [
    [result.models.length, 'model'],
    [rows.filter(({ evaluation }) => evaluation).length, 'limit'],
    ...STATUSES.map((status): [number, string] => [countOf(rows, status), NOUNS[status] ?? status]),
  ];
  const present = parts.filter(([count, noun]) => count > 0 && noun !== 'pass');
  return present
    .map(([count, noun]) => (COUNTABLE.includes(noun) ? plural(count, noun) : `${digits(count)} ${noun}`))
    .join(', ');
}

export function plural(count: number, noun: string): string {
  return `${digits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function countOf(rows: readonly Row[], status: Status): number {
  return rows.filter((row) => row.status === status).length;
}

function reasonOf(row: Row): string {
  return row.model === undefined ? sentenceOf(row) : `${cut(row.model, 60)}: ${sentenceOf(row)}`;
}
