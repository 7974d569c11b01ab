/** Sums in blocks of at most this many run in eight interleaved partial sums; longer ones are halved. */
const BLOCK = 128;

/** NumPy reduces an array through a buffer of this many elements. */
const BUFFER = 8192;

/**
 * Sum of `values[start]` to `values[end - 1]`, added in the order in which NumPy 1.24 reduces a contiguous float64 array:
 * buffer after buffer, pairwise within each (`pairwise_sum` in its `loops_utils.h.src`). The result has the same bits.
 */
export function sum(values: Float64Array, start = 0, end = values.length): number {
  let total = 0;
  for (let from = start; from < end; from += BUFFER) total += pairwiseSum(values, from, Math.min(end, from + BUFFER));
  return total;
}

/** `numpy.mean` of a float64 array; NaN for an empty one. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** `numpy.average(values, weights=weights)`; NaN where the weights sum to zero. */
export function weightedMean(values: Float64Array, weights: Float64Array): number {
  return sum(values.map((value, i) => value * weights[i]!)) / sum(weights);
}

function pairwiseSum(values: Float64Array, start: number, end: number): number {
  const count = end - start;
  if (count < 8) {
    let total = 0;
    for (let i = start; i < end; i++) total += values[i]!;
    return total;
  }
  if (count <= BLOCK) return interleavedSum(values, start, end);
  let half = count >> 1;
  half -= half % 8;
  return pairwiseSum(values, start, start + half) + pairwiseSum(values, start + half, end);
}

function interleavedSum(values: Float64Array, start: number, end: number): number {
  let a = values[start]!;
  let b = values[start + 1]!;
  let c = values[start + 2]!;
  let d = values[start + 3]!;
  let e = values[start + 4]!;
  let f = values[start + 5]!;
  let g = values[start + 6]!;
  let h = values[start + 7]!;
  let i = start + 8;
  for (; i + 8 <= end; i += 8) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
    e += values[i + 4]!;
    f += values[i + 5]!;
    g += values[i + 6]!;
    h += values[i + 7]!;
  }
  let total = a + b + (c + d) + (e + f + (g + h));
  for (; i < end; i++) total += values[i]!;
  return total;
}
