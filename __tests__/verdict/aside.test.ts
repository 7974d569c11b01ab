import { describe, expect, it } from 'vitest';
import type { BaselineCheck, PairedDifference } from '../../src/contracts/baseline.ts';
import type { ChangeLimit, Measurement } from '../../src/contracts/check.ts';
import { enough, enoughAside, judge } from '../../src/verdict/judge.ts';

const limit = (more: Partial<ChangeLimit> = {}): ChangeLimit => ({
  metric: 'latency_p50',
  kind: 'max_increase',
  allowed: { relative: 0.1 },
  severity: 'fail',
  at: { file: 'gate.yml', line: 1, column: 1 },
  onInconclusive: 'warn',
  onMissingBaseline: 'error',
  ...more,
});

const now: Measurement = { metric: 'latency_p50', value: 11, unit: 'ms', samples: 100, interval: [10.9, 11.1] };

/** The model takes 11 ms, which is `ratio` times what the baseline took beside it. */
function aside(ratio: number, low: number | null, high: number | null): PairedDifference {
  const baseline = 11 / ratio;
  const side = (bound: number | null) => (bound === null ? null : (bound - 1) * baseline);
  return { metric: 'latency_p50', difference: 11 - baseline, interval: [side(low), side(high)], baseline };
}

describe('a limit on a change that was measured side by side', () => {
  it.each([
    ['wholly below', 1.02, 1.0, 1.09, 'pass', true],
    ['wholly above', 1.2, 1.11, 1.3, 'fail', true],
    ['around the limit, the estimate below', 1.05, 0.95, 1.15, 'inconclusive', false],
    ['around the limit, the estimate above', 1.15, 1.05, 1.25, 'fail', false],
    ['open above', 1.02, 1.0, null, 'inconclusive', false],
    ['open below, and below the limit', 0.9, null, 1.05, 'pass', true],
  ] as const)('of 10 %%, with an interval %s, is judged by it', (_, ratio, low, high, status, decided) => {
    const paired = [aside(ratio, low, high)];
    // What a separate run said would fail each of them.
    const baseline: BaselineCheck = { state: 'found', measurements: [{ ...now, value: 1 }], paired };
    const judged = judge([limit()], [now], baseline);
    expect(judged.status).toBe(status);
    expect(judged.evaluations[0]!.message).toContain('measured side by side');
    expect(enoughAside([limit()])([now], paired)).toBe(decided);
    const [{ actual, baseline: was, change }] = judged.evaluations as [(typeof judged.evaluations)[0]];
    expect(actual! / was!).toBeCloseTo(ratio, 12);
    expect(change!.value).toBeCloseTo(11 - 11 / ratio, 12);
  });

  it('fails where what is inconclusive fails', () => {
    const baseline: BaselineCheck = { state: 'found', measurements: [], paired: [aside(1.05, 0.95, 1.15)] };
    expect(judge([limit({ onInconclusive: 'fail' })], [now], baseline).status).toBe('fail');
  });

  it('of two allowances takes the larger', () => {
    const baseline: BaselineCheck = { state: 'found', measurements: [], paired: [aside(1.2, 1.15, 1.25)] };
    expect(judge([limit({ allowed: { relative: 0.1, absolute: 5 } })], [now], baseline).status).toBe('pass');
  });

  it.each(['first', 'missing'] as const)('needs no result document (%s)', (state) => {
    const alone: BaselineCheck = { state, reason: 'there is none', paired: [aside(1.2, 1.15, 1.25)] };
    expect(judge([limit()], [now], alone).status).toBe('fail');
  });

  it('leaves what was not measured so to the values of separate runs, and says so', () => {
    const other = { ...now, metric: 'load_time', value: 30 };
    const baseline: BaselineCheck = { state: 'found', measurements: [{ ...other, value: 29 }], paired: [] };
    const { status, evaluations } = judge([limit({ metric: 'load_time' })], [other], baseline);
    expect(status).toBe('pass');
    expect(evaluations[0]!.message).toContain('measured in separate runs');
    expect(enoughAside([limit({ metric: 'load_time' })])([other], [])).toBe(true);
  });
});

describe('a limit on a change of latency that separate runs decide', () => {
  it.each([
    ['apart', 15, [13, 17], [9, 12], 'fail'],
    ['touching', 15, [11, 17], [9, 12], 'inconclusive'],
    ['open below', 15, [null, 17], [9, 12], 'inconclusive'],
    ['open above in the baseline', 15, [13, 17], [9, null], 'inconclusive'],
    ['touching, within the limit', 10.5, [9, 12], [9, 12], 'pass'],
    ['without one in the baseline', 15, [13, 17], undefined, 'fail'],
  ] as const)('with intervals %s', (_, value, interval, before, status) => {
    const measured: Measurement = { ...now, value, interval: [...interval] };
    const { interval: __, ...was } = now;
    const baseline = { ...was, value: 10, ...(before && { interval: [...before] }) };
    const judged = judge([limit()], [measured], { state: 'found', measurements: [baseline], paired: [] });
    expect(judged.status).toBe(status);
    expect(judged.evaluations[0]!.message).toContain('measured in separate runs');
  });

  it('judges other numbers of the machine by their values', () => {
    const load = { ...now, metric: 'load_time', value: 15, interval: [1, 30] };
    const baseline: BaselineCheck = { state: 'found', measurements: [{ ...load, value: 10 }] };
    expect(judge([limit({ metric: 'load_time' })], [load], baseline).status).toBe('fail');
  });

  it.each([
    ['wide', [9, 13], false],
    ['as narrow as what is allowed', [10.5, 11.6], true],
    ['open', [10.9, null], false],
  ] as const)('takes samples until the interval is no longer %s', (_, interval, told) => {
    const done = enough([limit()]);
    expect(done([{ ...now, interval: [...interval] }], true)).toBe(told);
    expect(done([{ ...now, interval: [...interval] }])).toBe(true);
  });
});
