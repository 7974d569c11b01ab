import { describe, expect, it } from 'vitest';
import { accuracy, balancedAccuracy, subsetAccuracy, topKAccuracy } from '../../src/metrics/accuracy.ts';
import { agreement, cosineSimilarity, sameDecisions } from '../../src/metrics/agreement.ts';
import { confusionMatrix, multilabelConfusion } from '../../src/metrics/confusion.ts';
import { classCounts, labelCounts } from '../../src/metrics/counts.ts';
import { applyThreshold, positiveColumn } from '../../src/metrics/decision.ts';
import { meanConfidence, outputVariance, predictionDiversity } from '../../src/metrics/diversity.ts';
import { ece } from '../../src/metrics/ece.ts';
import { logLoss } from '../../src/metrics/log-loss.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { meanAbsoluteError, r2Score } from '../../src/metrics/regression.ts';

const f = (...values: number[]) => Float64Array.from(values);
const i = (...values: number[]) => Int32Array.from(values);
const u = (...values: number[]) => Uint8Array.from(values);

describe('metrics by their definitions, counted by hand', () => {
  it('accuracy of rows whose every label is right', () => {
    expect(subsetAccuracy(u(1, 0, 0, 1, 1, 1, 0, 0), u(1, 0, 0, 0, 1, 1, 1, 0), 4, 2)).toBe(0.5);
    expect(subsetAccuracy(u(1, 0, 1), u(1, 0, 0), 1, 3)).toBe(0);
    expect(subsetAccuracy(u(1, 0, 1), u(1, 0, 1), 1, 3)).toBe(1);
  });

  it('top-k accuracy', () => {
    // The true classes rank second, first, third.
    const scores = f(0.5, 0.3, 0.2, 0.1, 0.2, 0.7, 0.6, 0.1, 0.3);
    const ranks = [1, 2, 3].map((k) => topKAccuracy(i(1, 2, 1), scores, 3, k));
    expect(ranks).toEqual([1 / 3, 2 / 3, 1]);
    expect(topKAccuracy(i(0), f(0.5, 0.5), 2, 2)).toBe(1);
    expect(topKAccuracy(i(0), f(0.4, 0.4, 0.2), 3, 1)).toBe(0);
  });

  it('decisions at a threshold, which itself is above', () => {
    expect([...applyThreshold(f(0.4, 0.5, 0.6, Number.NaN), 0.5)]).toEqual([0, 1, 1, 0]);
    expect([...applyThreshold(f(0.4, 0.4, 0.6, 0.6, 0.3, 0.7), f(0.3, 0.7))]).toEqual([1, 0, 1, 0, 1, 1]);
  });

  it('the scores of the positive class, of one column or the second of two', () => {
    expect(positiveColumn(f(0.1, 0.2, 0.3), 1)).toEqual(f(0.1, 0.2, 0.3));
    expect(positiveColumn(f(0.9, 0.1, 0.4, 0.6), 2)).toEqual(f(0.1, 0.6));
  });

  it('calibration error, bin by bin', () => {
    // Bins of a quarter: (0.5, 0.75] holds 0.6 right and 0.7 wrong, (0.75, 1] holds 0.8 right and 1 right.
    const scores = f(0.4, 0.6, 0.7, 0.3, 0.2, 0.8, 0, 1);
    expect(ece(i(1, 1, 1, 1), scores, 2, { bins: 4 })).toBeCloseTo((0.3 + 0.2) / 4, 14);
    expect(ece(i(1, 1, 1, 1), scores, 2, { bins: 1 })).toBeCloseTo(Math.abs(0.6 + 0.7 + 0.8 + 1 - 3) / 4, 14);
    for (const bins of [0, -1, 1.5, Number.NaN]) {
      expect(() => ece(i(1), f(0.5, 0.5), 2, { bins })).toThrow(`${bins} bins`);
    }
  });

  it('calibration error of a confidence on every edge of ten bins', () => {
    // Wrong below an edge and right on it would cancel in one bin: each in its own is 2 · |…| of its share.
    for (let edge = 6; edge < 10; edge++) {
      const on = edge / 10;
      const below = on - 0.05;
      const rows = (closed: 'left' | 'right') => ece(i(1, 0), f(on, below), 1, { bins: 10, closed });
      expect(rows('right')).toBeCloseTo(Math.abs(1 - on - below) / 2, 14);
      expect(rows('left')).toBeCloseTo((1 - on + below) / 2, 14);
    }
  });

  it('log loss of one column and of several', () => {
    expect(logLoss(i(0, 1), f(0.2, 0.7), 1)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.7)) / 2, 14);
    expect(logLoss(i(2, 0), f(0.1, 0.2, 0.7, 0.5, 0.4, 0.1), 3)).toBeCloseTo(-(Math.log(0.7) + Math.log(0.5)) / 2, 14);
    // Rows are divided by their sum.
    expect(logLoss(i(0), f(0.2, 0.2), 2)).toBeCloseTo(Math.LN2, 14);
  });

  it("Matthews' correlation of two classes", () => {
    // 3 true positives, 4 true negatives, 1 false positive, 2 false negatives.
    const counts = classCounts(i(1, 1, 1, 0, 0, 0, 0, 0, 1, 1), i(1, 1, 1, 0, 0, 0, 0, 1, 0, 0), 2);
    expect(mcc(counts)).toBeCloseTo((3 * 4 - 1 * 2) / Math.sqrt(4 * 5 * 5 * 6), 14);
    expect(mcc(classCounts(i(1, 1), i(1, 1), 2))).toBe(0);
    expect(balancedAccuracy(counts)).toBeCloseTo((3 / 5 + 4 / 5) / 2, 14);
  });

  it('confusion, by class and by label', () => {
    expect([...confusionMatrix(i(0, 0, 1, 2), i(0, 1, 1, 0), 3).matrix]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 0]);
    const counts = labelCounts(u(1, 0, 0, 1, 1), u(0, 1, 0, 0, 1), 5, 1);
    const table = multilabelConfusion(counts);
    expect([table.tp[0], table.fp[0], table.fn[0], table.tn[0]]).toEqual([1, 1, 2, 1]);
    table.tp[0] = 9;
    expect(counts.truePositive[0]).toBe(1);
  });

  it('variance and confidence of outputs', () => {
    expect(outputVariance(f(0.1, 0.2, 0.4), 1)).toBeCloseTo(0.14 / 9, 14);
    expect(meanConfidence(f(0.2, 0.8), 1)).toBeCloseTo(0.8, 14);
    expect(meanConfidence(f(0.2, 0.3, 0.1), 3)).toBeCloseTo(0.3, 14);
    expect(predictionDiversity(f(1, 0, 3, 0))).toMatchObject({ uniquePredictions: 2, uniqueFraction: 0.5 });
  });

  it('agreement beside an infinite reference is relative to the finite ones', () => {
    const inf = Number.POSITIVE_INFINITY;
    expect(agreement(f(inf, 3), f(inf, 4), 1)).toMatchObject({ maxAbsError: 1, maxRelativeError: 0.25 });
    expect(agreement(f(0), f(0), 1).maxRelativeError).toBe(0);
    expect(cosineSimilarity(f(1e200, 0), f(1e200, 1e200))).toBeCloseTo(Math.SQRT1_2, 14);
    expect(cosineSimilarity(f(1e-200, 0), f(1e-200, 1e-200))).toBeCloseTo(Math.SQRT1_2, 14);
    expect(sameDecisions([1, 0, 1, 1, 0, 0], [1, 0, 1, 0, 0, 0], 2)).toBe(2 / 3);
  });
});

