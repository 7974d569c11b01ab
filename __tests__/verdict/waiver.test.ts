import { describe, expect, it } from 'vitest';
import type { CheckResult, Status } from '../../schemas/generated/result.d.ts';
import { waive } from '../../src/verdict/waiver.ts';

const waiver = { reason: 'exporter bug', until: '2027-03-01' };

function check(name: string, ...statuses: Status[]): { result: CheckResult } {
  const at = { file: 'gate.yml', line: 1, column: 1 };
  const evaluations = statuses.map((status) => ({
    metric: 'm',
    limit: 'max' as const,
    threshold: 1,
    actual: 2,
    status,
    severity: 'fail' as const,
    message: 'm 2 violates ≤ 1',
    at,
  }));
  return { result: { check: name, status: statuses[0] ?? 'error', severity: 'fail', measurements: [], evaluations } };
}

describe('a waiver', () => {
  it('turns failures and errors into waived, with its reason and the days left, and leaves the rest', () => {
    const { checks, info, warnings } = waive(waiver, '2027-02-19', [
      check('size', 'fail', 'pass'),
      check('quality', 'error'),
      check('latency', 'inconclusive'),
      check('parameters', 'pass'),
    ]);
    expect(checks.map(({ status }) => status)).toEqual(['waived', 'waived', 'inconclusive', 'pass']);
    expect(checks[0]!.evaluations.map(({ status }) => status)).toEqual(['waived', 'pass']);
    expect(checks[0]!.evaluations[0]!.message).toBe(
      'm 2 violates ≤ 1 (waived until 2027-03-01 (10 days left): exporter bug)',
    );
    expect(info).toEqual({ ...waiver, daysLeft: 10 });
    expect(warnings).toEqual([]);
  });

  it('covers a check that could not be measured and has no limits', () => {
    expect(waive(waiver, '2027-02-19', [check('signature')]).checks[0]!.status).toBe('waived');
  });

  it('leaves a warning or what noise left open as worse than waived', () => {
    const { checks } = waive(waiver, '2027-02-19', [check('quality', 'fail', 'inconclusive')]);
    expect(checks[0]!.status).toBe('inconclusive');
  });

  it.each([
    ['2027-03-01', 'waived', 0],
    ['2027-03-02', 'fail', -1],
  ])('on %s leaves %s', (today, status, daysLeft) => {
    const { checks, info, warnings } = waive(waiver, today, [check('size', 'fail')]);
    expect(checks[0]!.status).toBe(status);
    expect(info.daysLeft).toBe(daysLeft);
    expect(warnings.join()).toMatch(daysLeft < 0 ? /expired on 2027-03-01/ : /^$/);
  });

  it('is for the checks that it names only', () => {
    const some = { ...waiver, checks: ['latency'] };
    const { checks } = waive(some, '2027-01-01', [check('size', 'fail'), check('latency', 'fail')]);
    expect(checks.map(({ status }) => status)).toEqual(['fail', 'waived']);
  });

  it('that nothing needs says so', () => {
    expect(waive(waiver, '2027-01-01', [check('size', 'pass')]).warnings.join()).toMatch(/no longer needed/);
    const other = { ...waiver, checks: ['latency'] };
    const { warnings } = waive(other, '2027-01-01', [check('size', 'fail'), check('latency', 'pass')]);
    expect(warnings.join()).toMatch(/no longer needed/);
  });

  it('never covers a bug of ours', () => {
    const bug = { code: 'internal.bug', message: 'a bug', remedy: 'report it' };
    const { checks } = waive(waiver, '2027-01-01', [{ ...check('size', 'error'), problem: bug }]);
    expect(checks[0]!.status).toBe('error');
  });

  it('covers what is not ours to mend, with the reason that a check gave', () => {
    const problem = { code: 'model.unreadable', message: 'truncated', remedy: 'export it again' };
    const given = check('quality', 'error');
    const { checks } = waive(waiver, '2027-02-28', [
      { result: { ...given.result, reason: 'truncated' }, problem },
      check('size', 'error'),
    ]);
    expect(checks[0]).toMatchObject({
      status: 'waived',
      reason: 'truncated (waived until 2027-03-01 (1 day left): exporter bug)',
    });
    expect(checks[1]).not.toHaveProperty('reason');
  });

  it('tells which checks it is for', () => {
    const failing = [check('size', 'fail')];
    expect(waive({ ...waiver, checks: ['size'] }, '2027-01-01', failing).info.checks).toEqual(['size']);
    expect(waive(waiver, '2027-01-01', failing).info).not.toHaveProperty('checks');
  });
});
