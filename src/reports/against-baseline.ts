import type { CheckResult, Status } from '../../schemas/generated/result.d.ts';
import { cellsOf, nameOf } from './cells.ts';
import { newlyWrongRows } from './details.ts';
import { type Group, type Row, worstFirst } from './rows.ts';

export const AGAINST_BASELINE = 'Against the baseline';

const MOVED: readonly Status[] = ['fail', 'inconclusive', 'warn'];
const MAX_MOVED = 5;

/** What got worse, and how sure that is, which a table has no room for; the first of them, and how many more there are. */
export function movedRows(rows: readonly Row[]): { shown: Row[]; omitted: number } {
  const moved = rows.filter(({ status, evaluation }) => MOVED.includes(status) && evaluation?.change !== undefined);
  const shown = moved.slice(0, MAX_MOVED);
  return { shown, omitted: moved.length - shown.length };
}

/** A line for each limit that was compared and each check that did not pass with rows newly wrong, not escaped yet. */
export function comparisons(groups: readonly Group[]): string[] {
  const compared = worstFirst(groups.flatMap(({ rows }) => rows)).filter(
    ({ evaluation }) => evaluation?.baseline !== undefined && evaluation.actual !== null,
  );
  const checks = groups.flatMap(({ name, model }) => (model?.checks ?? []).map((check) => wrongLine(name!, check)));
  return [...compared.map(comparison), ...checks.filter((line) => line !== undefined)];
}

/** `actions size 40 kB → 44.3 kB, +4.32 kB (×1.11)` */
function comparison(row: Row): string {
  const { baseline, measured, change } = cellsOf(row);
  return `${row.model} ${nameOf(row)} ${baseline} → ${measured}, ${change}`;
}

function wrongLine(model: string, { check, status, details = {} }: CheckResult): string | undefined {
  const wrong = status === 'pass' ? undefined : newlyWrongRows(details);
  return wrong && `${model} ${check} ${wrong.title}: ${wrong.rows.join(', ')}`;
}
