import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../src/metrics/binomial.ts';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { binomialDraw, multinomial } from '../../src/metrics/multinomial.ts';
import { pairedDifferenceInterval } from '../../src/metrics/paired-proportions.ts';
import { Random } from '../../src/metrics/random.ts';
import { rankingInfluence, rankingInterval } from '../../src/metrics/ranking-influence.ts';
import { bootstrapIntervals } from '../../src/metrics/resampling.ts';
import { covers, expectCoverage, meanOf } from './coverage.ts';

describe('binomial draws', () => {
  it.each([
    [20, 0.1],
    [20, 0.9],
    [400, 0.3],
    [1e6, 0.5],
    [1e6, 1e-6],
  ])('of %d with probability %d follow the distribution', (n, p) => {
    const random = Random.seeded(5);
    const draws = 20_000;
    const median = Math.floor(n * p);
    let [atMost, total, squares] = [0, 0, 0];
    for (let draw = 0; draw < draws; draw++) {
      const value = binomialDraw(n, p, random);
      if (value <= median) atMost++;
      total += value;
      squares += (value - n * p) ** 2;
    }
    const error = Math.sqrt((n * p * (1 - p)) / draws);
    expect(Math.abs(total / draws - n * p)).toBeLessThan(4 * error);
    expect(squares / draws / (n * p * (1 - p))).toBeGreaterThan(0.95);
    expect(squares / draws / (n * p * (1 - p))).toBeLessThan(1.05);
    const expected = binomialCdf(median, n, p);
    expect(Math.abs(atMost / draws - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / draws));
  });

  it.each([
    [40, 0.4],
    [64, 0.16],
    [60, 0.75],
    [3000, 0.2],
    [25, 0.5],
  ])('of %d with probability %d have each value as often as its probability says', (n, p) => {
    const random = Random.seeded(17);
    const draws = 60_000;
    const seen = new Float64Array(n + 1);
    for (let draw = 0; draw < draws; draw++) seen[binomialDraw(n, p, random)]!++;
    let [chi, cells, expected, found] = [0, 0, 0, 0];
    for (let k = 0; k <= n; k++) {
      expected += draws * (binomialCdf(k, n, p) - (k > 0 ? binomialCdf(k - 1, n, p) : 0));
      found += seen[k]!;
      if (expected < 10 && k < n) continue;
      chi += (found - expected) ** 2 / Math.max(expected, 1);
      cells++;
      [expected, found] = [0, 0];
    }
    // χ² is about normal with as many degrees of freedom: five deviations above.
    expect(chi).toBeLessThan(cells - 1 + 5 * Math.sqrt(2 * (cells - 1)));
  });

  it('of no rows, or of what never happens or always does, are certain', () => {
    const random = Random.seeded(1);
    for (const [n, p, drawn] of [
      [0, 0.3, 0],
      [50, 0, 0],
      [50, 1, 50],
      [0, 0.9, 0],
    ] as const)
      expect(binomialDraw(n, p, random)).toBe(drawn);
  });

  it('of several units sum to the rows and leave out none that has rows left', () => {
    const counts = Float64Array.of(3, 0, 5, 1);
    const drawn = new Float64Array(4);
    const random = Random.seeded(1);
    for (let draw = 0; draw < 1000; draw++) {
      multinomial(counts, 9, random, drawn);
      expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(9);
      expect(drawn[1]).toBe(0);
    }
  });
});

describe('bootstrap intervals', () => {
  it('are the same for the same seed, and have no say where no resample moves', () => {
    const values = Float64Array.from({ length: 50 }, (_, index) => index % 7);
    expect(bootstrapIntervals(meanOf(values), 0.9, 4)).toEqual(bootstrapIntervals(meanOf(values), 0.9, 4));
    expect(bootstrapIntervals(meanOf(new Float64Array(50).fill(2)), 0.9, 4)).toEqual([null]);
    const undefinedMetric = { ...meanOf(values), metrics: () => [Number.NaN] };
    expect(bootstrapIntervals(undefinedMetric, 0.9, 4)).toEqual([null]);
  });
});

