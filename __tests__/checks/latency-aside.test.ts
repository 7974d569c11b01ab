import { describe, expect, it } from 'vitest';
import { compareAside } from '../../src/checks/latency/aside.ts';
import type { PairedDifference } from '../../src/contracts/baseline.ts';
import type { Measurement, SideBySide } from '../../src/contracts/check.ts';
import { logNormal } from './sampler.ts';

const BUDGET_MS = 4000;
const p50: Measurement = { metric: 'latency_p50', value: 2, unit: 'ms', samples: 1000 };

/** A model and its baseline whose queries take what they are told, on a clock that only they move. */
function beside(model: (query: number) => number, baseline: (query: number) => number, looks = 8) {
  const asked: (readonly PairedDifference[])[] = [];
  let [clock, query] = [0, 0];
  const sideBySide: SideBySide = {
    async run(use) {
      const sample = async (count: number, maxMs: number) => {
        const times: [number, number][] = [];
        const from = clock;
        while (times.length < count && (times.length === 0 || clock - from <= maxMs)) {
          const both: [number, number] = [model(query), baseline(query)];
          query++;
          clock += both[0] + both[1];
          times.push(both);
        }
        return { model: Float64Array.from(times, ([a]) => a), baseline: Float64Array.from(times, ([, b]) => b) };
      };
      return { done: await use({ sample }) };
    },
    enough(_, paired) {
      asked.push(paired);
      return asked.length >= looks;
    },
  };
  return { sideBySide, asked, now: () => clock };
}

function compare({ sideBySide, now }: Pick<ReturnType<typeof beside>, 'sideBySide' | 'now'>, measurements = [p50]) {
  return compareAside(sideBySide, { statistics: ['p50'], measurements, budgetMs: BUDGET_MS, confidence: 0.95, now });
}

describe('a model beside its baseline', () => {
  it('is slower by the ratio of the two, of what it takes alone', async () => {
    const { paired, warnings, details } = await compare(beside(logNormal(1.1, 0.1, 1), logNormal(1, 0.1, 2)));
    expect(warnings).toEqual([]);
    const [one] = paired;
    expect(paired).toHaveLength(1);
    // 2 ms alone and a tenth slower: the baseline would have taken 2 / 1.1.
    expect(one!.metric).toBe('latency_p50');
    expect(one!.baseline! / (2 / 1.1)).toBeCloseTo(1, 1);
    expect(one!.difference).toBeCloseTo(2 - one!.baseline!, 12);
    expect(one!.interval[0]!).toBeGreaterThan(0);
    expect(one!.interval[0]!).toBeLessThan(one!.difference);
    expect(one!.interval[1]!).toBeGreaterThan(one!.difference);
    expect(details!.ratio_to_baseline).toMatchObject([{ statistic: 'p50', ratio: 2 / one!.baseline! }]);
  });

  it('is no slower where the two are the same, however noisy both are', async () => {
    // What slows the machine down slows both.
    const slow = (query: number) => (Math.floor(query / 400) % 2 === 0 ? 1 : 1.5);
    const [a, b] = [logNormal(1, 0.2, 3), logNormal(1, 0.2, 4)];
    const { paired } = await compare(
      beside(
        (query) => slow(query) * a(),
        (query) => slow(query) * b(),
      ),
    );
    const [low, high] = paired[0]!.interval;
    expect(low!).toBeLessThan(0);
    expect(high!).toBeGreaterThan(0);
    expect(high! - low!).toBeLessThan(0.2);
  });

  it('is sampled until the limits are decided, by differences that each look is told, at most eight times', async () => {
    const rounds = async (looks: number) => {
      const at = beside(logNormal(0.01, 0.1, 5), logNormal(0.01, 0.1, 6), looks);
      const { details } = await compare(at);
      const { side_by_side: run } = details as { side_by_side: { rounds: number; looks: number } };
      // After the eighth look nobody is asked any more.
      expect(run.looks).toBe(at.asked.length === 7 ? 8 : at.asked.length);
      for (const differences of at.asked) expect(differences.map(({ metric }) => metric)).toEqual(['latency_p50']);
      return run;
    };
    const once = await rounds(1);
    expect(once.looks).toBe(1);
    expect((await rounds(3)).rounds).toBe(4 * once.rounds);
    expect((await rounds(99)).looks).toBe(8);
  });

  it('is not compared where it cannot be run beside it, which is said', async () => {
    const sideBySide: SideBySide = { run: async () => ({ reason: 'it takes other rows' }), enough: () => true };
    const { paired, warnings } = await compare({ sideBySide, now: () => 0 });
    expect(paired).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/\(it takes other rows\).*judged by separate runs/)]);
  });

  it('is not compared by fewer rounds than mean something, which is said', async () => {
    const second = () => 1000;
    const { paired, warnings } = await compare(beside(second, second));
    expect(paired).toEqual([]);
    expect(warnings.join('\n')).toMatch(/rounds beside the baseline are too few for p50/);
  });

  it('says where it was still getting slower when sampling began, and compares nothing that has no value', async () => {
    const drifting = (query: number) => 1 + query / 1000;
    const { warnings } = await compare(beside(drifting, drifting));
    expect(warnings.join('\n')).toContain('still drifting when the warm-up beside the baseline ended');
    const steady = beside(logNormal(1, 0.05, 7), logNormal(1, 0.05, 8));
    expect((await compare(steady, [{ ...p50, value: null }])).paired).toEqual([]);
  });
});
