import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbsoluteLimit, Measurement } from '../../src/contracts/check.ts';
import { holdAbsolute, isDecided, worstOf } from '../../src/verdict/absolute.ts';

const limit = (more: Partial<AbsoluteLimit> = {}): AbsoluteLimit => ({
  metric: 'm',
  kind: 'max',
  threshold: 5,
  severity: 'fail',
  at: { file: 'gate.yml', line: 1, column: 1 },
  ...more,
});

const measured = (value: number | null, more: Partial<Measurement> = {}): Measurement => ({
  metric: 'm',
  value,
  unit: '1',
  samples: 10,
  ...more,
});

describe('the worst class', () => {
  const [a, b, c] = [measured(-8, { slice: 'a' }), measured(1, { slice: 'b' }), measured(6, { slice: 'c' })] as const;

  it.each([
    ['min', 5, a],
    ['max', 5, c],
    ['max', -20, c],
    ['max_ratio', 5, c],
    ['max_ratio', -20, c],
    ['equals', 5, a],
    ['equals', -3, c],
    ['equals', -4, c],
  ] as const)('of a limit of kind %s at %d lies furthest on the wrong side', (kind, threshold, worst) => {
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ]) {
      expect(worstOf(limit({ kind, threshold }), order)).toBe(worst);
    }
  });

  it('is one without a finite value, whichever side of the limit it is on', () => {
    for (const kind of ['min', 'max', 'max_ratio', 'equals'] as const) {
      for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        const broken = measured(value, { slice: 'd' });
        expect(worstOf(limit({ kind, threshold: -100 }), [a, broken, c])).toBe(broken);
      }
    }
  });

  it('is the first of several equally bad ones, of this metric alone', () => {
    const other = measured(99, { metric: 'other' });
    expect(worstOf(limit(), [other, c, { ...c }])).toBe(c);
    expect(worstOf(limit(), [other])).toBeUndefined();
  });

  it('fails the limit whenever any class does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('min' as const, 'max' as const, 'max_ratio' as const, 'equals' as const),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -3, max: 3 }),
        (kind, values, threshold) => {
          const holds = (value: number) =>
            kind === 'equals' ? value === threshold : kind === 'min' ? value >= threshold : value <= threshold;
          const classes = values.map((value, index) => measured(value, { slice: `${index}` }));
          const { status } = holdAbsolute(limit({ kind, threshold }), classes);
          expect(status).toBe(values.every(holds) ? 'pass' : 'fail');
        },
      ),
    );
  });
});

describe('a limit on a value', () => {
  const sampled = (more: Partial<AbsoluteLimit> = {}) => limit({ onInconclusive: 'warn', ...more });

  it.each([
    ['min', 8, [6, 9], 'pass', true],
    ['min', 8, [5, 9], 'pass', true],
    ['min', 3, [2, 4], 'fail', true],
    ['min', 8, [null, 9], 'inconclusive', false],
    ['min', 3, [null, 4], 'fail', true],
    ['min', 6, [4, 8], 'inconclusive', false],
    ['min', 4, [3, null], 'fail', false],
    ['max', 2, [null, 3], 'pass', true],
    ['max', 4, [3, null], 'inconclusive', false],
    ['max', 7, [6, 8], 'fail', true],
    ['max', 7, [null, null], 'fail', false],
    ['max_ratio', 2, [1, 3], 'pass', true],
    ['max_ratio', 4, [3, 6], 'inconclusive', false],
  ] as const)('%s 5, measured as %d in %j: %s, decided: %s', (kind, value, interval, status, decided) => {
    const one = [measured(value, { interval: [...interval] })];
    expect(holdAbsolute(sampled({ kind }), one).status).toBe(status);
    expect(isDecided(sampled({ kind }), one)).toBe(decided);
  });

  it('is undecided without an interval, and decided by the value where the gate asks for no interval', () => {
    expect(isDecided(sampled(), [measured(4)])).toBe(false);
    expect(holdAbsolute(sampled(), [measured(4)]).status).toBe('inconclusive');
    expect(isDecided(limit(), [measured(4)])).toBe(true);
    expect(isDecided(limit(), [])).toBe(false);
    expect(isDecided(limit(), [measured(null)])).toBe(false);
  });

  it('on an exact value is decided by the value, whatever the interval', () => {
    const one = [measured(5, { interval: [4, 6] })];
    expect(holdAbsolute(sampled({ kind: 'equals' }), one).status).toBe('pass');
    expect(holdAbsolute(sampled({ kind: 'equals', threshold: 6 }), one).status).toBe('fail');
  });

  it('only warns at severity warn, also where the interval leaves no doubt', () => {
    const one = [measured(7, { interval: [6, 8] })];
    expect(holdAbsolute(sampled({ severity: 'warn' }), one).status).toBe('warn');
    expect(holdAbsolute(sampled(), one).status).toBe('fail');
  });
});

