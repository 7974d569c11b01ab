import { describe, expect, it } from 'vitest';
import { latencySummary } from '../../src/metrics/latency.ts';
import { percentileInterval, sortSamples } from '../../src/metrics/percentiles.ts';
import { Random } from '../../src/metrics/random.ts';

describe('latencySummary', () => {
  it('covers the percentiles of an autocorrelated series, which the ranks of independent samples do not', () => {
    const random = Random.seeded(2);
    const runs = 120;
    const missed = { independent: 0, dependent: 0 };
    for (let run = 0; run < runs; run++) {
      let value = random.normal();
      const samples = Float64Array.from({ length: 1000 }, () => {
        value = 0.8 * value + 0.6 * random.normal();
        return value;
      });
      const outside = ([low, high]: readonly [number, number]) => (low > 0 || high < 0 ? 1 : 0);
      missed.independent += outside(percentileInterval(sortSamples(samples), 50, 0.9));
      missed.dependent += outside(latencySummary(samples, 0.9, run).p50.interval);
    }
    expect(missed.independent).toBeGreaterThan(runs * 0.3);
    expect(missed.dependent).toBeLessThan(runs * 0.1 + 4 * Math.sqrt(runs * 0.1 * 0.9));
  });
});
