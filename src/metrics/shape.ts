/** Throws RangeError where there are not `rows` classes, or one is not in `0 .. classCount - 1`. */
export function requireClasses(classes: Int32Array, rows: number, classCount: number): void {
  if (classes.length !== rows) throw new RangeError(`${classes.length} classes for ${rows} rows`);
  for (let row = 0; row < rows; row++) {
    const index = classes[row]!;
    if (index < 0 || index >= classCount) throw new RangeError(`row ${row}: class ${index} of ${classCount}`);
  }
}

/**
 * Throws RangeError where true classes and scores do not belong together. One column of scores is the probability of
 * class 1 of two, as in scikit-learn.
 */
export function requireScores(yTrue: Int32Array, scores: Float64Array, width: number): void {
  if (scores.length !== yTrue.length * width) {
    throw new RangeError(`${scores.length} scores are not ${yTrue.length} x ${width}`);
  }
  requireClasses(yTrue, yTrue.length, Math.max(2, width));
}