describe('the message of a limit on a value', () => {
  const message = (one: AbsoluteLimit, ...all: Measurement[]) => holdAbsolute(one, all).message;

  it.each([
    ['min', 7, 'm 7 against ≥ 5'],
    ['min', 3, 'm 3 violates ≥ 5'],
    ['max', 3, 'm 3 against ≤ 5'],
    ['max', 7, 'm 7 violates ≤ 5'],
    ['max_ratio', 7, 'm 7 violates ≤ 5'],
    ['equals', 7, 'm 7 violates = 5'],
  ] as const)('names the side: %s, measured as %d', (kind, value, expected) => {
    expect(message(limit({ kind }), measured(value))).toBe(expected);
  });

  it('says why there is no value', () => {
    expect(message(limit())).toBe('m was not measured');
    expect(message(limit(), measured(null, { reason: 'one class only' }))).toBe(
      'm could not be measured: one class only',
    );
    expect(message(limit(), measured(Number.NaN))).toBe('m could not be measured: no finite value');
  });

  it.each([
    ['rounds', {}, measured(7.123456), 'm 7.123 violates ≤ 5'],
    ['writes whole numbers in full', {}, measured(123456), 'm 123456 violates ≤ 5'],
    ['shows on which side it lies', {}, measured(5.0000123), 'm 5.00001 violates ≤ 5'],
    ['has a unit', {}, measured(7.25, { unit: 'ms' }), 'm 7.25 ms violates ≤ 5 ms'],
    ['of a ratio has none', { kind: 'max_ratio' as const }, measured(7, { unit: 'bytes' }), 'm 7 violates ≤ 5'],
  ])('is about a number that %s', (_, more, value, expected) => {
    expect(message(limit(more), value)).toBe(expected);
  });

  it('counts the classes of this metric that violate', () => {
    const classes = [measured(9, { slice: 'a' }), measured(1, { slice: 'b' }), measured(6, { slice: 'c' })];
    const other = measured(9, { metric: 'other', slice: 'a' });
    expect(message(limit(), ...classes, other)).toBe('m 9 violates ≤ 5 for 2 of 3 groups, worst: a');
    expect(message(limit({ threshold: 10 }), ...classes, other)).toBe('m 9 against ≤ 10');
  });

  it('gives the interval that leaves it undecided', () => {
    const one = limit({ onInconclusive: 'warn' });
    const begin = 'm 4 against ≤ 5 is undecided after 10 samples: interval';
    expect(message(one, measured(4, { interval: [3, 6] }))).toBe(`${begin} 3 to 6`);
    expect(message(one, measured(4, { interval: [3, null] }))).toBe(`${begin} 3 to ∞`);
    expect(message(one, measured(4))).toBe(`${begin} −∞ to ∞`);
    expect(message(one, measured(4, { interval: [3, 5] }))).toBe('m 4 against ≤ 5');
  });
});
