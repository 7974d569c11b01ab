import { describe, expect, it } from 'vitest';
import type { Measurement, Result } from '../../schemas/generated/result.d.ts';
import { needlessEntries } from '../../src/baseline/needless.ts';

const measured = (metric: string, slice?: string): Measurement => ({
  metric,
  value: 0.9,
  unit: '1',
  samples: 40,
  ...(slice !== undefined && { slice }),
});
const check = (name: string, ...measurements: Measurement[]) => ({ check: name, measurements });

const LONG = `speaker=${'x'.repeat(500)}`;
const BASELINE = {
  models: [
    {
      id: 'm',
      checks: [
        check('quality', measured('accuracy'), measured('accuracy', 'speaker=anna'), measured('recall', 'a/c')),
        check('parity', measured('worst'), measured('worst', LONG)),
        check('latency'),
      ],
    },
    { id: 'broken', checks: [] },
  ],
  metrics: [check('voice', measured('wer')), check('unread')],
} as unknown as Result;

const needless = (...entries: string[]) =>
  needlessEntries(BASELINE, entries).map((line) => line.replace(/^allow_missing names (\S+), which .*$/, '$1'));

describe('entries of allow_missing', () => {
  it.each([
    ['m'],
    ['m/quality'],
    ['m/quality/accuracy'],
    ['m/quality/speaker'],
    ['m/quality/speaker=anna'],
    ['m/quality/a/c'],
    ['m/parity/speaker'],
    ['voice'],
    ['voice/wer'],
  ])('that name what the baseline has are not warned of: %s', (entry) => {
    expect(needless(entry)).toEqual([]);
  });

  it.each([['m/latency/p95'], ['broken/quality/accuracy'], ['unread/wer']])(
    'below what was not measured there are not either: %s',
    (entry) => {
      expect(needless(entry)).toEqual([]);
    },
  );

  it('that name nothing of it are told once each', () => {
    const entries = ['old', 'm/qual', 'm/quality/acc', 'm/quality/speaker=ann', 'metrics/voice', 'voice/cer', 'M'];
    expect(needless('m', ...entries, 'old')).toEqual(entries);
    expect(needlessEntries(BASELINE, ['old'])).toEqual([
      'allow_missing names old, which the baseline has not: correct or remove it',
    ]);
  });
});
