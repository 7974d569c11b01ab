import { describe, expect, it } from 'vitest';
import type { Evaluation, Status } from '../../schemas/generated/result.d.ts';
import { reports } from '../../src/reports/index.ts';
import { check, evaluation, model, result } from './fixtures.ts';

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

  it('is cut where it is much', () => {
    const text = outside(reports.markdown(of(Array.from({ length: 8 }, (_, at) => dropped(`m${at}`, 'fail')))));
    expect(text.match(/fell by a tenth/g)).toHaveLength(5);
    expect(text).toContain('_and 3 more_');
  });

  it('has no part in a comment where nothing did', () => {
    expect(reports.markdown(of([dropped('m0', 'pass')]))).not.toContain('Against the baseline');
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
