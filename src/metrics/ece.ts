import { argmax } from './decision.ts';
import { requireScores } from './shape.ts';
import { requireProbabilities, requireRows } from './undefined.ts';

export interface EceOptions {
  /** Number of equal-width bins over [0, 1]. */
  bins?: number;
  /** Which edge belongs to a bin: `right` is (lo, hi], `left` is [lo, hi). The outer edges 0 and 1 always belong. */
  closed?: 'right' | 'left';
}

/**
 * Expected calibration error (Guo et al. 2017, On Calibration of Modern Neural Networks):
 * `sum over bins of n_bin / n * |accuracy(bin) - mean confidence(bin)|`, where confidence is the highest probability of
 * a row and the predicted class its lowest argmax. Defaults to 15 bins (lo, hi], with edges `i / bins`.
 *
 * @param yTrue true class of each row
 * @param scores row-major, rows x `width` probabilities; one column is the probability of class 1 of two
 * @throws UndefinedMetricError where there are no rows or a score is not in [0, 1]
 */
export function ece(yTrue: Int32Array, scores: Float64Array, width: number, options: EceOptions = {}): number {
  const { bins, excess } = calibrationExcess(yTrue, scores, width, options);
  const sums = new Float64Array(bins.count);
  excess.forEach((value, row) => {
    sums[bins.ofRow[row]!]! += value;
  });
  return sums.reduce((sum, difference) => sum + Math.abs(difference), 0) / yTrue.length;
}

/** The bin of each row, and its confidence less 1 where its prediction is right; see `ece`. */
export function calibrationExcess(
  yTrue: Int32Array,
  scores: Float64Array,
  width: number,
  { bins = 15, closed = 'right' }: EceOptions = {},
): { bins: { count: number; ofRow: Int32Array }; excess: Float64Array } {
  requireScores(yTrue, scores, width);
  requireRows('ECE', yTrue.length);
  requireProbabilities('ECE', scores);
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins`);
  const matrix = width === 1 ? withComplement(scores) : scores;
  const columns = Math.max(2, width);
  const ofRow = new Int32Array(yTrue.length);
  const excess = new Float64Array(yTrue.length);
  argmax(matrix, columns).forEach((predicted, row) => {
    const confidence = matrix[row * columns + predicted]!;
    ofRow[row] = binOf(confidence, bins, closed);
    excess[row] = confidence - (predicted === yTrue[row] ? 1 : 0);
  });
  return { bins: { count: bins, ofRow }, excess };
}

function withComplement(scores: Float64Array): Float64Array {
  return Float64Array.from({ length: scores.length * 2 }, (_, i) =>
    i % 2 === 1 ? scores[i >> 1]! : 1 - scores[i >> 1]!,
  );
}

/** Looks at the edges themselves: multiplying the confidence by `bins` can round across one. */
function binOf(confidence: number, bins: number, closed: 'right' | 'left'): number {
  const isBelow = closed === 'right' ? (edge: number) => confidence <= edge : (edge: number) => confidence < edge;
  let bin = 0;
  while (bin < bins - 1 && !isBelow((bin + 1) / bins)) bin++;
  return bin;
}
