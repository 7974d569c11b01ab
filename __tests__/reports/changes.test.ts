import { describe, expect, it } from 'vitest';
import type { Evaluation, Status } from '../../schemas/generated/result.d.ts';
import { cellsOf } from '../../src/reports/cells.ts';
import { reports } from '../../src/reports/index.ts';
import { check, evaluation, measurement, model, result } from './fixtures.ts';

describe('a change that may be chance', () => {
  const change = {
    ...evaluation('f1_macro', 'max_drop', 0.045, 0.85, 'inconclusive'),
    baseline: 0.9,
    allowed: { absolute: 0.01, relative: 0.05 },
    change: { value: -0.05, interval: [-0.11, 0.01] },
  };
  const document = result('pass', [
    model('a', 'inconclusive', [check('quality', 'inconclusive', { evaluations: [change] })]),
  ]);

  it.each(['terminal', 'markdown', 'html', 'junit'] as const)(
    'is a status of its own in %s, with its limit',
    (name) => {
      const text = String(reports[name](document, { color: false, width: 200 } as never));
      expect(text).toMatch(/inconclusive/);
      expect(text).toMatch(/drop ≤ 0\.01 or 5 %/);
    },
  );
});

describe('a change', () => {
  const changed = (
    unit: string,
    now: number,
    before: number,
    interval?: (number | null)[],
    alone?: (number | null)[],
  ) =>
    cellsOf({
      status: 'fail',
      measurement: { metric: 'm', value: now, unit, samples: 9, ...(alone && { interval: alone }) },
      evaluation: {
        ...evaluation('m', 'max_increase', 0.1, now, 'fail'),
        baseline: before,
        change: { value: now - before, ...(interval && { interval }) },
      },
    });

  it('of what was measured side by side has the interval of its ratio, not the one of the few samples alone', () => {
    // By 1.22, of 0.03 ms: 0.0066 ms more, between 0.21 and 0.23 times 0.03.
    const cells = changed('ms', 0.0366, 0.03, [0.0063, 0.0069], [null, null]);
    expect(cells).toMatchObject({ measured: '36.6 µs', change: '+6.6 µs (×1.22 [1.21, 1.23])' });
  });

  it.each([
    ['bytes', 43_997, 44_000, undefined, '-3 B'],
    ['bytes', 44_000, 40_000, undefined, '+4 kB (×1.1)'],
    ['ms', 1.001, 1, [-0.004, 0.006], '+1 µs [-4, 6]'],
    ['ms', 1.2, 1, [0.1, null], '+0.2 ms (×1.2 [1.1, ∞])'],
    ['ms', 1.2, 1, [null, null], '+0.2 ms (×1.2)'],
    ['1', 0.85, 0.9, [-0.11, 0.01], '-0.05 [-0.11, 0.01]'],
  ])('in %s from %d to %d is %s', (unit, now, before, interval, text) => {
    expect(changed(unit, now, before, interval).change).toBe(text);
  });

  it('leaves an interval with two open ends out of every report, and keeps it beside a limit on the value', () => {
    const measurements = [measurement('latency_p50', 0.0366, { unit: 'ms', samples: 9, interval: [null, null] })];
    const drift = {
      ...evaluation('latency_p50', 'max_increase', 0.003, 0.0366, 'fail'),
      baseline: 0.03,
      change: { value: 0.0066, interval: [0.0063, 0.0069] },
    };
    const of = (limit: Evaluation) =>
      result('fail', [model('a', 'fail', [check('latency', 'fail', { measurements, evaluations: [limit] })])]);
    for (const name of ['terminal', 'markdown', 'html', 'junit'] as const) {
      const text = String(reports[name](of(drift), { color: false, width: 200 } as never));
      expect(text).not.toContain('−∞');
      const absolute = of(evaluation('latency_p50', 'max', 0.03, 0.0366, 'fail'));
      expect(String(reports[name](absolute, { color: false, width: 200 } as never))).toContain('−∞');
    }
  });
});

