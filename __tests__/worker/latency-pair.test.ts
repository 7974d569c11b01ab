import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/contracts/runtime.ts';
import { Random } from '../../src/metrics/random.ts';
import { timePairs } from '../../src/worker/latency-pair.ts';

function recorder() {
  const order: string[] = [];
  const query = (name: string): Query => ({
    run: async () => order.push(name),
    outputs: () => ({}),
  });
  return { order, query };
}

describe('rounds of two models', () => {
  it('run one query of each, whose turn it is, and neither is always the first', async () => {
    const { order, query } = recorder();
    const models = [query('m0'), query('m1')];
    const { model, baseline } = await timePairs(models, [query('b')], 400, Number.POSITIVE_INFINITY, Random.seeded(1));
    expect([model.length, baseline.length]).toEqual([400, 400]);
    const rounds = Array.from({ length: 400 }, (_, round) => order.slice(2 * round, 2 * round + 2));
    for (const [round, pair] of rounds.entries()) expect(pair.toSorted()).toEqual(['b', `m${round % 2}`]);
    const first = rounds.filter(([name]) => name === 'b').length;
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(250);
  });

  it('end after the time they have, with as many of the one as of the other', async () => {
    const { query } = recorder();
    const { model, baseline } = await timePairs([query('m')], [query('b')], 1000, -1, Random.seeded(1));
    expect([model.length, baseline.length]).toEqual([1, 1]);
  });

  it('need queries', async () => {
    await expect(timePairs([], [], 1, 1, Random.seeded(1))).rejects.toThrow('no queries');
  });
});
