import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedAccuracy } from '../../src/metrics/accuracy.ts';
import { classUnits } from '../../src/metrics/class-units.ts';
import { countMetrics, isCountMetric } from '../../src/metrics/count-metrics.ts';
import { classCounts, labelCounts } from '../../src/metrics/counts.ts';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf, prfPerClass } from '../../src/metrics/prf.ts';
import { Random } from '../../src/metrics/random.ts';
import { bootstrapIntervals } from '../../src/metrics/resampling.ts';
import { rowUnits } from '../../src/metrics/units.ts';

const CLASSES = 12;
const FAMILIES = ['precision', 'recall', 'f1'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const wanted = [
  ...FAMILIES.flatMap((family) => AVERAGES.map((average) => ({ metric: `${family}_${average}` }))),
  ...FAMILIES.flatMap((family) =>
    Array.from({ length: CLASSES }, (_, label) => ({ metric: `${family}_per_class`, label })),
  ),
];
const pairs = fc.array(fc.tuple(fc.nat(CLASSES - 1), fc.nat(CLASSES - 1)), { minLength: 1, maxLength: 80 });
const column = (rows: readonly (readonly number[])[], index: number) => Int32Array.from(rows, (row) => row[index]!);

/** By the definitions that are held against scikit-learn. */
function defined(counts: ReturnType<typeof classCounts>): number[] {
  const perClass = prfPerClass(counts);
  return [
    ...FAMILIES.flatMap((family) => AVERAGES.map((average) => prf(counts, average)[family])),
    ...FAMILIES.flatMap((family) =>
      Array.from({ length: CLASSES }, (_, label) => perClass[family][counts.classes.indexOf(label)] ?? Number.NaN),
    ),
  ];
}

describe('metrics made of counts, many at once', () => {
  it('are those of scikit-learn to the bit, for rows of one class', () => {
    const all = [...wanted, { metric: 'balanced_accuracy' }];
    fc.assert(
      fc.property(pairs, (rows) => {
        const [yTrue, yPred] = [column(rows, 0), column(rows, 1)];
        const metrics = countMetrics(all, CLASSES, false);
        const units = classUnits(
          yTrue,
          [yPred],
          CLASSES,
          ([sums], drawn) => metrics(sums!.truePositive, sums!.predicted, sums!.actual, drawn),
          1,
        );
        const counts = classCounts(yTrue, yPred, CLASSES);
        expect(Array.from(units.metrics(units.counts))).toEqual([...defined(counts), balancedAccuracy(counts)]);
        const correlation = countMetrics([{ metric: 'mcc' }], CLASSES, false);
        const again = classUnits(
          yTrue,
          [yPred],
          CLASSES,
          ([sums], drawn) => correlation(sums!.truePositive, sums!.predicted, sums!.actual, drawn),
          1,
        );
        expect(again.metrics(again.counts)[0]).toBeCloseTo(mcc(counts), 12);
      }),
    );
  });

  it('average over every label of a label matrix, absent ones too', () => {
    const matrix = fc.array(fc.array(fc.nat(1), { minLength: 2 * CLASSES, maxLength: 2 * CLASSES }), { minLength: 1 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const yTrue = Uint8Array.from(rows.flatMap((row) => row.slice(0, CLASSES)));
        const yPred = Uint8Array.from(rows.flatMap((row) => row.slice(CLASSES)));
        const counts = labelCounts(yTrue, yPred, rows.length, CLASSES);
        const metrics = countMetrics(wanted, CLASSES, true);
        const values = metrics(counts.truePositive, counts.predicted, counts.actual, rows.length);
        expect(Array.from(values)).toEqual(defined(counts));
      }),
    );
  });

  it('are no others', () => {
    expect(['accuracy', 'f1_samples', 'log_loss', 'f1', 'f1_', 'f2_macro'].filter(isCountMetric)).toEqual([]);
    expect(() => countMetrics([{ metric: 'ece' }], 2, false)).toThrow(RangeError);
  });
});