describe('metrics refuse, and say what', () => {
  const nan = Number.NaN;
  it.each([
    ['rows of two lengths', () => accuracy(i(0, 1), i(0)), '2 true and 1 predicted classes'],
    ['no rows', () => accuracy(i(), i()), 'accuracy is undefined: there are no rows'],
    ['no rows of labels', () => subsetAccuracy(u(), u(), 0, 2), 'accuracy is undefined: there are no rows'],
    [
      'labels of another shape',
      () => subsetAccuracy(u(1, 0, 1), u(1, 0, 1), 2, 2),
      '3 true and 3 predicted labels are not 2 x 2',
    ],
    [
      'fewer predicted labels',
      () => subsetAccuracy(u(1, 0), u(1), 1, 2),
      '2 true and 1 predicted labels are not 1 x 2',
    ],
    [
      'no classes that occur',
      () => balancedAccuracy(classCounts(i(), i(), 2)),
      'balanced accuracy is undefined: there are no rows',
    ],
    ['a k that is none', () => topKAccuracy(i(0), f(1, 0), 2, 0), 'k is 0, not a positive integer'],
    [
      'one column for top-k',
      () => topKAccuracy(i(0), f(1), 1, 1),
      'top-k accuracy needs a column of scores for each class',
    ],
    ['scores of another shape', () => topKAccuracy(i(0), f(1, 0, 0), 2, 1), '3 scores are not 1 x 2'],
    ['no rows for top-k', () => topKAccuracy(i(), f(), 2, 1), 'top-k accuracy is undefined: there are no rows'],
    ['NaN for top-k', () => topKAccuracy(i(0), f(nan, 0), 2, 1), 'top-k accuracy is undefined: the scores contain NaN'],
    ['a class beyond the matrix', () => confusionMatrix(i(2), i(0), 2), 'row 0: class 2 of 2'],
    ['a predicted class beyond it', () => confusionMatrix(i(0, 0), i(0, -1), 2), 'row 1: class -1 of 2'],
    ['fewer predictions', () => confusionMatrix(i(0, 0), i(0), 2), '1 classes for 2 rows'],
    ['no rows for MCC', () => mcc(classCounts(i(), i(), 2)), 'MCC is undefined: there are no rows'],
    ['diversity of nothing', () => predictionDiversity(f(0, 0)), 'diversity is undefined: nothing was predicted'],
    ['diversity of one class', () => predictionDiversity(f(3)), 'diversity is undefined: there is only one class'],
    ['no rows of outputs', () => outputVariance(f(), 2), 'output variance is undefined: there are no rows'],
    ['outputs that are NaN', () => outputVariance(f(nan), 1), 'output variance is undefined: the scores contain NaN'],
    [
      'outputs whose variance no number holds',
      () => outputVariance(f(1.7e308, -1.7e308), 1),
      'output variance is undefined: it exceeds the largest number',
    ],
    ['no rows of confidence', () => meanConfidence(f(), 2), 'mean confidence is undefined: there are no rows'],
    [
      'confidence in what is no probability',
      () => meanConfidence(f(2, 0), 2),
      'mean confidence is undefined: the score 2',
    ],
    ['decisions of two lengths', () => sameDecisions([1], [1, 2], 1), '1 and 2 decisions'],
    ['no decisions', () => sameDecisions([], [], 1), 'agreement is undefined: there are no rows'],
    ['values that are no rows', () => agreement(f(1, 2, 3), f(1, 2, 3), 2), '3 and 3 values in rows of 2'],
    ['vectors of two lengths', () => cosineSimilarity(f(1), f(1, 2)), '1 and 2 values in rows of 1'],
    ['no values', () => agreement(f(), f(), 1), 'agreement is undefined: there are no values to compare'],
    [
      'NaN in the second row of two',
      () => agreement(f(1, 2, 3, nan), f(1, 2, 3, 4), 2),
      'the output of the model is NaN, first for row 1',
    ],
    [
      'a zero reference',
      () => cosineSimilarity(f(1), f(0)),
      'cosine similarity is undefined: the reference gives 0 everywhere, which has no direction',
    ],
    [
      'an infinite vector',
      () => cosineSimilarity(f(Infinity), f(1)),
      'cosine similarity is undefined: the model gives values that are not finite',
    ],
    [
      'NaN in a vector',
      () => cosineSimilarity(f(1, 1), f(nan, 1)),
      'cosine similarity is undefined: the reference gives values that are not finite',
    ],
    [
      'one row for r²',
      () => r2Score({ yTrue: f(1, 2), yPred: f(1, 2), width: 2 }),
      'r2 is undefined: it needs at least two rows',
    ],
    [
      'regressions of two lengths',
      () => meanAbsoluteError({ yTrue: f(1, 2), yPred: f(1), width: 1 }),
      '2 true and 1 predicted values are not rows of 1',
    ],
    [
      'regressions that are no rows',
      () => meanAbsoluteError({ yTrue: f(1, 2, 3), yPred: f(1, 2, 3), width: 2 }),
      '3 true and 3 predicted values are not rows of 2',
    ],
    [
      'regressions without a column',
      () => meanAbsoluteError({ yTrue: f(), yPred: f(), width: 0 }),
      '0 true and 0 predicted values are not rows of 0',
    ],
  ] as [string, () => unknown, string][])('%s', (_, measure, message) => {
    expect(measure).toThrow(message);
  });
});
