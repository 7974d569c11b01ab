import { describe, expect, it } from 'vitest';
import type { BaselineCheck, PairedDifference } from '../../src/contracts/baseline.ts';
import type { ChangeLimit, Measurement } from '../../src/contracts/check.ts';
import { judge } from '../../src/verdict/judge.ts';

const limit = (more: Partial<ChangeLimit> = {}): ChangeLimit => ({
  metric: 'm',
  kind: 'max_drop',
  allowed: { absolute: 0.01 },
  severity: 'fail',
  at: { file: 'gate.yml', line: 1, column: 1 },
  onInconclusive: 'warn',
  onMissingBaseline: 'error',
  ...more,
});

const measured = (value: number | null, more: Partial<Measurement> = {}): Measurement => ({
  metric: 'm',
  value,
  unit: '1',
  samples: 100,
  ...more,
});

const found = (values: readonly Measurement[], paired: readonly PairedDifference[] = []): BaselineCheck => ({
  state: 'found',
  measurements: values,
  paired,
});

function statusOf(one: ChangeLimit, now: Measurement[], baseline?: BaselineCheck): string {
  return judge([one], now, baseline).status;
}

describe('a limit on a change', () => {
  it.each([
    ['max_drop', 0.9, 0.895, 'pass'],
    ['max_drop', 0.9, 0.88, 'fail'],
    ['max_drop', 0.9, 0.99, 'pass'],
    ['max_increase', 0.9, 0.88, 'pass'],
    ['max_increase', 0.9, 0.92, 'fail'],
    // 0.95 - 0.94 is 0.010000000000000009.
    ['max_drop', 0.95, 0.94, 'pass'],
  ] as const)('%s of 0.01 judges %d → %d: %s', (kind, before, now, status) => {
    expect(statusOf(limit({ kind }), [measured(now)], found([measured(before)]))).toBe(status);
  });

  it.each([
    [{ relative: 0.05 }, 0.951, 'pass'],
    [{ relative: 0.05 }, 0.949, 'fail'],
    [{ absolute: 0.02, relative: 0.05 }, 0.96, 'pass'],
    [{ absolute: 0.1, relative: 0.05 }, 0.92, 'pass'],
    [{ absolute: 0.1, relative: 0.05 }, 0.89, 'fail'],
  ])('of %j against a baseline of 1 judges %d: %s (of two, both must be exceeded)', (allowed, now, status) => {
    expect(statusOf(limit({ allowed }), [measured(now)], found([measured(1)]))).toBe(status);
  });

  it('judges all rows and the groups apart, each against its own', () => {
    const group = (name: string, value: number) => measured(value, { slice: `speaker=${name}` });
    const before = found([measured(0.9), group('anna', 0.95), group('bob', 0.85)]);
    const { evaluations } = judge([limit()], [measured(0.9), group('anna', 0.99), group('bob', 0.81)], before);
    expect(evaluations.map(({ slice, status, baseline }) => [slice, status, baseline])).toEqual([
      [undefined, 'pass', 0.9],
      ['speaker=bob', 'fail', 0.85],
    ]);
    const fewer = judge([limit()], [measured(0.9), group('anna', 0.95)], before).evaluations;
    expect(fewer.map(({ status }) => status)).toEqual(['pass', 'error']);
    expect(fewer[1]!.message).toMatch(/the baseline has m of speaker=bob, and this run has not/);
    const more = judge([limit()], [measured(0.9), group('anna', 0.95), group('bob', 0.85), group('cleo', 0)], before);
    expect(more.evaluations[1]).toMatchObject({ status: 'pass', message: expect.stringMatching(/1 group is new/) });
    const none = judge([limit()], [measured(0.9), group('anna', 0.95)], found([measured(0.9)]));
    expect(none.evaluations.map(({ status }) => status)).toEqual(['pass', 'skipped']);
    // Groups that are asked for no more.
    expect(statusOf(limit(), [measured(0.9)], before)).toBe('pass');
  });

  it('goes on without the groups that the gate file lets go, and is skipped where none of the others was there', () => {
    const group = (name: string, value: number) => measured(value, { slice: `speaker=${name}` });
    const both = [group('anna', 0.9), group('bob', 0.9)];
    const before = found(both);
    const letGo: BaselineCheck = { state: 'found', measurements: both, mayLack: (slice) => slice === 'speaker=bob' };
    const allGo: BaselineCheck = { state: 'found', measurements: both, mayLack: () => true };
    const judged = (now: Measurement[], baseline: BaselineCheck) => judge([limit()], now, baseline).status;
    expect(judged([group('anna', 0.9)], before)).toBe('error');
    expect(judged([group('anna', 0.9)], letGo)).toBe('pass');
    expect(judged([group('anna', 0.8)], letGo)).toBe('fail');
    expect(judged([group('bob', 0.9)], letGo)).toBe('error');
    const others = judge([limit()], [group('cleo', 0.1)], allGo);
    expect(others.evaluations[0]).toMatchObject({
      status: 'skipped',
      message: expect.stringContaining('of other groups only'),
    });
  });

  it('takes a share of the size of a negative baseline', () => {
    const one = limit({ allowed: { relative: 0.1 } });
    expect(statusOf(one, [measured(-10.5)], found([measured(-10)]))).toBe('pass');
    expect(statusOf(one, [measured(-11.5)], found([measured(-10)]))).toBe('fail');
  });

  describe('with rows in pairs', () => {
    const pair = (low: number | null, high: number | null): PairedDifference[] => [
      { metric: 'm', difference: -0.02, interval: [low, high], pValue: 0.04, newlyWrong: 14 },
    ];
    const fall = (paired: PairedDifference[], more: Partial<ChangeLimit> = {}) =>
      judge([limit(more)], [measured(0.88)], found([measured(0.9)], paired));

    it.each([
      ['excludes that nothing got worse', pair(-0.03, -0.01), 'fail'],
      ['holds no change', pair(-0.05, 0.01), 'inconclusive'],
      ['is open', pair(-0.05, null), 'inconclusive'],
      ['ends at no change', pair(-0.05, 0), 'inconclusive'],
    ] as const)('is judged by an interval that %s: %s', (_, paired, status) => {
      expect(fall([...paired]).status).toBe(status);
    });

    it('fails what may be chance where the gate says so, and warns where the limit only warns', () => {
      expect(fall(pair(-0.05, 0.01), { onInconclusive: 'fail' }).status).toBe('fail');
      expect(fall(pair(-0.05, 0.01), { onInconclusive: 'fail', severity: 'warn' }).status).toBe('warn');
      expect(fall(pair(-0.03, -0.01), { severity: 'warn' }).status).toBe('warn');
    });

    it('says how much, how sure, and how many rows', () => {
      const [evaluation] = fall(pair(-0.03, -0.01)).evaluations;
      expect(evaluation!.message).toBe(
        "m 0.88 is 0.02 lower than the baseline's 0.9, limit 0.01, interval -0.03 to -0.01, p = 0.04, " +
          '14 rows that were right are wrong now',
      );
      expect(evaluation).toMatchObject({
        actual: 0.88,
        baseline: 0.9,
        threshold: 0.01,
        change: { interval: [-0.03, -0.01], pValue: 0.04, newlyWrong: 14 },
      });
    });

    it('does not call a significant change within the limit a violation', () => {
      const { status } = judge([limit()], [measured(0.895)], found([measured(0.9)], pair(-0.009, -0.001)));
      expect(status).toBe('pass');
    });

    it('reads a rise from the other side', () => {
      const rise = (low: number) =>
        judge(
          [limit({ kind: 'max_increase' })],
          [measured(1)],
          found([measured(0.9)], [{ metric: 'm', difference: 0.1, interval: [low, 0.2] }]),
        ).status;
      expect(rise(0.05)).toBe('fail');
      expect(rise(-0.05)).toBe('inconclusive');
    });
  });

  it('says that a noisy metric was judged without pairs', () => {
    const noisy = measured(0.88, { interval: [0.8, 0.95] });
    const { status, evaluations } = judge([limit()], [noisy], found([measured(0.9)]));
    expect(status).toBe('fail');
    expect(evaluations[0]!.message).toMatch(/judged by the values alone/);
  });

  it('judges each class against its own, and certain violations before larger uncertain ones', () => {
    const now = [measured(0.5, { slice: 'a' }), measured(0.7, { slice: 'b' }), measured(0.9, { slice: 'c' })];
    const before = [measured(0.8, { slice: 'a' }), measured(0.8, { slice: 'b' }), measured(0.9, { slice: 'c' })];
    const paired: PairedDifference[] = [
      { metric: 'm', slice: 'a', difference: -0.3, interval: [-0.7, 0.1] },
      { metric: 'm', slice: 'b', difference: -0.1, interval: [-0.15, -0.05] },
    ];
    const { status, evaluations } = judge([limit()], now, found(before, paired));
    expect(status).toBe('fail');
    expect(evaluations[0]!.slice).toBe('b');
  });

  it('is an error where the baseline has a class or a metric that this run lacks', () => {
    const before = found([measured(0.8, { slice: 'a' }), measured(0.8, { slice: 'b' })]);
    const gone = judge([limit()], [measured(0.8, { slice: 'a' })], before);
    expect(gone.status).toBe('error');
    expect(gone.evaluations[0]!.message).toMatch(/the baseline has m of b/);
    expect(judge([limit()], [], before).evaluations[0]).toMatchObject({
      status: 'error',
      message: 'm was not measured, though the baseline has it',
    });
    expect(statusOf(limit(), [measured(null)], before)).toBe('error');
  });

  it.each([
    ['nobody gave one', undefined, 'error', 'warn'],
    ['it cannot be had', { state: 'missing', reason: 'gone' }, 'error', 'warn'],
    ['it could not be measured there', found([measured(null, { reason: 'one class' })]), 'error', 'warn'],
    ['there is none yet', { state: 'first', reason: 'the base has no gate file' }, 'skipped', 'skipped'],
    ['the metric is new', found([]), 'skipped', 'skipped'],
  ] as const)('without a baseline, since %s, is %s or %s', (_, baseline, byDefault, lenient) => {
    expect(statusOf(limit(), [measured(0.9)], baseline)).toBe(byDefault);
    expect(statusOf(limit({ onMissingBaseline: 'warn' }), [measured(0.9)], baseline)).toBe(lenient);
  });

  it('is an error on a first run too where nothing was measured', () => {
    expect(statusOf(limit(), [], { state: 'first', reason: 'the base has no gate file' })).toBe('error');
  });
});
