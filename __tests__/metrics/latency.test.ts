import { describe, expect, it } from 'vitest';
import { effectiveSamples, latencySummary, timerResolution } from '../../src/metrics/latency.ts';
import { percentileInterval, sortSamples } from '../../src/metrics/percentiles.ts';
import { Random } from '../../src/metrics/random.ts';

describe('latencySummary', () => {
  it('summarises independent samples by their order statistics', () => {
    const random = Random.seeded(1);
    const samples = Float64Array.from({ length: 2000 }, () => Math.exp(0.2 * random.normal()));
    const summary = latencySummary(samples, 0.99375, 1);
    const sorted = sortSamples(samples);
    for (const [name, percent] of [
      ['p50', 50],
      ['p90', 90],
      ['p95', 95],
      ['p99', 99],
    ] as const) {
      expect(summary[name].value).toBe(sorted[percent * 20 - 1]);
      // Chance may look like a little dependence, which can only widen the interval.
      const [low, high] = percentileInterval(sorted, percent, 0.99375);
      expect(summary[name].interval[0]).toBeLessThanOrEqual(low);
      expect(summary[name].interval[1]).toBeGreaterThanOrEqual(high);
      expect(summary[name].interval[1] - summary[name].interval[0]).toBeLessThan(1.5 * (high - low));
    }
    expect(summary.mean.value).toBeCloseTo(samples.reduce((sum, value) => sum + value, 0) / 2000, 12);
    expect(Object.values(summary).every(({ samples: count }) => count === 2000)).toBe(true);
  });

  it('knows that no mean latency is below 0, however skewed the samples', () => {
    const samples = Float64Array.from({ length: 40 }, (_, index) => (index === 20 ? 1000 : 0.001));
    const { value, interval } = latencySummary(samples, 0.99, 1).mean;
    expect(interval[0]).toBeGreaterThanOrEqual(0);
    expect(interval[0]).toBeLessThan(value);
  });

  it('leaves a side open that the samples cannot bound', () => {
    const summary = latencySummary(Float64Array.of(3, 1, 2), 0.95, 1);
    // p99 below the second of three samples: 3 × 0.99 × 0.01² + 0.01³ = 0.0003.
    expect(summary.p99).toEqual({
      value: 3,
      interval: [2, Number.POSITIVE_INFINITY],
      samples: 3,
    });
    expect(summary.mean).toEqual({
      value: 2,
      interval: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      samples: 3,
    });
  });

  it('does not read meaning into a clock that is too coarse', () => {
    const summary = latencySummary(new Float64Array(1000).fill(0.001), 0.99375, 1);
    for (const estimate of Object.values(summary))
      expect(estimate).toEqual({ value: 0.001, interval: [0.001, 0.001], samples: 1000 });
  });

  it('refuses to summarise nothing, or a time that is not finite', () => {
    for (const samples of [[], [1, Number.NaN], [Number.POSITIVE_INFINITY]])
      expect(() => latencySummary(Float64Array.from(samples), 0.95, 1)).toThrow(RangeError);
  });
});

describe('timerResolution', () => {
  it('is the smallest step forward', () => {
    expect(timerResolution(Float64Array.of(0, 41, 0, 40, 82, -1, Number.NaN))).toBe(40);
    expect(timerResolution(Float64Array.of(0, 0, -3, Number.POSITIVE_INFINITY))).toBeUndefined();
    expect(timerResolution(new Float64Array(0))).toBeUndefined();
  });
});

describe('samples that count', () => {
  const random = Random.seeded(12);
  const independent = Float64Array.from({ length: 4000 }, () => random.normal());

  it('are about all where they are independent, and all where the value tells none apart', () => {
    for (const value of [-1, 0, 1]) {
      const share = effectiveSamples(independent, value) / 4000;
      expect(share).toBeGreaterThan(0.8);
      expect(share).toBeLessThan(1.25);
    }
    expect(effectiveSamples(independent, 10)).toBe(4000);
    expect(effectiveSamples(independent, -10)).toBe(4000);
  });

  it('are as few as there are runs of equal ones, however far apart the values lie', () => {
    // Each value ten times: a tenth of the samples say all.
    const repeated = Float64Array.from({ length: 4000 }, (_, index) => 1e6 * independent[Math.floor(index / 10)]!);
    const share = effectiveSamples(repeated, 0) / 4000;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.14);
    // Those up to a value count it itself.
    const halves = Float64Array.from({ length: 1000 }, (_, index) => Math.floor(index / 100) % 2);
    expect(effectiveSamples(halves, 0)).toBeLessThan(200);
    expect(effectiveSamples(halves, -0.5)).toBe(1000);
  });
});
