import type { Labels } from '../contracts/dataset.ts';
import type { Answers, ScoreUse } from '../contracts/predictions.ts';
import { squaredDistances } from '../metrics/brier.ts';
import { sampleCounts } from '../metrics/counts.ts';
import { positiveColumn } from '../metrics/decision.ts';
import { logLosses } from '../metrics/log-loss.ts';
import { prfPerClass } from '../metrics/prf.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { meanPart, type Part, unitsOf } from './parts.ts';
import type { DifferenceUnits } from './wanted.ts';

/**
 * Resamples of the differences of metrics that are means over rows. One that is undefined for either run is left out.
 *
 * @param rows of both runs and of `labels`
 */
export function meanDifferences(
  current: Answers,
  baseline: Answers,
  labels: Labels,
  metrics: readonly string[],
  use: ScoreUse | undefined,
  rows: number,
  seed: number,
): DifferenceUnits | undefined {
  const parts = metrics.flatMap((metric): Part | [] => {
    try {
      return partOf(metric, current, baseline, labels, use, rows) ?? [];
    } catch (error) {
      if (error instanceof UndefinedMetricError) return [];
      throw error;
    }
  });
  return parts.length === 0 ? undefined : unitsOf(parts, rows, seed);
}

function partOf(
  metric: string,
  current: Answers,
  baseline: Answers,
  labels: Labels,
  use: ScoreUse | undefined,
  rows: number,
): Part | undefined {
  const samples = /^(precision|recall|f1)_samples$/.exec(metric)?.[1] as 'precision' | 'recall' | 'f1' | undefined;
  if (samples !== undefined && labels.kind === 'multilabel') {
    const of = ({ predictions }: Answers) =>
      prfPerClass(sampleCounts(labels.values, predictions.values as Uint8Array, rows, labels.width))[samples];
    return meanPart(metric, of(current), of(baseline));
  }
  if (labels.kind !== 'class' || !current.scored || !baseline.scored || !use) return undefined;
  const { values: now, width } = current.scored;
  const { values: before } = baseline.scored;
  const truth = labels.values;
  if (metric === 'log_loss') return meanPart(metric, logLosses(truth, now, width), logLosses(truth, before, width));
  if (metric === 'brier') {
    const of = (scores: Float64Array) =>
      use.task === 'binary'
        ? squaredDistances(truth, positiveColumn(scores, width), 1)
        : squaredDistances(truth, scores, width);
    return meanPart(metric, of(now), of(before));
  }
  return undefined;
}
