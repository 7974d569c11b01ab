import type { Predictions } from '../contracts/predictions.ts';
import { type CountMetric, countMetrics, isCountMetric } from '../metrics/count-metrics.ts';
import { classUnits, rowUnits } from '../metrics/units.ts';
import type { DifferenceUnits, Wanted } from './wanted.ts';

type Decided = Exclude<Predictions, { kind: 'regression' }>;

/** Resamples of the differences of everything wanted that is made of counts. Sizes have been checked. */
export function decisionDifferences(
  current: Decided,
  baseline: Predictions,
  truth: Int32Array | Uint8Array,
  { metrics, classNames }: Wanted,
  seed: number,
): DifferenceUnits {
  const names = metrics.filter(isCountMetric).flatMap((metric): (CountMetric & { slice?: string })[] => {
    if (!metric.endsWith('_per_class')) return [{ metric }];
    return classNames.map((slice, label) => ({ metric, slice, label }));
  });
  const shown = names.map(({ metric, slice }) => ({ metric, ...(slice !== undefined && { slice }) }));
  if (current.kind === 'multilabel') return { units: labelUnits(current, baseline, truth, names, seed), names: shown };
  const { classCount } = current;
  const now = countMetrics(names, classCount, false);
  const before = countMetrics(names, classCount, false);
  const runs = [current.values, baseline.values as Int32Array];
  const units = classUnits(truth as Int32Array, runs, classCount, ([a, b], rows) =>
    less(now(a!.truePositive, a!.predicted, a!.actual, rows), before(b!.truePositive, b!.predicted, b!.actual, rows)),
  );
  return { units, names: shown };
}

/** Of each run true positives and predictions of each label, and of both how often it is true. */
function labelUnits(
  { values, width }: Decided & { kind: 'multilabel' },
  baseline: Predictions,
  truth: ArrayLike<number>,
  names: readonly CountMetric[],
  seed: number,
) {
  const now = countMetrics(names, width, true);
  const before = countMetrics(names, width, true);
  const runs = [values, baseline.values];
  return rowUnits(
    {
      rows: values.length / width,
      width: 5 * width,
      add(row, sums, at) {
        for (let label = 0, i = row * width; label < width; label++, i++) {
          for (const [run, said] of runs.entries()) {
            sums[at + 2 * run * width + label]! += said[i]! & truth[i]!;
            sums[at + (2 * run + 1) * width + label]! += said[i]!;
          }
          sums[at + 4 * width + label]! += truth[i]!;
        }
      },
      metrics(sums) {
        const part = (index: number) => sums.subarray(index * width, (index + 1) * width);
        const rows = sums[5 * width]!;
        return less(now(part(0), part(1), part(4), rows), before(part(2), part(3), part(4), rows));
      },
    },
    seed,
  );
}

function less(now: Float64Array, before: Float64Array): Float64Array {
  for (let index = 0; index < now.length; index++) now[index]! -= before[index]!;
  return now;
}
