import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialSurvival } from '../../src/metrics/binomial.ts';
import { clopperPearsonInterval, jointConfidence, wilsonInterval } from '../../src/metrics/intervals.ts';

/** P(X ≤ k) × 100ⁿ for p in whole percent, in exact integers. */
function exactCdf(k: number, n: number, percent: bigint): number {
  let choose = 1n;
  let sum = 0n;
  for (let i = 0; i <= k; i++) {
    sum += choose * percent ** BigInt(i) * (100n - percent) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return Number((sum * 10n ** 30n) / 100n ** BigInt(n)) / 1e30;
}

describe('binomial distribution', () => {
  it.each([1, 2, 7, 20, 72, 300])('equals exact rational arithmetic for n = %d', (n) => {
    for (const percent of [1, 5, 50, 90, 99])
      for (let k = -1; k <= n; k += Math.max(1, Math.floor(n / 12))) {
        const exact = k < 0 ? 0 : exactCdf(k, n, BigInt(percent));
        expect(Math.abs(binomialCdf(k, n, percent / 100) - exact)).toBeLessThan(1e-13);
        expect(Math.abs(binomialSurvival(k + 1, n, percent / 100) - (1 - exact))).toBeLessThan(1e-13);
      }
  });

  it('keeps relative precision in tails: P(X = n) = pⁿ, P(X = 0) = qⁿ', () => {
    expect(binomialSurvival(300, 300, 0.125) * 2 ** 900).toBeCloseTo(1, 10);
    expect(binomialCdf(0, 300, 0.875) * 2 ** 900).toBeCloseTo(1, 10);
    expect(binomialSurvival(1, 1e6, 1e-12)).toBeCloseTo(-Math.expm1(1e6 * Math.log1p(-1e-12)), 18);
  });

  it('holds to n = 1e6: symmetric at the median, complementary, and normal to 1/√n', () => {
    const n = 1_000_001;
    expect(binomialCdf((n - 1) / 2, n, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialCdf(949_900, 1e6, 0.95) + binomialSurvival(949_901, 1e6, 0.95)).toBeCloseTo(1, 13);
    const z1 = 500_000 + 500 - 0.5; // one standard deviation, continuity-corrected
    expect(binomialCdf(Math.floor(z1), 1e6, 0.5)).toBeCloseTo(0.8413447460685429 - 0.2419707 / 1000, 6);
  });

  it('is certain where p is 0 or 1', () => {
    expect([binomialCdf(0, 5, 0), binomialCdf(4, 5, 1), binomialSurvival(1, 5, 0), binomialSurvival(5, 5, 1)]).toEqual([
      1, 0, 0, 1,
    ]);
  });
});

describe('jointConfidence', () => {
  it('shares α among the looks', () => {
    expect(jointConfidence(0.95, 8)).toBeCloseTo(0.99375, 15);
    expect(jointConfidence(0.9, 4)).toBeCloseTo(0.975, 15);
    for (const confidence of [0, 1, Number.NaN])
      expect(() => jointConfidence(confidence, 8)).toThrow(`must lie in (0, 1), not ${confidence}`);
  });
});

describe('Clopper-Pearson', () => {
  it('has its closed form at the ends', () => {
    for (const n of [1, 10, 1000, 1_000_000]) {
      const side = 0.025 ** (1 / n);
      const [low, high] = clopperPearsonInterval(n, n, 0.95);
      expect([low, high]).toEqual([expect.closeTo(side, 13), 1]);
      const [lowest, highest] = clopperPearsonInterval(0, n, 0.95);
      expect(lowest).toBe(0);
      expect(highest / -Math.expm1(Math.log(0.025) / n)).toBeCloseTo(1, 9);
    }
    expect(clopperPearsonInterval(1, 1_000_000, 0.95)[0] / -Math.expm1(Math.log(0.975) / 1e6)).toBeCloseTo(1, 9);
  });

  it('covers at least its confidence, for every p', () => {
    const n = 30;
    const intervals = Array.from({ length: n + 1 }, (_, k) => clopperPearsonInterval(k, n, 0.9));
    for (let percent = 1; percent < 100; percent += 3) {
      const mass = (k: number) => exactCdf(k, n, BigInt(percent)) - (k === 0 ? 0 : exactCdf(k - 1, n, BigInt(percent)));
      const p = percent / 100;
      const covered = intervals.reduce((sum, [low, high], k) => (low <= p && p <= high ? sum + mass(k) : sum), 0);
      expect(covered).toBeGreaterThanOrEqual(0.9 - 1e-12);
    }
  });
});

describe('Wilson', () => {
  it('solves (p̂ - p)² = z² p (1 - p) / n', () => {
    const z = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };
    for (const [confidence, quantile] of Object.entries(z))
      for (const [k, n] of [
        [0, 10],
        [3, 10],
        [10, 10],
        [950, 1000],
        [1, 1_000_000],
      ] as const)
        for (const p of wilsonInterval(k, n, Number(confidence)))
          if (p > 0 && p < 1) expect(((k / n - p) ** 2 * n) / (p * (1 - p)) / quantile ** 2).toBeCloseTo(1, 7);
    expect(wilsonInterval(0, 10, 0.95)[0]).toBe(0);
    expect(wilsonInterval(10, 10, 0.95)[1]).toBe(1);
    for (let n = 1; n <= 60; n++) {
      expect(wilsonInterval(n, n, 0.95)[1]).toBe(1);
      expect(wilsonInterval(0, n, 0.95)[0]).toBe(0);
      const [low, high] = wilsonInterval(Math.min(1, n - 1), n, 0.99);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThan(1);
    }
  });

  it('refuses what is not a proportion', () => {
    for (const [k, n] of [
      [2, 1],
      [-1, 5],
      [0, 0],
      [0.5, 1],
    ] as const) {
      expect(() => wilsonInterval(k, n, 0.95)).toThrow(`${k} of ${n} is not a proportion`);
      expect(() => clopperPearsonInterval(k, n, 0.95)).toThrow(`${k} of ${n} is not a proportion`);
    }
  });
});
