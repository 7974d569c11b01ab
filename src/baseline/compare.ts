import type { PairedDifference } from '../contracts/baseline.ts';
import type { Labels } from '../contracts/dataset.ts';
import type { Predictions } from '../contracts/predictions.ts';
import { mcnemar, pairedDifferenceInterval } from '../metrics/paired-proportions.ts';
import { bootstrapIntervals } from '../metrics/resampling.ts';
import { derive } from '../metrics/seeding.ts';
import { type DifferenceUnits, decisionDifferences } from './decisions.ts';
import { numberDifferences } from './numbers.ts';

/** Rows of a list in a report. */
const MOST_LISTED = 100;

export interface PairedComparison {
  rows: number;
  differences: PairedDifference[];
  /** Rows, from 0, that were right in the baseline and are wrong now: how many, and the first of them. */
  newlyWrong: { count: number; first: number[] };
  /** Rows that were wrong and are right now. */
  newlyRight: number;
}

export interface CompareOptions {
  confidence: number;
  seed: number;
  /** Slices of the metrics by class. */
  classNames: readonly string[];
}

/**
 * Compares two runs on the same rows, row by row. Accuracy: McNemar's exact test and the interval of Bonett and Price. The
 * rest: the bootstrap of the difference, both runs drawn together. A metric that differs in no resample has no interval and
 * is left out.
 *
 * @returns undefined where the two cannot be paired: other kinds, numbers of rows, or classes
 */
export function comparePaired(
  current: Predictions,
  baseline: Predictions,
  labels: Labels,
  { confidence, seed, classNames }: CompareOptions,
): PairedComparison | undefined {
  if (current.kind === 'regression') {
    if (baseline.kind !== 'regression' || labels.kind !== 'regression' || !sameSize(current, baseline, labels))
      return undefined;
    const units = numberDifferences(current.values, baseline.values, labels.values, current.width, seed);
    const rows = labels.values.length / labels.width;
    return { rows, differences: drawn(units, confidence, seed), newlyWrong: { count: 0, first: [] }, newlyRight: 0 };
  }
  if (baseline.kind === 'regression' || !fits(current, baseline, labels)) return undefined;
  const { units, flips } = decisionDifferences(current, baseline, labels.values as Int32Array, classNames, seed);
  const { wrongNow, rightNow, rows } = flips;
  const accuracy: PairedDifference = {
    metric: 'accuracy',
    difference: (rightNow - wrongNow.length) / rows,
    interval: pairedDifferenceInterval(wrongNow.length, rightNow, rows, confidence),
    pValue: mcnemar(wrongNow.length, rightNow),
    newlyWrong: wrongNow.length,
  };
  const rest = drawn(units, confidence, seed).map((one) => ({ ...one, newlyWrong: wrongNow.length }));
  return {
    rows,
    differences: [accuracy, ...rest],
    newlyWrong: { count: wrongNow.length, first: wrongNow.slice(0, MOST_LISTED) },
    newlyRight: rightNow,
  };
}

function drawn({ units, names }: DifferenceUnits, confidence: number, seed: number): PairedDifference[] {
  const differences = Float64Array.from(units.metrics(units.counts));
  const intervals = bootstrapIntervals(units, confidence, derive(seed, 'baseline.paired'));
  return names.flatMap((name, index) => {
    const interval = intervals[index];
    return interval ? [{ ...name, difference: differences[index]!, interval }] : [];
  });
}

function fits(current: Predictions, baseline: Predictions, labels: Labels): boolean {
  if (current.kind === 'class')
    return (
      baseline.kind === 'class' &&
      labels.kind === 'class' &&
      current.classCount === baseline.classCount &&
      labels.values.length === current.values.length &&
      baseline.values.length === current.values.length &&
      labels.values.every((label) => label >= 0 && label < current.classCount)
    );
  return baseline.kind === 'multilabel' && labels.kind === 'multilabel' && sameSize(current, baseline, labels);
}

function sameSize(...all: { values: { length: number }; width?: number }[]): boolean {
  return all.every(({ values, width }) => values.length === all[0]!.values.length && width === all[0]!.width);
}
