import type { PairedDifference } from '../contracts/baseline.ts';
import type { Labels } from '../contracts/dataset.ts';
import type { Scored, ScoreUse } from '../contracts/predictions.ts';
import { topKHits } from '../metrics/accuracy.ts';
import { positiveColumn } from '../metrics/decision.ts';
import { alphaOf } from '../metrics/intervals.ts';
import { labelColumns } from '../metrics/label-columns.ts';
import { mcnemar, pairedDifferenceInterval } from '../metrics/paired-proportions.ts';
import { rankMetrics } from '../metrics/ranking.ts';
import { MOST_FREEDOM, rankingInfluence, welchFreedom } from '../metrics/ranking-influence.ts';
import { studentQuantile } from '../metrics/student.ts';
import { flipsBetween } from './flips.ts';

const RANKINGS = ['roc_auc', 'average_precision'] as const;

type Ranking = (typeof RANKINGS)[number];

/** A ranking metric of one label. */
interface Ranked {
  value: number;
  /** Derivative of the value with respect to the weight of each row. */
  influence: Float64Array;
}

/** What scores rank of one label. */
interface LabelRanking extends Record<Ranking, Ranked> {
  isPositive: Uint8Array;
  positives: number;
}

/**
 * Differences of what scores rank: ROC-AUC by the test of DeLong, DeLong and Clarke-Pearson (1988) for two correlated curves,
 * average precision by the same derivation, both as means over labels and with Student's t, since the variance is known no
 * better than the rows of the smaller class tell; top-k accuracy as accuracy, by its hits. A ranking whose rows all have the
 * same part in the difference has no interval and is left out.
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
  const [now, before] = [current, baseline].map(({ values, width }) =>
    binary ? rank(positiveColumn(values, width), 1, labels, true) : rank(values, width, labels, false),
  );
  if (!now || !before) return [];
  return RANKINGS.flatMap((metric) => differenceOf(metric, now, before, confidence) ?? []);
}

/** Undefined where a label has rows of one kind only. */
function rank(values: Float64Array, width: number, labels: Labels, binary: boolean): LabelRanking[] | undefined {
  const truth = (row: number, label: number) => {
    if (labels.kind === 'multilabel') return labels.values[row * width + label]!;
    return labels.values[row] === (binary ? 1 : label) ? 1 : 0;
  };
  const rows = values.length / width;
  const ranked: LabelRanking[] = [];
  for (const { scores, isPositive, positives } of labelColumns(values, width, truth)) {
    if (positives === 0 || positives === rows) return undefined;
    const { perLabel } = rankMetrics(scores, isPositive, rows, 1);
    const { rocAuc, averagePrecision } = rankingInfluence(scores, isPositive);
    ranked.push({
      // The columns may be used again by the next label.
      isPositive: isPositive.slice(),
      positives,
      roc_auc: { value: perLabel.rocAuc[0]!, influence: rocAuc },
      average_precision: { value: perLabel.averagePrecision[0]!, influence: averagePrecision },
    });
  }
  return ranked;
}

function differenceOf(
  metric: Ranking,
  now: readonly LabelRanking[],
  before: readonly LabelRanking[],
  confidence: number,
): PairedDifference | undefined {
  const width = now.length;
  const influence = new Float64Array(now[0]!.isPositive.length);
  const variances: { variance: number; fewer: number }[] = [];
  let [difference, unknown] = [0, 0];
  for (const [label, { isPositive, positives, [metric]: own }] of now.entries()) {
    const other = before[label]![metric];
    difference += (own.value - other.value) / width;
    const kinds = [influence.length - positives, positives];
    // One row of a kind tells nothing of how far others lie apart: the label's difference may be any from -1 to 1.
    if (Math.min(...kinds) === 1) unknown += 2 / width;
    // Variances are sums of squares over n - 1, as DeLong takes them, and not over n.
    const unbiased = kinds.map((rows) => Math.sqrt(rows / Math.max(1, rows - 1)) / width);
    let variance = 0;
    for (let row = 0; row < influence.length; row++) {
      const move = (own.influence[row]! - other.influence[row]!) * unbiased[isPositive[row]!]!;
      influence[row]! += move;
      variance += move * move;
    }
    variances.push({ variance, fewer: Math.min(...kinds) });
  }
  const error = Math.sqrt(influence.reduce((sum, one) => sum + one * one, 0));
  if (error === 0) return undefined;
  const freedom = Math.min(welchFreedom(variances), MOST_FREEDOM);
  const half = studentQuantile(1 - alphaOf(confidence) / 2, freedom) * error + unknown;
  return { metric, difference, interval: [Math.max(-1, difference - half), Math.min(1, difference + half)] };
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
