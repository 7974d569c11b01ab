import { describe, expect, it } from 'vitest';
import { accuracy, balancedAccuracy, topKAccuracy } from '../../src/metrics/accuracy.ts';
import { softmax } from '../../src/metrics/activation.ts';
import { brier } from '../../src/metrics/brier.ts';
import { confusionMatrix } from '../../src/metrics/confusion.ts';
import { type ClassCounts, classCounts } from '../../src/metrics/counts.ts';
import { argmax } from '../../src/metrics/decision.ts';
import { ece } from '../../src/metrics/ece.ts';
import { logLoss } from '../../src/metrics/log-loss.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf, prfPerClass } from '../../src/metrics/prf.ts';
import { rankOneVsRest } from '../../src/metrics/ranking.ts';
import { rocAucOneVsRest } from '../../src/metrics/ranking-averages.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { hasShared } from '../shared.ts';
import { type Case, numbers, type Reference, readCases } from './cases.ts';
import { expectClose, expectSame, part } from './expect.ts';

const cases = readCases('multiclass');

describe.skipIf(!hasShared)('multi-class references of scikit-learn 1.2.1', () => {
  it.each(cases.filter(({ expected }) => expected.accuracy !== 'NaN'))('$name: decisions, to the bit', (given) => {
    const { expected } = given;
    const { yTrue, yPred, labels } = decisions(given);
    const counts = classCounts(yTrue, yPred, labels.length);
    expectSame(() => accuracy(yTrue, yPred), expected.accuracy!, 'accuracy');
    expectSame(() => balancedAccuracy(counts), expected.balanced_accuracy!, 'balanced accuracy');
    expectSame(() => mcc(counts), expected.mcc!, 'mcc');
    expect(Array.from(confusionMatrix(yTrue, yPred, labels.length).matrix)).toEqual(flat(expected.confusion_matrix!));

    const named = classCounts(yTrue, yPred, labels.length, Array.from(labels.keys()));
    expectPrf(named, expected.zero_division_0!);
    expectPrf(counts, expected.observed_labels_only_zero_division_0 ?? expected.zero_division_0!);
  });

  it.each(cases.filter(({ expected }) => expected.accuracy === 'NaN'))(
    '$name: nothing to measure is an error',
    (given) => {
      const { yTrue, yPred } = decisions(given);
      const counts = classCounts(yTrue, yPred, 3);
      for (const metric of [
        () => accuracy(yTrue, yPred),
        () => balancedAccuracy(counts),
        () => mcc(counts),
        () => prf(counts, 'micro'),
        () => prf(counts, 'macro'),
        () => prf(counts, 'weighted'),
      ]) {
        expect(metric).toThrow(UndefinedMetricError);
      }
    },
  );

  it.each(cases.filter((given) => given.has('scores')))('$name: scores', (given) => {
    const { expected } = given;
    const { yTrue, yPred } = decisions(given);
    const array = given.array('scores');
    const width = array.shape[1]!;
    const scores = Float64Array.from(numbers(array));
    expect(argmax(scores, width)).toEqual(yPred);
    for (const k of [1, 2, 3, 5]) {
      const reference = expected[`top_${k}_accuracy`];
      if (reference !== undefined) expectSame(() => topKAccuracy(yTrue, scores, width, k), reference, `top ${k}`);
    }
    const probabilities = given.has('softmax_of_scores') ? softmax(scores, width) : scores;
    expectClose(() => logLoss(yTrue, probabilities, width), expected.log_loss!, 'log loss');
    const roc = () => rocAucOneVsRest(rankOneVsRest(yTrue, probabilities, width), probabilities);
    expectClose(roc, expected.roc_auc_ovr_macro!, 'roc auc');
    if (expected.brier_multiclass_sum === undefined) return;
    expectClose(() => brier(yTrue, probabilities, width), expected.brier_multiclass_sum, 'brier');
    for (const bins of [10, 15]) {
      for (const closed of ['right', 'left'] as const) {
        const reference = expected[`ece_${bins}_${closed}_closed`]!;
        expectClose(() => ece(yTrue, probabilities, width, { bins, closed }), reference, `ece ${bins} ${closed}`);
      }
    }
    const precisions = rankOneVsRest(yTrue, probabilities, width).averagePrecision;
    precisions.forEach((precision, label) => {
      expectClose(() => precision, (expected.average_precision_per_class as Reference[])[label]!, `AP of ${label}`);
    });
  });

  it('softmax agrees with the double-precision reference', () => {
    const given = cases.find((found) => found.has('softmax_of_scores'))!;
    const { shape, values } = given.array('scores');
    const wanted = numbers(given.array('softmax_of_scores'));
    softmax(Float64Array.from(values.map(Number)), shape[1]!).forEach((value, i) => {
      expectClose(() => value, wanted[i]!, `element ${i}`);
    });
  });
});

function decisions(given: Case) {
  const labels = given.expected.labels_used as (number | string)[];
  const read = (name: string) => Int32Array.from(given.array(name).values, (label) => labels.indexOf(label));
  return { labels, yTrue: read('y_true'), yPred: read('y_pred') };
}

function expectPrf(counts: ClassCounts, reference: Reference): void {
  for (const average of ['micro', 'macro', 'weighted'] as const) {
    expect(prf(counts, average), average).toEqual(part(reference, average));
  }
  const { precision, recall, f1, support } = prfPerClass(counts);
  const rows = Array.from(support, (count, i) => ({
    precision: precision[i],
    recall: recall[i],
    f1: f1[i],
    support: count,
  }));
  expect(rows).toEqual(part(reference, 'per_class'));
}

function flat(matrix: Reference): Reference[] {
  return (matrix as Reference[][]).flat();
}
