import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, percentileInterval, sortSamples } from '../../src/metrics/percentiles.ts';
import { Random } from '../../src/metrics/random.ts';

const sample = fc.float64Array({ noNaN: true, noDefaultInfinity: true, minLength: 1, maxLength: 200 });
const percent = fc.integer({ min: 1, max: 99 });
const upTo = (n: number) => Float64Array.from({ length: n }, (_, index) => index + 1);

describe('percentile', () => {
  it('is the smallest sample that so many samples do not exceed', () => {
    fc.assert(
      fc.property(sample, percent, (samples, of) => {
        const value = percentile(sortSamples(samples), of);
        const share = (holds: (x: number) => boolean) => samples.filter(holds).length * 100;
        expect(samples).toContain(value);
        expect(share((x) => x <= value)).toBeGreaterThanOrEqual(of * samples.length);
        expect(share((x) => x < value)).toBeLessThan(of * samples.length);
      }),
    );
  });

  it('is the whole-numbered rank where there is one, with no rounding error', () => {
    for (const ranks of [upTo(100), upTo(700), upTo(1_000_000)])
      for (let of = 1; of < 100; of++) expect(percentile(ranks, of)).toBe((ranks.length / 100) * of);
    expect(percentile(upTo(1), 1)).toBe(1);
    expect(percentile(upTo(2), 50)).toBe(1);
    expect(percentile(upTo(3), 50)).toBe(2);
  });

  it('rises with the percentage and keeps all samples: one outlier in 100 is the maximum, not p99', () => {
    const samples = sortSamples(Float64Array.from({ length: 100 }, (_, i) => (i === 40 ? 1000 : 1)));
    expect([percentile(samples, 99), percentile(samples, 99.5)]).toEqual([1, 1000]);
  });

  it('refuses to measure nothing', () => {
    expect(() => sortSamples(new Float64Array(0))).toThrow('no samples');
    expect(() => percentile(new Float64Array(0), 50)).toThrow('no samples');
    expect(() => sortSamples(Float64Array.of(1, Number.NaN))).toThrow('a sample is not finite');
    expect(() => sortSamples(Float64Array.of(1, Number.POSITIVE_INFINITY))).toThrow(RangeError);
    for (const of of [0, 100, -1, Number.NaN]) {
      expect(() => percentile(upTo(3), of)).toThrow(`a percentile lies between 0 and 100, not ${of}`);
      expect(() => percentileInterval(upTo(3), of, 0.9)).toThrow(`between 0 and 100, not ${of}`);
    }
  });
});

describe('interval of a percentile', () => {
  const finite = (n: number, of: number, confidence: number) =>
    percentileInterval(upTo(n), of, confidence).map(Number.isFinite);

  it('has an upper side from 1 - qⁿ ≥ 1 - α/2 on: 72 samples for p95, 368 for p99', () => {
    expect([71, 72].map((n) => finite(n, 95, 0.95)[1])).toEqual([false, true]);
    expect([367, 368].map((n) => finite(n, 99, 0.95)[1])).toEqual([false, true]);
    // ln 0.003125 / ln 0.95 = 112.5 and / ln 0.99 = 573.9, at the confidence of one of eight looks.
    expect([112, 113].map((n) => finite(n, 95, 0.99375)[1])).toEqual([false, true]);
    expect([573, 574].map((n) => finite(n, 99, 0.99375)[1])).toEqual([false, true]);
    expect(finite(1, 50, 0.95)).toEqual([false, false]);
    expect(finite(5, 50, 0.95)).toEqual([false, false]);
    expect(finite(6, 50, 0.95)).toEqual([true, true]);
  });

  it('takes the ranks of the sign test for the median', () => {
    // Two-sided 95 %: P(X ≤ 1 | 10, ½) = 11/1024 and P(X ≤ 2) = 56/1024; P(X ≤ 5 | 20, ½) = 0.0207, P(X ≤ 6) = 0.0577.
    expect(percentileInterval(upTo(10), 50, 0.95)).toEqual([2, 9]);
    expect(percentileInterval(upTo(20), 50, 0.95)).toEqual([6, 15]);
  });

  it('contains the percentile, ends at samples, widens with confidence and as samples are worth less', () => {
    fc.assert(
      fc.property(sample, percent, fc.double({ min: 0.01, max: 1, noNaN: true }), (samples, of, worth) => {
        const sorted = sortSamples(samples);
        const narrow = percentileInterval(sorted, of, 0.8);
        const value = percentile(sorted, of);
        expect(narrow[0] <= value && value <= narrow[1]).toBe(true);
        for (const side of narrow) expect(!Number.isFinite(side) || samples.includes(side)).toBe(true);
        const surer = percentileInterval(sorted, of, 0.99);
        expect(surer[0] <= narrow[0] && narrow[1] <= surer[1]).toBe(true);
        const dependent = percentileInterval(sorted, of, 0.8, samples.length * worth);
        expect(dependent[0] <= value && value <= dependent[1]).toBe(true);
      }),
    );
    const half = percentileInterval(upTo(1000), 50, 0.95, 250);
    const whole = percentileInterval(upTo(1000), 50, 0.95);
    expect((half[1] - half[0]) / (whole[1] - whole[0])).toBeCloseTo(2, 0);
  });

  it('contains the percentile also where the samples are worth less than one', () => {
    const sorted = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    const [low] = percentileInterval(sorted, 90, 0.8, 0.1);
    expect(low).toBeLessThanOrEqual(percentile(sorted, 90));
  });

  it('does not depend on the order of the samples', () => {
    fc.assert(
      fc.property(sample, percent, fc.maxSafeInteger(), (samples, of, seed) => {
        const shuffled = Random.seeded(seed).shuffle(samples.slice());
        expect(percentileInterval(sortSamples(shuffled), of, 0.9)).toEqual(
          percentileInterval(sortSamples(samples), of, 0.9),
        );
      }),
    );
  });

  it.each([50, 90, 95])('misses p%d of independent samples at most as often as it says, on each side', (of) => {
    const random = Random.seeded(of);
    const runs = 1000;
    const missed = [0, 0];
    const truth = -Math.log(1 - of / 100);
    for (let run = 0; run < runs; run++) {
      const samples = Float64Array.from({ length: 150 }, () => -Math.log(1 - random.uniform()));
      const [low, high] = percentileInterval(sortSamples(samples), of, 0.9);
      if (low > truth) missed[0]! += 1;
      if (high < truth) missed[1]! += 1;
    }
    const bound = runs * 0.05 + 4 * Math.sqrt(runs * 0.05 * 0.95);
    for (const side of missed) expect(side).toBeLessThan(bound);
  });
});
