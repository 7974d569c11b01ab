import { describe, expect, it } from 'vitest';
import { comparePaired } from '../../src/baseline/compare.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import type { Answers, Predictions } from '../../src/contracts/predictions.ts';
import { Random } from '../../src/metrics/random.ts';

const ROWS = 400;
const metrics = ['accuracy', 'f1_macro', 'f1_per_class', 'mcc', 'balanced_accuracy', 'mae', 'r2', 'max_error'];
const options = { confidence: 0.95, seed: 1, classNames: ['a', 'b', 'c'], metrics };
const truth = Int32Array.from({ length: ROWS }, (_, row) => row % 3);
const labels: Labels = { kind: 'class', values: truth };

function predicted(wrong: (row: number) => boolean): Answers {
  const values = truth.map((is, row) => (wrong(row) ? (is + 1) % 3 : is));
  return { predictions: { kind: 'class', values, classCount: 3 } };
}

const of = (comparison: ReturnType<typeof comparePaired>, metric: string, slice?: string) =>
  comparison!.differences.find((one) => one.metric === metric && one.slice === slice);

describe('two runs on the same rows', () => {
  const before = predicted((row) => row % 20 === 0);
  const now = predicted((row) => row % 20 === 0 || (row >= 100 && row < 140));
  const comparison = comparePaired(now, before, labels, options);

  it('have the rows that flipped', () => {
    // 40 rows from 100 on, without 100 and 120, which were wrong before.
    expect(comparison!.newlyWrong).toEqual({
      count: 38,
      first: Array.from({ length: 40 }, (_, index) => 100 + index).filter((row) => row % 20 !== 0),
    });
    expect(comparison!.newlyRight).toBe(0);
  });

  it('differ by the accuracy that the flips make, with the exact p of McNemar', () => {
    const accuracy = of(comparison, 'accuracy')!;
    expect(accuracy.difference).toBeCloseTo(-38 / 400, 12);
    expect(accuracy.pValue! / 2 ** -37).toBeCloseTo(1, 10);
    expect(accuracy.interval[1]).toBeLessThan(0);
  });

  it('differ in F1 by an interval that excludes zero, in macro and for each class', () => {
    for (const [metric, slice] of [['f1_macro'], ['f1_per_class', 'b'], ['mcc'], ['balanced_accuracy']] as const) {
      const one = of(comparison, metric, slice)!;
      expect(one.difference).toBeLessThan(-0.05);
      expect(one.interval[0]!).toBeLessThan(one.difference);
      expect(one.interval[1]!).toBeLessThan(0);
    }
  });

  it('count the rows that are wrong about a class now beside what is said of that class', () => {
    // Each of the 38 rows is no longer called its own class, and is called the next one.
    const own = (index: number) =>
      Array.from({ length: 40 }, (_, row) => 100 + row).filter((row) => row % 20 !== 0 && row % 3 === index).length;
    expect(of(comparison, 'f1_macro')!.newlyWrong).toBe(38);
    expect(of(comparison, 'f1_per_class', 'a')!.newlyWrong).toBe(own(0) + own(2));
    expect(of(comparison, 'f1_per_class', 'b')!.newlyWrong).toBe(own(1) + own(0));
  });

  it('that are the same have no difference and no flip', () => {
    const same = comparePaired(before, before, labels, options)!;
    expect(same.newlyWrong).toEqual({ count: 0, first: [] });
    expect(of(same, 'accuracy')).toMatchObject({ difference: 0, pValue: 1 });
    expect(same.differences).toHaveLength(1);
  });

  it('are as rarely told apart by chance in the worst of many classes as in one', () => {
    const random = Random.seeded(14);
    const classes = 12;
    const is = Int32Array.from({ length: 360 }, (_, row) => row % classes);
    const run = (): Answers => {
      const values = is.map((one) => (random.uniform() < 0.85 ? one : random.integer(0, classes)));
      return { predictions: { kind: 'class', values, classCount: classes } };
    };
    const classNames = Array.from({ length: classes }, (_, index) => `class ${index}`);
    let alarms = 0;
    for (let trial = 0; trial < 200; trial++) {
      const { differences } = comparePaired(
        run(),
        run(),
        { kind: 'class', values: is },
        { ...options, classNames, metrics: ['recall_per_class'] },
      )!;
      const told = differences.some(
        ({ slice, interval: [low, high] }) => slice !== undefined && (low! > 0 || high! < 0),
      );
      if (told) alarms++;
    }
    // At 5 % for each of twelve classes by itself, about 75 would be told apart. P(more than 21 of 200 at 5 %) is 0.0004.
    expect(alarms).toBeLessThanOrEqual(21);
  });

  it('that differ by chance alone are rarely told apart', () => {
    const random = Random.seeded(9);
    let alarms = 0;
    for (let trial = 0; trial < 40; trial++) {
      const noisy = () => {
        const wrong = new Set(Array.from({ length: ROWS }, (_, row) => row).filter(() => random.uniform() < 0.1));
        return predicted((row) => wrong.has(row));
      };
      const high = of(comparePaired(noisy(), noisy(), labels, { ...options, seed: trial }), 'f1_macro')?.interval[1];
      if (high! < 0) alarms++;
    }
    // P(more than 5 of 40 at 2.5 %) is 0.0003.
    expect(alarms).toBeLessThanOrEqual(5);
  });

  it.each([
    ['another kind', { kind: 'regression', values: new Float64Array(ROWS), width: 1 } as Predictions],
    ['another number of rows', { kind: 'class', values: new Int32Array(ROWS - 1), classCount: 3 } as Predictions],
    ['other classes', { kind: 'class', values: new Int32Array(ROWS), classCount: 4 } as Predictions],
  ])('cannot be paired with %s', (_, other) => {
    expect(comparePaired(now, { predictions: other }, labels, options)).toBeUndefined();
  });

  it('of labels call a row right where all of it is', () => {
    const matrix = (rows: number[][]): Predictions & { kind: 'multilabel' } => ({
      kind: 'multilabel',
      values: Uint8Array.from(rows.flat()),
      width: 2,
    });
    const is = matrix([
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    const was = matrix([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
    const says = matrix([
      [1, 1],
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    const result = comparePaired({ predictions: says }, { predictions: was }, is, {
      ...options,
      classNames: ['x', 'y'],
    })!;
    expect(result.newlyWrong).toEqual({ count: 1, first: [0] });
    expect(result.newlyRight).toBe(1);
  });

  it('of numbers differ in their errors', () => {
    const random = Random.seeded(2);
    const values = Float64Array.from({ length: 200 }, () => random.normal());
    const off = (by: number) => values.map((value) => value + by * random.normal());
    const numbers = (all: Float64Array): Answers => ({ predictions: { kind: 'regression', values: all, width: 1 } });
    const result = comparePaired(
      numbers(off(0.5)),
      numbers(off(0.1)),
      { kind: 'regression', values, width: 1 },
      options,
    );
    expect(of(result, 'mae')!.interval[0]!).toBeGreaterThan(0);
    expect(of(result, 'r2')!.interval[1]!).toBeLessThan(0);
    expect(of(result, 'max_error')).toBeUndefined();
  });
});
