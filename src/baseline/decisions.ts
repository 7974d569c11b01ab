import type { Predictions } from '../contracts/predictions.ts';
import { balancedAccuracy } from '../metrics/accuracy.ts';
import type { ClassCounts } from '../metrics/counts.ts';
import { type Interval, jointConfidence } from '../metrics/intervals.ts';
import { mcc } from '../metrics/mcc.ts';
import { type PairedRows, pairedCounts, pairedIntervals, type Score } from '../metrics/paired-scores.ts';
import { prf } from '../metrics/prf.ts';
import { mccSlopes, meanSlopes, microSlopes, weightedSlopes } from '../metrics/score-slopes.ts';
import type { Wanted } from './wanted.ts';

const FAMILIES = ['precision', 'recall', 'f1'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;

interface NamedScore extends Score {
  metric: string;
}

function plainMean({ classes }: ClassCounts): Float64Array {
  return new Float64Array(classes.length).fill(1 / classes.length);
}

const AVERAGED: readonly NamedScore[] = FAMILIES.flatMap((family) =>
  AVERAGES.map((average) => ({
    metric: `${family}_${average}`,
    value: (counts) => prf(counts, average)[family],
    slopes(counts) {
      if (average === 'micro') return microSlopes(family, counts);
      return average === 'weighted' ? weightedSlopes(family, counts) : meanSlopes(family, counts, plainMean(counts));
    },
  })),
);

const OF_SINGLE_CLASSES: readonly NamedScore[] = [
  {
    metric: 'balanced_accuracy',
    value: balancedAccuracy,
    slopes(counts) {
      const present = counts.actual.map((actual) => (actual > 0 ? 1 : 0));
      const number = present.reduce((all, one) => all + one, 0);
      return meanSlopes(
        'recall',
        counts,
        present.map((one) => one / number),
      );
    },
  },
  { metric: 'mcc', value: mcc, slopes: mccSlopes },
];

const OF_A_CLASS: readonly NamedScore[] = FAMILIES.map((family) => ({
  metric: `${family}_per_class`,
  value: (counts) => prf(counts, 'macro')[family],
  slopes: (counts) => meanSlopes(family, counts, plainMean(counts)),
}));

/** How a metric differs, and how far chance reaches. */
interface ScoreDifference {
  metric: string;
  slice?: string;
  difference: number;
  interval: Interval;
}

type Decided = Exclude<Predictions, { kind: 'regression' }>;

/**
 * The differences of everything wanted that is made of counts. Sizes have been checked. A metric that no differing row moves
 * is left out. Those of single classes hold together, since the worst class is judged.
 */
export function decisionDifferences(
  current: Decided,
  baseline: Predictions,
  truth: Int32Array | Uint8Array,
  { metrics, classNames }: Wanted,
  confidence: number,
): ScoreDifference[] {
  const single = current.kind === 'class';
  const labels = current.kind === 'class' ? current.classCount : current.width;
  const kinds = single
    ? kindsOfClasses(truth, current.values, baseline.values, labels)
    : kindsOfLabels(truth, current.values, baseline.values, labels);
  const wanted = (scores: readonly NamedScore[]) => scores.filter(({ metric }) => metrics.includes(metric));
  const averages = wanted(single ? [...AVERAGED, ...OF_SINGLE_CLASSES] : AVERAGED);
  const ofOne = wanted(OF_A_CLASS);
  const ofEach = jointConfidence(confidence, classNames.length);
  const perClass = (ofOne.length > 0 ? classNames : []).flatMap((slice, index) =>
    differencesOf(ofClass(kinds, index), 1, false, ofOne, ofEach).map((one) => ({ ...one, slice })),
  );
  return [...differencesOf(kinds, labels, single, averages, confidence), ...perClass];
}

function differencesOf(
  kinds: readonly PairedRows[],
  labels: number,
  onlySeen: boolean,
  scores: readonly NamedScore[],
  confidence: number,
): ScoreDifference[] {
  const intervals = pairedIntervals(kinds, labels, onlySeen, scores, confidence);
  const { now, before } = pairedCounts(kinds, labels, onlySeen);
  return scores.flatMap(({ metric, value }, index) => {
    const interval = intervals[index];
    return interval
      ? [{ metric, difference: value(observed(now, onlySeen)) - value(observed(before, onlySeen)), interval }]
      : [];
  });
}

/** The classes that scikit-learn averages over, which can be others in the other run. */
function observed(counts: ClassCounts, onlySeen: boolean): ClassCounts {
  if (!onlySeen) return counts;
  const { classes, truePositive, predicted, actual, rows } = counts;
  const isCounted = (_: number, place: number) => actual[place]! > 0 || predicted[place]! > 0;
  return {
    classes: classes.filter(isCounted),
    truePositive: truePositive.filter(isCounted),
    predicted: predicted.filter(isCounted),
    actual: actual.filter(isCounted),
    rows,
  };
}

/** Rows that have one class each, by what they are: (true class, class now, class before). */
function kindsOfClasses(
  truth: ArrayLike<number>,
  current: ArrayLike<number>,
  baseline: ArrayLike<number>,
  labels: number,
): PairedRows[] {
  const cells = new Map<number, number>();
  for (let row = 0; row < truth.length; row++) {
    const cell = (truth[row]! * labels + current[row]!) * labels + baseline[row]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return Array.from(cells, ([cell, count]) => ({
    count,
    is: [Math.floor(cell / labels ** 2)],
    now: [Math.floor(cell / labels) % labels],
    before: [cell % labels],
  }));
}

/** Rows that have any number of labels. */
function kindsOfLabels(
  truth: ArrayLike<number>,
  current: ArrayLike<number>,
  baseline: ArrayLike<number>,
  labels: number,
): PairedRows[] {
  const set = (values: ArrayLike<number>, row: number) => {
    const found = [];
    for (let label = 0; label < labels; label++) if (values[row * labels + label] === 1) found.push(label);
    return found;
  };
  return Array.from({ length: truth.length / labels }, (_, row) => ({
    count: 1,
    is: set(truth, row),
    now: set(current, row),
    before: set(baseline, row),
  }));
}

/** The same rows as they look to one class: eight kinds at most. */
function ofClass(kinds: readonly PairedRows[], index: number): PairedRows[] {
  const counts = new Float64Array(8);
  const has = (list: readonly number[]) => (list.includes(index) ? 1 : 0);
  for (const { count, is, now, before } of kinds) counts[4 * has(is) + 2 * has(now) + has(before)]! += count;
  return Array.from(counts, (count, kind) => ({
    count,
    is: kind & 4 ? [0] : [],
    now: kind & 2 ? [0] : [],
    before: kind & 1 ? [0] : [],
  })).filter(({ count }) => count > 0);
}
