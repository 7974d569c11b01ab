import { describe, expect, it } from 'vitest';
import { quality } from '../../src/checks/quality.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import { classLabels, outputsOf, planInput } from './given.ts';

async function warningsOf(classes: readonly number[], config: object, task: 'classification' | 'regression') {
  const regression = task === 'regression';
  const rows = classes.map((one) => (regression ? [one] : [0, 1, 2].map((index) => (index === one ? 1 : 0))));
  const labels: Labels = regression
    ? { kind: 'regression', values: Float64Array.from(classes, (one) => one + 1), width: 1 }
    : classLabels(classes);
  const { options } = quality.plan(planInput('quality', config, { task }));
  const { warnings } = await quality.measure(
    { outputs: outputsOf(rows, { task }), dataset: { labels, slices: [] } },
    options,
  );
  return warnings;
}

const rows = (...counts: readonly number[]) => counts.flatMap((count, index) => new Array<number>(count).fill(index));

describe('intervals that rest on few rows', () => {
  it('of an average over classes are told of by class, below ten rows of one', async () => {
    const config = { f1_macro: { min: 0.5 }, balanced_accuracy: { min: 0.5 }, f1_weighted: { min: 0.5 } };
    expect(await warningsOf(rows(40, 10, 9), config, 'classification')).toEqual([
      '1 of 3 classes have fewer than 10 rows (c2): the intervals of balanced_accuracy, f1_macro may miss the truth more often than stated',
    ]);
    expect(await warningsOf(rows(40, 10, 10), config, 'classification')).toEqual([]);
    expect(await warningsOf(rows(40, 10, 9), { accuracy: { min: 0.5 } }, 'classification')).toEqual([]);
  });

  it('of means over rows are told of below fifty rows', async () => {
    const config = { mae: { max: 2 }, max_error: { max: 2 } };
    expect(await warningsOf(rows(20, 29), config, 'regression')).toEqual([
      '49 rows are few: the intervals of mae may miss the truth more often than stated',
    ]);
    expect(await warningsOf(rows(20, 30), config, 'regression')).toEqual([]);
  });
});
