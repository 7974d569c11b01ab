import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/contracts/runtime.ts';
import { timeQueries } from '../../src/worker/latency.ts';

function recorded(count: number) {
  const order: number[] = [];
  const queries = Array.from(
    { length: count },
    (_, index): Query => ({
      run: async () => order.push(index),
      outputs: () => ({}),
    }),
  );
  return { order, queries };
}

describe('timeQueries', () => {
  it('takes the queries in turn, from the one that is next', async () => {
    const { order, queries } = recorded(3);
    const samples = await timeQueries(queries, 2, 7, Number.POSITIVE_INFINITY);
    expect(order).toEqual([2, 0, 1, 2, 0, 1, 2]);
    expect(samples).toHaveLength(7);
    expect(samples.every((sample) => sample >= 0)).toBe(true);
  });

  it('stops after the sample in which its time is over, with one at least', async () => {
    const { order, queries } = recorded(1);
    expect(await timeQueries(queries, 0, 1000, 0)).toHaveLength(1);
    expect(order).toEqual([0]);
  });

  it('has nothing to say without queries', async () => {
    await expect(timeQueries([], 0, 1, 1)).rejects.toThrow(/no queries/);
  });
});
