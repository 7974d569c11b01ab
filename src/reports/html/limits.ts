import { cellsOf, isAbsolute, NOTHING, nameOf, unitOf } from '../cells.ts';
import { distinct, type Row } from '../rows.ts';
import { type Child, element, type Html } from './markup.ts';
import { type Column, code, pill, table } from './parts.ts';
import { rangeBar } from './range.ts';

/** Every limit and what kept a check from its limits, the worst first; `anchorOf` says where a model's section is. */
export function limitsTable(rows: readonly Row[], anchorOf: (model: string) => string | undefined): Html | undefined {
  if (rows.length === 0) return undefined;
  const compared = rows.some(({ evaluation }) => evaluation?.baseline !== undefined);
  const columns: Column[] = [
    { title: 'Status' },
    { title: 'Model' },
    { title: 'Check' },
    { title: 'Measured', kind: 'number' },
    { title: 'Interval and limit', kind: 'chart' },
    { title: 'Limit', kind: 'number' },
  ];
  if (compared) columns.push({ title: 'Baseline', kind: 'number' }, { title: 'Change', kind: 'number' });
  // One cause can keep a whole model from its limits; it is told once.
  const told = new Set(distinct(rows));
  const lines = rows.map((row) => {
    const cells = cellsOf(row);
    const name = code(cells.model);
    const anchor = anchorOf(cells.model);
    return [
      pill(row.status),
      anchor === undefined ? name : element('a', { href: `#${anchor}` }, name),
      row.check === undefined ? NOTHING : code(nameOf(row)),
      cells.measured,
      chart(row, told.has(row)),
      cells.limit,
      ...(compared ? [cells.baseline, cells.change] : []),
    ];
  });
  return table(columns, lines, 0, true);
}

function chart(row: Row, isTold: boolean): Child {
  const { evaluation, measurement, status } = row;
  if (typeof evaluation?.actual !== 'number') {
    return element('span', { class: 'why' }, isTold ? (row.message ?? NOTHING) : 'not measured, for the same reason');
  }
  if (!isAbsolute(evaluation)) return undefined;
  const unit = unitOf(row, evaluation);
  return rangeBar({ value: evaluation.actual, unit, interval: measurement?.interval, limit: evaluation, status });
}
