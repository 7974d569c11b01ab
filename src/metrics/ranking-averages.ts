import { mean, sum, weightedMean } from './numpy.ts';
import type { LabelRanking } from './ranking.ts';
import { UndefinedMetricError } from './undefined.ts';

/** `macro` is the plain mean over labels, `weighted` the mean weighted by positive rows. */
export type RankingAverage = 'macro' | 'weighted';

/**
 * `sklearn.metrics.roc_auc_score` of a binary or multi-label problem; given the pooled ranking, `average='micro'`.
 *
 * @throws UndefinedMetricError where a label has only one class in the truth
 */
export function rocAuc(ranking: LabelRanking, average: RankingAverage = 'macro'): number {
  const areas = Float64Array.from(ranking.rocAuc, (area, label) => {
    if (area !== null) return area;
    const which = ranking.rocAuc.length > 1 ? `for label ${label} ` : '';
    throw new UndefinedMetricError('ROC-AUC', `${which}the truth holds only one class`);
  });
  return averaged(areas, ranking.support, average);
}

/**
 * `sklearn.metrics.average_precision_score` of a binary or multi-label problem; given the pooled ranking,
 * `average='micro'`. A label without positives counts as 0, as in scikit-learn, which warns.
 */
export function averagePrecision(ranking: LabelRanking, average: RankingAverage = 'macro'): number {
  return averaged(ranking.averagePrecision, ranking.support, average);
}

/**
 * `sklearn.metrics.roc_auc_score(multi_class='ovr')`.
 *
 * @param ranking of `rankOneVsRest` on the same scores
 * @param scores row-major, rows x classes
 * @throws UndefinedMetricError where a class is absent from the truth, or the scores of a row do not sum to 1
 */
export function rocAucOneVsRest(
  ranking: LabelRanking,
  scores: Float64Array,
  average: RankingAverage = 'macro',
): number {
  const width = ranking.support.length;
  for (let start = 0; start < scores.length; start += width) {
    const total = sum(scores, start, start + width);
    if (Math.abs(1 - total) > 1e-8 + 1e-5 * Math.abs(total)) {
      const reason = `the scores of row ${start / width} sum to ${total}, not to 1; set the activation of the output`;
      throw new UndefinedMetricError('ROC-AUC', reason);
    }
  }
  return rocAuc(ranking, average);
}

/**
 * `sklearn.metrics.average_precision_score` of a multi-class problem, which scikit-learn has had since 1.3.
 *
 * @param ranking of `rankOneVsRest`
 * @throws UndefinedMetricError where a class is absent from the truth, as scikit-learn raises
 */
export function averagePrecisionOneVsRest(ranking: LabelRanking, average: RankingAverage = 'macro'): number {
  const absent = ranking.support.indexOf(0);
  if (absent >= 0) throw new UndefinedMetricError('average precision', `class ${absent} is absent from the truth`);
  return averagePrecision(ranking, average);
}

function averaged(values: Float64Array, support: Float64Array, average: RankingAverage): number {
  if (average === 'macro') return mean(values);
  return sum(support) === 0 ? 0 : weightedMean(values, support);
}
