import type { PairedDifference } from '../contracts/baseline.ts';
import type { Labels } from '../contracts/dataset.ts';
import type { Scored, ScoreUse } from '../contracts/predictions.ts';
import { topKHits } from '../metrics/accuracy.ts';
import { positiveColumn } from '../metrics/decision.ts';
import { alphaOf } from '../metrics/intervals.ts';
import { labelColumns } from '../metrics/label-columns.ts';
import { normalQuantile } from '../metrics/normal.ts';
import { mcnemar, pairedDifferenceInterval } from '../metrics/paired-proportions.ts';
import { rankMetrics } from '../metrics/ranking.ts';
import { rankingInfluence } from '../metrics/ranking-influence.ts';
import { flipsBetween } from './flips.ts';

const RANKINGS = ['roc_auc', 'average_precision'] as const;

interface Ranked {
  value: number;
  /** Derivative of the value with respect to the weight of each row. */
  influence: Float64Array;
}

/**
 * Differences of what scores rank: ROC-AUC by the test of DeLong, DeLong and Clarke-Pearson (1988) for two correlated curves,
 * average precision by the same derivation, both as means over labels; top-k accuracy as accuracy, by its hits. A ranking
 * whose rows all have the same part in the difference has no interval and is left out.
 */
export function rankingDifferences(
  current: Scored,
  baseline: Scored,
  labels: Labels,
  metrics: readonly string[],
  use: ScoreUse,
  confidence: number,
): PairedDifference[] {
  const rankings = RANKINGS.filter((metric) => metrics.includes(metric));
  const differences = rankings.length === 0 ? [] : betweenRankings(current, baseline, labels, use, confidence);
  const wanted = differences.filter(({ metric }) => metrics.includes(metric));
  if (!metrics.includes('top_k_accuracy') || labels.kind !== 'class' || current.width < 2) return wanted;
  return [...wanted, betweenHits(current, baseline, labels.values, use.topK, confidence)];
}

function betweenRankings(
  current: Scored,
  baseline: Scored,
  labels: Labels,
  { task }: ScoreUse,
  confidence: number,
): PairedDifference[] {
  const binary = task === 'binary';
  const ranked = [current, baseline].map(({ values, width }) =>
    binary ? rank(positiveColumn(values, width), 1, labels, true) : rank(values, width, labels, false),
  );
  const z = normalQuantile(1 - alphaOf(confidence) / 2);
  return RANKINGS.flatMap((metric): PairedDifference[] => {
    const [now, before] = [ranked[0]![metric], ranked[1]![metric]];
    if (!now || !before) return [];
    const error = Math.sqrt(now.influence.reduce((sum, one, row) => sum + (one - before.influence[row]!) ** 2, 0));
    if (error === 0) return [];
    const difference = now.value - before.value;
    const interval = [Math.max(-1, difference - z * error), Math.min(1, difference + z * error)] as const;
    return [{ metric, difference, interval }];
  });
}

/** Undefined where a label has rows of one kind only. */
function rank(
  values: Float64Array,
  width: number,
  labels: Labels,
  binary: boolean,
): Record<(typeof RANKINGS)[number], Ranked | undefined> {
  const truth = (row: number, label: number) => {
    if (labels.kind === 'multilabel') return labels.values[row * width + label]!;
    return labels.values[row] === (binary ? 1 : label) ? 1 : 0;
  };
  const rows = values.length / width;
  const area: Ranked = { value: 0, influence: new Float64Array(rows) };
  const precision: Ranked = { value: 0, influence: new Float64Array(rows) };
  const add = (to: Ranked, value: number, influence: Float64Array) => {
    to.value += value / width;
    for (let row = 0; row < rows; row++) to.influence[row]! += influence[row]! / width;
  };
  for (const { scores, isPositive, positives } of labelColumns(values, width, truth)) {
    if (positives === 0 || positives === rows) return { roc_auc: undefined, average_precision: undefined };
    const { perLabel } = rankMetrics(scores, isPositive, rows, 1);
    const influence = rankingInfluence(scores, isPositive);
    add(area, perLabel.rocAuc[0]!, influence.rocAuc);
    add(precision, perLabel.averagePrecision[0]!, influence.averagePrecision);
  }
  return { roc_auc: area, average_precision: precision };
}

function betweenHits(
  current: Scored,
  baseline: Scored,
  truth: Int32Array,
  k: number,
  confidence: number,
): PairedDifference {
  const [now, before] = [current, baseline].map(({ values, width }) => topKHits(truth, values, width, k));
  const { wrongNow, rightNow, rows } = flipsBetween(
    truth.length,
    (row) => now![row] === 1,
    (row) => before![row] === 1,
  );
  return {
    metric: 'top_k_accuracy',
    difference: (rightNow - wrongNow.length) / rows,
    interval: pairedDifferenceInterval(wrongNow.length, rightNow, rows, confidence),
    pValue: mcnemar(wrongNow.length, rightNow),
  };
}
