import { describe, it } from 'vitest';
import { eceInterval } from '../../src/metrics/ece-interval.ts';
import { Random } from '../../src/metrics/random.ts';
import { covers, expectCoverage } from './coverage.ts';

describe('the interval of the calibration error', () => {
  it.each([
    { rows: 50, right: 0.98, sure: [0.9] },
    { rows: 200, right: 0.995, sure: [0.97] },
    { rows: 200, right: 0.98, sure: [0.9] },
    { rows: 60, right: 0.99, sure: [1] },
    { rows: 60, right: 0.01, sure: [0.2] },
    { rows: 200, right: 0.98, sure: [0.55, 0.62, 0.7, 0.75, 0.82, 0.9, 0.99] },
  ])('holds the truth where few rows or none are wrong: $right of $rows right, said $sure', ({ rows, right, sure }) => {
    const random = Random.seeded(rows);
    const truth = sure.reduce((sum, one) => sum + Math.abs(one - right) / sure.length, 0);
    const ofRow = Int32Array.from({ length: rows }, (_, row) => row % sure.length);
    let hits = 0;
    const TRIALS = 250;
    for (let trial = 0; trial < TRIALS; trial++) {
      const excess = Float64Array.from(ofRow, (bin) => sure[bin]! - (random.uniform() < right ? 1 : 0));
      if (covers(eceInterval({ bins: { count: sure.length, ofRow }, excess }, 0.95, trial), truth)) hits++;
    }
    expectCoverage(hits, TRIALS, 0.95);
  });
});
