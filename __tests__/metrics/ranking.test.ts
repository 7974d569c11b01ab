import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelCounts } from '../../src/metrics/counts.ts';
import { applyThreshold } from '../../src/metrics/decision.ts';
import { prf } from '../../src/metrics/prf.ts';
import { type RankMetrics, rankMetrics, rankOneVsRest } from '../../src/metrics/ranking.ts';
import {
  averagePrecision,
  averagePrecisionOneVsRest,
  rocAuc,
  rocAucOneVsRest,
} from '../../src/metrics/ranking-averages.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { noisyProblem } from './noisy.ts';

/** A problem of a few labels with ties, float32 or float64 scores of any sign. */
const problem = fc
  .record({ labels: fc.integer({ min: 1, max: 10 }), rows: fc.integer({ min: 1, max: 40 }), float32: fc.boolean() })
  .chain(({ labels, rows, float32 }) => {
    const size = { minLength: labels * rows, maxLength: labels * rows };
    const score = fc.oneof(
      fc.integer({ min: -5, max: 5 }).map((n) => n / 10),
      fc.double({ noNaN: true, min: -9, max: 9 }),
    );
    return fc.record({
      labels: fc.constant(labels),
      rows: fc.constant(rows),
      scores: fc.array(score, size).map((values) => Float64Array.from(values, float32 ? Math.fround : (x) => x)),
      yTrue: fc.array(fc.integer({ min: 0, max: 1 }), size).map((values) => Uint8Array.from(values)),
    });
  });