describe('resamples of a high confidence', () => {
  it.each([0.9999, 0.99995, 0.999999999])(
    'are no more than 10,000 at %d, and the interval still widens',
    (confidence) => {
      const values = Float64Array.from({ length: 40 }, (_, index) => index % 7);
      const units = meanOf(values);
      let draws = 0;
      const metrics = (drawn: Float64Array) => {
        draws++;
        return units.metrics(drawn);
      };
      const [interval] = bootstrapIntervals({ ...units, metrics }, confidence, 1);
      // Also the estimate, and one without each row.
      expect(draws).toBe(10_000 + 1 + values.length);
      const [narrower] = bootstrapIntervals(units, 0.99, 1);
      expect(interval![0]).toBeLessThan(narrower![0]);
      expect(interval![1]).toBeGreaterThan(narrower![1]);
    },
  );
});

describe('intervals in closed form', () => {
  const TRIALS = 2000;

  it('of a share cover it at their rate (Wilson)', () => {
    const random = Random.seeded(21);
    for (const [n, p] of [
      [60, 0.9],
      [300, 0.5],
    ] as const) {
      let hits = 0;
      for (let trial = 0; trial < TRIALS; trial++)
        if (covers(wilsonInterval(binomialDraw(n, p, random), n, 0.95), p)) hits++;
      expectCoverage(hits, TRIALS, 0.95);
    }
  });

  it('of a paired difference cover it at their rate (Bonett and Price)', () => {
    const random = Random.seeded(22);
    let hits = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const drawn = new Float64Array(3);
      multinomial(Float64Array.of(6, 3, 91), 100, random, drawn);
      if (covers(pairedDifferenceInterval(drawn[0]!, drawn[1]!, 100, 0.95), -0.03)) hits++;
    }
    expectCoverage(hits, TRIALS, 0.95);
  });
});

describe('how much a row moves a ranking', () => {
  const scores = Float64Array.of(0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.3, 0.2, 0.1);
  const truth = Uint8Array.of(1, 0, 1, 1, 0, 1, 0, 1, 0);

  /** ROC-AUC and average precision of weighted rows, by their definitions. */
  function weighted(weights: readonly number[]): { rocAuc: number; averagePrecision: number } {
    let [pairs, area, positives, precision] = [0, 0, 0, 0];
    for (let i = 0; i < scores.length; i++) {
      if (truth[i] === 0) continue;
      positives += weights[i]!;
      let [above, all] = [0, 0];
      for (let j = 0; j < scores.length; j++) {
        if (scores[j]! >= scores[i]!) {
          all += weights[j]!;
          above += truth[j]! * weights[j]!;
        }
        if (truth[j] === 1) continue;
        pairs += weights[i]! * weights[j]!;
        area += weights[i]! * weights[j]! * (scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0);
      }
      precision += (weights[i]! * above) / all;
    }
    return { rocAuc: area / pairs, averagePrecision: precision / positives };
  }

  it('is the derivative with respect to its weight', () => {
    const influence = rankingInfluence(scores, truth);
    const step = 1e-5;
    for (let row = 0; row < scores.length; row++) {
      const moved = (by: number) => weighted(Array.from(scores, (_, i) => (i === row ? 1 + by : 1)));
      for (const metric of ['rocAuc', 'averagePrecision'] as const) {
        const slope = (moved(step)[metric] - moved(-step)[metric]) / (2 * step);
        expect(influence[metric][row]).toBeCloseTo(slope, 7);
      }
    }
  });

  it('leaves room below a perfect ranking', () => {
    const perfect = rankingInfluence(Float64Array.of(3, 2, 1, 0), Uint8Array.of(1, 1, 0, 0));
    const spread = { value: 1, influence: perfect.rocAuc, bias: 0, freedom: 1, fewest: 2 };
    const [low, high] = rankingInterval(spread, 0.95);
    expect(low).toBeLessThan(0.5);
    expect(high).toBe(1);
  });

  it('leaves room on both sides of scores that are all alike', () => {
    const alike = rankingInfluence(
      new Float64Array(60).fill(0.3),
      Uint8Array.from({ length: 60 }, (_, row) => row % 2),
    );
    const spread = { value: 0.5, influence: alike.rocAuc, bias: 0, freedom: 1, fewest: 30 };
    const [low, high] = rankingInterval(spread, 0.95);
    expect(0.5 - low).toBeCloseTo(1 - wilsonInterval(30, 30, 0.95)[0], 12);
    expect(high - 0.5).toBeCloseTo(0.5 - low, 12);
    expect(rankingInterval({ ...spread, value: 0 }, 0.95)[0]).toBe(0);
  });
});
