import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval, type Interval, wilsonInterval } from '../../src/metrics/intervals.ts';
import { normalCdf, normalQuantile } from '../../src/metrics/normal.ts';
import { mcnemar, pairedDifferenceInterval } from '../../src/metrics/paired-proportions.ts';
import {
  maxError,
  meanAbsoluteError,
  meanSquaredError,
  r2Score,
  rootMeanSquaredError,
} from '../../src/metrics/regression.ts';
import { bootstrapIntervals } from '../../src/metrics/resampling.ts';
import { studentQuantile } from '../../src/metrics/student.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { rowUnits } from '../../src/metrics/units.ts';

interface References {
  regression: { name: string; width: number; yTrue: number[]; yPred: number[]; expected: Record<string, number> }[];
  mcnemar: [number, number, number][];
  norm: [number, number][];
  cdf: [number, number][];
  student: [number, number, number][];
  /** Successes, trials, confidence; `binomtest(…).proportion_ci` with `wilson` and `exact`. */
  proportions: [number, number, number, Interval, Interval][];
  /** 90 % intervals from 200,000 resamples: `stats.bootstrap` with `BCa`, and bootstrap-t by its definition in NumPy. */
  bootstrap: {
    name: string;
    statistic: 'mean' | 'rms';
    values: number[];
    bca: Interval;
    studentised: Interval;
    error: number;
  }[];
}

/** Written by scikit-learn 1.9.1 and SciPy 1.17.1; these metrics are defined as in scikit-learn 1.2.1. */
const references: References = JSON.parse(
  readFileSync(new URL('./statistics.references.json', import.meta.url), 'utf8'),
);
const METRICS = {
  mae: meanAbsoluteError,
  mse: meanSquaredError,
  rmse: rootMeanSquaredError,
  r2: r2Score,
  max_error: maxError,
};

function close(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

describe('metrics of regressions', () => {
  it.each(references.regression)('are those of scikit-learn: $name', ({ width, yTrue, yPred, expected }) => {
    const rows = { yTrue: Float64Array.from(yTrue), yPred: Float64Array.from(yPred), width };
    for (const [metric, value] of Object.entries(expected)) close(METRICS[metric as keyof typeof METRICS](rows), value);
  });

  it('have no value where scikit-learn refuses or gives NaN', () => {
    const one = { yTrue: Float64Array.of(1), yPred: Float64Array.of(1), width: 1 };
    const two = { yTrue: Float64Array.of(1, 2), yPred: Float64Array.of(1, 2), width: 2 };
    const none = { yTrue: new Float64Array(), yPred: new Float64Array(), width: 1 };
    expect(() => r2Score(one)).toThrow(UndefinedMetricError);
    expect(() => maxError(two)).toThrow(UndefinedMetricError);
    expect(() => meanAbsoluteError(none)).toThrow(UndefinedMetricError);
    expect(() => meanAbsoluteError({ ...one, yPred: Float64Array.of(Number.POSITIVE_INFINITY) })).toThrow(/Infinity/);
  });
});

describe("McNemar's test", () => {
  it.each(references.mcnemar)("is SciPy's binomial test for %d and %d", (b, c, p) => {
    expect(mcnemar(b, c) / p).toBeCloseTo(1, 10);
  });
});

describe('the interval of a paired difference', () => {
  // Bonett and Price (2012) by hand: (b + 1) / (n + 2) = 11/102, (c + 1) / (n + 2) = 3/102.
  it('is the closed form', () => {
    const [first, second] = [11 / 102, 3 / 102];
    const half = 1.959963984540054 * Math.sqrt((first + second - (second - first) ** 2) / 102);
    const [low, high] = pairedDifferenceInterval(10, 2, 100, 0.95);
    close(low, second - first - half);
    close(high, second - first + half);
  });

  it('is symmetric, and never empty where nothing differs', () => {
    const [low, high] = pairedDifferenceInterval(0, 0, 50, 0.95);
    expect(low).toBeLessThan(0);
    close(high, -low);
    const [a, b] = pairedDifferenceInterval(3, 8, 60, 0.9);
    expect(pairedDifferenceInterval(8, 3, 60, 0.9)).toEqual([-b, -a]);
  });

  it.each([
    [-1, 0, 10],
    [6, 5, 10],
    [0, 0, 0],
    [0.5, 0, 10],
    [0, -1, 10],
    [0, 0.5, 10],
  ])('refuses %d and %d of %d', (b, c, n) => {
    expect(() => pairedDifferenceInterval(b, c, n, 0.95)).toThrow(/rows/);
  });

  it('takes rows that all differ, and a single one', () => {
    expect(pairedDifferenceInterval(4, 6, 10, 0.95)[0]).toBeLessThan(0);
    expect(pairedDifferenceInterval(0, 1, 1, 0.95)[1]).toBeGreaterThan(0);
  });

  it('has no test of counts that are none', () => {
    for (const [b, c] of [
      [-1, 3],
      [3, -1],
      [0.5, 1],
      [1, Number.NaN],
    ] as const)
      expect(() => mcnemar(b, c)).toThrow(/is no number of rows/);
  });
});

describe('the normal distribution', () => {
  it.each(references.norm)('has the quantile of SciPy at %d', (p, x) => close(normalQuantile(p), x));
  it.each(references.cdf)('has the distribution function of SciPy at %d', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(x < 0 ? 1e-6 : 1e-12);
  });
});

