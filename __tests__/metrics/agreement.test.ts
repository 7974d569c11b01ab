import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, cosineSimilarity, sameDecisions } from '../../src/metrics/agreement.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';

const f = (...values: number[]) => Float64Array.from(values);
const matrix = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc
    .array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: width * 2, maxLength: width * 2 }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((rows) => ({
      width,
      a: Float64Array.from(rows.flatMap((row) => row.slice(0, width))),
      b: Float64Array.from(rows.flatMap((row) => row.slice(width))),
    })),
);

describe('agreement', () => {
  it('has the values that follow from the definitions', () => {
    const made = agreement(f(1, 2, 3, 8), f(1, 4, 3, 4), 2);
    expect(made).toMatchObject({ maxAbsError: 4, meanAbsError: 1.5, mse: 5, maxRelativeError: 1 });
    expect([...made.rowErrors]).toEqual([2, 4]);
    expect(cosineSimilarity(f(3, 4), f(4, 3))).toBeCloseTo(24 / 25, 15);
  });

  it('takes equal infinities for equal, and others for infinitely far', () => {
    const Inf = Number.POSITIVE_INFINITY;
    expect(agreement(f(Inf, -Inf, 1), f(Inf, -Inf, 1), 3)).toMatchObject({
      maxAbsError: 0,
      maxRelativeError: 0,
      mse: 0,
    });
    expect(agreement(f(Inf), f(-Inf), 1).maxAbsError).toBe(Inf);
    expect(agreement(f(Inf), f(1), 1).maxAbsError).toBe(Inf);
  });

  it('refuses NaN on either side, and nothing at all', () => {
    expect(() => agreement(f(1, Number.NaN), f(1, 1), 1)).toThrow('of the model is NaN, first for row 1');
    expect(() => agreement(f(1, 1), f(Number.NaN, 1), 1)).toThrow('of the reference is NaN, first for row 0');
    expect(() => agreement(f(), f(), 1)).toThrow(UndefinedMetricError);
    expect(() => agreement(f(1), f(1, 2), 1)).toThrow(RangeError);
    expect(() => cosineSimilarity(f(0), f(1))).toThrow('the model gives 0 everywhere');
  });

  it('is what a plain loop says, symmetric, and ordered', () => {
    fc.assert(
      fc.property(matrix, ({ a, b, width }) => {
        const made = agreement(a, b, width);
        const errors = Array.from(a, (value, i) => Math.abs(value - b[i]!));
        expect(made.maxAbsError).toBe(Math.max(...errors));
        expect(Math.max(...made.rowErrors)).toBe(made.maxAbsError);
        const mean = errors.reduce((x, y) => x + y, 0) / errors.length;
        expect(Math.abs(made.meanAbsError - mean)).toBeLessThanOrEqual(1e-12 * (mean || 1));
        expect(agreement(b, a, width).mse).toBe(made.mse);
        expect(made.meanAbsError).toBeLessThanOrEqual(made.maxAbsError * (1 + 1e-12));
      }),
    );
  });

  it('has a cosine that no scale changes', () => {
    fc.assert(
      fc.property(matrix, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ a, b }, scale) => {
        fc.pre(a.some((x) => Math.abs(x) > 1e-3) && b.some((x) => Math.abs(x) > 1e-3));
        const cosine = cosineSimilarity(a, b);
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1);
        expect(
          Math.abs(
            cosineSimilarity(
              a.map((x) => x * scale),
              b,
            ) - cosine,
          ),
        ).toBeLessThan(1e-9);
        expect(cosineSimilarity(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('counts rows that are decided alike', () => {
    expect(sameDecisions([1, 2, 3, 4], [1, 0, 3, 0], 1)).toBe(0.5);
    expect(sameDecisions([1, 0, 1, 1], [1, 0, 1, 0], 2)).toBe(0.5);
  });
});
