import { expect } from 'vitest';
import { binomialCdf } from '../../src/metrics/binomial.ts';
import type { Interval } from '../../src/metrics/intervals.ts';
import { rowUnits } from '../../src/metrics/units.ts';

export const covers = ([low, high]: Interval, value: number) => low <= value && value <= high;

/** Fails where so few hits would be seen in one of 1,000 tests with intervals that cover at `rate`. */
export function expectCoverage(hits: number, trials: number, rate: number): void {
  expect(binomialCdf(hits, trials, rate)).toBeGreaterThan(1e-3);
}

/** The mean of some values, as a metric to resample. */
export function meanOf(values: Float64Array) {
  return rowUnits(
    {
      rows: values.length,
      width: 1,
      add: (row, sums, at) => {
        sums[at]! += values[row]!;
      },
      metrics: ([sum, rows]) => [sum! / rows!],
    },
    1,
  );
}
