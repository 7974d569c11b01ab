import { describe, expect, it } from 'vitest';
import type { AbsoluteLimit, ChangeLimit, Measurement } from '../../src/contracts/check.ts';
import { warnOfNoise } from '../../src/verdict/noise.ts';

const at = { file: 'gate.yml', line: 1, column: 1 };
const limit = (more: Partial<AbsoluteLimit> = {}): AbsoluteLimit => ({
  metric: 'accuracy',
  kind: 'min',
  threshold: 0.9,
  severity: 'fail',
  at,
  ...more,
});
const measured = (value: number, interval: [number, number], samples: number): Measurement => ({
  metric: 'accuracy',
  value,
  unit: '1',
  samples,
  interval,
});

describe('noise', () => {
  it('is told where the interval holds the limit', () => {
    expect(warnOfNoise([limit()], [measured(0.91, [0.88, 0.93], 1000)], 0.95)).toEqual([
      'the interval of accuracy 0.91 (0.88 to 0.93) reaches past its limit 0.9',
    ]);
  });

  // Wilson's lower bound of 20 of 20 is 20 / (20 + 1.96²) = 0.8389.
  it('is told where no number of hits could show that the limit holds', () => {
    expect(warnOfNoise([limit()], [measured(1, [0.839, 1], 20)], 0.95)).toEqual([
      '20 rows are too few to show accuracy ≥ 0.9: even without a mistake the interval begins at 0.8389',
    ]);
  });

  it.each([
    ['the interval lies on one side', limit(), measured(0.95, [0.93, 0.97], 1000)],
    ['noise itself decides', limit({ onInconclusive: 'warn' }), measured(0.91, [0.88, 0.93], 1000)],
    ['the value has to be exact', limit({ kind: 'equals' }), measured(0.91, [0.88, 0.93], 1000)],
  ])('is no matter where %s', (_, one, measurement) => {
    expect(warnOfNoise([one], [measurement], 0.95)).toEqual([]);
  });

  it.each([
    ['above', { kind: 'max' }, [0.92, 0.95], false],
    ['below', { kind: 'max' }, [0.8, 0.88], false],
    ['beginning at it', {}, [0.9, 0.95], false],
    ['ending at it', {}, [0.85, 0.9], false],
    ['around it', { kind: 'max' }, [0.88, 0.95], true],
  ] as const)(
    'is told of an interval that reaches beyond the limit on both sides only: %s',
    (_, more, interval, told) => {
      expect(warnOfNoise([limit(more)], [measured(0.9, [...interval], 1000)], 0.95)).toHaveLength(told ? 1 : 0);
    },
  );

  it('shows open sides, and the class', () => {
    const open = (interval: [number | null, number | null]) => ({
      ...measured(0.91234, [0, 1], 1000),
      slice: 'cat',
      interval,
    });
    const saying = (sides: string) => [`the interval of accuracy of cat 0.9123 (${sides}) reaches past its limit 0.9`];
    expect(warnOfNoise([limit()], [open([null, 0.93])], 0.95)).toEqual(saying('−∞ to 0.93'));
    expect(warnOfNoise([limit()], [open([0.87654321, null])], 0.95)).toEqual(saying('0.8765 to ∞'));
    expect(warnOfNoise([limit()], [open([null, 0.88])], 0.95)).toEqual([]);
    expect(warnOfNoise([limit()], [open([0.91, null])], 0.95)).toEqual([]);
  });

  it('has nothing to say of what was not measured, or has no interval, or is held against a baseline', () => {
    const change = { ...limit(), kind: 'max_drop', allowed: {}, onMissingBaseline: 'error' } as unknown as ChangeLimit;
    expect(warnOfNoise([limit()], [], 0.95)).toEqual([]);
    expect(warnOfNoise([limit()], [{ ...measured(0, [0, 1], 20), value: null }], 0.95)).toEqual([]);
    const { interval: _, ...bare } = measured(0.91, [0.88, 0.93], 20);
    expect(warnOfNoise([limit()], [bare], 0.95)).toEqual([]);
    expect(warnOfNoise([change], [measured(0.91, [0.88, 0.93], 20)], 0.95)).toEqual([]);
  });

  // 1.96² / 0.1 × 0.9 = 34.57: with 34 rows Wilson's lower bound of a perfect run is below 0.9, with 35 above.
  it('finds the fewest rows that could show the limit', () => {
    const of = (samples: number) => warnOfNoise([limit()], [measured(1, [0.95, 1], samples)], 0.95);
    expect(of(34)).toEqual([
      '34 rows are too few to show accuracy ≥ 0.9: even without a mistake the interval begins at 0.8985',
    ]);
    expect(of(35)).toEqual([]);
  });

  it.each([
    ['r2', 'min', 20],
    ['mcc', 'min', 20],
    ['latency_mean', 'min', 20],
    ['accuracy', 'max', 20],
    ['accuracy', 'min', 0],
  ] as const)('counts no rows for %s with a limit of kind %s on %d rows', (metric, kind, samples) => {
    const one = { ...measured(0.95, [0.93, 0.97], samples), metric };
    expect(warnOfNoise([limit({ metric, kind })], [one], 0.95)).toEqual([]);
  });
});

