import { binomialCdf } from './binomial.ts';
import { alphaOf, type Interval } from './intervals.ts';
import { normalQuantile } from './normal.ts';

/**
 * McNemar's test (1947) of two classifiers on the same rows: exact, two-sided, that rows which only one of them has right
 * are as often the one's as the other's. min(1, 2 · P(X ≤ min(b, c))) with X ~ Binomial(b + c, 1/2); 1 where they never
 * differ. The exact form is used for any number of rows: it never rejects too often, and costs about √n terms.
 *
 * @param onlyFirst rows that only the first has right
 * @param onlySecond rows that only the second has right
 */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  requireCount(onlyFirst);
  requireCount(onlySecond);
  return Math.min(1, 2 * binomialCdf(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5));
}

/**
 * Interval of the difference of two paired proportions, second minus first: Wald's with half a row more in each cell that
 * differs (Bonett and Price, 2012, doi:10.3102/1076998611411915), which covers for small samples and where nothing differs.
 *
 * @param onlyFirst rows that only the first has right
 * @param onlySecond rows that only the second has right
 * @param rows all rows, at least 1
 */
export function pairedDifferenceInterval(
  onlyFirst: number,
  onlySecond: number,
  rows: number,
  confidence: number,
): Interval {
  requireCount(onlyFirst);
  requireCount(onlySecond);
  if (!Number.isSafeInteger(rows) || rows < 1 || onlyFirst + onlySecond > rows)
    throw new RangeError(`${onlyFirst} and ${onlySecond} of ${rows} rows`);
  const first = (onlyFirst + 1) / (rows + 2);
  const second = (onlySecond + 1) / (rows + 2);
  const difference = second - first;
  const half =
    normalQuantile(1 - alphaOf(confidence) / 2) * Math.sqrt((first + second - difference * difference) / (rows + 2));
  return [Math.max(-1, difference - half), Math.min(1, difference + half)];
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of rows`);
}
