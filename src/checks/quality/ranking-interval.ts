import type { Interval } from '../../metrics/intervals.ts';
import { labelColumns } from '../../metrics/label-columns.ts';
import { rankingInfluence, rankingInterval, welchFreedom } from '../../metrics/ranking-influence.ts';
import { positiveScores } from '../shared/decisions.ts';
import type { DecidedJudged } from './subject.ts';

/** The interval of a ranking metric, averaged over labels as the metric itself is. */
export function rankingIntervalOf(
  metric: 'roc_auc' | 'average_precision',
  value: number,
  judged: DecidedJudged,
  confidence: number,
): Interval {
  const binary = judged.outputs.task === 'binary';
  const { data, rows, width } = binary ? positiveScores(judged.outputs.scores) : judged.outputs.scores;
  const influence = new Float64Array(rows);
  const variances = [];
  let [fewest, bias] = [rows, 0];
  for (const { scores, isPositive, positives } of labelColumns(data, width, (row, label) =>
    truth(judged, row, label),
  )) {
    const fewer = Math.min(positives, rows - positives);
    fewest = Math.min(fewest, fewer);
    const { rocAuc, averagePrecision, excess } = rankingInfluence(scores, isPositive);
    const own = metric === 'roc_auc' ? rocAuc : averagePrecision;
    // Variances are sums of squares over n - 1, as DeLong takes them, and not over n.
    const unbiased = Math.sqrt(fewer / Math.max(1, fewer - 1)) / width;
    let variance = 0;
    for (let row = 0; row < rows; row++) {
      influence[row]! += own[row]! * unbiased;
      variance += (own[row]! * unbiased) ** 2;
    }
    variances.push({ variance, fewer });
    if (metric === 'average_precision') bias += excess / width;
  }
  return rankingInterval({ value, influence, bias, freedom: welchFreedom(variances), fewest }, confidence);
}

function truth(judged: DecidedJudged, row: number, label: number): number {
  if (judged.kind === 'multilabel') return judged.yTrue[row * judged.outputs.scores.width + label]!;
  return judged.yTrue[row] === (judged.outputs.task === 'binary' ? 1 : label) ? 1 : 0;
}
