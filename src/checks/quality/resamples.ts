import { squaredDistances } from '../../metrics/brier.ts';
import { classUnits } from '../../metrics/class-units.ts';
import { type CountMetric, countMetrics } from '../../metrics/count-metrics.ts';
import { sampleCounts } from '../../metrics/counts.ts';
import { logLosses } from '../../metrics/log-loss.ts';
import { prfPerClass } from '../../metrics/prf.ts';
import type { Units } from '../../metrics/resampling.ts';
import { rowUnits } from '../../metrics/units.ts';
import { positiveScores } from '../shared/decisions.ts';
import { splitKey } from './keys.ts';
import { numberSums } from './number-sums.ts';
import type { ClassJudged, DecidedJudged, NumberJudged } from './subject.ts';

/** Resamples of metrics that are made of counts, in the order of `wanted`. */
export function decisionUnits(judged: DecidedJudged, wanted: readonly CountMetric[], seed: number): Units {
  const { width, rows } = judged.outputs.scores;
  if (judged.kind === 'class') {
    const metrics = countMetrics(wanted, judged.classCount, false);
    return classUnits(
      judged.yTrue,
      [judged.yPred],
      judged.classCount,
      ([sums], drawn) => metrics(sums!.truePositive, sums!.predicted, sums!.actual, drawn),
      seed,
    );
  }
  const { yTrue, yPred } = judged;
  const metrics = countMetrics(wanted, width, true);
  return rowUnits(
    {
      rows,
      width: 3 * width,
      add(row, sums, at) {
        for (let label = 0; label < width; label++) {
          const [is, said] = [yTrue[row * width + label]!, yPred[row * width + label]!];
          sums[at + label]! += is & said;
          sums[at + width + label]! += said;
          sums[at + 2 * width + label]! += is;
        }
      },
      metrics: (sums) => {
        const part = (index: number) => sums.subarray(index * width, (index + 1) * width);
        return metrics(part(0), part(1), part(2), sums[3 * width]!);
      },
    },
    seed,
  );
}

/** Resamples of a metric of scores, or of an average over rows; undefined for one that has none. */
export function scoreUnits(metric: string, judged: DecidedJudged, seed: number): Units | undefined {
  const parts = splitKey(metric);
  if (judged.kind === 'multilabel') {
    if (parts?.average !== 'samples') return undefined;
    const { rows, width } = judged.outputs.scores;
    return meanUnits(prfPerClass(sampleCounts(judged.yTrue, judged.yPred, rows, width))[parts.family], seed);
  }
  const { data, width } = judged.outputs.scores;
  if (metric === 'log_loss') return meanUnits(logLosses(judged.yTrue, data, width), seed);
  if (metric === 'brier') return meanUnits(distances(judged), seed);
  return undefined;
}

/** Resamples of a metric of numbers. */
export function numberUnits(metric: string, judged: NumberJudged, seed: number): Units | undefined {
  const sums = numberSums(metric, judged);
  return sums && rowUnits(sums, seed);
}

function distances({ yTrue, outputs }: ClassJudged): Float64Array {
  if (outputs.task === 'binary') return squaredDistances(yTrue, positiveScores(outputs.scores).data, 1);
  return squaredDistances(yTrue, outputs.scores.data, outputs.scores.width);
}

function meanUnits(values: Float64Array, seed: number): Units {
  return rowUnits(
    {
      rows: values.length,
      width: 1,
      smooth: true,
      add: (row, sums, at) => {
        sums[at]! += values[row]!;
      },
      metrics: ([sum, rows]) => [sum! / rows!],
    },
    seed,
  );
}
