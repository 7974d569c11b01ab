import type { SortedScores } from './radix.ts';

/**
 * Running counts while the threshold falls. Every array has one element a label and, last, one for all labels pooled
 * (the micro average). Counts are exact.
 */
export interface Tally {
  positives: Float64Array;
  negatives: Float64Array;
  truePositive: Float64Array;
  falsePositive: Float64Array;
  /** Sum of the precision at each true positive: average precision times the number of positives. */
  precisionSum: Float64Array;
  /** Twice the number of pairs of a positive above a negative, a tie counting half: twice the area of the ROC staircase. */
  pairs: Float64Array;
  /** Work space, zero between two thresholds. */
  tiedHits: Float64Array;
  tiedMisses: Float64Array;
}

export function newTally(positives: Float64Array, negatives: Float64Array): Tally {
  const empty = () => new Float64Array(positives.length);
  return {
    positives,
    negatives,
    truePositive: empty(),
    falsePositive: empty(),
    precisionSum: empty(),
    pairs: empty(),
    tiedHits: empty(),
    tiedMisses: empty(),
  };
}

/**
 * Lowers the threshold from the score below `end` until at most `stop` scores are left, never between equal scores.
 *
 * @returns the number of scores left, and the number of different scores passed
 */
export function lowerThresholds(
  sorted: SortedScores,
  tally: Tally,
  end: number,
  stop: number,
): { end: number; passed: number } {
  const { payload } = sorted;
  const { falsePositive } = tally;
  const pooled = falsePositive.length - 1;
  let passed = 0;
  let place = end;
  while (place > stop) {
    const start = startOfTie(sorted, place);
    passed++;
    let hits = 0;
    for (let i = start; i < place; i++) hits += payload[i]! & 1;
    if (hits === 0) {
      for (let i = start; i < place; i++) falsePositive[payload[i]! >>> 1]!++;
      falsePositive[pooled]! += place - start;
    } else {
      countHits(payload, tally, start, place, hits);
    }
    place = start;
  }
  return { end: place, passed };
}

/** The first place of the scores that equal the one below `end`. */
function startOfTie({ high, low }: SortedScores, end: number): number {
  let start = end - 1;
  const key = high[start]!;
  if (!low) {
    while (start > 0 && high[start - 1] === key) start--;
    return start;
  }
  const lowKey = low[start]!;
  while (start > 0 && low[start - 1] === lowKey && high[start - 1] === key) start--;
  return start;
}

/** Equal scores enter together: the curve has no point between them. */
function countHits(payload: SortedScores['payload'], tally: Tally, start: number, end: number, hits: number): void {
  const { tiedHits, tiedMisses } = tally;
  const pooled = tiedHits.length - 1;
  for (let i = start; i < end; i++) {
    const entry = payload[i]!;
    if ((entry & 1) === 1) tiedHits[entry >>> 1]!++;
    else tiedMisses[entry >>> 1]!++;
  }
  for (let i = start; i < end; i++) {
    const label = payload[i]! >>> 1;
    count(tally, label, tiedHits[label]!, tiedMisses[label]!);
    tiedHits[label] = 0;
    tiedMisses[label] = 0;
  }
  count(tally, pooled, hits, end - start - hits);
}

function count(tally: Tally, label: number, hits: number, misses: number): void {
  const { truePositive, falsePositive } = tally;
  if (hits > 0) {
    const nowTrue = truePositive[label]! + hits;
    const nowFalse = falsePositive[label]! + misses;
    tally.precisionSum[label]! += hits * (nowTrue / (nowTrue + nowFalse));
    tally.pairs[label]! += hits * (2 * (tally.negatives[label]! - nowFalse) + misses);
  }
  truePositive[label]! += hits;
  falsePositive[label]! += misses;
}
