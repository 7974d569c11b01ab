import type { Measurement } from '../../contracts/check.ts';
import type { ClassCounts } from '../../metrics/counts.ts';
import { type Interval, wilsonInterval } from '../../metrics/intervals.ts';
import { type Family, splitKey } from './keys.ts';
import type { Judged } from './subject.ts';

/**
 * The interval of a score in [0, 1] that no resample moves: as far as a share of those rows reaches that its denominator
 * counts; [0, 1] where it counts none, since 0/0 says nothing. Rows, and not labels: those of one row go together.
 */
export function atTheEdge(
  { metric, value }: Measurement,
  judged: Judged,
  counts: ClassCounts | undefined,
  confidence: number,
): Interval | null {
  const family = splitKey(metric)?.family;
  if (metric === 'mcc' && value === 1) {
    const present = counts!.actual.filter((rows) => rows > 0);
    return [wilsonInterval(Math.min(...present), Math.min(...present), confidence)[0], 1];
  }
  if (!family || judged.kind === 'regression') return null;
  const rows = countedRows(family, judged);
  if (rows === 0) return [0, 1];
  if (value === 1) return [wilsonInterval(rows, rows, confidence)[0], 1];
  return value === 0 ? [0, wilsonInterval(0, rows, confidence)[1]] : null;
}

/** Rows with a label that was said (precision), that is true (recall), or either. */
function countedRows(family: Family, { kind, yTrue, yPred, outputs }: Exclude<Judged, { kind: 'regression' }>): number {
  const { rows, width } = outputs.scores;
  if (kind === 'class') return rows;
  let counted = 0;
  for (let row = 0; row < rows; row++) {
    const has = (labels: ArrayLike<number>) => {
      for (let i = row * width; i < (row + 1) * width; i++) if (labels[i] === 1) return true;
      return false;
    };
    if ((family !== 'recall' && has(yPred)) || (family !== 'precision' && has(yTrue))) counted++;
  }
  return counted;
}
