import { describe, expect, it } from 'vitest';
import type { BaselineCheck, PairedDifference } from '../../src/contracts/baseline.ts';
import type { ChangeLimit, Measurement } from '../../src/contracts/check.ts';
import { holdChange } from '../../src/verdict/change.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import { enoughAside, judge } from '../../src/verdict/judge.ts';

const limit = (more: Partial<ChangeLimit> = {}): ChangeLimit => ({
  metric: 'm',
  kind: 'max_drop',
  allowed: { absolute: 0.5 },
  severity: 'fail',
  at: { file: 'gate.yml', line: 1, column: 1 },
  onInconclusive: 'warn',
  onMissingBaseline: 'error',
  ...more,
});

const measured = (value: number | null, slice?: string, more: Partial<Measurement> = {}): Measurement => ({
  metric: 'm',
  value,
  unit: '1',
  samples: 100,
  ...(slice !== undefined && { slice }),
  ...more,
});

const other = measured(null, undefined, { metric: 'other' });

const found = (values: readonly Measurement[], paired?: readonly PairedDifference[]): BaselineCheck => ({
  state: 'found',
  measurements: values,
  ...(paired && { paired }),
});

function held(before: number, now: number, more: Partial<ChangeLimit> = {}, paired?: PairedDifference[]): Finding {
  return holdChange(limit(more), [other, measured(now)], found([other, measured(before)], paired));
}

describe('the message of a limit on a change', () => {
  it.each([
    ['max_drop', 8, 7, "m 7 is 1 lower than the baseline's 8, limit 0.5"],
    ['max_drop', 8, 9, "m 9 is 1 higher than the baseline's 8, limit 0.5"],
    ['max_drop', 8, 8, "m 8 is unchanged from the baseline's 8, limit 0.5"],
    ['max_increase', 8, 9, "m 9 is 1 higher than the baseline's 8, limit 0.5"],
    ['max_increase', 8, 7, "m 7 is 1 lower than the baseline's 8, limit 0.5"],
    ['max_increase', 8, 8, "m 8 is unchanged from the baseline's 8, limit 0.5"],
  ] as const)('says the direction: %s, %d → %d', (kind, before, now, message) => {
    expect(held(before, now, { kind }).message).toBe(message);
    expect(held(before, now, { kind }).change).toEqual({ value: now - before });
  });

  it('says what the rows in pairs say, and no more than they do', () => {
    const bare = { metric: 'm', difference: -1, interval: [-2, -0.25] } as const;
    const begin = "m 7 is 1 lower than the baseline's 8, limit 0.5, interval";
    expect(held(8, 7, {}, [bare])).toMatchObject({ message: `${begin} -2 to -0.25`, status: 'fail' });
    expect(held(8, 7, {}, [bare]).change).toEqual({ value: -1, interval: [-2, -0.25] });
    expect(held(8, 7, {}, [{ ...bare, interval: [-2, 0.123456] }]).message).toBe(
      `${begin} -2 to 0.1235, which may be chance`,
    );
    expect(held(8, 7, {}, [{ ...bare, interval: [null, null] }])).toMatchObject({
      message: `${begin} −∞ to ∞, which may be chance`,
      status: 'inconclusive',
    });
    const tested = { ...bare, pValue: 0.0123456, newlyWrong: 0 };
    expect(held(8, 7, {}, [tested]).message).toBe(
      `${begin} -2 to -0.25, p = 0.01235, 0 rows that were right are wrong now`,
    );
    expect(held(8, 7, {}, [tested]).change).toEqual({
      value: -1,
      interval: [-2, -0.25],
      pValue: 0.0123456,
      newlyWrong: 0,
    });
  });

  it('takes evidence on this metric and class only', () => {
    const evidence = { metric: 'other', difference: -1, interval: [-2, 1] } as const;
    expect(held(8, 7, {}, [evidence]).status).toBe('fail');
    expect(held(8, 7, {}, [{ ...evidence, metric: 'm', slice: 'a' }]).status).toBe('fail');
    expect(held(8, 7, {}, [{ ...evidence, metric: 'm' }]).status).toBe('inconclusive');
  });

  it('says of a noisy metric without rows in pairs, and of no other, that values alone decided', () => {
    const noisy = measured(7, undefined, { interval: [6, 8] });
    const alone = 'judged by the values alone, without rows in pairs';
    const message = (before: number, paired?: PairedDifference[]) =>
      holdChange(limit(), [noisy], found([measured(before)], paired)).message;
    expect(message(8)).toContain(alone);
    expect(message(8, [{ metric: 'm', difference: -1, interval: [-2, -0.5] }])).not.toContain(alone);
    expect(held(8, 7).message).not.toContain(alone);
  });
});

