import { describe, expect, it } from 'vitest';
import { dependence } from '../../src/metrics/autocorrelation.ts';
import { mean, meanInterval } from '../../src/metrics/bootstrap.ts';
import { Random } from '../../src/metrics/random.ts';
import { autoregressive, stalling } from './series.ts';

describe('mean', () => {
  it('loses nothing to rounding', () => {
    expect(mean(Float64Array.of(1, 1e100, 1, -1e100))).toBe(0.5);
    expect(mean(new Float64Array(1000).fill(0.1))).toBe(0.1);
    expect(mean(new Float64Array(0))).toBeNaN();
  });
});

describe('dependence', () => {
  it('finds none in white noise', () => {
    const found = dependence(autoregressive(Random.seeded(1), 4000, 0));
    expect(found.longRunVariance).toBe(found.variance);
    expect(found.blockLength).toBe(1);
  });

  it.each([
    [4000, 0.5],
    [4000, 0.8],
    [200_000, 0.95],
  ])('of %d AR(1) values with φ = %d is (1 + φ) / (1 - φ), with blocks that fit', (n, phi) => {
    const found = dependence(autoregressive(Random.seeded(2), n, phi));
    const ratio = (1 + phi) / (1 - phi);
    expect(found.longRunVariance / found.variance / ratio).toBeGreaterThan(0.7);
    expect(found.longRunVariance / found.variance / ratio).toBeLessThan(1.4);
    // Politis and White: b = (6 n)^(1/3) (φ / (1 - φ²))^(2/3) for AR(1) and the circular bootstrap.
    const best = Math.cbrt(6 * n) * (phi / (1 - phi * phi)) ** (2 / 3);
    expect(found.blockLength / best).toBeGreaterThan(0.5);
    expect(found.blockLength / best).toBeLessThan(2);
  });
});

describe('interval of the mean', () => {
  it('has the width that theory gives, also when the samples are not independent', () => {
    const [low, high] = meanInterval(autoregressive(Random.seeded(4), 20_000, 0.6), 0.95, 1);
    const expected = 2 * 1.96 * Math.sqrt(4 / 20_000);
    expect((high - low) / expected).toBeGreaterThan(0.8);
    expect((high - low) / expected).toBeLessThan(1.25);
  });

  it('comes from the seed, moves with the samples and scales with their unit', () => {
    const samples = stalling(Random.seeded(6), 500);
    const [low, high] = meanInterval(samples, 0.95, 1);
    expect(low < mean(samples) && mean(samples) < high).toBe(true);
    expect(meanInterval(samples, 0.95, 1)).toEqual([low, high]);
    expect(meanInterval(samples, 0.95, 2)).not.toEqual([low, high]);
    const scaled = meanInterval(
      samples.map((value) => 1000 * value + 5),
      0.95,
      1,
    );
    expect(scaled[0]).toBeCloseTo(1000 * low + 5, 6);
    expect(scaled[1]).toBeCloseTo(1000 * high + 5, 6);
  });

  it('is unbounded where there is too little to go by', () => {
    const unbounded = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const samples = stalling(Random.seeded(7), 32);
    expect(meanInterval(samples.slice(1), 0.95, 1)).toEqual(unbounded);
    expect(meanInterval(samples, 0.95, 1).every(Number.isFinite)).toBe(true);
    expect(meanInterval(samples, 1 - 1e-9, 1)).toEqual(unbounded);
  });

  it('is a point where every sample is the same', () => {
    expect(meanInterval(new Float64Array(100).fill(0.1), 0.95, 1)).toEqual([0.1, 0.1]);
  });
});
