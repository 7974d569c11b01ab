import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsOf } from '../../src/metrics/row-errors.ts';

const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 40 });

/** Rows of (value, 1): their sums are the total and the number of rows. */
function termsOf(rows: readonly number[], other?: readonly number[]): { terms: Float64Array; sums: Float64Array } {
  const columns = other ? [rows, other] : [rows];
  const terms = Float64Array.from(rows.flatMap((_, row) => [...columns.map((column) => column[row]!), 1]));
  return { terms, sums: Float64Array.from([...columns, rows.map(() => 1)], sumOf) };
}

const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
const once = (rows: readonly number[]) => new Float64Array(rows.length).fill(1);

describe('standard errors by the delta method', () => {
  it('of a mean are the root of the variance over the rows', () => {
    fc.assert(
      fc.property(values, (rows) => {
        const { terms, sums } = termsOf(rows);
        const [error] = errorsOf(([total, count]) => [total! / count!], terms, 2)(sums, once(rows));
        const mean = sumOf(rows) / rows.length;
        const expected = Math.sqrt(sumOf(rows.map((one) => (one - mean) ** 2))) / rows.length;
        expect(Math.abs(error! - expected)).toBeLessThan(1e-7 * (1 + expected));
      }),
    );
  });

  it('of a ratio of sums are those of its linearised rows, and of several metrics each its own', () => {
    fc.assert(
      fc.property(values, (rows) => {
        const other = rows.map((one, row) => 2 + Math.abs(one) + (row % 3));
        const { terms, sums } = termsOf(rows, other);
        const both = ([a, b, count]: Float64Array) => [a! / b!, b! / count!];
        const [ofRatio, ofMean] = errorsOf(both, terms, 3)(sums, once(rows));
        const ratio = sumOf(rows) / sumOf(other);
        const linear = rows.map((one, row) => (one - ratio * other[row]!) / sumOf(other));
        expect(ofRatio!).toBeCloseTo(Math.sqrt(sumOf(linear.map((one) => one ** 2))), 6);
        const mean = sumOf(other) / other.length;
        expect(ofMean!).toBeCloseTo(Math.sqrt(sumOf(other.map((one) => (one - mean) ** 2))) / other.length, 6);
      }),
    );
  });

  it('count a row as often as it was drawn', () => {
    const rows = [1, 4, 9];
    const { terms } = termsOf(rows);
    const mean = ([total, count]: Float64Array) => [total! / count!];
    const [drawn] = errorsOf(mean, terms, 2)(Float64Array.of(2 * 1 + 9, 3), Float64Array.of(2, 0, 1));
    const [written] = errorsOf(mean, termsOf([1, 1, 9]).terms, 2)(Float64Array.of(11, 3), Float64Array.of(1, 1, 1));
    expect(drawn).toBeCloseTo(written!, 8);
  });

  it('are not moved by a sum that is 0 in every row', () => {
    const terms = Float64Array.of(1, 0, 1, 3, 0, 1);
    const [error] = errorsOf(
      ([a, unused, count]) => [a! / count! + 5 * unused!],
      terms,
      3,
    )(Float64Array.of(4, 0, 2), Float64Array.of(1, 1));
    expect(error).toBeCloseTo(Math.SQRT2 / 2, 7);
  });
});
