import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/metrics/normal.ts';
import { mcnemar, pairedDifferenceInterval } from '../../src/metrics/paired-proportions.ts';
import {
  maxError,
  meanAbsoluteError,
  meanSquaredError,
  r2Score,
  rootMeanSquaredError,
} from '../../src/metrics/regression.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';

interface References {
  regression: { name: string; width: number; yTrue: number[]; yPred: number[]; expected: Record<string, number> }[];
  mcnemar: [number, number, number][];
  norm: [number, number][];
  cdf: [number, number][];
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
  ])('refuses %d and %d of %d', (b, c, n) => {
    expect(() => pairedDifferenceInterval(b, c, n, 0.95)).toThrow(RangeError);
  });
});

describe('the normal distribution', () => {
  it.each(references.norm)('has the quantile of SciPy at %d', (p, x) => close(normalQuantile(p), x));
  it.each(references.cdf)('has the distribution function of SciPy at %d', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(x < 0 ? 1e-6 : 1e-12);
  });
});