describe("Student's t", () => {
  it.each(references.student)('has the quantile of SciPy at %d with %d degrees of freedom', (p, freedom, t) => {
    expect(studentQuantile(p, freedom) / t).toBeCloseTo(1, 11);
  });

  it.each([
    [0.5, 3],
    [1, 3],
    [0.9, 0],
    [0.9, 1.5],
  ])('has none at %d with %d degrees of freedom', (p, freedom) => {
    expect(() => studentQuantile(p, freedom)).toThrow(RangeError);
  });
});

describe('intervals of a proportion', () => {
  it.each(references.proportions)('are those of SciPy: %d of %d at %d', (k, n, confidence, wilson, exact) => {
    for (const side of [0, 1] as const) {
      expect(Math.abs(wilsonInterval(k, n, confidence)[side] - wilson[side])).toBeLessThan(1e-12);
      expect(Math.abs(clopperPearsonInterval(k, n, confidence)[side] - exact[side])).toBeLessThan(1e-9);
    }
  });
});

describe('the bootstrap', () => {
  // The end is a quantile of 2,000 resamples here: its standard error is √(0.05 · 0.95 / 2000) over the density there, for a
  // normal distribution 4.7 % of the standard error of the metric. Five times that is allowed, or 1 in 2 million by chance.
  it.each(references.bootstrap)('ends where SciPy has it, but for chance: $name', (reference) => {
    const { statistic, values, error } = reference;
    const units = (smooth: boolean) =>
      rowUnits(
        {
          rows: values.length,
          width: 1,
          smooth,
          add: (row, sums, at) => {
            sums[at]! += statistic === 'mean' ? values[row]! : values[row]! ** 2;
          },
          metrics: ([sum, rows]) => [statistic === 'mean' ? sum! / rows! : Math.sqrt(sum! / rows!)],
        },
        1,
      );
    // Its derivatives are differences of metrics.
    expect(units(true).errors!(units(true).counts)[0]! / error).toBeCloseTo(1, 8);
    const [bca] = bootstrapIntervals(units(false), 0.9, 3);
    const [studentised] = bootstrapIntervals(units(true), 0.9, 3);
    for (const side of [0, 1] as const) {
      expect(Math.abs(bca![side] - reference.bca[side]) / error).toBeLessThan(0.24);
      // Of pivots, whose upper tail is a few times as long.
      expect(Math.abs(studentised![side] - reference.studentised[side]) / error).toBeLessThan(side === 0 ? 0.24 : 0.6);
    }
  });
});
