import { balancedAccuracy } from '../../metrics/accuracy.ts';
import { squaredDistances } from '../../metrics/brier.ts';
import { type ClassCounts, sampleCounts } from '../../metrics/counts.ts';
import { calibrationExcess } from '../../metrics/ece.ts';
import { logLosses } from '../../metrics/log-loss.ts';
import { mcc } from '../../metrics/mcc.ts';
import { prf, prfPerClass } from '../../metrics/prf.ts';
import type { Units } from '../../metrics/resampling.ts';
import { classUnits, rowUnits } from '../../metrics/units.ts';
import { positiveScores } from '../shared/decisions.ts';
import { splitKey } from './keys.ts';
import { numberSums } from './number-sums.ts';
import type { ClassJudged, DecidedJudged, NumberJudged } from './subject.ts';

const FAMILIES = ['precision', 'recall', 'f1'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;

/** The metrics that `decisionUnits` computes, in their order. */
export function classMetrics({ kind, outputs }: DecidedJudged): { metric: string; slice?: string }[] {
  return [
    ...FAMILIES.flatMap((family) => AVERAGES.map((average) => ({ metric: `${family}_${average}` }))),
    ...FAMILIES.flatMap((family) => outputs.classNames.map((slice) => ({ metric: `${family}_per_class`, slice }))),
    ...(kind === 'class' ? [{ metric: 'balanced_accuracy' }, { metric: 'mcc' }] : []),
  ];
}

/** Resamples of everything that is made of counts. */
export function decisionUnits(judged: DecidedJudged, seed: number): Units {
  const { width, rows } = judged.outputs.scores;
  if (judged.kind === 'class') {
    const names = judged.outputs.classNames.length;
    const metrics = (counts: ClassCounts) => [...averages(counts, names), balancedAccuracy(counts), mcc(counts)];
    return classUnits(judged.yTrue, judged.yPred, judged.classCount, metrics);
  }
  const { yTrue, yPred } = judged;
  const classes = Int32Array.from({ length: width }, (_, label) => label);
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
        const part = (index: number) => sums.slice(index * width, (index + 1) * width);
        return averages(
          { classes, truePositive: part(0), predicted: part(1), actual: part(2), rows: sums[3 * width]! },
          width,
        );
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
  if (metric !== 'ece') return undefined;
  const { bins, excess } = calibrationExcess(judged.yTrue, data, width);
  return rowUnits(
    {
      rows: excess.length,
      width: bins.count,
      add: (row, sums, at) => {
        sums[at + bins.ofRow[row]!]! += excess[row]!;
      },
      metrics: (sums) => [
        sums.subarray(0, bins.count).reduce((total, sum) => total + Math.abs(sum), 0) / sums[bins.count]!,
      ],
    },
    seed,
  );
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
      add: (row, sums, at) => {
        sums[at]! += values[row]!;
      },
      metrics: ([sum, rows]) => [sum! / rows!],
    },
    seed,
  );
}

/** NaN for a class that did not occur. */
function averages(counts: ClassCounts, names: number): number[] {
  const all = AVERAGES.map((average) => prf(counts, average));
  const perClass = prfPerClass(counts);
  const place = new Int32Array(names).fill(-1);
  counts.classes.forEach((index, position) => {
    place[index] = position;
  });
  return [
    ...FAMILIES.flatMap((family) => all.map((one) => one[family])),
    ...FAMILIES.flatMap((family) =>
      Array.from(place, (position) => (position < 0 ? Number.NaN : perClass[family][position]!)),
    ),
  ];
}
