import type { Units } from './resampling.ts';
import { requireClasses } from './shape.ts';
import { rowUnits } from './units.ts';

/** More kinds of rows than this are not drawn one by one; 4,096 are 64 classes, each called each. */
const MOST_CELLS = 4096;

/** Counts of one run over what was drawn, one a class; they are used again by the next draw. */
interface ClassSums {
  truePositive: Float64Array;
  predicted: Float64Array;
  actual: Float64Array;
}

/**
 * Draws rows that have one class each by what they are, (true class, predicted class in each of one or two runs): exact,
 * and independent of the number of rows. Where they are of many kinds, random groups of rows are drawn, as `rowUnits` does:
 * a draw would take as long as there are kinds, of which there may be as many as rows.
 *
 * @param metrics from the counts of each run and how many rows were drawn
 * @param seed of the groups
 */
export function classUnits(
  yTrue: Int32Array,
  runs: readonly Int32Array[],
  classCount: number,
  metrics: (sums: readonly ClassSums[], rows: number) => ArrayLike<number>,
  seed: number,
): Units {
  for (const values of [yTrue, ...runs]) requireClasses(values, yTrue.length, classCount);
  const cells = cellsOf([yTrue, ...runs], classCount);
  if (!cells) return groupUnits(yTrue, runs, classCount, metrics, seed);
  const { counts, first } = cells;
  const [truth, ...said] = [yTrue, ...runs].map((values) => Int32Array.from(first, (row) => values[row]!));
  const actual = new Float64Array(classCount);
  const sums = runs.map(() => ({
    truePositive: new Float64Array(classCount),
    predicted: new Float64Array(classCount),
    actual,
  }));
  return {
    counts,
    metrics(drawn) {
      actual.fill(0);
      for (const one of sums) {
        one.truePositive.fill(0);
        one.predicted.fill(0);
      }
      let rows = 0;
      for (let cell = 0; cell < drawn.length; cell++) {
        const count = drawn[cell]!;
        if (count === 0) continue;
        const is = truth![cell]!;
        rows += count;
        actual[is]! += count;
        for (let run = 0; run < sums.length; run++) {
          const answer = said[run]![cell]!;
          sums[run]!.predicted[answer]! += count;
          if (answer === is) sums[run]!.truePositive[is]! += count;
        }
      }
      return metrics(sums, rows);
    },
  };
}

/** Groups of rows by their counts: of the true classes, then of each run the hits and what it said. */
function groupUnits(
  yTrue: Int32Array,
  runs: readonly Int32Array[],
  classCount: number,
  metrics: (sums: readonly ClassSums[], rows: number) => ArrayLike<number>,
  seed: number,
): Units {
  const width = (1 + 2 * runs.length) * classCount;
  return rowUnits(
    {
      rows: yTrue.length,
      width,
      add(row, sums, at) {
        const is = yTrue[row]!;
        sums[at + is]!++;
        for (let run = 0, hits = at + classCount; run < runs.length; run++, hits += 2 * classCount) {
          const answer = runs[run]![row]!;
          if (answer === is) sums[hits + is]!++;
          sums[hits + classCount + answer]!++;
        }
      },
      metrics(sums) {
        const part = (index: number) => sums.subarray(index * classCount, (index + 1) * classCount);
        const ofRuns = runs.map((_, run) => ({
          truePositive: part(1 + 2 * run),
          predicted: part(2 + 2 * run),
          actual: part(0),
        }));
        return metrics(ofRuns, sums[width]!);
      },
    },
    seed,
  );
}

/**
 * Rows that are the same in every column: how many, and the first of them; in the order of the columns' values. Undefined
 * where there are too many kinds of them.
 */
function cellsOf(
  columns: readonly Int32Array[],
  size: number,
): { counts: Float64Array; first: Int32Array } | undefined {
  // One column after the other, so that a key is below rows × classes and exact.
  let cells = new Int32Array(columns[0]!.length);
  let found = 0;
  for (const column of columns) {
    const known = new Map<number, number>();
    const next = new Int32Array(cells.length);
    for (let row = 0; row < next.length; row++) {
      const key = cells[row]! * size + column[row]!;
      const index = known.get(key) ?? known.size;
      if (index === MOST_CELLS) return undefined;
      known.set(key, index);
      next[row] = index;
    }
    cells = next;
    found = known.size;
  }
  const [counts, first] = [new Float64Array(found), new Int32Array(found).fill(-1)];
  cells.forEach((cell, row) => {
    counts[cell]!++;
    if (first[cell]! < 0) first[cell] = row;
  });
  const order = Array.from(first.keys()).sort((a, b) => {
    const column = columns.find((values) => values[first[a]!] !== values[first[b]!]);
    return column ? column[first[a]!]! - column[first[b]!]! : 0;
  });
  return {
    counts: Float64Array.from(order, (cell) => counts[cell]!),
    first: Int32Array.from(order, (cell) => first[cell]!),
  };
}
