import type { PairedDifference } from '../contracts/baseline.ts';
import type { Labels } from '../contracts/dataset.ts';
import type { Answers, Predictions, Scored, ScoreUse } from '../contracts/predictions.ts';
import { mcnemar, pairedDifferenceInterval } from '../metrics/paired-proportions.ts';
import { bootstrapIntervals } from '../metrics/resampling.ts';
import { derive } from '../metrics/seeding.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { calibrationDifference } from './calibration.ts';
import { decisionDifferences } from './decisions.ts';
import { flipsOf, flipsOfClass } from './flips.ts';
import { meanDifferences } from './means.ts';
import { numberDifferences } from './numbers.ts';
import { rankingDifferences } from './rankings.ts';
import type { DifferenceUnits, Wanted } from './wanted.ts';

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

export interface CompareOptions extends Wanted {
  confidence: number;
  seed: number;
  /** Absent where no metric looked at scores. */
  use?: ScoreUse | undefined;
}

/**
 * Compares two runs on the same rows, row by row. Accuracy: McNemar's exact test and the interval of Bonett and Price;
 * other scores of decisions: what that becomes for them (`pairedIntervals`); rankings: see `rankingDifferences`. The rest:
 * the bootstrap of the difference, both runs drawn together. A metric that no row moves has no interval and is left out, as
 * is one of scores where only one of the runs has them.
 *
 * @returns undefined where the two cannot be paired: other kinds, numbers of rows, or classes
 */
export function comparePaired(
  current: Answers,
  baseline: Answers,
  labels: Labels,
  options: CompareOptions,
): PairedComparison | undefined {
  const { confidence, seed } = options;
  const [now, before] = [current.predictions, baseline.predictions];
  if (now.kind === 'regression') {
    if (before.kind !== 'regression' || labels.kind !== 'regression' || !sameSize(now, before, labels))
      return undefined;
    const units = numberDifferences(now.values, before.values, labels.values, now.width, options.metrics, seed);
    const rows = labels.values.length / labels.width;
    const differences = units ? drawn(units, confidence, seed) : [];
    return { rows, differences, newlyWrong: { count: 0, first: [] }, newlyRight: 0 };
  }
  if (before.kind === 'regression' || !fits(now, before, labels)) return undefined;
  const rows = now.values.length / (now.kind === 'class' ? 1 : now.width);
  const { wrongNow, rightNow } = flipsOf(now.values, before.values, labels.values, rows);
  const accuracy: PairedDifference = {
    metric: 'accuracy',
    difference: (rightNow - wrongNow.length) / rows,
    interval: pairedDifferenceInterval(wrongNow.length, rightNow, rows, confidence),
    pValue: mcnemar(wrongNow.length, rightNow),
    newlyWrong: wrongNow.length,
  };
  const ofClass = (index: number) => flipsOfClass(now, before.values, labels.values, index, rows).wrongNow.length;
  const counted = decisionDifferences(now, before, labels.values as Int32Array, options, confidence);
  return {
    rows,
    differences: [
      accuracy,
      ...counted.map((one) => ({
        ...one,
        newlyWrong: one.slice === undefined ? wrongNow.length : ofClass(options.classNames.indexOf(one.slice)),
      })),
      ...ofScores(current, baseline, labels, options, rows),
    ],
    newlyWrong: { count: wrongNow.length, first: wrongNow.slice(0, MOST_LISTED) },
    newlyRight: rightNow,
  };
}

function ofScores(
  current: Answers,
  baseline: Answers,
  labels: Labels,
  options: CompareOptions,
  rows: number,
): PairedDifference[] {
  const { confidence, seed, metrics, use } = options;
  const both = current.scored && baseline.scored && current.scored.width === baseline.scored.width;
  const [now, before] = both ? [rounded(current), baseline] : [{ ...current, scored: undefined }, baseline];
  const means = meanDifferences(now, before, labels, metrics, use, rows, derive(seed, 'baseline.groups'));
  const differences = means ? drawn(means, confidence, seed) : [];
  if (!now.scored || !before.scored || !use) return differences;
  if (metrics.includes('ece')) differences.push(...calibrationOf(now.scored, before.scored, labels, options));
  return [...differences, ...rankingDifferences(now.scored, before.scored, labels, metrics, use, confidence)];
}

/** Nothing where it is undefined for either run. */
function calibrationOf(
  { values, width }: Scored,
  baseline: Scored,
  labels: Labels,
  { confidence, seed }: CompareOptions,
): PairedDifference[] {
  if (labels.kind !== 'class') return [];
  try {
    const one = calibrationDifference(
      labels.values,
      values,
      baseline.values,
      width,
      confidence,
      derive(seed, 'baseline.ece'),
    );
    return one ? [one] : [];
  } catch (error) {
    if (error instanceof UndefinedMetricError) return [];
    throw error;
  }
}

/** As the scores of the baseline were kept: a run that answers the same differs in nothing. */
function rounded({ predictions, scored }: Answers): Answers {
  return { predictions, scored: { ...scored!, values: scored!.values.map(Math.fround) } };
}

function drawn({ units, names }: DifferenceUnits, confidence: number, seed: number): PairedDifference[] {
  const differences = Float64Array.from(units.metrics(units.counts));
  const intervals = bootstrapIntervals(units, confidence, derive(seed, 'baseline.paired'));
  return names.flatMap((name, index) => {
    const interval = intervals[index];
    if (!interval) return [];
    const [low, high] = interval.map((side) => (Number.isFinite(side) ? side : null));
    return [{ ...name, difference: differences[index]!, interval: [low!, high!] as const }];
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
