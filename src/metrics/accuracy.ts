import type { ClassCounts } from './counts.ts';
import { mean } from './numpy.ts';
import { requireScores } from './shape.ts';
import { requireFinite, requireRows } from './undefined.ts';

/**
 * `sklearn.metrics.accuracy_score`: the share of rows whose predicted class is the true one.
 *
 * @throws UndefinedMetricError where there are no rows
 */
export function accuracy(yTrue: Int32Array, yPred: Int32Array): number {
  if (yTrue.length !== yPred.length) throw new RangeError(`${yTrue.length} true and ${yPred.length} predicted classes`);
  requireRows('accuracy', yTrue.length);
  let hits = 0;
  for (let row = 0; row < yTrue.length; row++) if (yTrue[row] === yPred[row]) hits++;
  return hits / yTrue.length;
}

/**
 * `sklearn.metrics.accuracy_score` of a multi-label problem: the share of rows whose every label is right.
 *
 * @param yTrue row-major, `rows` x `labels`, 0 or 1
 * @param yPred row-major, `rows` x `labels`, 0 or 1
 * @throws UndefinedMetricError where there are no rows
 */
export function subsetAccuracy(yTrue: Uint8Array, yPred: Uint8Array, rows: number, labels: number): number {
  if (yTrue.length !== rows * labels || yPred.length !== yTrue.length) {
    throw new RangeError(`${yTrue.length} true and ${yPred.length} predicted labels are not ${rows} x ${labels}`);
  }
  requireRows('accuracy', rows);
  let hits = 0;
  for (let start = 0; start < yTrue.length; start += labels) {
    let i = start;
    while (i < start + labels && yTrue[i] === yPred[i]) i++;
    if (i === start + labels) hits++;
  }
  return hits / rows;
}

/**
 * `sklearn.metrics.balanced_accuracy_score`: the mean recall of the classes that occur in the truth (Brodersen et al.
 * 2010). Classes without support are left out, as scikit-learn does with a warning.
 *
 * @throws UndefinedMetricError where there are no rows
 */
export function balancedAccuracy({ truePositive, actual, rows }: ClassCounts): number {
  requireRows('balanced accuracy', rows);
  return mean(truePositive.map((tp, i) => tp / actual[i]!).filter((_, i) => actual[i]! > 0));
}

/**
 * `sklearn.metrics.top_k_accuracy_score`: the share of rows whose true class is among the k highest scores. Among equal
 * scores the higher index ranks first, which is not argmax's rule. Two classes with k = 1 follow scikit-learn's binary
 * rule instead: class 1 where its score is the greater one, class 0 otherwise.
 *
 * @param yTrue true class of each row
 * @param scores row-major, rows x `classCount`
 * @throws UndefinedMetricError where there are no rows or a score is NaN or infinite
 */
export function topKAccuracy(yTrue: Int32Array, scores: Float64Array, classCount: number, k: number): number {
  return topKHits(yTrue, scores, classCount, k).reduce((sum, hit) => sum + hit, 0) / yTrue.length;
}

/** 1 for each row whose true class is among the k highest scores; see `topKAccuracy`. */
export function topKHits(yTrue: Int32Array, scores: Float64Array, classCount: number, k: number): Uint8Array {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k is ${k}, not a positive integer`);
  if (classCount < 2) throw new RangeError('top-k accuracy needs a column of scores for each class');
  requireScores(yTrue, scores, classCount);
  requireRows('top-k accuracy', yTrue.length);
  requireFinite('top-k accuracy', scores);
  const higherIndexFirst = !(classCount === 2 && k === 1);
  return Uint8Array.from(yTrue, (truth, row) => {
    const start = row * classCount;
    const score = scores[start + truth]!;
    let above = 0;
    for (let i = 0; i < classCount; i++) {
      const other = scores[start + i]!;
      if (other > score || (other === score && (higherIndexFirst ? i > truth : i < truth))) above++;
    }
    return above < k ? 1 : 0;
  });
}
