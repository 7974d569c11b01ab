import { requireClasses } from './shape.ts';

/** What every metric of decisions is made of. The arrays have one element for each of `classes`. */
export interface ClassCounts {
  /** Class (or label) indices, in the order in which averages add them. */
  classes: Int32Array;
  /** Rows that have the class and were predicted as it. */
  truePositive: Float64Array;
  /** Rows that were predicted as the class. */
  predicted: Float64Array;
  /** Rows that have the class: its support. */
  actual: Float64Array;
  rows: number;
}

/**
 * Counts of a problem with one class a row.
 *
 * `classes` defaults to scikit-learn's default labels: those that occur in the true or in the predicted classes.
 * `[1]` gives the positive class of a binary problem.
 *
 * @param yTrue true class of each row
 * @param yPred predicted class of each row
 * @throws RangeError where lengths differ or a class is not in `0 .. classCount - 1`
 */
export function classCounts(
  yTrue: Int32Array,
  yPred: Int32Array,
  classCount: number,
  classes?: readonly number[],
): ClassCounts {
  requireClasses(yTrue, yTrue.length, classCount);
  requireClasses(yPred, yTrue.length, classCount);
  const all = emptyCounts(classCount, yTrue.length);
  for (let row = 0; row < yTrue.length; row++) {
    const truth = yTrue[row]!;
    const predicted = yPred[row]!;
    all.actual[truth]!++;
    all.predicted[predicted]!++;
    if (truth === predicted) all.truePositive[truth]!++;
  }
  return select(all, classes ? Int32Array.from(classes) : all.classes.filter((c) => isObserved(all, c)));
}

/**
 * Counts of each label of a multi-label problem; scikit-learn averages over all of them, absent ones too.
 *
 * @param yTrue row-major, `rows` x `labels`, 0 or 1
 * @param yPred row-major, `rows` x `labels`, 0 or 1
 */
export function labelCounts(yTrue: Uint8Array, yPred: Uint8Array, rows: number, labels: number): ClassCounts {
  requireSameSize(yTrue, yPred, rows, labels);
  const counts = emptyCounts(labels, rows);
  const { truePositive, predicted, actual } = counts;
  for (let i = 0; i < yTrue.length; ) {
    for (let label = 0; label < labels; label++, i++) {
      truePositive[label]! += yTrue[i]! & yPred[i]!;
      predicted[label]! += yPred[i]!;
      actual[label]! += yTrue[i]!;
    }
  }
  return counts;
}

/** Counts of each row of a multi-label problem, for averages over samples: scikit-learn's `samplewise=True`. */
export function sampleCounts(yTrue: Uint8Array, yPred: Uint8Array, rows: number, labels: number): ClassCounts {
  requireSameSize(yTrue, yPred, rows, labels);
  const counts = emptyCounts(rows, rows);
  for (let row = 0, i = 0; row < rows; row++) {
    for (const end = i + labels; i < end; i++) {
      counts.truePositive[row]! += yTrue[i]! & yPred[i]!;
      counts.predicted[row]! += yPred[i]!;
      counts.actual[row]! += yTrue[i]!;
    }
  }
  return counts;
}

/** Indices of the counted classes that no row has: their recall is 0/0 and counts as 0 in macro averages. */
export function classesWithoutSupport({ classes, actual }: ClassCounts): number[] {
  return Array.from(classes).filter((_, i) => actual[i] === 0);
}

/** Indices below `classCount` that were not counted: neither true nor predicted, so left out of macro averages. */
export function unobservedClasses({ classes }: ClassCounts, classCount: number): number[] {
  const counted = new Set(classes);
  return Array.from({ length: classCount }, (_, index) => index).filter((index) => !counted.has(index));
}

function isObserved({ predicted, actual }: ClassCounts, index: number): boolean {
  return predicted[index]! > 0 || actual[index]! > 0;
}

function select(all: ClassCounts, classes: Int32Array): ClassCounts {
  const pick = (values: Float64Array) => Float64Array.from(classes, (index) => values[index]!);
  return {
    classes,
    truePositive: pick(all.truePositive),
    predicted: pick(all.predicted),
    actual: pick(all.actual),
    rows: all.rows,
  };
}

function emptyCounts(size: number, rows: number): ClassCounts {
  return {
    classes: Int32Array.from({ length: size }, (_, index) => index),
    truePositive: new Float64Array(size),
    predicted: new Float64Array(size),
    actual: new Float64Array(size),
    rows,
  };
}

function requireSameSize(yTrue: Uint8Array, yPred: Uint8Array, rows: number, labels: number): void {
  if (yTrue.length !== rows * labels || yPred.length !== yTrue.length) {
    throw new RangeError(`${yTrue.length} true and ${yPred.length} predicted labels are not ${rows} x ${labels}`);
  }
}
