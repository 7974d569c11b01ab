import { describe, expect, it } from 'vitest';
import { probabilities } from '../../src/checks/probabilities.ts';
import type { OutputAccess, Task } from '../../src/contracts/check.ts';
import { judged, measurementOf, metricOf, outputsOf, planInput } from './given.ts';

async function run(rows: number[][], task: Task = 'classification', config: { sum_tolerance?: number } = {}) {
  const { options, limits } = probabilities.plan(planInput('probabilities', config, { task }));
  const outputs: OutputAccess = outputsOf(rows, { task });
  const { measurements } = await probabilities.measure({ outputs }, options);
  return judged(limits, measurements, { measurements, limits });
}

describe('probabilities', () => {
  it('takes rows that sum to one, within 1e-4 unless told otherwise', async () => {
    const off = [[0.5, 0.50005]];
    expect(await run(off)).toMatchObject({ status: 'pass' });
    expect(await run(off, 'classification', { sum_tolerance: 1e-5 })).toMatchObject({
      out_of_range_count: 'pass',
      max_sum_deviation: 'fail',
    });
    expect(metricOf((await run(off)).measurements, 'max_sum_deviation')).toBeCloseTo(5e-5, 12);
  });

  it('reports the worst row, and points at the tolerance where it stands', async () => {
    const { measurements, limits } = await run([
      [0.2, 0.8],
      [0.1, 0.1],
      [1, 0.5],
    ]);
    expect(measurementOf(measurements, 'max_sum_deviation')).toMatchObject({ value: 0.8, samples: 3 });
    expect(limits.find(({ metric }) => metric === 'max_sum_deviation')!.at.file).toMatch(/sum_tolerance$/);
  });

  it.each([
    ['logits', [[2.5, -1.5]], 2],
    ['a hair above one', [[1 + 1e-12, -1e-12]], 2],
    ['infinite scores', [[Number.POSITIVE_INFINITY, 0]], 1],
    ['NaN', [[Number.NaN, 1]], 1],
  ])('counts %s as out of range', async (_, rows, count) => {
    const { measurements, status } = await run(rows);
    expect(metricOf(measurements, 'out_of_range_count')).toBe(count);
    expect(status).not.toBe('pass');
  });

  it('has no sum, and so no pass, where the scores are not finite', async () => {
    const { measurements, max_sum_deviation } = await run([
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      [0.5, 0.5],
    ]);
    expect(measurementOf(measurements, 'max_sum_deviation')).toMatchObject({
      value: null,
      reason: 'a row does not sum to a finite number',
    });
    expect(max_sum_deviation).toBe('error');
  });

  it('asks labels that do not exclude one another only to lie in range', async () => {
    const given = await run([[0.9, 0.9]], 'multilabel', { sum_tolerance: 1e-4 });
    expect(given).toMatchObject({ status: 'pass' });
    expect(measurementOf(given.measurements, 'max_sum_deviation').reason).toMatch(/no sum/);
  });

  it('holds two scores of a binary model to their sum, and a lone one to its range', async () => {
    expect(await run([[0.9, 0.9]], 'binary')).toMatchObject({ status: 'fail', max_sum_deviation: 'fail' });
    expect(await run([[0.3, 0.7]], 'binary')).toMatchObject({ status: 'pass' });
    expect(await run([[0.9]], 'binary', { sum_tolerance: 1e-6 })).toMatchObject({ status: 'pass' });
    expect(await run([[1.1]], 'binary')).toMatchObject({ status: 'fail', out_of_range_count: 'fail' });
  });

  it('warns where the check only warns, but never hides what was not measured', async () => {
    const warn = probabilities.plan(planInput('probabilities', {}, { severity: 'warn' }));
    const measure = async (rows: number[][]) =>
      judged(warn.limits, (await probabilities.measure({ outputs: outputsOf(rows) }, warn.options)).measurements, {});
    expect(await measure([[2, 3]])).toMatchObject({ status: 'warn' });
    expect(await measure([[Number.NaN, 1]])).toMatchObject({ status: 'error' });
  });
});
