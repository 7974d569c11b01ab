import { describe, expect, it } from 'vitest';
import { dependence } from '../../src/metrics/autocorrelation.ts';
import { mean, meanInterval } from '../../src/metrics/bootstrap.ts';
import { Random } from '../../src/metrics/random.ts';

/** Stationary AR(1) with variance 1. */
function autoregressive(random: Random, n: number, phi: number): Float64Array {
  let value = random.normal();
  return new Float64Array(n).map(() => {
    value = phi * value + Math.sqrt(1 - phi * phi) * random.normal();
    return value;
  });
}

/** Log-normal latency with exponential stalls in 5 % of the queries; its mean is e^0.045 + 0.1. */
function stalling(random: Random, n: number): Float64Array {
  const stall = () => (random.uniform() < 0.05 ? -2 * Math.log(1 - random.uniform()) : 0);
  return new Float64Array(n).map(() => Math.exp(0.3 * random.normal()) + stall());
}

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
  const cases = [
    { name: 'independent', draw: (r: Random) => autoregressive(r, 400, 0), truth: 0, miss: 0.06 },
    { name: 'AR(1), φ = 0.5', draw: (r: Random) => autoregressive(r, 400, 0.5), truth: 0, miss: 0.06 },
    { name: 'AR(1), φ = 0.8', draw: (r: Random) => autoregressive(r, 400, 0.8), truth: 0, miss: 0.075 },
    { name: 'heavy-tailed', draw: (r: Random) => stalling(r, 400), truth: Math.exp(0.045) + 0.1, miss: 0.085 },
  ];

  it.each(cases)('misses the truth about as often as it says on each side: $name', ({ draw, truth, miss }) => {
    const random = Random.seeded(21);
    const runs = 100;
    const missed = [0, 0];
    for (let run = 0; run < runs; run++) {
      const [low, high] = meanInterval(draw(random), 0.9, run);
      if (low > truth) missed[0]! += 1;
      if (high < truth) missed[1]! += 1;
    }
    // Nominal is 0.05 a side; `miss` allows for what a finite series cannot know, the rest is four standard errors.
    for (const side of missed) expect(side).toBeLessThan(runs * miss + 4 * Math.sqrt(runs * miss * (1 - miss)));
    expect(missed[0]! + missed[1]!).toBeGreaterThan(0);
  });

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
