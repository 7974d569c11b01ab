import { describe, expect, it } from 'vitest';
import { accuracy, balancedAccuracy } from '../../src/metrics/accuracy.ts';
import { brier } from '../../src/metrics/brier.ts';
import { confusionMatrix } from '../../src/metrics/confusion.ts';
import { classCounts } from '../../src/metrics/counts.ts';
import { applyThreshold } from '../../src/metrics/decision.ts';
import { logLoss } from '../../src/metrics/log-loss.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf } from '../../src/metrics/prf.ts';
import { rankMetrics } from '../../src/metrics/ranking.ts';
import { averagePrecision, rocAuc } from '../../src/metrics/ranking-averages.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { hasShared } from '../shared.ts';
import { type Case, numbers, type Reference, readCases } from './cases.ts';
import { expectClose, expectSame, part } from './expect.ts';

const cases = readCases('binary');

describe.skipIf(!hasShared)('binary references of scikit-learn 1.2.1', () => {
  it.each(cases.filter(({ expected }) => expected.accuracy !== 'NaN'))('$name: decisions, to the bit', (given) => {
    const { expected } = given;
    const { yTrue, yPred } = decisions(given);
    const counts = classCounts(yTrue, yPred, 2);
    expectSame(() => accuracy(yTrue, yPred), expected.accuracy!, 'accuracy');
    expectSame(() => balancedAccuracy(counts), expected.balanced_accuracy!, 'balanced accuracy');
    expectSame(() => mcc(counts), expected.mcc!, 'mcc');
    const matrix = (expected.confusion_matrix as Reference[][]).flat();
    expect(Array.from(confusionMatrix(yTrue, yPred, 2).matrix)).toEqual(matrix);
    expect(prf(classCounts(yTrue, yPred, 2, [1]), 'macro')).toEqual(expected.positive_class_zero_division_0);
    for (const average of ['micro', 'macro', 'weighted'] as const) {
      expect(prf(counts, average), average).toEqual(part(expected.zero_division_0, average));
    }
  });

  it.each(cases.filter(({ expected }) => expected.accuracy === 'NaN'))(
    '$name: nothing to measure is an error',
    (given) => {
      const { yTrue, yPred } = decisions(given);
      expect(() => accuracy(yTrue, yPred)).toThrow(UndefinedMetricError);
      expect(() => prf(classCounts(yTrue, yPred, 2, [1]), 'micro')).toThrow(UndefinedMetricError);
    },
  );

  it.each(cases.filter((given) => given.has('scores')))('$name: scores', (given) => {
    const { expected } = given;
    const { yTrue } = decisions(given);
    const scores = Float64Array.from(numbers(given.array('scores')));
    const rank = () => rankMetrics(scores, Uint8Array.from(yTrue), scores.length, 1);
    expectClose(() => averagePrecision(rank().perLabel), expected.average_precision!, 'average precision');
    expectClose(() => rocAuc(rank().perLabel), expected.roc_auc!, 'roc auc');
    expectClose(() => averagePrecision(rank().micro), expected.average_precision!, 'pooled average precision');
    if (expected.log_loss) expectClose(() => logLoss(yTrue, scores, 1), expected.log_loss, 'log loss');
    if (expected.brier) expectClose(() => brier(yTrue, scores, 1), expected.brier, 'brier');
    if (!expected.sweep) return;
    const best = part(expected.sweep, 'binary');
    expect(rank().sweep.candidates).toBe(part(expected.sweep, 'n_candidates'));
    for (const found of [rank().sweep.micro, rank().sweep.macro]) {
      expect(found).toEqual({
        f1: part(best, 'best_f1'),
        threshold: part(best, 'lowest_best_threshold'),
        lowestEquivalentThreshold: part(best, 'within_1e-12_lowest'),
      });
    }
  });

  it.each(cases.filter((given) => given.has('scores')))('$name: threshold', (given) => {
    const scores = Float64Array.from(numbers(given.array('scores')));
    const threshold = given.name === 'bin11_float32_vs_double_threshold' ? Math.fround(0.7) : 0.5;
    expect(Array.from(applyThreshold(scores, threshold))).toEqual(numbers(given.array('y_pred')));
  });
});

describe('a float32 score against a threshold', () => {
  it('is compared in float64', () => {
    expect(Array.from(applyThreshold(Float64Array.of(Math.fround(0.7), 0.7), 0.7))).toEqual([0, 1]);
  });
});

function decisions(given: Case) {
  const positive = given.expected.pos_label;
  const read = (name: string) => Int32Array.from(given.array(name).values, (label) => (label === positive ? 1 : 0));
  return { yTrue: read('y_true'), yPred: read('y_pred') };
}
