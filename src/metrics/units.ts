import type { ClassCounts } from './counts.ts';
import { Random } from './random.ts';
import type { Units } from './resampling.ts';
import { requireClasses } from './shape.ts';

/** Rows are drawn in at most this many groups; the spread of a sum is then known to √(2 / 2048), 3 %. */
const MOST_GROUPS = 2048;
const LEAST_GROUPS = 256;
/** Terms that 2,000 resamples add up, at most: about a second. */
const WORK = 4e8;
const RESAMPLES = 2000;

/** Rows whose metrics are functions of sums over rows. */
export interface RowSums {
  rows: number;
  /** Sums that there are. */
  width: number;
  /** Adds what one row gives to `width` sums from `sums[at]` on. */
  add(row: number, sums: Float64Array, at: number): void;
  /** Metrics from the sums; the last of the `width + 1` numbers is how many rows were drawn. */
  metrics(sums: Float64Array): ArrayLike<number>;
}

/**
 * Draws rows, or where there are many, random groups of them: metrics of sums have the same spread, and a draw takes a
 * bounded time for any number of rows.
 */
export function rowUnits({ rows, width, add, metrics }: RowSums, seed: number): Units {
  const affordable = Math.floor(WORK / RESAMPLES / (width + 1));
  const groups = Math.min(rows, Math.max(LEAST_GROUPS, Math.min(MOST_GROUPS, affordable)));
  const order = groups < rows ? Random.seeded(seed).permutation(rows) : undefined;
  const stride = width + 1;
  const terms = new Float64Array(groups * stride);
  for (let place = 0; place < rows; place++) {
    const at = (place % groups) * stride;
    add(order ? order[place]! : place, terms, at);
    terms[at + width]!++;
  }
  const sums = new Float64Array(stride);
  return {
    counts: new Float64Array(groups).fill(1),
    metrics(drawn) {
      sums.fill(0);
      for (let group = 0, at = 0; group < groups; group++, at += stride) {
        const times = drawn[group]!;
        if (times === 0) continue;
        for (let term = 0; term < stride; term++) sums[term]! += times * terms[at + term]!;
      }
      return metrics(sums);
    },
  };
}

/**
 * Draws rows that have one class each by what they are, (true class, predicted class): exact, and independent of the
 * number of rows. Averages are over the classes that occur among the drawn rows, as scikit-learn takes them.
 */
export function classUnits(
  yTrue: Int32Array,
  yPred: Int32Array,
  classCount: number,
  metrics: (counts: ClassCounts) => ArrayLike<number>,
): Units {
  requireClasses(yTrue, yTrue.length, classCount);
  requireClasses(yPred, yTrue.length, classCount);
  const cells = new Map<number, number>();
  for (let row = 0; row < yTrue.length; row++) {
    const cell = yTrue[row]! * classCount + yPred[row]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const sorted = [...cells].sort(([a], [b]) => a - b);
  const truth = Int32Array.from(sorted, ([cell]) => Math.floor(cell / classCount));
  const predicted = Int32Array.from(sorted, ([cell]) => cell % classCount);
  return {
    counts: Float64Array.from(sorted, ([, count]) => count),
    metrics: (drawn) => metrics(countsOfCells(drawn, truth, predicted, classCount)),
  };
}

function countsOfCells(drawn: Float64Array, truth: Int32Array, predicted: Int32Array, classCount: number): ClassCounts {
  const all = [new Float64Array(classCount), new Float64Array(classCount), new Float64Array(classCount)] as const;
  const [truePositive, asPredicted, actual] = all;
  let rows = 0;
  for (let cell = 0; cell < drawn.length; cell++) {
    const count = drawn[cell]!;
    const [t, p] = [truth[cell]!, predicted[cell]!];
    rows += count;
    actual[t]! += count;
    asPredicted[p]! += count;
    if (t === p) truePositive[t]! += count;
  }
  const classes = Int32Array.from(
    Array.from({ length: classCount }, (_, index) => index).filter(
      (index) => actual[index]! > 0 || asPredicted[index]! > 0,
    ),
  );
  const pick = (values: Float64Array) => Float64Array.from(classes, (index) => values[index]!);
  return { classes, truePositive: pick(truePositive), predicted: pick(asPredicted), actual: pick(actual), rows };
}