describe('several classes', () => {
  const falling = (values: Record<string, number>, before: Record<string, number>, paired?: PairedDifference[]) => {
    const all = (of: Record<string, number>) => Object.entries(of).map(([slice, value]) => measured(value, slice));
    return holdChange(limit(), all(values), found(all(before), paired));
  };

  it('are judged by what lies furthest beyond its own limit', () => {
    const one = limit({ allowed: { relative: 0.1 } });
    const now = [measured(85, 'large'), measured(2, 'small')];
    const was = [measured(100, 'large'), measured(10, 'small')];
    // Beyond a tenth: 15 − 10 = 5 of the large one, 8 − 1 = 7 of the small one.
    for (const order of [now, now.toReversed()])
      expect(holdChange(one, order, found(was)).measured).toMatchObject({ slice: 'small' });
  });

  it('count those that share the outcome', () => {
    const before = { a: 8, b: 8, c: 8, d: 8 };
    expect(falling({ a: 8, b: 6, c: 5, d: 4 }, before).message).toBe(
      "m of d 4 is 4 lower than the baseline's 8, limit 0.5, and 2 other groups",
    );
    expect(falling({ a: 8, b: 8, c: 8, d: 7 }, before).message).not.toContain('other groups');
    expect(falling(before, before).message).toBe("m of a 8 is unchanged from the baseline's 8, limit 0.5");
  });

  it('put what is certain before what may be chance, and that before what holds', () => {
    const chance: PairedDifference = { metric: 'm', slice: 'b', difference: -7, interval: [-9, 1] };
    const before = { a: 8, b: 8, c: 8 };
    expect(falling({ a: 8, b: 1, c: 7 }, before, [chance])).toMatchObject({ measured: { slice: 'c' }, status: 'fail' });
    expect(falling({ a: 8, b: 1, c: 8 }, before, [chance])).toMatchObject({
      measured: { slice: 'b' },
      status: 'inconclusive',
    });
  });

  it('that are new are told, not compared', () => {
    const { message, status } = falling({ a: 8, new1: 0, new2: 0 }, { a: 8 });
    expect(message).toBe("m of a 8 is unchanged from the baseline's 8, limit 0.5; 2 groups are new");
    expect(status).toBe('pass');
    expect(falling({ a: 8 }, { a: 8 }).message).not.toContain('new');
  });
});

describe('a change at the edge of its limit', () => {
  it.each([
    ['passes where it is as large', 8, 7.5, 'pass'],
    ['passes where only rounding separates them', 1e6, 1e6 - 0.5 - 1e-8, 'pass'],
    ['passes where rounding is that of the larger value', 1e6, 0.5, 'pass'],
    ['fails beyond what rounding explains', 1e6, 1e6 - 0.5 - 1e-5, 'fail'],
    ['fails beyond what rounding of small values explains', 1, 0.5 - 1e-9, 'fail'],
  ] as const)('%s', (_, before, now, status) => {
    const allowed = now === 0.5 ? { absolute: 999_999.5 - 1e-7 } : { absolute: 0.5 };
    expect(held(before, now, { allowed }).status).toBe(status);
  });

  it('on a rise is certain only where the interval begins above no change', () => {
    const rise = (low: number | null) =>
      held(8, 9, { kind: 'max_increase' }, [{ metric: 'm', difference: 1, interval: [low, 3] }]).status;
    expect([rise(0.1), rise(0), rise(-0.1), rise(null)]).toEqual([
      'fail',
      'inconclusive',
      'inconclusive',
      'inconclusive',
    ]);
  });
});

