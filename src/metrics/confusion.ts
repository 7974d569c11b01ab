import type { ClassCounts } from './counts.ts';
import { requireClasses } from './shape.ts';

/** How often each true class (row) was predicted as each class (column). */
export interface ConfusionMatrix {
  /** Row-major: `matrix[t * classCount + p]` rows have true class t and predicted class p. */
  matrix: Float64Array;
  classCount: number;
}

/** The two-by-two table of each label. */
export interface MultilabelConfusion {
  tp: Float64Array;
  fp: Float64Array;
  fn: Float64Array;
  tn: Float64Array;
}

/**
 * `sklearn.metrics.confusion_matrix` with `labels = 0 .. classCount - 1`.
 *
 * @param yTrue true class of each row
 * @param yPred predicted class of each row
 * @throws RangeError where lengths differ or a class is not in `0 .. classCount - 1`
 */
export function confusionMatrix(yTrue: Int32Array, yPred: Int32Array, classCount: number): ConfusionMatrix {
  requireClasses(yTrue, yTrue.length, classCount);
  requireClasses(yPred, yTrue.length, classCount);
  const matrix = new Float64Array(classCount * classCount);
  for (let row = 0; row < yTrue.length; row++) matrix[yTrue[row]! * classCount + yPred[row]!]!++;
  return { matrix, classCount };
}

/** `sklearn.metrics.multilabel_confusion_matrix` from the counts of each class or label. */
export function multilabelConfusion({ truePositive, predicted, actual, rows }: ClassCounts): MultilabelConfusion {
  const fp = predicted.map((count, i) => count - truePositive[i]!);
  const fn = actual.map((count, i) => count - truePositive[i]!);
  const tn = truePositive.map((tp, i) => rows - tp - fp[i]! - fn[i]!);
  return { tp: truePositive.slice(), fp, fn, tn };
}
