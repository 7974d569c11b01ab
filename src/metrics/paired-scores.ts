import type { ClassCounts } from './counts.ts';
import { alphaOf, type Interval } from './intervals.ts';
import { normalQuantile } from './normal.ts';
import type { Slopes } from './score-slopes.ts';

/** Rows alike: how many, which classes they have, and which the second run and the first said. */
export interface PairedRows {
  count: number;
  is: readonly number[];
  now: readonly number[];
  before: readonly number[];
}

/** A metric of one run, and its derivatives. */
export interface Score {
  value(counts: ClassCounts): number;
  slopes(counts: ClassCounts): Slopes;
}

/** Counts of both runs, of the classes that any row has or that either run said, or of all of them. */
export function pairedCounts(
  rows: readonly PairedRows[],
  classes: number,
  onlySeen: boolean,
): { now: ClassCounts; before: ClassCounts } {
  const seen = new Uint8Array(classes).fill(onlySeen ? 0 : 1);
  for (const { is, now, before } of rows) for (const list of [is, now, before]) for (const one of list) seen[one] = 1;
  const listed = Int32Array.from({ length: classes }, (_, index) => index).filter((index) => seen[index] === 1);
  const count = (run: 'now' | 'before'): ClassCounts => {
    const [truePositive, predicted, actual] = [0, 1, 2].map(() => new Float64Array(classes));
    const isTrue = new Uint8Array(classes);
    let total = 0;
    for (const kind of rows) {
      total += kind.count;
      for (const index of kind.is) actual![index]! += kind.count;
      for (const index of kind.is) isTrue[index] = 1;
      for (const index of kind[run]) {
        predicted![index]! += kind.count;
        if (isTrue[index] === 1) truePositive![index]! += kind.count;
      }
      for (const index of kind.is) isTrue[index] = 0;
    }
    const pick = (values: Float64Array) => Float64Array.from(listed, (index) => values[index]!);
    const counts = { truePositive: pick(truePositive!), predicted: pick(predicted!), actual: pick(actual!) };
    return { classes: listed, ...counts, rows: total };
  };
  return { now: count('now'), before: count('before') };
}

/**
 * Two-sided intervals of how much scores differ between two runs on the same rows, second less first: what Bonett and Price
 * (2012, doi:10.3102/1076998611411915) do for a proportion, for every smooth score. They count one row more that got better
 * and one that got worse; here these are the average row that the runs say different things of, and the same with the runs
 * swapped: for accuracy, where no row is wrong in two ways, that is their interval. The rest is the delta method. A bootstrap
 * of few differing rows excludes 0 where as many coins would fall alike by chance: with 4 rows, all worse, it does, and an
 * exact test gives p = 0.125.
 *
 * @returns null for a score that the differing rows do not move, or where none differs
 */
export function pairedIntervals(
  rows: readonly PairedRows[],
  classes: number,
  onlySeen: boolean,
  scores: readonly Score[],
  confidence: number,
): (Interval | null)[] {
  const differing = rows.filter(
    ({ now, before }) => now.length !== before.length || now.some((index, i) => index !== before[i]),
  );
  if (differing.length === 0) return scores.map(() => null);
  const share = 1 / differing.reduce((sum, { count }) => sum + count, 0);
  const added = differing.flatMap(({ count, is, now, before }) => [
    { count: count * share, is, now, before },
    { count: count * share, is, now: before, before: now },
  ]);
  const all = [...rows, ...added];
  const { now, before } = pairedCounts(all, classes, onlySeen);
  const places = new Int32Array(classes);
  now.classes.forEach((index, place) => {
    places[index] = place;
  });
  const z = normalQuantile(1 - alphaOf(confidence) / 2);
  const isTrue = new Uint8Array(classes);
  return scores.map(({ value, slopes }) => {
    const [ofNow, ofBefore] = [slopes(now), slopes(before)];
    const variance = all.reduce((sum, kind) => {
      for (const index of kind.is) isTrue[index] = 1;
      const move =
        moveOf(ofNow, kind.is, isTrue, kind.now, places) - moveOf(ofBefore, kind.is, isTrue, kind.before, places);
      for (const index of kind.is) isTrue[index] = 0;
      return sum + kind.count * move * move;
    }, 0);
    const middle = value(now) - value(before);
    // What rounding leaves of a score that nothing moves.
    if (variance < 1e-24) return null;
    const half = z * Math.sqrt(variance);
    return [middle - half, middle + half];
  });
}

/** What a row moves a score by; the labels `is` are marked in `isTrue`. */
function moveOf(
  slopes: Slopes,
  is: readonly number[],
  isTrue: Uint8Array,
  said: readonly number[],
  places: Int32Array,
): number {
  let move = slopes.rows;
  for (const index of is) move += slopes.actual[places[index]!]!;
  for (const index of said) {
    const place = places[index]!;
    move += slopes.predicted[place]!;
    if (isTrue[index] === 1) move += slopes.truePositive[place]!;
  }
  return move;
}
