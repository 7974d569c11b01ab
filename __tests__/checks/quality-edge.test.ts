import { describe, expect, it } from 'vitest';
import { withIntervals } from '../../src/checks/quality/intervals.ts';
import type { QualityKey } from '../../src/checks/quality/keys.ts';
import { countsOf, measureKey } from '../../src/checks/quality/measure.ts';
import type { ClassJudged, LabelJudged } from '../../src/checks/quality/subject.ts';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { outputsOf } from './given.ts';

const DRAWING = { confidence: 0.95, seed: 1 };
const ROWS = 1000;

function intervalOf(judged: ClassJudged | LabelJudged, key: QualityKey, slice?: string) {
  const counts = countsOf(judged);
  const all = withIntervals(measureKey(key, judged, counts, 1), judged, counts, DRAWING);
  return all.find((one) => one.slice === slice)!.interval;
}

/** Rows with the first of two labels: so many have it, and of so many it is said, from the first row on. */
function labelled(actual: number, said: number): LabelJudged {
  const matrix = (count: number) =>
    Uint8Array.from({ length: 2 * ROWS }, (_, i) => (i % 2 === 0 && i / 2 < count ? 1 : 0));
  const outputs = { ...outputsOf(Array.from({ length: ROWS }, () => [0, 0])), task: 'multilabel' as const };
  return { kind: 'multilabel', outputs, thresholds: undefined, yTrue: matrix(actual), yPred: matrix(said) };
}

function classified(yTrue: Int32Array, yPred: Int32Array): ClassJudged {
  const outputs = outputsOf(Array.from(yTrue, () => [0, 0]));
  return { kind: 'class', outputs, thresholds: undefined, yTrue, yPred, classCount: 2 };
}

describe('intervals of scores that no row lowers, or raises', () => {
  const of20 = wilsonInterval(20, 20, 0.95)[0];

  it('are those of the rows that the denominator counts', () => {
    const some = labelled(40, 20);
    expect(intervalOf(some, 'precision_micro')).toEqual([of20, 1]);
    expect(intervalOf(some, 'precision_micro')).toEqual(intervalOf(some, 'precision_per_class', 'c0'));
    expect(intervalOf(some, 'precision_weighted')).toEqual([of20, 1]);
    expect(intervalOf(labelled(20, 40), 'recall_micro')).toEqual([of20, 1]);
    expect(intervalOf(labelled(20, 20), 'f1_micro')).toEqual([of20, 1]);
  });

  it('are open where nothing is counted, and reach up from 0 where something is', () => {
    for (const key of ['precision_micro', 'precision_weighted', 'precision_samples'] as const)
      expect(intervalOf(labelled(40, 0), key), key).toEqual([0, 1]);
    expect(intervalOf(labelled(40, 0), 'recall_micro')).toEqual([0, wilsonInterval(0, 40, 0.95)[1]]);
    expect(intervalOf(labelled(0, 40), 'precision_micro')).toEqual([0, wilsonInterval(0, 40, 0.95)[1]]);
    expect(intervalOf(labelled(40, 0), 'precision_per_class', 'c0')).toEqual([0, 1]);
  });

  it('are those of the rarest class for MCC', () => {
    const truth = Int32Array.from({ length: ROWS }, (_, row) => (row < 20 ? 1 : 0));
    expect(intervalOf(classified(truth, truth), 'mcc')).toEqual([of20, 1]);
  });

  it('are open for the precision of a class that was never said', () => {
    const truth = Int32Array.from({ length: ROWS }, (_, row) => (row < 20 ? 1 : 0));
    expect(intervalOf(classified(truth, new Int32Array(ROWS)), 'precision_per_class', 'c1')).toEqual([0, 1]);
  });
});
