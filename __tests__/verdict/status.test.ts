import { describe, expect, it } from 'vitest';
import type { Result } from '../../schemas/generated/result.d.ts';
import { exitStatus } from '../../src/verdict/exit-status.ts';
import { modelStatus, overallVerdict, worstStatus } from '../../src/verdict/status.ts';

describe('statuses', () => {
  it('orders them as the design does', () => {
    const order = ['error', 'fail', 'inconclusive', 'warn', 'waived', 'skipped', 'pass'] as const;
    for (const [rank, status] of order.entries()) {
      for (const better of order.slice(rank)) expect(worstStatus([better, status])).toBe(status);
    }
  });

  it('never passes what nobody judged', () => {
    expect(worstStatus([])).toBe('error');
    expect(modelStatus([])).toBe('error');
    expect(modelStatus(['skipped', 'skipped'])).toBe('error');
    expect(overallVerdict([])).toBe('error');
  });

  it('takes a model with one judged check among skipped ones by its worst check', () => {
    expect(modelStatus(['skipped', 'pass'])).toBe('skipped');
  });

  it.each([
    [['pass', 'inconclusive', 'warn', 'waived'], 'pass'],
    [['pass', 'fail'], 'fail'],
    [['fail', 'error'], 'error'],
  ] as const)('%j comes to %s', (statuses, verdict) => {
    expect(overallVerdict([...statuses])).toBe(verdict);
  });
});

describe('exit status', () => {
  const problem = (code: string) => ({ code, message: 'm', remedy: 'r' });
  const result = (overrides: Partial<Result>) =>
    ({ errors: [], models: [], verdict: 'pass', ...overrides }) as unknown as Result;

  it.each([
    [0, result({})],
    [1, result({ verdict: 'fail' })],
    [2, result({ verdict: 'error', errors: [problem('gate.unknown_key')] })],
    [3, result({ verdict: 'error' })],
    [
      3,
      result({ verdict: 'error', errors: [problem('model.unreadable')], models: [{}] as unknown as Result['models'] }),
    ],
    [1, result({ verdict: 'fail', models: [{}] as unknown as Result['models'] })],
    [70, result({ verdict: 'error', errors: [problem('gate.unknown_key'), problem('internal.bug')] })],
    [70, result({ verdict: 'error', models: [{ error: problem('internal.bug') }] as unknown as Result['models'] })],
  ])('%d', (status, document) => {
    expect(exitStatus(document)).toBe(status);
  });
});
