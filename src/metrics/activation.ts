/**
 * Softmax of each row in float64, stable for any finite input: `exp(x - max) / sum(exp(x - max))`
 * (Goodfellow et al. 2016, Deep Learning, 4.1).
 *
 * @param logits row-major, rows x `width`; not changed. A row with NaN or +Infinity becomes NaN.
 */
export function softmax(logits: Float64Array, width: number): Float64Array {
  const result = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += width) {
    let max = -Infinity;
    for (let i = start; i < start + width; i++) max = Math.max(max, logits[i]!);
    let sum = 0;
    for (let i = start; i < start + width; i++) {
      const value = Math.exp(logits[i]! - max);
      result[i] = value;
      sum += value;
    }
    for (let i = start; i < start + width; i++) result[i]! /= sum;
  }
  return result;
}

/** The logistic function of each value in float64, `1 / (1 + exp(-x))`, without overflow for large negative values. */
export function sigmoid(logits: Float64Array): Float64Array {
  return logits.map((x) => {
    const small = Math.exp(-Math.abs(x));
    return (x < 0 ? small : 1) / (1 + small);
  });
}