describe('rows of more kinds than are drawn one by one', () => {
  const [rows, classes] = [40_000, 300];
  const random = Random.seeded(12);
  const yTrue = Int32Array.from({ length: rows }, () => random.integer(0, classes));
  const answers = () => yTrue.map((is) => (random.uniform() < 0.7 ? is : random.integer(0, classes)));
  const runs = [answers(), answers()];

  it('are drawn in groups, which add up to the same counts of each run', () => {
    const units = classUnits(
      yTrue,
      runs,
      classes,
      (sums, drawn) => [
        drawn,
        ...sums.flatMap(({ truePositive, predicted, actual }) => [...truePositive, ...predicted, ...actual]),
      ],
      1,
    );
    expect(units.counts.length).toBeLessThanOrEqual(2048);
    const expected = runs.map((yPred) => classCounts(yTrue, yPred, classes));
    expect(Array.from(units.metrics(units.counts))).toEqual([
      rows,
      ...expected.flatMap(({ truePositive, predicted, actual }) => [...truePositive, ...predicted, ...actual]),
    ]);
  });

  it('spread as far as a share of the rows does', () => {
    const hits = (truePositive: Float64Array) => truePositive.reduce((sum, one) => sum + one, 0);
    const units = classUnits(yTrue, [runs[0]!], classes, ([sums], drawn) => [hits(sums!.truePositive) / drawn], 1);
    const right = yTrue.reduce((sum, is, row) => sum + (runs[0]![row] === is ? 1 : 0), 0);
    const [low, high] = wilsonInterval(right, rows, 0.95);
    const [interval] = bootstrapIntervals(units, 0.95, 1);
    // 256 groups know a spread to √(1 / 512), 4.4 %, and 2,000 resamples its quantiles to about 3 %.
    expect((interval![1] - interval![0]) / (high - low)).toBeGreaterThan(0.85);
    expect((interval![1] - interval![0]) / (high - low)).toBeLessThan(1.15);
  });
});

describe('rows of one class in two runs', () => {
  it('are drawn by what they are in both, whatever their order', () => {
    const rows = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat(3)), (all, times) => {
        const unitsOf = (some: typeof all) =>
          classUnits(
            column(some, 0),
            [column(some, 1), column(some, 2)],
            3,
            (runs, drawn) => [
              drawn,
              ...runs.flatMap(({ truePositive, predicted, actual }) => [...truePositive, ...predicted, ...actual]),
            ],
            1,
          );
        const units = unitsOf(all);
        const kinds = new Set(all.map((row) => row.join()));
        expect(units.counts).toHaveLength(kinds.size);
        const drawn = units.counts.map(() => times.next().value);
        const sorted = [...kinds].sort().map((kind) => kind.split(',').map(Number));
        const again = sorted.flatMap((row, index) => Array.from({ length: drawn[index]! }, () => row));
        const count = (is: (row: number[]) => boolean) => again.filter(is).length;
        const classes = [0, 1, 2];
        expect(Array.from(units.metrics(drawn))).toEqual([
          again.length,
          ...[1, 2].flatMap((run) => [
            ...classes.map((label) => count((row) => row[0] === label && row[run] === label)),
            ...classes.map((label) => count((row) => row[run] === label)),
            ...classes.map((label) => count((row) => row[0] === label)),
          ]),
        ]);
        expect(Array.from(unitsOf(all.toReversed()).counts)).toEqual(Array.from(units.counts));
      }),
    );
  });
});

describe('sums over rows', () => {
  it('are the same whether few or many of the terms are 0', () => {
    const term = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.double({ min: -5, max: 5, noNaN: true }));
    const table = fc.array(fc.array(term, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat(3)), (rows, times) => {
        const units = rowUnits(
          {
            rows: rows.length,
            width: 6,
            add(row, sums, at) {
              for (const [index, value] of rows[row]!.entries()) sums[at + index]! += value;
            },
            metrics: (sums) => sums.slice(),
          },
          1,
        );
        const drawn = units.counts.map(() => times.next().value);
        const expected = [0, 1, 2, 3, 4, 5].map((index) =>
          rows.reduce((sum, row, at) => sum + drawn[at]! * row[index]!, 0),
        );
        expect(Array.from(units.metrics(drawn), (value) => value + 0)).toEqual([
          ...expected.map((value) => value + 0),
          drawn.reduce((sum, one) => sum + one, 0),
        ]);
      }),
    );
  });
});