describe('what cannot be compared', () => {
  const first: BaselineCheck = { state: 'first', reason: 'the base has no gate file' };
  const against = (now: Measurement[], baseline?: BaselineCheck) => judge([limit()], now, baseline).evaluations[0];

  it.each([
    ['no metric', [], first, 'error', 'm was not measured'],
    ['no value', [measured(null, 'a', { reason: 'one class' })], first, 'error', 'm could not be measured: one class'],
    ['NaN', [measured(Number.NaN)], first, 'error', 'm could not be measured: no finite value'],
    [
      'another unit',
      [measured(3, undefined, { unit: '%' })],
      found([measured(2)]),
      'error',
      'm cannot be compared: it is without a unit there and in % here',
    ],
    [
      'another k',
      [measured(3, undefined, { k: 5 })],
      found([measured(2, undefined, { k: 1 })]),
      'error',
      'm cannot be compared: it is among the best 1 there and among the best 5 here',
    ],
    [
      'a k that is not known',
      [measured(3, undefined, { k: 5 })],
      found([measured(2)]),
      'error',
      'm cannot be compared: it is without a unit there and among the best 5 here',
    ],
    [
      'no value, and none before',
      [measured(null)],
      found([measured(null)]),
      'error',
      'm could not be measured: no finite value',
    ],
    [
      'no value, unlike before',
      [measured(1, 'a'), measured(null, 'b')],
      found([other, measured(3)]),
      'error',
      'm could not be measured: no finite value, though the baseline has it',
    ],
    ['only another metric before', [], found([measured(3, undefined, { metric: 'x' })]), 'error', 'm was not measured'],
    ['a first run', [measured(3)], first, 'skipped', 'nothing to compare with: the base has no gate file'],
    ['a new metric', [measured(3)], found([other]), 'skipped', 'nothing to compare with: the baseline has no m'],
    [
      'nothing given',
      [measured(3)],
      undefined,
      'error',
      'm cannot be compared: no baseline was given (--baseline, or baseline: auto in the Action)',
    ],
    [
      'a baseline that cannot be had',
      [measured(3)],
      { state: 'missing', reason: 'gone' },
      'error',
      'm cannot be compared: gone',
    ],
    [
      'a baseline without a value',
      [measured(3)],
      found([measured(null, undefined, { reason: 'one class' })]),
      'error',
      'm cannot be compared: it could not be measured there: one class',
    ],
    [
      'a baseline of no finite value',
      [measured(3)],
      found([measured(Number.NaN)]),
      'error',
      'm cannot be compared: it could not be measured there: no finite value',
    ],
    [
      'a group that is gone',
      [measured(3, 'a')],
      found([measured(3, 'a'), measured(3, 'b')]),
      'error',
      'the baseline has m of b, and this run has not',
    ],
  ] as [string, Measurement[], BaselineCheck | undefined, string, string][])(
    'is said with its reason: %s',
    (_, now, baseline, status, message) => {
      expect(against(now, baseline)).toMatchObject({ status, message });
    },
  );

  it('still repeats the limit and what was measured', () => {
    expect(against([measured(3, 'a')], first)).toMatchObject({
      actual: 3,
      slice: 'a',
      threshold: 0.5,
      allowed: { absolute: 0.5 },
    });
    const relative = limit({ allowed: { relative: 0.2 } });
    expect(judge([relative], [measured(1, 'a'), measured(null, 'b')], first).evaluations[0]).toMatchObject({
      actual: null,
      slice: 'b',
      threshold: 0.2,
      allowed: { relative: 0.2 },
    });
    expect(against([], first)).toMatchObject({ actual: null, threshold: 0.5, allowed: { absolute: 0.5 } });
    const both = limit({ allowed: { absolute: 0.5, relative: 0.2 } });
    expect(judge([both], [measured(1)], first).evaluations[0]!.threshold).toBe(0.5);
  });
});