describe('ranking against brute force', () => {
  it('has the ROC-AUC of all pairs, a tie counting half', () => {
    fc.assert(
      fc.property(problem, ({ scores, yTrue, rows, labels }) => {
        const { perLabel, micro } = rankMetrics(scores, yTrue, rows, labels);
        for (let label = 0; label < labels; label++) {
          const own = (_: unknown, i: number) => i % labels === label;
          expect(perLabel.rocAuc[label]).toBe(pairwiseAuc(scores.filter(own), yTrue.filter(own)));
        }
        expect(micro.rocAuc[0]).toBe(pairwiseAuc(scores, yTrue));
      }),
    );
  });

  it('has the average precision of the definition', () => {
    fc.assert(
      fc.property(problem, ({ scores, yTrue, rows, labels }) => {
        const { micro } = rankMetrics(scores, yTrue, rows, labels);
        expect(micro.averagePrecision[0]).toBeCloseTo(definedAp(scores, yTrue), 12);
      }),
    );
  });

  it('finds the threshold that trying all of them finds, to the bit', () => {
    fc.assert(
      fc.property(problem, ({ scores, yTrue, rows, labels }) => {
        const { sweep } = rankMetrics(scores, yTrue, rows, labels);
        const candidates = [...new Set(scores)].sort((a, b) => a - b);
        expect(sweep.candidates).toBe(candidates.length);
        for (const average of ['micro', 'macro'] as const) {
          const f1 = candidates.map(
            (t) => prf(labelCounts(yTrue, applyThreshold(scores, t), rows, labels), average).f1,
          );
          const best = Math.max(...f1);
          expect(sweep[average]).toEqual({
            f1: best,
            threshold: candidates[f1.indexOf(best)]! + 0,
            lowestEquivalentThreshold: candidates[f1.findIndex((value) => value >= best - 1e-12)]! + 0,
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('ranking', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(problem, fc.infiniteStream(fc.nat()), ({ scores, yTrue, rows, labels }, keys) => {
        const order = Array.from({ length: rows }, (_, row) => ({ row, key: keys.next().value! })).sort(
          (a, b) => a.key - b.key,
        );
        const places = order.flatMap(({ row }) => Array.from({ length: labels }, (_, label) => row * labels + label));
        const shuffled = rankMetrics(
          Float64Array.from(places, (i) => scores[i]!),
          Uint8Array.from(places, (i) => yTrue[i]!),
          rows,
          labels,
        );
        expect(shuffled.sweep).toEqual(rankMetrics(scores, yTrue, rows, labels).sweep);
        expect(shuffled.perLabel).toEqual(rankMetrics(scores, yTrue, rows, labels).perLabel);
      }),
    );
  });

  it('is the same for scores that float32 cannot hold', () => {
    const { scores, yTrue } = noisyProblem(5000, 4, 1 << 20);
    const narrow = rankMetrics(scores, yTrue, 5000, 4);
    const wide = rankMetrics(
      scores.map((score) => score * (1 + 2 ** -40)),
      yTrue,
      5000,
      4,
    );
    expect(scores.every((score) => score === Math.fround(score))).toBe(true);
    expect(comparable(wide)).toEqual(comparable(narrow));
  });

  it('refuses what it cannot rank', () => {
    const one = Uint8Array.of(1, 0);
    expect(() => rankMetrics(new Float64Array(0), new Uint8Array(0), 0, 3)).toThrow(UndefinedMetricError);
    expect(() => rankMetrics(Float64Array.of(0.5, Number.NaN), one, 2, 1)).toThrow(/contain NaN/);
    expect(() => rankMetrics(Float64Array.of(0.5, -Infinity), one, 2, 1)).toThrow(/contain -Infinity/);
    expect(() => rankMetrics(Float64Array.of(0.5), one, 2, 1)).toThrow(RangeError);
    expect(() => rankMetrics(Float64Array.of(0.5, 1), Uint8Array.of(2, 0), 2, 1)).toThrow(RangeError);
  });

  it('names the label that has one class only, and counts its average precision as 0', () => {
    const { perLabel, micro } = rankMetrics(Float64Array.of(0.1, 0.9, 0.2, 0.8), Uint8Array.of(1, 0, 0, 0), 2, 2);
    expect(() => rocAuc(perLabel)).toThrow('ROC-AUC is undefined: for label 1 the truth holds only one class');
    const alone = rankMetrics(Float64Array.of(0.1, 0.9), Uint8Array.of(1, 1), 2, 1).perLabel;
    expect(() => rocAuc(alone)).toThrow('ROC-AUC is undefined: the truth holds only one class');
    expect(averagePrecision(perLabel)).toBe(0.25);
    expect(averagePrecision(perLabel, 'weighted')).toBe(0.5);
    expect(rocAuc(micro)).toBe(0);
  });
});

describe('one-vs-rest', () => {
  const yTrue = Int32Array.of(0, 1, 2, 1);
  const scores = Float64Array.of(0.8, 0.1, 0.1, 0.2, 0.7, 0.1, 0.1, 0.2, 0.7, 0.3, 0.4, 0.3);

  it('ranks each class against the others', () => {
    const ranking = rankOneVsRest(yTrue, scores, 3);
    expect(rocAucOneVsRest(ranking, scores)).toBe(1);
    expect(averagePrecisionOneVsRest(ranking)).toBe(1);
  });

  it('refuses scores that do not sum to 1 and classes that are absent', () => {
    const logits = scores.map((score) => score * 2);
    expect(() => rocAucOneVsRest(rankOneVsRest(yTrue, logits, 3), logits)).toThrow(
      'ROC-AUC is undefined: the scores of row 0 sum to 2, not to 1',
    );
    const late = Float64Array.from([0.8, 0.1, 0.1, 0.2, 0.7, 0.1, 0.1, 0.2, 0.7, 0.3, 0.4, 0.4]);
    expect(() => rocAucOneVsRest(rankOneVsRest(yTrue, late, 3), late)).toThrow('the scores of row 3 sum to 1.1');
    const ranking = rankOneVsRest(Int32Array.of(0, 1, 1, 1), scores, 3);
    expect(() => rocAucOneVsRest(ranking, scores)).toThrow(UndefinedMetricError);
    expect(() => averagePrecisionOneVsRest(ranking)).toThrow('average precision is undefined: class 2 is absent');
    const first = rankOneVsRest(Int32Array.of(1, 1, 2, 1), scores, 3);
    expect(() => averagePrecisionOneVsRest(first)).toThrow(/class 0 is absent/);
    expect(
      averagePrecision(rankMetrics(Float64Array.of(0.5, 0.2), Uint8Array.of(0, 0), 1, 2).perLabel, 'weighted'),
    ).toBe(0);
  });
});

function pairwiseAuc(scores: Float64Array, yTrue: Uint8Array): number | null {
  let twice = 0;
  let pairs = 0;
  scores.forEach((above, i) => {
    scores.forEach((below, j) => {
      if (yTrue[i] !== 1 || yTrue[j] !== 0) return;
      pairs++;
      twice += above > below ? 2 : above === below ? 1 : 0;
    });
  });
  return pairs === 0 ? null : twice / (2 * pairs);
}

function definedAp(scores: Float64Array, yTrue: Uint8Array): number {
  const positives = yTrue.reduce((sum, y) => sum + y, 0);
  let sum = 0;
  scores.forEach((threshold, i) => {
    if (yTrue[i] === 0) return;
    const predicted = scores.filter((score) => score >= threshold).length;
    sum += yTrue.filter((y, j) => y === 1 && scores[j]! >= threshold).length / predicted;
  });
  return positives === 0 ? 0 : sum / positives;
}

function comparable({ perLabel, micro, sweep }: RankMetrics) {
  return { perLabel, micro, candidates: sweep.candidates, f1: [sweep.micro.f1, sweep.macro.f1] };
}
