/**
 * `numpy.argmax` of each row: the lowest index among equal maxima; the first NaN wins over every number.
 *
 * @param scores row-major, rows x `width`
 */
export function argmax(scores: Float64Array, width: number): Int32Array {
  const classes = new Int32Array(scores.length / width);
  for (let row = 0, start = 0; row < classes.length; row++, start += width) {
    let best = 0;
    for (let i = 0; i < width; i++) {
      const score = scores[start + i]!;
      if (Number.isNaN(score)) {
        best = i;
        break;
      }
      if (score > scores[start + best]!) best = i;
    }
    classes[row] = best;
  }
  return classes;
}

/**
 * 1 where score >= threshold, else 0; NaN is never set.
 *
 * The comparison is in float64: the float32 score written 0.7 is 0.699999988 and stays below a threshold of 0.7.
 * (NumPy 1 compares a float32 array with a Python number in float32, where the two are equal.)
 *
 * @param scores row-major, rows x labels
 * @param threshold one for all labels, or one a label
 */
export function applyThreshold(scores: Float64Array, threshold: number | Float64Array): Uint8Array {
  const decisions = new Uint8Array(scores.length);
  if (typeof threshold === 'number') {
    for (let i = 0; i < scores.length; i++) decisions[i] = scores[i]! >= threshold ? 1 : 0;
    return decisions;
  }
  for (let i = 0; i < scores.length; ) {
    for (let label = 0; label < threshold.length; label++, i++) decisions[i] = scores[i]! >= threshold[label]! ? 1 : 0;
  }
  return decisions;
}

/**
 * The scores of the positive class of a binary problem: the only column, or the second of two.
 *
 * @param scores row-major, rows x `width`
 */
export function positiveColumn(scores: Float64Array, width: number): Float64Array {
  if (width === 1) return scores;
  return Float64Array.from({ length: scores.length / width }, (_, row) => scores[row * width + 1]!);
}
