import { describe, expect, it } from 'vitest';
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
