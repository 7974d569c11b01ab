import { describe, expect, it } from 'vitest';
import { subsetAccuracy } from '../../src/metrics/accuracy.ts';
import { multilabelConfusion } from '../../src/metrics/confusion.ts';
import { classCounts, labelCounts } from '../../src/metrics/counts.ts';
import { applyThreshold } from '../../src/metrics/decision.ts';
import { prf, prfPerClass, prfSamples } from '../../src/metrics/prf.ts';
import { rankMetrics } from '../../src/metrics/ranking.ts';
import { averagePrecision, rocAuc } from '../../src/metrics/ranking-averages.ts';
import { hasShared } from '../shared.ts';
import { type Case, numbers, type Reference, readCases } from './cases.ts';
import { expectClose, expectSame, part } from './expect.ts';

const cases = readCases('multilabel');

describe.skipIf(!hasShared)('multi-label references of scikit-learn 1.2.1', () => {
  it.each(cases)('$name: decisions, to the bit', (given) => {
    const { expected } = given;
    const { yTrue, yPred, rows, labels } = decisions(given);
    expectSame(() => subsetAccuracy(yTrue, yPred, rows, labels), expected.subset_accuracy!, 'subset accuracy');
    if (labels === 1) {
      const binary = classCounts(Int32Array.from(yTrue), Int32Array.from(yPred), 2);
      expect(prf(binary, 'macro')).toEqual(part(expected.zero_division_0, 'macro'));
      return;
    }
    const counts = labelCounts(yTrue, yPred, rows, labels);
    for (const average of ['micro', 'macro', 'weighted'] as const) {
      expect(prf(counts, average), average).toEqual(part(expected.zero_division_0, average));
    }
    expect(prfSamples(yTrue, yPred, rows, labels)).toEqual(part(expected.zero_division_0, 'samples'));
    const { precision, recall, f1, support } = prfPerClass(counts);
    const { tp, fp, fn, tn } = multilabelConfusion(counts);
    for (let i = 0; i < labels; i++) {
      const found = { precision: precision[i], recall: recall[i], f1: f1[i], support: support[i] };
      expect(found).toEqual((part(expected.zero_division_0, 'per_class') as Reference[])[i]);
      const table = [
        [tn[i], fp[i]],
        [fn[i], tp[i]],
      ];
      expect(table).toEqual((expected.multilabel_confusion_matrix as Reference[])[i]);
    }
  });

  it.each(cases.filter((given) => given.has('scores')))('$name: ranking', (given) => {
    const { expected } = given;
    const { yTrue, rows, labels } = decisions(given);
    const scores = Float64Array.from(numbers(given.array('scores')));
    const rank = () => rankMetrics(scores, yTrue, rows, labels);
    for (const average of ['macro', 'weighted'] as const) {
      const ap = expected[`average_precision_${average}`]!;
      expectClose(() => averagePrecision(rank().perLabel, average), ap, `average precision ${average}`);
      expectClose(() => rocAuc(rank().perLabel, average), expected[`roc_auc_${average}`]!, `roc auc ${average}`);
    }
    expectClose(() => averagePrecision(rank().micro), expected.average_precision_micro!, 'average precision micro');
    expectClose(() => rocAuc(rank().micro), expected.roc_auc_micro!, 'roc auc micro');
    (expected.average_precision_per_class as Reference[]).forEach((reference, label) => {
      const column = (matrix: Float64Array | Uint8Array) => Array.from(matrix).filter((_, i) => i % labels === label);
      const alone = () => rankMetrics(Float64Array.from(column(scores)), Uint8Array.from(column(yTrue)), rows, 1);
      expectClose(() => averagePrecision(alone().perLabel), reference, `average precision of label ${label}`);
    });
  });

  it.each(cases.filter(({ expected }) => expected.sweep))('$name: sweep', (given) => {
    const { yTrue, rows, labels } = decisions(given);
    const scores = Float64Array.from(numbers(given.array('scores')));
    const { sweep } = rankMetrics(scores, yTrue, rows, labels);
    expect(sweep.candidates).toBe(part(given.expected.sweep, 'n_candidates'));
    for (const average of ['micro', 'macro'] as const) {
      const best = part(given.expected.sweep, average);
      expect(sweep[average], average).toEqual({
        f1: part(best, 'best_f1'),
        threshold: part(best, 'lowest_best_threshold'),
        lowestEquivalentThreshold: part(best, 'within_1e-12_lowest'),
      });
    }
  });

  it.each(cases.filter((given) => given.has('scores')))('$name: threshold', (given) => {
    const scores = Float64Array.from(numbers(given.array('scores')));
    const single = given.name.startsWith('real01') ? 0.3 : 0.5;
    const threshold = given.has('threshold') ? Float64Array.from(numbers(given.array('threshold'))) : single;
    expect(Array.from(applyThreshold(scores, threshold))).toEqual(numbers(given.array('y_pred')));
  });
});

function decisions(given: Case) {
  const { shape } = given.array('y_true');
  const read = (name: string) => Uint8Array.from(numbers(given.array(name)));
  return { yTrue: read('y_true'), yPred: read('y_pred'), rows: shape[0]!, labels: shape[1]! };
}
