import { describe, expect, it } from 'vitest';
import { comparePaired } from '../../src/baseline/compare.ts';
import { numberDifferences } from '../../src/baseline/numbers.ts';
import { Random } from '../../src/metrics/random.ts';

const [ROWS, WIDTH] = [40, 3];
const random = Random.seeded(2);
const truth = Float64Array.from({ length: ROWS * WIDTH }, (_, i) => random.normal() + (i % WIDTH));
const off = (by: number) => truth.map((value) => value + by * random.normal());
const [now, before] = [off(0.5), off(0.3)];

/** By the definitions, output by output. */
function measured(metric: string, values: Float64Array): number {
  const average = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  return average(
    Array.from({ length: WIDTH }, (_, output) => {
      const places = Array.from({ length: ROWS }, (_, row) => row * WIDTH + output);
      const centre = average(places.map((i) => truth[i]!));
      const squares = average(places.map((i) => (truth[i]! - values[i]!) ** 2));
      if (metric === 'mae') return average(places.map((i) => Math.abs(truth[i]! - values[i]!)));
      if (metric === 'r2') return 1 - squares / average(places.map((i) => (truth[i]! - centre) ** 2));
      return metric === 'mse' ? squares : Math.sqrt(squares);
    }),
  );
}

describe('numbers of two runs on the same rows', () => {
  it('differ as their metrics do, of several outputs, in the metrics that are wanted alone', () => {
    for (const wanted of [['r2', 'mae', 'rmse', 'mse'], ['mse'], ['rmse', 'max_error']]) {
      const { units, names } = numberDifferences(now, before, truth, WIDTH, wanted, 1)!;
      const values = units.metrics(units.counts);
      expect(names.map(({ metric }) => metric)).toEqual(wanted.filter((metric) => metric !== 'max_error'));
      for (const [index, { metric }] of names.entries())
        expect(values[index], metric).toBeCloseTo(measured(metric, now) - measured(metric, before), 12);
    }
  });

  it('have no intervals where nothing of them is wanted that resamples tell of', () => {
    const numbers = (values: Float64Array) => ({ kind: 'regression' as const, values, width: WIDTH });
    const options = { confidence: 0.95, seed: 1, classNames: [], metrics: ['max_error'] };
    const found = comparePaired(
      { predictions: numbers(now) },
      { predictions: numbers(before) },
      numbers(truth),
      options,
    );
    expect(found).toMatchObject({ rows: ROWS, differences: [] });
  });
});