describe('a drop of accuracy', () => {
  const drop = (allowed: ChangeLimit['allowed'], more: Partial<ChangeLimit> = {}): ChangeLimit => {
    const { threshold: _, ...common } = limit();
    return { ...common, kind: 'max_drop', allowed, onInconclusive: 'warn', onMissingBaseline: 'error', ...more };
  };
  const rows = (samples: number, slice?: string) => ({
    ...measured(0.9, [0.8, 1], samples),
    ...(slice !== undefined && { slice }),
  });

  // Bonett and Price: of n rows of which k turn wrong, k > 1.96 √(k + 2 - k² / (n + 2)), which 6 are the first to meet.
  it('is told to be too small for the rows', () => {
    expect(warnOfNoise([drop({ absolute: 0.01 })], [rows(500)], 0.95)).toEqual([
      '500 rows are too few to hold accuracy to a drop of 0.01: of so many, no drop below 0.012 (6 rows that turn wrong) can be told from chance',
    ]);
    expect(warnOfNoise([drop({ relative: 0.01 })], [rows(600)], 0.95)).toHaveLength(1);
    expect(warnOfNoise([drop({ absolute: 0.01 })], [rows(600)], 0.95)).toEqual([]);
    expect(warnOfNoise([drop({ absolute: 0.01 })], [rows(600)], 0.999)).toHaveLength(1);
  });

  it('is said of the smallest group, once', () => {
    const told = warnOfNoise([drop({ absolute: 0.1 })], [rows(900), rows(40, 'g=a'), rows(30, 'g=b')], 0.95);
    expect(told).toEqual([expect.stringMatching(/^30 rows are too few to hold accuracy of g=b to a drop of 0.1:/)]);
  });

  it('is measured at the confidence at which all groups hold together', () => {
    const groups = Array.from({ length: 100 }, (_, index) => rows(60, `g=${index}`));
    const [told] = warnOfNoise([drop({ absolute: 0.1 })], groups, 0.95);
    // k > 3.48 √(k + 2 - k² / 62), Φ(3.48) = 1 - 0.05 / 200: 12 rows of 60.
    expect(told).toContain('no drop below 0.2 (12 rows');
    expect(warnOfNoise([drop({ absolute: 0.1 })], [rows(60, 'g=0')], 0.95)).toEqual([]);
  });

  it('is told where no number of rows would do', () => {
    expect(warnOfNoise([drop({ absolute: 0.5 })], [rows(3)], 0.95)).toEqual([
      '3 rows are too few to hold accuracy to a drop of 0.5: of so many, no drop can be told from chance',
    ]);
  });

  it.each([
    ['nothing may be lost', drop({ absolute: 0 })],
    ['another metric', drop({ absolute: 0.01 }, { metric: 'f1_macro' })],
    ['a rise', drop({ absolute: 0.01 }, { kind: 'max_increase' })],
  ])('is left alone where it is %s', (_, one) => {
    expect(warnOfNoise([one], [rows(20)], 0.95)).toEqual([]);
  });
});
