import type { Interval } from '../../metrics/intervals.ts';
import { labelColumns } from '../../metrics/label-columns.ts';
import { rankingInfluence, rankingInterval } from '../../metrics/ranking-influence.ts';
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
  let fewest = rows;
  for (const { scores, isPositive, positives } of labelColumns(data, width, (row, label) =>
    truth(judged, row, label),
  )) {
    fewest = Math.min(fewest, positives, rows - positives);
    const own = rankingInfluence(scores, isPositive)[metric === 'roc_auc' ? 'rocAuc' : 'averagePrecision'];
    for (let row = 0; row < rows; row++) influence[row]! += own[row]! / width;
  }
  return rankingInterval(value, influence, fewest, confidence);
}

function truth(judged: DecidedJudged, row: number, label: number): number {
  if (judged.kind === 'multilabel') return judged.yTrue[row * judged.outputs.scores.width + label]!;
  return judged.yTrue[row] === (judged.outputs.task === 'binary' ? 1 : label) ? 1 : 0;
}
