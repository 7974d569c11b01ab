import type { Predictions } from '../contracts/predictions.ts';

export interface Flips {
  rows: number;
  /** Rows that were right and are wrong now. */
  wrongNow: number[];
  /** How many were wrong and are right now. */
  rightNow: number;
}

/** Rows that are right in one run only. A row is right where all of its labels are. */
export function flipsOf(
  current: ArrayLike<number>,
  baseline: ArrayLike<number>,
  truth: ArrayLike<number>,
  rows: number,
): Flips {
  const width = truth.length / rows;
  const isRight = (values: ArrayLike<number>, row: number) => {
    for (let i = row * width; i < (row + 1) * width; i++) if (values[i] !== truth[i]) return false;
    return true;
  };
  return flipsBetween(
    rows,
    (row) => isRight(current, row),
    (row) => isRight(baseline, row),
  );
}

/** Rows that are right about one class in one run only: they have it and are called it, or neither. */
export function flipsOfClass(
  { kind, values }: Exclude<Predictions, { kind: 'regression' }>,
  baseline: ArrayLike<number>,
  truth: ArrayLike<number>,
  index: number,
  rows: number,
): Flips {
  const width = truth.length / rows;
  const has = (list: ArrayLike<number>, row: number) =>
    kind === 'class' ? list[row] === index : list[row * width + index] === 1;
  return flipsBetween(
    rows,
    (row) => has(values, row) === has(truth, row),
    (row) => has(baseline, row) === has(truth, row),
  );
}

/** The same of any two ways to be right. */
export function flipsBetween(rows: number, now: (row: number) => boolean, before: (row: number) => boolean): Flips {
  const wrongNow: number[] = [];
  let rightNow = 0;
  for (let row = 0; row < rows; row++) {
    const [is, was] = [now(row), before(row)];
    if (was && !is) wrongNow.push(row);
    if (is && !was) rightNow++;
  }
  return { rows, wrongNow, rightNow };
}