describe('what got worse', () => {
  const dropped = (metric: string, status: Status): Evaluation => ({
    ...evaluation(metric, 'max_drop', 0.01, 0.8, status),
    message: `${metric} fell by a tenth`,
    baseline: 0.9,
    allowed: { absolute: 0.01 },
    change: { value: -0.1 },
  });
  const measurements = [{ metric: 'm0', value: 0.8, unit: '1', samples: 9 }];
  const of = (evaluations: Evaluation[]) =>
    result('fail', [model('actions', 'fail', [check('quality', 'fail', { measurements, evaluations })])]);
  const outside = (text: string) => text.slice(0, text.indexOf('<details>'));

  it('is said in words in the comment, before anything is opened', () => {
    const text = outside(reports.markdown(of([dropped('m0', 'fail'), dropped('m1', 'pass'), dropped('m2', 'waived')])));
    const [, list] = text.split('**Against the baseline**');
    expect(list).toMatch(/^\n\n- ❌ <code>actions<\/code> m0 fell by a tenth/);
    expect(text).not.toMatch(/m1 fell|m2 fell/);
  });

  it('is said in the page before the table of limits, as in the comment', () => {
    const page = reports.html(of([dropped('m0', 'fail'), dropped('m1', 'pass'), dropped('m2', 'waived')]));
    const [, rest] = page.split('<h2>Against the baseline</h2>');
    const list = rest!.slice(0, rest!.indexOf('<h2>Limits</h2>'));
    expect(list).toMatch(/^<ul><li>.*fail.*<code>actions<\/code> m0 fell by a tenth/);
    expect(list).not.toMatch(/m1 fell|m2 fell/);
    const many = reports.html(of(Array.from({ length: 8 }, (_, at) => dropped(`m${at}`, 'fail'))));
    expect(many.split('<h2>Limits</h2>')[0]).toContain('and 3 more');
  });

  it('is told on a terminal with the value before, what passed too, and the rows', () => {
    const document = of([dropped('m0', 'fail'), dropped('m1', 'pass')]);
    document.models[0]!.checks[0]!.details = {
      compared_in_pairs: { rows: 900, newly_wrong: 472, newly_right: 0 },
      newly_wrong_rows: Array.from({ length: 100 }, (_, at) => ({ row: 2 * at })),
    };
    const lines = reports.terminal(document, { color: false, width: 200 }).split('\n');
    expect(lines.filter((line) => line.startsWith('change: '))).toEqual([
      'change: actions quality.m0 0.9 → 0.8, -0.1',
      'change: actions quality.m1 0.9 → 0.8, -0.1',
      `change: actions quality newly wrong rows, the first 20 of 472: ${Array.from({ length: 20 }, (_, at) => 2 * at).join(', ')}`,
    ]);
  });

  it('is cut where it is much', () => {
    const text = outside(reports.markdown(of(Array.from({ length: 8 }, (_, at) => dropped(`m${at}`, 'fail')))));
    expect(text.match(/fell by a tenth/g)).toHaveLength(5);
    expect(text).toContain('_and 3 more_');
  });

  it('has no part in a comment where nothing did', () => {
    expect(reports.markdown(of([dropped('m0', 'pass')]))).not.toContain('Against the baseline');
    expect(reports.html(of([dropped('m0', 'pass')]))).not.toContain('Against the baseline');
  });

  it('has its limit in the page as the gate file has it, and titles for narrow screens', () => {
    const share = { ...dropped('m0', 'fail'), threshold: 0.009, allowed: { relative: 0.01 } };
    const page = reports.html(of([share]));
    expect(page).toContain('<td class="number" data-title="Limit">drop ≤ 1 %</td>');
    expect(page).toContain('<td class="number">drop ≤ 1 %</td>');
    expect(page).not.toContain('0.009');
    expect(page).toContain('<td class="number" data-title="Baseline">0.9</td>');
  });
});
