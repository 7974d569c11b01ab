import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifferenceInterval } from '../../src/metrics/paired-proportions.ts';
import { type PairedRows, pairedCounts, pairedIntervals, type Score } from '../../src/metrics/paired-scores.ts';
import { prf } from '../../src/metrics/prf.ts';
import { meanSlopes, microSlopes } from '../../src/metrics/score-slopes.ts';

/** Micro F1 of rows with one class each is accuracy. */
const accuracy: Score = {
  value: (counts) => prf(counts, 'micro').f1,
  slopes: (counts) => microSlopes('f1', counts),
};
const macroF1: Score = {
  value: (counts) => prf(counts, 'macro').f1,
  slopes: (counts) => meanSlopes('f1', counts, new Float64Array(counts.classes.length).fill(1 / counts.classes.length)),
};
const one = (count: number, is: number, now: number, before: number): PairedRows => ({
  count,
  is: [is],
  now: [now],
  before: [before],
});

describe('intervals of paired differences', () => {
  it('of accuracy are those of Bonett and Price', () => {
    const few = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(few, few, fc.integer({ min: 20, max: 300 }), (worse, better, same) => {
        fc.pre(worse + better > 0);
        const rows = [one(worse, 0, 1, 0), one(better, 1, 1, 0), one(same, 0, 0, 0)].filter(({ count }) => count > 0);
        const [found] = pairedIntervals(rows, 2, true, [accuracy], 0.95);
        const expected = pairedDifferenceInterval(worse, better, worse + better + same, 0.95);
        expect(found![0]).toBeCloseTo(expected[0], 10);
        expect(found![1]).toBeCloseTo(expected[1], 10);
      }),
    );
  });

  it('change sign with the order of the runs, each score by itself', () => {
    const rows = [one(30, 0, 0, 0), one(25, 1, 1, 1), one(4, 2, 1, 2), one(20, 2, 2, 2), one(2, 0, 0, 1)];
    const swapped = rows.map(({ now, before, ...rest }) => ({ ...rest, now: before, before: now }));
    const there = pairedIntervals(rows, 3, true, [accuracy, macroF1], 0.9);
    const back = pairedIntervals(swapped, 3, true, [accuracy, macroF1], 0.9);
    for (const [index, interval] of there.entries()) {
      expect(back[index]![0]).toBeCloseTo(-interval![1], 12);
      expect(back[index]![1]).toBeCloseTo(-interval![0], 12);
    }
    expect(there[0]).not.toEqual(there[1]);
    const wider = pairedIntervals(rows, 3, true, [macroF1], 0.99)[0]!;
    expect(wider[1] - wider[0]).toBeGreaterThan(there[1]![1] - there[1]![0]);
  });

  it('do not exist where no row differs, or where the ones that do move nothing', () => {
    expect(pairedIntervals([one(9, 0, 0, 0), one(3, 1, 0, 0)], 2, true, [accuracy, macroF1], 0.95)).toEqual([
      null,
      null,
    ]);
    // Wrong in another way: accuracy stays, macro F1 does not.
    const rows = [one(9, 0, 0, 0), one(9, 1, 1, 1), one(5, 2, 2, 2), one(3, 2, 0, 1)];
    const [none, some] = pairedIntervals(rows, 3, true, [accuracy, macroF1], 0.95);
    expect(none).toBeNull();
    expect(some![0]).toBeLessThan(0);
    expect(some![1]).toBeGreaterThan(0);
  });

  it('see labels of which one run says more than the other', () => {
    const rows: PairedRows[] = [
      { count: 40, is: [0], now: [0], before: [0] },
      { count: 8, is: [0], now: [0, 1], before: [0] },
    ];
    const [interval] = pairedIntervals(rows, 2, false, [accuracy], 0.95);
    expect(interval![1]).toBeLessThan(0);
  });
});

describe('counts of two runs', () => {
  const rows: PairedRows[] = [
    { count: 3, is: [0, 2], now: [0], before: [2, 4] },
    { count: 2, is: [4], now: [4], before: [4] },
  ];

  it('are of the classes that any row has or either run said', () => {
    const { now, before } = pairedCounts(rows, 6, true);
    expect(now).toEqual({
      classes: Int32Array.of(0, 2, 4),
      truePositive: Float64Array.of(3, 0, 2),
      predicted: Float64Array.of(3, 0, 2),
      actual: Float64Array.of(3, 3, 2),
      rows: 5,
    });
    expect(before).toEqual({
      classes: Int32Array.of(0, 2, 4),
      truePositive: Float64Array.of(0, 3, 2),
      predicted: Float64Array.of(0, 3, 5),
      actual: Float64Array.of(3, 3, 2),
      rows: 5,
    });
  });

  it('may be of all classes', () => {
    expect([...pairedCounts(rows, 6, false).now.actual]).toEqual([3, 0, 3, 0, 2, 0]);
  });
});
