import type { Predictions } from '../contracts/predictions.ts';
import { balancedAccuracy } from '../metrics/accuracy.ts';
import type { ClassCounts } from '../metrics/counts.ts';
import { mcc } from '../metrics/mcc.ts';
import { prf, prfPerClass } from '../metrics/prf.ts';
import type { Units } from '../metrics/resampling.ts';
import { derive } from '../metrics/seeding.ts';
import { rowUnits } from '../metrics/units.ts';

const FAMILIES = ['precision', 'recall', 'f1'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;

export interface DifferenceUnits {
  units: Units;
  /** What each of the metrics of `units` is the difference of. */
  names: { metric: string; slice?: string }[];
}

interface Flips {
  rows: number;
  /** Rows that were right and are wrong now. */
  wrongNow: number[];
  /** How many were wrong and are right now. */
  rightNow: number;
}

type Decided = Exclude<Predictions, { kind: 'regression' }>;

/** Resamples of the differences of everything made of counts, and the rows that changed. Sizes have been checked. */
export function decisionDifferences(
  current: Decided,
  baseline: Predictions,
  truth: Int32Array | Uint8Array,
  classNames: readonly string[],
  seed: number,
): { units: DifferenceUnits; flips: Flips } {
  const single = current.kind === 'class';
  const labels = current.kind === 'class' ? current.classCount : current.width;
  const rows = current.values.length / (single ? 1 : labels);
  const names = [
    ...FAMILIES.flatMap((family) => AVERAGES.map((average) => ({ metric: `${family}_${average}` }))),
    ...FAMILIES.flatMap((family) => classNames.map((slice) => ({ metric: `${family}_per_class`, slice }))),
    ...(single ? [{ metric: 'balanced_accuracy' }, { metric: 'mcc' }] : []),
  ];
  // Of each run true positives and predictions of each class, and of both how often it is true.
  const width = 5 * labels;
  const units = rowUnits(
    {
      rows,
      width,
      add(row, sums, at) {
        if (single) {
          const is = truth[row]!;
          for (const [run, values] of [current.values, baseline.values].entries()) {
            const said = values[row]!;
            sums[at + 2 * run * labels + said]! += said === is ? 1 : 0;
            sums[at + (2 * run + 1) * labels + said]!++;
          }
          sums[at + 4 * labels + is]!++;
          return;
        }
        for (let label = 0, i = row * labels; label < labels; label++, i++) {
          for (const [run, values] of [current.values, baseline.values].entries()) {
            sums[at + 2 * run * labels + label]! += values[i]! & truth[i]!;
            sums[at + (2 * run + 1) * labels + label]! += values[i]!;
          }
          sums[at + 4 * labels + label]! += truth[i]!;
        }
      },
      metrics(sums) {
        const now = metricsOf(sums, 0, labels, single);
        const before = metricsOf(sums, 2, labels, single);
        return now.map((value, index) => value - before[index]!);
      },
    },
    derive(seed, 'baseline.groups'),
  );
  return { units: { units, names }, flips: flipsOf(current.values, baseline.values, truth, rows) };
}

function metricsOf(sums: Float64Array, part: number, labels: number, single: boolean): number[] {
  const all = {
    truePositive: sums.subarray(part * labels, (part + 1) * labels),
    predicted: sums.subarray((part + 1) * labels, (part + 2) * labels),
    actual: sums.subarray(4 * labels, 5 * labels),
  };
  const indices = Array.from({ length: labels }, (_, index) => index);
  const observed = single ? indices.filter((index) => all.actual[index]! > 0 || all.predicted[index]! > 0) : indices;
  const pick = (values: Float64Array) => Float64Array.from(observed, (index) => values[index]!);
  const counts: ClassCounts = {
    classes: Int32Array.from(observed),
    truePositive: pick(all.truePositive),
    predicted: pick(all.predicted),
    actual: pick(all.actual),
    rows: sums[5 * labels]!,
  };
  const averages = AVERAGES.map((average) => prf(counts, average));
  const perClass = prfPerClass(counts);
  const place = new Map(observed.map((index, position) => [index, position]));
  return [
    ...FAMILIES.flatMap((family) => averages.map((one) => one[family])),
    ...FAMILIES.flatMap((family) => indices.map((index) => perClass[family][place.get(index) ?? -1] ?? Number.NaN)),
    ...(single ? [balancedAccuracy(counts), mcc(counts)] : []),
  ];
}

/** A row is right where all of it is. */
function flipsOf(
  current: ArrayLike<number>,
  baseline: ArrayLike<number>,
  truth: ArrayLike<number>,
  rows: number,
): Flips {
  const width = truth.length / rows;
  const wrongNow: number[] = [];
  let rightNow = 0;
  const isRight = (values: ArrayLike<number>, row: number) => {
    for (let i = row * width; i < (row + 1) * width; i++) if (values[i] !== truth[i]) return false;
    return true;
  };
  for (let row = 0; row < rows; row++) {
    const [now, before] = [isRight(current, row), isRight(baseline, row)];
    if (before && !now) wrongNow.push(row);
    if (now && !before) rightNow++;
  }
  return { rows, wrongNow, rightNow };
}
