import { describe, expect, it } from 'vitest';
import type { LatencyCheck } from '../../schemas/generated/gate.d.ts';
import { latency } from '../../src/checks/latency.ts';
import type { PlanInput } from '../../src/contracts/check.ts';
import { judged, measurementOf, metricOf, planInput } from './given.ts';
import { logNormal, VirtualSampler } from './sampler.ts';

/** 95th percentile of the standard normal. */
const Z95 = 1.6448536269514722;

interface Details {
  samples: number;
  looks: number;
  sampling_ms: number;
  interval_confidence: number;
  warm_up: { queries: number; stationary: boolean };
}

async function run(duration: (query: number) => number, config: LatencyCheck, more: Partial<PlanInput<unknown>> = {}) {
  const { options, limits } = latency.plan(planInput('latency', config, more));
  const sampler = new VirtualSampler(duration, limits);
  const { measurements, details, warnings = [] } = await latency.measure({ process: sampler.access() }, options);
  return judged(limits, measurements, {
    measurements,
    limits,
    sampler,
    warnings,
    details: details as unknown as Details,
  });
}

describe('what a latency check asks for', () => {
  it('reads durations in milliseconds and points at the limit', () => {
    const { limits } = latency.plan(
      planInput('latency', { p95: { max: '2 s' }, mean: { max: '500 us' }, load: { max: '1 min' } }),
    );
    expect(limits.map((limit) => [limit.metric, 'threshold' in limit && limit.threshold, limit.at.file])).toEqual([
      ['latency_mean', 0.5, 'models.0.checks.latency.mean.max'],
      ['latency_p95', 2000, 'models.0.checks.latency.p95.max'],
      ['load_time', 60_000, 'models.0.checks.latency.load.max'],
    ]);
  });

  it('lets the interval decide on queries, and the value on the load time', () => {
    const plan = (config: LatencyCheck, onInconclusive: 'warn' | 'fail') =>
      latency.plan(planInput('latency', config, { onInconclusive })).limits.map((limit) => limit.onInconclusive);
    const config: LatencyCheck = { p50: { max: '1 ms' }, load: { max: '1 s' } };
    expect(plan(config, 'warn')).toEqual(['warn', undefined]);
    expect(plan(config, 'fail')).toEqual(['fail', undefined]);
    expect(plan({ ...config, on_inconclusive: 'fail' }, 'warn')).toEqual(['fail', undefined]);
  });

  it('runs no query for the load time alone', async () => {
    const given = await run(() => 1, { load: { max: '10 ms' } });
    expect(given.sampler.calls).toEqual([]);
    expect(measurementOf(given.measurements, 'load_time')).toMatchObject({ value: 12.5, unit: 'ms', samples: 1 });
    expect(given.status).toBe('fail');
  });
});

describe.each([1, 2, 3, 4, 5])('sampling, seed %i', (seed) => {
  it.each<[string, string]>([
    ['far above', '50 ms'],
    ['far below', '0.1 ms'],
  ])('stops at once where the limit lies %s the latency', async (_, max) => {
    const given = await run(logNormal(1, 0.2, seed), { p95: { max }, mean: { max } });
    // Samples that happen to look dependent are worth less, and then a second look is needed.
    expect(given.details.looks).toBeLessThanOrEqual(2);
    expect(given.details.sampling_ms).toBeLessThan(500);
    expect(given.status).toBe(max === '50 ms' ? 'pass' : 'fail');
  });

  it('doubles its samples, and looks eight times at most, however close the limit', async () => {
    const p95 = Math.exp(0.2 * Z95);
    const given = await run(logNormal(1, 0.2, seed), { p95: { max: `${p95.toFixed(6)} ms` }, budget: '1 h' });
    expect(given.details.looks).toBeLessThanOrEqual(8);
    expect(given.details.looks).toBeGreaterThan(1);
    const sampling = given.sampler.calls.slice(-given.details.looks).map(({ got }) => got);
    const totals = sampling.map((_, look) => sampling.slice(0, look + 1).reduce((sum, got) => sum + got));
    for (let look = 1; look < totals.length; look++) expect(totals[look]).toBe(2 * totals[look - 1]!);
    expect(given.details.samples).toBe(totals.at(-1));
    expect(measurementOf(given.measurements, 'latency_p95').samples).toBe(totals.at(-1));
  });

  it('keeps the budget but for the query that was running', async () => {
    const durations = logNormal(3, 0.4, seed);
    let longest = 0;
    const duration = () => {
      const took = durations();
      longest = Math.max(longest, took);
      return took;
    };
    const given = await run(duration, { p99: { max: '7.6 ms' }, budget: '2 s' });
    expect(given.details.sampling_ms).toBeLessThanOrEqual(2000 + longest);
    const before = given.sampler.calls.slice(0, -given.details.looks);
    expect(before.at(-1)!.to - before[0]!.from).toBeLessThanOrEqual(1000 + 2 * longest);
  });

  it('leaves out the warm-up, which it reports', async () => {
    const steady = logNormal(1, 0.05, seed);
    const given = await run((query) => steady() * (1 + 20 * Math.exp(-query / 40)), {
      p99: { max: '100 ms' },
      mean: { max: '100 ms' },
    });
    expect(given.details.warm_up).toMatchObject({ stationary: true });
    expect(given.warnings).toEqual([]);
    expect(given.details.warm_up.queries).toBeGreaterThan(40);
    expect(metricOf(given.measurements, 'latency_mean')).toBeCloseTo(1, 1);
    expect(metricOf(given.measurements, 'latency_p99')!).toBeLessThan(1.5);
  });
});

