import { describe, expect, it } from 'vitest';
import { labelCounts } from '../../src/metrics/counts.ts';
import { applyThreshold } from '../../src/metrics/decision.ts';
import { prf } from '../../src/metrics/prf.ts';
import { rankMetrics } from '../../src/metrics/ranking.ts';
import { noisyProblem } from './noisy.ts';

describe('ranking', () => {
  it('finds the best threshold among many stretches', () => {
    const rows = 20_000;
    const labels = 3;
    const { scores, yTrue } = noisyProblem(rows, labels, 400);
    const { sweep } = rankMetrics(scores, yTrue, rows, labels);
    const candidates = [...new Set(scores)].sort((a, b) => a - b);
    expect(sweep.candidates).toBe(candidates.length);
    const f1 = candidates.map((t) => prf(labelCounts(yTrue, applyThreshold(scores, t), rows, labels), 'macro').f1);
    expect(sweep.macro.f1).toBe(Math.max(...f1));
    expect(sweep.macro.threshold).toBe(candidates[f1.indexOf(sweep.macro.f1)]);
  });

  it('works with more labels than fit a byte, and than fit two', () => {
    for (const labels of [129, 32_769]) {
      const yTrue = Uint8Array.from({ length: 2 * labels }, (_, i) => (i < labels ? 1 : 0));
      const scores = Float64Array.from(yTrue, (y, i) => y + (i % labels) / labels / 2);
      const { perLabel, sweep } = rankMetrics(scores, yTrue, 2, labels);
      expect(perLabel.averagePrecision.every((value) => value === 1)).toBe(true);
      expect(sweep.macro).toMatchObject({ f1: 1, threshold: 1 });
    }
  });
});
