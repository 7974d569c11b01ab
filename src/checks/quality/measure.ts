import type { Measurement } from '../../contracts/check.ts';
import { accuracy, balancedAccuracy, subsetAccuracy, topKAccuracy } from '../../metrics/accuracy.ts';
import { brier } from '../../metrics/brier.ts';
import { type ClassCounts, classCounts, labelCounts, unobservedClasses } from '../../metrics/counts.ts';
import { ece } from '../../metrics/ece.ts';
import { logLoss } from '../../metrics/log-loss.ts';
import { mcc } from '../../metrics/mcc.ts';
import { prf, prfPerClass, prfSamples } from '../../metrics/prf.ts';
import { rankMetrics, rankOneVsRest } from '../../metrics/ranking.ts';
import {
  averagePrecision,
  averagePrecisionOneVsRest,
  rocAuc,
  rocAucOneVsRest,
} from '../../metrics/ranking-averages.ts';
import { UndefinedMetricError } from '../../metrics/undefined.ts';
import { positiveScores } from '../shared/decisions.ts';
import { unmeasured } from '../shared/unmeasured.ts';
import { type Average, type Family, type QualityKey, splitKey } from './keys.ts';
import type { ClassJudged, DecidedJudged, LabelJudged } from './subject.ts';

/** The counts that all decision metrics share. */
export function countsOf(judged: DecidedJudged): ClassCounts {
  if (judged.kind === 'class') return classCounts(judged.yTrue, judged.yPred, judged.classCount);
  const { rows, width } = judged.outputs.scores;
  return labelCounts(judged.yTrue, judged.yPred, rows, width);
}

/** Measures one key of the check; a metric that is undefined on these rows is a null with its reason. */
export function measureKey(key: QualityKey, judged: DecidedJudged, counts: ClassCounts, k: number): Measurement[] {
  const common = {
    metric: key,
    unit: '1',
    samples: judged.outputs.scores.rows,
    ...(key === 'top_k_accuracy' && { k }),
  };
  try {
    const parts = splitKey(key);
    if (parts?.average === 'per_class') return perClass(key, parts.family, judged, counts);
    const value = parts ? averaged(parts.family, parts.average, judged, counts) : other(key, judged, counts, k);
    return [{ ...common, value }];
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return [{ ...common, value: null, reason: error.reason }];
  }
}

function averaged(family: Family, average: Average, judged: DecidedJudged, counts: ClassCounts): number {
  if (average !== 'samples') return prf(counts, average as 'micro' | 'macro' | 'weighted')[family];
  if (judged.kind === 'class') throw new UndefinedMetricError(`${family}_samples`, 'only multi-label rows have it');
  const { rows, width } = judged.outputs.scores;
  return prfSamples(judged.yTrue, judged.yPred, rows, width)[family];
}

/** One measurement a class; a class that was neither true nor predicted was not measured, and no limit on it holds. */
function perClass(metric: string, family: Family, judged: DecidedJudged, counts: ClassCounts): Measurement[] {
  const { classNames } = judged.outputs;
  const { classes, support, [family]: values } = prfPerClass(counts);
  const measured = Array.from(classes, (index, position) => ({
    metric,
    value: values[position]!,
    unit: '1',
    samples: support[position]!,
    slice: classNames[index]!,
  }));
  const missing = unobservedClasses(counts, classNames.length).map((index) => ({
    ...unmeasured({ metric, unit: '1' }, 0, `no row has the class ${classNames[index]}, and none was predicted as it`),
    slice: classNames[index]!,
  }));
  return [...measured, ...missing];
}

function other(key: QualityKey, judged: DecidedJudged, counts: ClassCounts, k: number): number {
  return judged.kind === 'class' ? ofClasses(key, judged, counts, k) : ofLabels(key, judged, counts);
}

function ofClasses(key: QualityKey, judged: ClassJudged, counts: ClassCounts, k: number): number {
  const { yTrue, yPred, outputs } = judged;
  const { scores } = outputs;
  const { width } = scores;
  switch (key) {
    case 'accuracy':
      return accuracy(yTrue, yPred);
    case 'balanced_accuracy':
      return balancedAccuracy(counts);
    case 'mcc':
      return mcc(counts);
    case 'log_loss':
      return logLoss(yTrue, scores.data, width);
    case 'ece':
      return ece(yTrue, scores.data, width);
    case 'brier':
      return outputs.task === 'binary'
        ? brier(yTrue, positiveScores(scores).data, 1)
        : brier(yTrue, scores.data, width);
    case 'top_k_accuracy':
      // scikit-learn warns of it, and a warning would not keep the limit from passing.
      if (k >= width) throw new UndefinedMetricError(key, `the best ${k} of ${width} classes are all of them`);
      return topKAccuracy(yTrue, scores.data, width, k);
    default:
      return outputs.task === 'binary' ? binaryRanking(key, judged) : oneVsRest(key, judged);
  }
}

function binaryRanking(key: QualityKey, { yTrue, outputs }: ClassJudged): number {
  const scores = positiveScores(outputs.scores);
  const { perLabel } = rankMetrics(scores.data, Uint8Array.from(yTrue), scores.rows, 1);
  return key === 'roc_auc' ? rocAuc(perLabel) : averagePrecision(perLabel);
}

function oneVsRest(key: QualityKey, { yTrue, outputs }: ClassJudged): number {
  const { data, width } = outputs.scores;
  const ranking = rankOneVsRest(yTrue, data, width);
  return key === 'roc_auc' ? rocAucOneVsRest(ranking, data) : averagePrecisionOneVsRest(ranking);
}

function ofLabels(key: QualityKey, { yTrue, yPred, outputs }: LabelJudged, counts: ClassCounts): number {
  const { rows, width } = outputs.scores;
  if (key === 'accuracy') return subsetAccuracy(yTrue, yPred, rows, width);
  if (key === 'roc_auc') return rocAuc(rankMetrics(outputs.scores.data, yTrue, rows, width).perLabel);
  if (key === 'average_precision')
    return averagePrecision(rankMetrics(outputs.scores.data, yTrue, rows, width).perLabel);
  throw new UndefinedMetricError(
    key,
    `it is not defined for ${counts.classes.length} labels that do not exclude one another`,
  );
}
