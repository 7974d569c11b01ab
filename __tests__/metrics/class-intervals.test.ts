import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassCounts, classCounts } from '../../src/metrics/counts.ts';
import { f1Interval } from '../../src/metrics/f1-interval.ts';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { macroInterval, type RowKind } from '../../src/metrics/macro-interval.ts';
import { prf } from '../../src/metrics/prf.ts';

const FAMILIES = ['precision', 'recall', 'f1'] as const;

/** Kinds of rows that have one class each, and the counts that they add up to. */
function problem(classes: number, cells: readonly (readonly [is: number, said: number, count: number])[]) {
  const kinds = cells.map(([is, said, count]): RowKind => {
    if (is === said) return { count, touched: [{ class: is, is: 1, said: 1 }] };
    return {
      count,
      touched: [
        { class: is, is: 1, said: 0 },
        { class: said, is: 0, said: 1 },
      ],
    };
  });
  const column = (index: 0 | 1) =>
    Int32Array.from(cells.flatMap((cell) => Array(cell[2]).fill(cell[index]) as number[]));
  return { kinds, counts: classCounts(column(0), column(1), classes) };
}

function only(counts: ClassCounts, place: number): ClassCounts {
  const pick = (values: Float64Array) => values.slice(place, place + 1);
  const { truePositive, predicted, actual } = counts;
  return {
    classes: counts.classes.slice(place, place + 1),
    truePositive: pick(truePositive),
    predicted: pick(predicted),
    actual: pick(actual),
    rows: counts.rows,
  };
}

describe('the interval of the F1 of a class', () => {
  it('is that of its Jaccard index, where F1 = 2J / (1 + J)', () => {
    const [low, high] = f1Interval(6, 10, 8, 0.9);
    const jaccard = (f1: number) => f1 / (2 - f1);
    const wilson = wilsonInterval(6, 12, 0.9);
    expect(jaccard(low)).toBeCloseTo(wilson[0], 14);
    expect(jaccard(high)).toBeCloseTo(wilson[1], 14);
  });

  it('has the ends that its counts allow', () => {
    expect(f1Interval(0, 0, 0, 0.95)).toEqual([0, 1]);
    expect(f1Interval(9, 9, 9, 0.95)[1]).toBe(1);
    expect(f1Interval(0, 4, 0, 0.95)[0]).toBe(0);
    expect(f1Interval(0, 4, 0, 0.95)[1]).toBeLessThan(1);
    expect(f1Interval(0, 0, 4, 0.95)).toEqual(f1Interval(0, 4, 0, 0.95));
  });
});

describe('the interval of a mean over classes', () => {
  const cells = [
    [0, 0, 40],
    [0, 1, 5],
    [1, 1, 20],
    [1, 2, 6],
    [2, 2, 15],
    [2, 0, 3],
  ] as const;
  const { kinds, counts } = problem(3, cells);

  it.each([0, 1, 2])('of one class is its own: class %d', (place) => {
    const one = only(counts, place);
    const [tp, called, actual] = [one.truePositive[0]!, one.predicted[0]!, one.actual[0]!];
    const expected = {
      precision: wilsonInterval(tp, called, 0.95),
      recall: wilsonInterval(tp, actual, 0.95),
      f1: f1Interval(tp, called, actual, 0.95),
    };
    for (const family of FAMILIES) {
      const [low, high] = macroInterval(family, one, kinds, 0.95);
      expect(low).toBeCloseTo(expected[family][0], 12);
      expect(high).toBeCloseTo(expected[family][1], 12);
    }
  });

  it('adds half widths of classes that share no rows as standard errors are added', () => {
    // Recall is of each class's own rows: nothing one does moves another.
    const [low, high] = macroInterval('recall', counts, kinds, 0.95);
    const own = [
      [40, 45],
      [20, 26],
      [15, 18],
    ].map(([hits, rows]) => ({ share: hits! / rows!, interval: wilsonInterval(hits!, rows!, 0.95) }));
    const halves = own.map(({ interval }) => (interval[1] - interval[0]) / 2);
    expect((high - low) / 2).toBeCloseTo(Math.hypot(...halves) / 3, 12);
    const shifts = own.map(({ share, interval }) => (interval[0] + interval[1]) / 2 - share);
    const weight = halves.reduce((sum, half) => sum + half ** 2, 0);
    const shift = halves.reduce((sum, half, index) => sum + half ** 2 * shifts[index]!, 0) / weight;
    const mean = own.reduce((sum, { share }) => sum + share, 0) / 3;
    expect((low + high) / 2).toBeCloseTo(mean + shift / 3, 12);
  });

  it('has the standard error of the delta method where there are many rows', () => {
    const many = problem(
      3,
      cells.map(([is, said, count]) => [is, said, 400 * count] as const),
    );
    for (const family of FAMILIES) {
      const at = (by: number, index: number) => prf(problemCounts(many.counts, cells[index]!, by), 'macro')[family];
      const rows = cells.reduce((sum, [, , count]) => sum + 400 * count, 0);
      const variance = cells.reduce((sum, [, , count], index) => {
        const move = (at(1, index) - at(-1, index)) / 2;
        return sum + 400 * count * move * move;
      }, 0);
      const [low, high] = macroInterval(family, many.counts, many.kinds, 0.95);
      expect(rows).toBe(many.counts.rows);
      expect((high - low) / (2 * 1.959963984540054 * Math.sqrt(variance))).toBeCloseTo(1, 2);
      expect((high + low) / 2).toBeCloseTo(prf(many.counts, 'macro')[family], 3);
    }
  });

  it('holds the mean, within [0, 1], and leaves open what a class without a mistake or without rows leaves open', () => {
    const cell = fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (drawn) => {
        const { kinds: all, counts: found } = problem(4, drawn);
        for (const family of FAMILIES) {
          const [low, high] = macroInterval(family, found, all, 0.95);
          const mean = prf(found, 'macro')[family];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(mean);
          expect(high).toBeGreaterThanOrEqual(mean);
          expect(high).toBeLessThanOrEqual(1);
          expect(high - low).toBeGreaterThan(0);
        }
      }),
    );
    const perfect = problem(2, [
      [0, 0, 50],
      [1, 1, 5],
    ]);
    const [low, high] = macroInterval('recall', perfect.counts, perfect.kinds, 0.95);
    const halves = [50, 5].map((rows) => (1 - wilsonInterval(rows, rows, 0.95)[0]) / 2);
    expect(high).toBe(1);
    expect((low + Math.hypot(...halves) / 2 - 1) / (halves[1]! / 2)).toBeGreaterThan(-1.2);
    expect(low).toBeLessThan(1 - halves[1]! / 2);
    // Class 1 is never called: its precision may be anything.
    const silent = problem(2, [
      [0, 0, 1000],
      [1, 0, 10],
    ]);
    const [from, to] = macroInterval('precision', silent.counts, silent.kinds, 0.95);
    expect(from).toBeLessThan(0.5);
    expect(to - from).toBeGreaterThan(0.49);
  });
});

/** The counts with `by` more rows of one kind. */
function problemCounts(
  counts: ClassCounts,
  [is, said]: readonly [is: number, said: number, count: number],
  by: number,
): ClassCounts {
  const add = (values: Float64Array, place: number, amount: number) =>
    values.map((value, index) => (index === place ? value + amount : value));
  return {
    ...counts,
    truePositive: is === said ? add(counts.truePositive, is, by) : counts.truePositive,
    predicted: add(counts.predicted, said, by),
    actual: add(counts.actual, is, by),
    rows: counts.rows + by,
  };
}
