import { describe, expect, it } from 'vitest';
import type { AbsoluteLimit, Measurement } from '../../src/contracts/check.ts';
import { warnOfNoise } from '../../src/verdict/noise.ts';

const at = { file: 'gate.yml', line: 1, column: 1 };
const limit = (more: Partial<AbsoluteLimit> = {}): AbsoluteLimit => ({
  metric: 'accuracy',
  kind: 'min',
  threshold: 0.9,
  severity: 'fail',
  at,
  ...more,
});
const measured = (value: number, interval: [number, number], samples: number): Measurement => ({
  metric: 'accuracy',
  value,
  unit: '1',
  samples,
  interval,
});

describe('noise', () => {
  it('is told where the interval holds the limit', () => {
    expect(warnOfNoise([limit()], [measured(0.91, [0.88, 0.93], 1000)], 0.95)).toEqual([
      'accuracy 0.91 is close to its limit 0.9: the interval is 0.88 to 0.93',
    ]);
  });

  // Wilson's lower bound of 20 of 20 is 20 / (20 + 1.96²) = 0.8389.
  it('is told where no number of hits could show that the limit holds', () => {
    expect(warnOfNoise([limit()], [measured(1, [0.839, 1], 20)], 0.95)).toEqual([
      '20 rows are too few to show accuracy ≥ 0.9: even without a mistake the interval begins at 0.8389',
    ]);
  });

  it.each([
    ['the interval lies on one side', limit(), measured(0.95, [0.93, 0.97], 1000)],
    ['noise itself decides', limit({ onInconclusive: 'warn' }), measured(0.91, [0.88, 0.93], 1000)],
    ['the value has to be exact', limit({ kind: 'equals' }), measured(0.91, [0.88, 0.93], 1000)],
  ])('is no matter where %s', (_, one, measurement) => {
    expect(warnOfNoise([one], [measurement], 0.95)).toEqual([]);
  });
});
