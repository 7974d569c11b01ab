import { alphaOf, type Interval, wilsonInterval } from './intervals.ts';
import { studentQuantile } from './student.ts';

/** By how much each row moves a metric per unit of its weight, all weights being 1. */
export interface RankingInfluence {
  rocAuc: Float64Array;
  averagePrecision: Float64Array;
  /** By how much average precision is too high, since each positive counts itself: Σ (1 - precision) / rows at or above it. */
  excess: number;
}

/** A mean over labels of a ranking metric, as far as its interval needs it. */
export interface RankingSpread {
  value: number;
  /** Mean influence over labels, one a row. */
  influence: Float64Array;
  /** Of the value, upwards. */
  bias: number;
  /** Degrees of freedom of its variance, 1 or more; see `welchFreedom`. */
  freedom: number;
  /** Rows of the smaller class of the rarest label. */
  fewest: number;
}

/** More degrees of freedom than this are as good as the normal distribution. */
export const MOST_FREEDOM = 4096;

/**
 * Derivatives of ROC-AUC and average precision of one label with respect to the weight of each row. For ROC-AUC these are
 * the placement values of DeLong, DeLong and Clarke-Pearson (1988), centred; for average precision the same derivative of
 * Σ over positives of precision at their score / positives. Equal scores are one threshold.
 *
 * @param scores finite, one a row
 * @param isPositive 0 or 1, one a row; where a class is missing, all derivatives are 0
 */
export function rankingInfluence(scores: Float64Array, isPositive: Uint8Array): RankingInfluence {
  const rows = scores.length;
  const order = Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => scores[b]! - scores[a]!);
  const positives = isPositive.reduce((sum, one) => sum + one, 0);
  const negatives = rows - positives;
  const rocAuc = new Float64Array(rows);
  const averagePrecision = new Float64Array(rows);
  if (positives === 0 || negatives === 0) return { rocAuc, averagePrecision, excess: 0 };
  const ties = tieGroups(order, scores, isPositive);
  let area = 0;
  let [precisionSum, excess] = [0, 0];
  for (const { hits, misses, above, missesAbove } of ties) {
    const size = above + missesAbove + misses;
    area += hits * (negatives - missesAbove - misses / 2);
    precisionSum += (hits * above) / size;
    excess += (hits * (1 - above / size)) / size / positives;
  }
  area /= positives * negatives;
  const average = precisionSum / positives;
  // From the lowest scores up: what the rows at or below a score lose when one more negative stands above them.
  let [gain, loss] = [0, 0];
  for (const { start, end, hits, misses, above, missesAbove } of ties.toReversed()) {
    const size = above + missesAbove + misses;
    gain += hits / size;
    loss += (hits * above) / (size * size);
    for (let place = start; place < end; place++) {
      const row = order[place]!;
      const ownPrecision = above / size;
      if (isPositive[row] === 1) {
        rocAuc[row] = ((negatives - missesAbove - misses / 2) / negatives - area) / positives;
        averagePrecision[row] = (ownPrecision + gain - loss - average) / positives;
      } else {
        rocAuc[row] = ((above - hits / 2) / positives - area) / negatives;
        averagePrecision[row] = -loss / positives;
      }
    }
  }
  return { rocAuc, averagePrecision, excess };
}

/**
 * Degrees of freedom of a sum of variances (Welch, 1947; Satterthwaite, 1946), each with `fewer - 1` of its own.
 *
 * @param parts variance of each label, and the rows of its smaller class
 */
export function welchFreedom(parts: readonly { variance: number; fewer: number }[]): number {
  let [sum, squares] = [0, 0];
  for (const { variance, fewer } of parts) {
    sum += variance;
    squares += variance ** 2 / Math.max(1, fewer - 1);
  }
  return squares > 0 ? Math.max(1, Math.floor(sum ** 2 / squares)) : 1;
}

/**
 * Two-sided interval of a mean over labels of such a metric: Student's on the logit scale, so that it stays in (0, 1) and
 * heeds how few rows the smaller class has. The lower side begins below by the bias. Where nothing varies (a perfect
 * ranking, or scores that are all alike), as far to each side as Wilson's reaches for that many successes.
 */
export function rankingInterval(
  { value, influence, bias, freedom, fewest }: RankingSpread,
  confidence: number,
): Interval {
  const error = Math.sqrt(influence.reduce((sum, one) => sum + one * one, 0));
  if (value <= 0 || value >= 1 || error === 0) {
    const open = 1 - wilsonInterval(Math.max(1, fewest), Math.max(1, fewest), confidence)[0];
    return [Math.max(0, value - open), Math.min(1, value + open)];
  }
  const quantile = studentQuantile(1 - alphaOf(confidence) / 2, Math.min(freedom, MOST_FREEDOM));
  const end = (from: number, sign: number) =>
    1 / (1 + Math.exp(-Math.log(from / (1 - from)) - (sign * quantile * error) / (from * (1 - from))));
  return [Math.min(end(value, -1), end(Math.max(value - bias, value / 10), -1)), end(value, 1)];
}

/** Rows of one score: where they stand in the order, and how many of each class stand there and above. */
interface TieGroup {
  start: number;
  end: number;
  hits: number;
  misses: number;
  /** Positives at this score or above. */
  above: number;
  /** Negatives above this score. */
  missesAbove: number;
}

function tieGroups(order: Uint32Array, scores: Float64Array, isPositive: Uint8Array): TieGroup[] {
  const groups: TieGroup[] = [];
  let [above, missesAbove] = [0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    let hits = 0;
    for (; end < order.length && scores[order[end]!] === scores[order[start]!]; end++) hits += isPositive[order[end]!]!;
    const misses = end - start - hits;
    above += hits;
    groups.push({ start, end, hits, misses, above, missesAbove });
    missesAbove += misses;
    start = end;
  }
  return groups;
}