describe('what was measured side by side', () => {
  const aside = (interval: PairedDifference['interval'], more: Partial<ChangeLimit> = {}, now = 8.4) =>
    holdChange(limit({ kind: 'max_increase', ...more }), [other, measured(now)], {
      state: 'missing',
      reason: 'no document',
      paired: [{ metric: 'm', difference: now - 8, interval, baseline: 8 }],
    });

  // The limit is a rise of 0.5 from 8.
  it.each([
    ['lies within the limit', [0.1, 0.4], 8.4, 'pass'],
    ['ends at the limit', [0.1, 0.5], 8.4, 'pass'],
    ['lies beyond the limit', [0.6, 0.9], 8.7, 'fail'],
    ['begins at the limit, the change beyond', [0.5, 0.9], 8.7, 'fail'],
    ['holds the limit, the change within', [0.1, 0.9], 8.4, 'inconclusive'],
    ['holds the limit, the change at it', [0.1, 0.9], 8.5, 'inconclusive'],
    ['holds the limit, the change beyond', [0.1, 0.9], 8.7, 'fail'],
    ['is open above, the change within', [0.1, null], 8.4, 'inconclusive'],
    ['is open below, the change within', [null, 0.4], 8.4, 'pass'],
    ['is open below and ends beyond', [null, 0.9], 8.4, 'inconclusive'],
  ] as const)('needs no document, and is judged by an interval that %s', (_, interval, now, status) => {
    expect(aside(interval, {}, now).status).toBe(status);
    const mirrored = [interval[1] === null ? null : -interval[1], interval[0] === null ? null : -interval[0]] as const;
    expect(aside(mirrored, { kind: 'max_drop' }, 16 - now).status).toBe(status);
  });

  it('is said to be, and what does not decide it', () => {
    const begin = "m 8.4 is 0.4 higher than the baseline's 8, limit 0.5, interval";
    expect(aside([0.1, 0.45]).message).toBe(`${begin} 0.1 to 0.45, measured side by side`);
    expect(aside([0.1, 0.9]).message).toBe(`${begin} 0.1 to 0.9, measured side by side, which does not decide it`);
  });

  it('leaves a latency of separate runs named as such', () => {
    for (const metric of ['latency_p50', 'load_time', 'peak_memory']) {
      const [now, before] = [8, 8].map((value) => measured(value, undefined, { metric, interval: [7, 9] }));
      const { message } = holdChange(limit({ metric }), [now!], found([before!]));
      const interval = metric === 'latency_p50' ? 'interval -2 to 2, ' : '';
      expect(message).toBe(
        `${metric} 8 is unchanged from the baseline's 8, limit 0.5, ${interval}measured in separate runs`,
      );
    }
    const per = (value: number, slice: string) => measured(value, slice, { metric: 'f1_per_class' });
    expect(
      holdChange(limit({ metric: 'f1_per_class' }), [per(1, 'a'), per(1, 'b')], found([per(1, 'a')])).message,
    ).toContain('1 class is new');
  });

  it('is enough when every limit on a change of it is decided', () => {
    const rise = limit({ kind: 'max_increase' });
    const pair = (interval: [number, number], metric = 'm'): PairedDifference => ({
      metric,
      difference: 0.4,
      interval,
      baseline: 8,
    });
    const now = [other, measured(8.4), measured(8.4, undefined, { metric: 'n' })];
    const done = enoughAside([rise, limit({ metric: 'n', kind: 'max_increase' }), limit({ metric: 'unpaired' })]);
    expect(done(now, [pair([0.1, 0.4])])).toBe(true);
    expect(done(now, [pair([0.6, 0.9])])).toBe(true);
    expect(done(now, [pair([0.1, 0.9])])).toBe(false);
    expect(done(now, [pair([0.1, 0.4]), pair([0.1, 0.9], 'n')])).toBe(false);
    expect(done([other], [pair([0.1, 0.4])])).toBe(false);
  });
});

describe('groups beside all rows', () => {
  it('are judged apart, so that neither hides the other', () => {
    const now = [measured(8), measured(1, 'a'), measured(8, 'b'), other];
    const { evaluations, status } = judge([limit()], now, found([measured(8), measured(8, 'a'), measured(8, 'b')]));
    expect(evaluations.map((one) => [one.slice, one.status])).toEqual([
      [undefined, 'pass'],
      ['a', 'fail'],
    ]);
    expect(status).toBe('fail');
  });
});
