import { describe, expect, it } from 'vitest';
import { classUnits } from '../../src/metrics/class-units.ts';
import { countMetrics } from '../../src/metrics/count-metrics.ts';
import { Random } from '../../src/metrics/random.ts';
import { bootstrapIntervals } from '../../src/metrics/resampling.ts';
import { covers, expectCoverage, meanOf } from './coverage.ts';

describe('bootstrap intervals', () => {
  const CONFIDENCE = 0.95;
  const TRIALS = 120;

  it('of a mean cover it at their rate for skewed rows, and are as wide as theory says', () => {
    const random = Random.seeded(11);
    let hits = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const values = Float64Array.from({ length: 120 }, () => -Math.log(1 - random.uniform()));
      const [interval] = bootstrapIntervals(meanOf(values), CONFIDENCE, trial);
      if (covers(interval!, 1)) hits++;
    }
    expectCoverage(hits, TRIALS, CONFIDENCE);
  });

  it('of macro F1 cover it at their rate', () => {
    // Rows of three classes: each is predicted right with its own probability, else as the next class.
    const shares = [0.5, 0.3, 0.2];
    const right = [0.9, 0.8, 0.7];
    const cell = (t: number, p: number) => shares[t]! * (p === t ? right[t]! : p === (t + 1) % 3 ? 1 - right[t]! : 0);
    const f1 = [0, 1, 2].map((c) => (2 * cell(c, c)) / (shares[c]! + cell(0, c) + cell(1, c) + cell(2, c)));
    const truth = (f1[0]! + f1[1]! + f1[2]!) / 3;
    const random = Random.seeded(3);
    let hits = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const yTrue = new Int32Array(150);
      const yPred = new Int32Array(150);
      for (let row = 0; row < 150; row++) {
        const u = random.uniform();
        yTrue[row] = u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
        yPred[row] = random.uniform() < right[yTrue[row]!]! ? yTrue[row]! : (yTrue[row]! + 1) % 3;
      }
      const macro = countMetrics([{ metric: 'f1_macro' }], 3, false);
      const units = classUnits(
        yTrue,
        [yPred],
        3,
        ([sums], rows) => macro(sums!.truePositive, sums!.predicted, sums!.actual, rows),
        1,
      );
      const [interval] = bootstrapIntervals(units, CONFIDENCE, trial);
      if (covers(interval!, truth)) hits++;
    }
    expectCoverage(hits, TRIALS, CONFIDENCE);
  });

  it('of many rows in groups are as wide as the standard error says', () => {
    const random = Random.seeded(8);
    const values = Float64Array.from({ length: 50_000 }, () => random.normal());
    const [interval] = bootstrapIntervals(meanOf(values), CONFIDENCE, 1);
    const width = (2 * 1.96) / Math.sqrt(50_000);
    expect((interval![1] - interval![0]) / width).toBeGreaterThan(0.9);
    expect((interval![1] - interval![0]) / width).toBeLessThan(1.1);
  });
});
