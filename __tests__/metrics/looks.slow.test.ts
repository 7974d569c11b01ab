import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { samplePairs } from '../../src/checks/latency/pairs.ts';
import { clopperPearsonInterval, jointConfidence } from '../../src/metrics/intervals.ts';
import { latencySummary } from '../../src/metrics/latency.ts';
import { latencyRatio } from '../../src/metrics/latency-ratio.ts';
import { Random } from '../../src/metrics/random.ts';
import { covers, expectCoverage } from './coverage.ts';
import { autoregressive } from './series.ts';

type Pairs = (count: number) => { model: Float64Array; baseline: Float64Array };

/** Looks until the interval decides the limit, as the check does; the clock stands still, so that eight looks are the end. */
async function decide(sample: Pairs, limit: number) {
  const run = await samplePairs({
    pairs: { sample: async (count) => sample(count) },
    now: () => 0,
    budgetMs: 1,
    statistics: ['p50'],
    confidence: 0.95,
    enough: (ratios) => {
      const [low, high] = ratios.get('p50')!.interval;
      return high <= 1 + limit || low > 1 + limit;
    },
  });
  const { value, interval } = run.ratios.get('p50')!;
  const fails = interval[0] > 1 + limit || (interval[1] > 1 + limit && value > 1 + limit);
  return { interval, fails, looks: run.looks };
}

/** `npm run bench -- traces`: nanoseconds of the same model twice, a round after the other. */
function recorded(name: string) {
  const bytes = readFileSync(new URL(`traces/${name}.bin`, import.meta.url));
  const all = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const every = (offset: number) => Float64Array.from({ length: all.length / 2 }, (_, i) => all[2 * i + offset]! / 1e6);
  return { model: every(0), baseline: every(1) };
}

describe.each(['quiet', 'busy'])('looking again and again at a recorded trace, from anywhere in it, %s', (name) => {
  const trace = recorded(name);
  const rounds = trace.model.length;
  const from = (start: number, factor: number): Pairs => {
    let at = start;
    return (count) => {
      const cut = (samples: Float64Array) =>
        Float64Array.from({ length: count }, (_, i) => samples[(at + i) % rounds]!);
      const pair = { model: cut(trace.model).map((value) => factor * value), baseline: cut(trace.baseline) };
      at += count;
      return pair;
    };
  };
  // What the two copies differ by in the whole trace, which no factor of ours is part of.
  const own = latencyRatio(trace.model, trace.baseline, 'p50', 0.95).value;

  it.each([
    [1, 299],
    [1.05, 299],
  ])('times %d: the interval that is reported in the end holds the truth at its rate', async (factor, trials) => {
    const random = Random.seeded(12);
    let [hits, failed] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const { interval, fails } = await decide(from(random.integer(0, rounds), factor), 0.03);
      if (covers(interval, factor * own)) hits++;
      if (fails) failed++;
    }
    expectCoverage(hits, trials, 0.95);
    // 0 of 299 false alarms bounds their rate by 1 %, one-sided at 95 %.
    if (factor === 1) expect(clopperPearsonInterval(failed, trials, 0.9)[1]).toBeLessThan(0.01);
    else expect(failed).toBe(trials);
  });
});

describe('looking again and again at series with a known truth', () => {
  /** Both slow down together, slowly; each has skewed noise of its own. The ratio of medians is the factor. */
  const machine = (random: Random, factor: number): Pairs => {
    return (count) => {
      const common = autoregressive(random, count, 0.9);
      const one = (by: number) => common.map((slow) => by * Math.exp(0.1 * slow + 0.05 * Math.abs(random.normal())));
      return { model: one(factor), baseline: one(1) };
    };
  };

  it.each([
    [1, 0.03],
    [1.03, 0.02],
    [1.02, 0.03],
  ])(
    'times %d at a limit of %d: the last interval holds it at its rate, and the verdict is right',
    async (factor, limit) => {
      const random = Random.seeded(31);
      const trials = 299;
      let [hits, wrong] = [0, 0];
      for (let trial = 0; trial < trials; trial++) {
        const { interval, fails } = await decide(machine(random, factor), limit);
        if (covers(interval, factor)) hits++;
        if (fails !== factor > 1 + limit) wrong++;
      }
      expectCoverage(hits, trials, 0.95);
      expectCoverage(trials - wrong, trials, 0.95);
      if (factor === 1) expect(clopperPearsonInterval(wrong, trials, 0.9)[1]).toBeLessThan(0.01);
    },
  );

  it('of one model: what is reported after an early stop holds percentiles and mean at their rate', () => {
    const confidence = jointConfidence(0.95, 8);
    // exp(0.2 z) of an autocorrelated z with variance 1.
    const truth = { p50: 1, p95: Math.exp(0.2 * 1.6448536269514722), mean: Math.exp(0.02) };
    const random = Random.seeded(77);
    const trials = 150;
    const hits = { p50: 0, p95: 0, mean: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const series = autoregressive(random, 1824, 0.6).map((z) => Math.exp(0.2 * z));
      for (const statistic of ['p50', 'p95', 'mean'] as const) {
        // A limit 2 % above the truth: stops at the first look that lies on one side of it.
        for (let looks = 1, count = 114; looks <= 5; looks++, count *= 2) {
          const { interval } = latencySummary(series.subarray(0, count), confidence, trial)[statistic];
          const limit = 1.02 * truth[statistic];
          if (looks < 5 && interval[1] > limit && interval[0] <= limit) continue;
          if (covers(interval, truth[statistic])) hits[statistic]++;
          break;
        }
      }
    }
    for (const count of Object.values(hits)) expectCoverage(count, trials, 0.95);
  });
});
