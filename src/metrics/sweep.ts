import { mean, sum } from './numpy.ts';
import { f1Score } from './prf.ts';
import { type SortedScores, scoreAt } from './radix.ts';
import { lowerThresholds, newTally, type Tally } from './tally.ts';

/** The best F1 that one threshold for all labels reaches. */
interface BestThreshold {
  f1: number;
  /** The lowest threshold with exactly this F1; a label is set where its score >= threshold. */
  threshold: number;
  /** The lowest threshold whose F1 is within 1e-12 of the best: equal but for rounding. */
  lowestEquivalentThreshold: number;
}

/** The result of trying every score as the threshold. */
export interface ThresholdSweep {
  /** Number of thresholds tried: the different scores of the whole matrix. */
  candidates: number;
  /** Maximises `f1_micro`; with one label this is the F1 of the positive class. */
  micro: BestThreshold;
  /** Maximises `f1_macro` over all labels. */
  macro: BestThreshold;
}

/** The counts with `left` scores below the threshold; consecutive ones enclose a stretch of thresholds. */
export interface Checkpoint {
  left: number;
  truePositive: Float64Array;
  falsePositive: Float64Array;
}

const EQUIVALENT = 1e-12;
/** More than `EQUIVALENT` and the rounding error of a sum that runs over one stretch. */
const SLACK = 1e-9;

/**
 * Finds the best thresholds exactly as scikit-learn's `f1_score` (with its order of operations) would rank them.
 *
 * No F1 within a stretch exceeds what its final true positives with its initial false positives would give, so only
 * the stretches where that bound reaches the best F1 of any checkpoint are walked one threshold at a time.
 */
export function bestThresholds(
  sorted: SortedScores,
  tally: Tally,
  checkpoints: readonly Checkpoint[],
): Omit<ThresholdSweep, 'candidates'> {
  const labels = tally.positives.length - 1;
  const floor = { micro: 0, macro: 0 };
  for (const at of checkpoints) {
    const f1 = labelF1(tally.positives, at.truePositive, at.falsePositive);
    floor.micro = Math.max(floor.micro, f1[labels]!);
    floor.macro = Math.max(floor.macro, mean(f1.subarray(0, labels)));
  }
  const best = { micro: nothingYet(floor.micro), macro: nothingYet(floor.macro) };
  for (let i = 1; i < checkpoints.length; i++) {
    const from = checkpoints[i - 1]!;
    const to = checkpoints[i]!;
    const bound = labelF1(tally.positives, to.truePositive, from.falsePositive);
    const hopeful = bound[labels]! >= floor.micro - SLACK || mean(bound.subarray(0, labels)) >= floor.macro - SLACK;
    if (hopeful) walkStretch(sorted, tally, from, to, best);
  }
  return { micro: toThreshold(best.micro, sorted), macro: toThreshold(best.macro, sorted) };
}

interface BestPlace {
  f1: number;
  place: number;
  equivalentPlace: number;
}

function walkStretch(
  sorted: SortedScores,
  whole: Tally,
  from: Checkpoint,
  to: Checkpoint,
  best: { micro: BestPlace; macro: BestPlace },
): void {
  const labels = whole.positives.length - 1;
  const tally = newTally(whole.positives, whole.negatives);
  tally.truePositive.set(from.truePositive);
  tally.falsePositive.set(from.falsePositive);
  const f1 = labelF1(tally.positives, tally.truePositive, tally.falsePositive);
  const perLabel = f1.subarray(0, labels);
  let total = sum(perLabel);
  let macro = mean(perLabel);
  let stale = false;
  for (let end = from.left; end > to.left; ) {
    const start = lowerThresholds(sorted, tally, end, end - 1).end;
    for (let i = start; i < end; i++) {
      const label = sorted.payload[i]! >>> 1;
      const now = f1At(tally, label);
      if (now === f1[label]) continue;
      total += now - f1[label]!;
      f1[label] = now;
      stale = true;
    }
    offer(best.micro, f1At(tally, labels), start);
    if (total / labels >= best.macro.f1 - SLACK) {
      if (stale) macro = mean(perLabel);
      stale = false;
      offer(best.macro, macro, start);
    }
    end = start;
  }
}

/** `f1` starts as a value that some threshold is known to reach, with no place yet. */
function nothingYet(f1: number): BestPlace {
  return { f1, place: 0, equivalentPlace: 0 };
}

/** Places are offered from the highest score to the lowest, so the last one that holds is the lowest threshold. */
function offer(best: BestPlace, f1: number, place: number): void {
  if (f1 >= best.f1 - EQUIVALENT) best.equivalentPlace = place;
  if (f1 < best.f1) return;
  best.f1 = f1;
  best.place = place;
}

function toThreshold({ f1, place, equivalentPlace }: BestPlace, sorted: SortedScores): BestThreshold {
  return { f1, threshold: scoreAt(sorted, place), lowestEquivalentThreshold: scoreAt(sorted, equivalentPlace) };
}

function labelF1(positives: Float64Array, truePositive: Float64Array, falsePositive: Float64Array): Float64Array {
  return positives.map((actual, i) => f1Score(truePositive[i]!, truePositive[i]! + falsePositive[i]!, actual));
}

function f1At({ truePositive, falsePositive, positives }: Tally, label: number): number {
  return f1Score(truePositive[label]!, truePositive[label]! + falsePositive[label]!, positives[label]!);
}
