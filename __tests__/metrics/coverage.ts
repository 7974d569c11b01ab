import { expect } from 'vitest';
import { binomialCdf } from '../../src/metrics/binomial.ts';
import type { Interval } from '../../src/metrics/intervals.ts';
import { rowUnits } from '../../src/metrics/units.ts';

/** How likely a test may fail by chance where the intervals cover at just their rate. */
const FALSE_FAILURE = 1e-3;

/** An open side is infinite, or null as reports have it. */
export function covers([low, high]: Interval | readonly (number | null)[], value: number): boolean {
  return (low ?? Number.NEGATIVE_INFINITY) <= value && value <= (high ?? Number.POSITIVE_INFINITY);
}

/**
 * Fails where so few hits would be seen in one of 1,000 tests with intervals that cover at `rate`. Of 1,000 trials at 0.95 it
 * takes fewer than 928 hits, of 2,000 fewer than 1,869.
 */
export function expectCoverage(hits: number, trials: number, rate: number): void {
  expect(binomialCdf(hits, trials, rate), `${hits} of ${trials} intervals hold the truth`).toBeGreaterThan(
    FALSE_FAILURE,
  );
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
