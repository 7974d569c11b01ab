import { describe, expect, it } from 'vitest';
import { calibrationExcess, ece } from '../../src/metrics/ece.ts';
import { eceInterval } from '../../src/metrics/ece-interval.ts';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { Random } from '../../src/metrics/random.ts';

const Z = 1.959963984540054;

/** Excess of rows in one bin: right with probability 0.5, and sure of it by `confidence`. */
function oneBin(rows: number, confidence: number) {
  const excess = Float64Array.from({ length: rows }, (_, row) => confidence - (row % 2));
  return { bins: { count: 1, ofRow: new Int32Array(rows) }, excess };
}

describe('the interval of the calibration error', () => {
  it('of one bin ends where the normal interval of a mean does, above with the variance about the lower end', () => {
    const rows = 10_000;
    const [low, high] = eceInterval(oneBin(rows, 0.8), 0.95, 3);
    const deviation = 0.5 / Math.sqrt(rows);
    // Resampled: 2,000 draws know a quantile of 0.975 to about 5 % of a deviation.
    expect(Math.abs(low - (0.3 - 2.2414 * deviation))).toBeLessThan(0.25 * deviation);
    const about = Math.sqrt((0.8 ** 2 + 0.2 ** 2) / 2 - low ** 2);
    expect(high).toBeCloseTo(0.3 + (Z * about) / Math.sqrt(rows), 10);
  });

  it('holds the estimate, within [0, 1], and reaches 0 for a model that is calibrated', () => {
    const random = Random.seeded(6);
    let reaches = 0;
    for (let trial = 0; trial < 40; trial++) {
      const scores = Float64Array.from({ length: 200 }, () => random.uniform());
      const yTrue = Int32Array.from(scores, (score) => (random.uniform() < score ? 1 : 0));
      const [low, high] = eceInterval(calibrationExcess(yTrue, scores, 1), 0.95, trial);
      const estimate = ece(yTrue, scores, 1);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(estimate);
      expect(high).toBeGreaterThan(estimate);
      expect(high).toBeLessThanOrEqual(1);
      if (low === 0) reaches++;
    }
    // P(fewer than 35 of 40 at 97.5 %) is 0.0003.
    expect(reaches).toBeGreaterThanOrEqual(35);
  });

  it('keeps bins apart: errors of opposite sign do not cancel', () => {
    const rows = 2000;
    const excess = Float64Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 0.3 : -0.3));
    const apart = { bins: { count: 2, ofRow: Int32Array.from({ length: rows }, (_, row) => row % 2) }, excess };
    const [low] = eceInterval(apart, 0.95, 1);
    expect(low).toBeGreaterThan(0.27);
    expect(eceInterval({ bins: { count: 1, ofRow: new Int32Array(rows) }, excess }, 0.95, 1)[0]).toBe(0);
  });

  it('is wider at a higher confidence, comes from its seed, and ends at 1', () => {
    const some = oneBin(60, 0.9);
    const [low, high] = eceInterval(some, 0.8, 5);
    const [lower, higher] = eceInterval(some, 0.99, 5);
    expect(lower).toBeLessThan(low);
    expect(higher).toBeGreaterThan(high);
    expect(eceInterval(some, 0.8, 5)).toEqual([low, high]);
    expect(
      eceInterval({ bins: { count: 1, ofRow: new Int32Array(3) }, excess: Float64Array.of(1, 1, 0) }, 0.95, 1)[1],
    ).toBe(1);
  });

  it('leaves open what as many rows that are all alike leave open', () => {
    const all = { bins: { count: 1, ofRow: new Int32Array(40) }, excess: new Float64Array(40).fill(0.9 - 1) };
    const [low, high] = eceInterval(all, 0.95, 1);
    expect(low).toBeCloseTo(0.1 - (1 - wilsonInterval(40, 40, 0.95)[0]), 12);
    expect(high).toBeGreaterThanOrEqual(0.1);
    expect(eceInterval({ ...all, excess: new Float64Array(40) }, 0.95, 1)[1]).toBeCloseTo(
      1 - wilsonInterval(40, 40, 0.95)[0],
      12,
    );
  });
});