describe('the first look', () => {
  it.each<[keyof LatencyCheck, string]>([
    ['p50', 'latency_p50'],
    ['p90', 'latency_p90'],
    ['p95', 'latency_p95'],
    ['p99', 'latency_p99'],
  ])('takes just enough samples to bound %s from above', async (key, metric) => {
    const given = await run(logNormal(1, 0.1, 3), { [key]: { max: '1 s' } });
    const [, high] = measurementOf(given.sampler.looks[0]!, metric).interval!;
    expect(high).not.toBeNull();
    // With n independent samples the highest is a bound with confidence 1 - pⁿ; one side may err by half of α/8.
    const p = Number(key.slice(1)) / 100;
    expect(p ** given.details.samples).toBeLessThanOrEqual(0.05 / 8 / 2);
    expect(p ** (given.details.samples - 1)).toBeGreaterThan(0.05 / 8 / 2);
  });

  it('shares the confidence among the looks', async () => {
    const { details } = await run(() => 1, { p50: { max: '1 s' } });
    expect(details.interval_confidence).toBeCloseTo(1 - 0.05 / 8, 12);
  });
});

describe('a limit on a change', () => {
  it('that separate runs decide is sampled until chance is smaller than what it allows', async () => {
    const given = await run(logNormal(1, 0.2, 3), { p50: { max_increase: '5%' } });
    const { value, interval } = measurementOf(given.measurements, 'latency_p50');
    expect(given.details.looks).toBeGreaterThan(1);
    expect(interval![1]! - interval![0]!).toBeLessThanOrEqual(0.05 * value!);
  });

  it('is sampled again where no pair could be made, and not where one was', async () => {
    const { options, limits } = latency.plan(planInput('latency', { p50: { max_increase: '5%' } }));
    const samplesBeside = async (reason: string | undefined) => {
      const sampler = new VirtualSampler(logNormal(1, 0.3, 3), limits);
      const sample = async (count: number) => {
        const times = await sampler.sample(count, 1e6);
        return { model: times, baseline: times };
      };
      const run = async <T>(use: (pairs: { sample: typeof sample }) => Promise<T>) =>
        reason === undefined ? { done: await use({ sample }) } : { reason };
      const process = { ...sampler.access(), sideBySide: { run, enough: () => true } };
      const { details } = await latency.measure({ process }, options);
      return (details as unknown as Details).samples;
    };
    expect(await samplesBeside('another batch')).toBeGreaterThan(8 * (await samplesBeside(undefined)));
  });
});

describe('what is not decided', () => {
  it('warns of a model that never settles', async () => {
    const given = await run((query) => 1 + query / 100, { p50: { max: '1 h' }, budget: '5 s' });
    expect(given.details.warm_up.stationary).toBe(false);
    expect(given.warnings).toEqual([expect.stringMatching(/drifting/)]);
  });

  it('measures a model that is slower than its budget with what it has', async () => {
    const slow = () => 900;
    const config: LatencyCheck = { p95: { max: '10 s' }, budget: '1 s' };
    const given = await run(slow, config);
    expect(given.details.samples).toBeGreaterThan(0);
    expect(measurementOf(given.measurements, 'latency_p95').interval![1]).toBeNull();
    expect(given.latency_p95).toBe('inconclusive');
    expect((await run(slow, { ...config, on_inconclusive: 'fail' })).latency_p95).toBe('fail');
    expect((await run(slow, config, { onInconclusive: 'fail' })).latency_p95).toBe('fail');
    expect((await run(slow, { ...config, p95: { max: '100 ms' } })).latency_p95).toBe('fail');
  });

  it('judges a constant duration by its value', async () => {
    expect((await run(() => 5, { p95: { max: '5 ms' }, mean: { max: '5 ms' } })).status).toBe('pass');
    expect((await run(() => 5, { p95: { max: '4.999 ms' } })).status).toBe('fail');
  });

  it('holds a minimum too, so that a stub that does nothing is seen', async () => {
    expect((await run(() => 0.001, { p50: { min: '1 ms' } })).status).toBe('fail');
    expect((await run(() => 2, { p50: { min: '1 ms', max: '3 ms' } })).status).toBe('pass');
  });

  it('reports the clock and the harness', async () => {
    const { details } = await run(() => 1, { p50: { max: '1 s' } });
    expect(details).toMatchObject({ empty_model_p50_ms: 0.003, timer_resolution_ns: 50 });
  });
});
