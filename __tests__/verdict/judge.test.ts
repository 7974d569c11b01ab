import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbsoluteLimit, ChangeLimit, Measurement } from '../../src/contracts/check.ts';
import { enough, judge } from '../../src/verdict/judge.ts';

const at = { file: 'gate.yml', line: 1, column: 1 };

function limit(overrides: Partial<AbsoluteLimit>): AbsoluteLimit {
  return { metric: 'm', kind: 'max', threshold: 5, severity: 'fail', at, ...overrides };
}

function measured(value: number | null, overrides: Partial<Measurement> = {}): Measurement {
  return { metric: 'm', value, unit: '1', samples: 10, ...overrides };
}

describe('judge', () => {
  it.each([
    ['max', 5, 5, 'pass'],
    ['max', 5, 5.000001, 'fail'],
    ['min', 5, 5, 'pass'],
    ['min', 5, 4.999999, 'fail'],
    ['equals', 5, 5, 'pass'],
    ['equals', 5, 5.1, 'fail'],
  ] as const)('%s %d judges %d: %s', (kind, threshold, value, status) => {
    expect(judge([limit({ kind, threshold })], [measured(value)]).status).toBe(status);
  });

  it.each([
    ['a metric that was not measured', []],
    ['a metric without a value', [measured(null, { reason: 'one class only' })]],
    ['NaN', [measured(Number.NaN)]],
    ['NaN after a class that holds', [measured(1, { slice: 'a' }), measured(Number.NaN, { slice: 'b' })]],
    ['an infinity that would satisfy the limit', [measured(Number.NEGATIVE_INFINITY)]],
  ])('makes an error of %s', (_name, measurements) => {
    expect(judge([limit({})], measurements).status).toBe('error');
  });

  it('makes an error of a check without limits, since nothing was judged', () => {
    expect(judge([], [measured(1)]).status).toBe('error');
  });

  it('keeps an error an error at severity warn', () => {
    expect(judge([limit({ severity: 'warn' })], []).status).toBe('error');
  });

  it('only warns at severity warn', () => {
    expect(judge([limit({ severity: 'warn' })], [measured(6)]).status).toBe('warn');
  });

  it('judges the worst class and names it', () => {
    const measurements = [measured(0.9, { slice: 'a' }), measured(0.2, { slice: 'b' }), measured(0.7, { slice: 'c' })];
    const { status, evaluations } = judge([limit({ kind: 'min', threshold: 0.8 })], measurements);
    expect(status).toBe('fail');
    expect(evaluations[0]).toMatchObject({ slice: 'b', actual: 0.2 });
    expect(evaluations[0]!.message).toContain('for 2 of 3 groups, worst: b');
  });

  it('does not let a class without a value hide behind others', () => {
    const measurements = [measured(0.9, { slice: 'a' }), measured(null, { slice: 'b' })];
    expect(judge([limit({ kind: 'min', threshold: 0.8 })], measurements).status).toBe('error');
  });
});

describe('limits judged by an interval', () => {
  const sampled = limit({ onInconclusive: 'warn' });

  it.each([
    ['under the limit', 4, [3, 5], 'pass'],
    ['above the limit', 7, [5.1, 8], 'fail'],
    ['straddling, point within', 4.9, [4, 6], 'inconclusive'],
    ['straddling, point beyond', 5.1, [4, 6], 'fail'],
    ['open above, point within', 4, [3, null], 'inconclusive'],
    ['open above, wholly beyond', 7, [6, null], 'fail'],
  ] as const)('%s', (_name, value, interval, status) => {
    expect(judge([sampled], [measured(value, { interval: [...interval] })]).status).toBe(status);
  });

  it('fails an undecided limit when the gate file says so', () => {
    expect(judge([limit({ onInconclusive: 'fail' })], [measured(4.9, { interval: [4, 6] })]).status).toBe('fail');
  });

  it('never passes a value whose interval reaches beyond the limit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (value, half) => {
          const { status } = judge([sampled], [measured(value, { interval: [value - half, value + half] })]);
          expect(status === 'pass').toBe(value + half <= 5);
        },
      ),
    );
  });

  it('has enough exactly when no limit is undecided', () => {
    const done = enough([sampled, limit({ metric: 'other', onInconclusive: 'warn', threshold: 1 })]);
    const other = measured(0.5, { metric: 'other', interval: [0.4, 0.6] });
    expect(done([measured(4, { interval: [3, 4.5] }), other])).toBe(true);
    expect(done([measured(4, { interval: [3, 5.5] }), other])).toBe(false);
    expect(done([measured(4, { interval: [3, 4.5] })])).toBe(false);
  });

  it('needs no interval for limits that the value decides, nor for those on a change', () => {
    const change: ChangeLimit = {
      metric: 'm',
      kind: 'max_drop',
      allowed: { absolute: 1 },
      severity: 'fail',
      at,
      onInconclusive: 'warn',
      onMissingBaseline: 'error',
    };
    expect(enough([limit({ metric: 'never measured' }), change])([measured(null)])).toBe(true);
    expect(enough([change, sampled])([measured(4, { interval: [3, 6] })])).toBe(false);
  });
});

describe('an evaluation', () => {
  it('repeats the limit and what was measured', () => {
    const [plain, sliced] = judge(
      [limit({ severity: 'warn' }), limit({ metric: 'per class', kind: 'min' })],
      [measured(6), measured(7, { metric: 'per class', slice: 'a' })],
    ).evaluations;
    expect(plain).toEqual({
      metric: 'm',
      limit: 'max',
      threshold: 5,
      actual: 6,
      status: 'warn',
      severity: 'warn',
      message: 'm 6 violates ≤ 5',
      at,
    });
    expect(sliced).toMatchObject({ metric: 'per class', limit: 'min', actual: 7, slice: 'a', status: 'pass' });
  });
});
