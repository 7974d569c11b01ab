import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePairs } from '../../src/checks/latency/pairs.ts';
import { binomialSurvival } from '../../src/metrics/binomial.ts';
import { latencyRatio, roundsNeeded } from '../../src/metrics/latency-ratio.ts';
import { Random } from '../../src/metrics/random.ts';

interface Trace {
  model: Float64Array;
  baseline: Float64Array;
}

/** `npm run bench -- traces`: nanoseconds of the same model twice, a round after the other. */
function recorded(name: string): Trace {
  const bytes = readFileSync(new URL(`traces/${name}.bin`, import.meta.url));
  const all = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const every = (offset: number) =>
    Float64Array.from({ length: all.length / 2 }, (_, index) => all[2 * index + offset]! / 1e6);
  return { model: every(0), baseline: every(1) };
}

/** Rounds [start, start + count) of a trace that goes round. */
function cut(samples: Float64Array, start: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => samples[(start + index) % samples.length]!);
}

/** So many misses would be seen with probability below 1e-4, if each had probability `rate` at most. */
function tooMany(misses: number, trials: number, rate: number): boolean {
  return misses > 0 && binomialSurvival(misses, trials, rate) < 1e-4;
}

const ROUNDS = 500;
const STATISTICS = ['mean', 'p50', 'p90', 'p95'] as const;

describe('the ratio of two latencies', () => {
  it.each(STATISTICS)('of %s is exactly the factor between two series that differ by one', (statistic) => {
    const random = Random.seeded(1);
    const baseline = Float64Array.from({ length: 2000 }, () => 1 + random.uniform());
    const model = baseline.map((value) => 1.25 * value);
    const { value, interval } = latencyRatio(model, baseline, statistic, 0.95);
    expect(value).toBeCloseTo(1.25, 12);
    expect(interval[0]).toBeCloseTo(1.25, 12);
    expect(interval[1]).toBeCloseTo(1.25, 12);
  });

  it('does not change where the whole machine slows down within a run', () => {
    const random = Random.seeded(2);
    const drift = (index: number) => (index < 1000 ? 1 : 5);
    const series = () =>
      Float64Array.from({ length: 2000 }, (_, index) => drift(index) * (1 + 0.01 * random.uniform()));
    const { value } = latencyRatio(series(), series(), 'p50', 0.95);
    expect(value).toBeCloseTo(1, 2);
  });

  it('has the reciprocal value, and scales with the unit of neither', () => {
    const positive = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.001, max: 1000, noNaN: true }), (a, b, unit) => {
        const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
        const ratio = latencyRatio(x, y, 'p50', 0.95);
        const scaled = latencyRatio(
          x.map((v) => v * unit),
          y.map((v) => v * unit),
          'p50',
          0.95,
        );
        expect(scaled.value).toBeCloseTo(ratio.value, 6 - Math.ceil(Math.log10(ratio.value + 1)));
        expect(ratio.interval[0]).toBeLessThanOrEqual(ratio.value);
        expect(ratio.interval[1]).toBeGreaterThanOrEqual(ratio.value);
      }),
      { numRuns: 30 },
    );
  });

  it('needs a whole block', () => {
    const of = (rounds: number) => new Float64Array(rounds).fill(1);
    expect(() => latencyRatio(of(24), of(24), 'p50', 0.95)).toThrow('the ratio of p50 needs 25 rounds, not 24');
    expect(() => latencyRatio(of(600), of(499), 'p99', 0.95)).toThrow(RangeError);
    expect(latencyRatio(of(80), of(60), 'p50', 0.95).blocks).toBe(2);
  });

  it('is the middle of the blocks, of two or of one', () => {
    const blocks = (...levels: number[]) =>
      Float64Array.from(levels.flatMap((level) => Array(25).fill(level) as number[]));
    const baseline = blocks(1, 1, 1, 1, 1);
    expect(latencyRatio(blocks(1, 8, 2, 4), baseline, 'p50', 0.95).value).toBe(3);
    expect(latencyRatio(blocks(1, 8, 2, 4, 16), baseline, 'p50', 0.95).value).toBe(4);
  });

  it('is of the mean of each block, or of a rank in it', () => {
    const model = Float64Array.from({ length: 25 }, (_, round) => 25 - round);
    const baseline = new Float64Array(25).fill(1);
    expect(latencyRatio(model, baseline, 'p50', 0.95).value).toBe(13);
    model[0] = 100;
    expect(latencyRatio(model, baseline, 'mean', 0.95).value).toBe((100 + 24 * 12.5) / 25);
  });

  it('is bounded on both sides from the rounds on that are needed', () => {
    for (const confidence of [0.9, 0.95, 0.99375]) {
      const rounds = roundsNeeded(['p50'], confidence);
      const random = Random.seeded(3);
      const series = () => Float64Array.from({ length: rounds }, () => 1 + random.uniform());
      expect(latencyRatio(series(), series(), 'p50', confidence).interval.every(Number.isFinite)).toBe(true);
    }
  });
});

describe.each(['quiet', 'busy'])('on latencies recorded on a %s machine', (name) => {
  const trace = recorded(name);
  // Stretches that do not overlap, so that each is a trial of its own.
  const trials = trace.model.length / ROUNDS;

  it.each(STATISTICS)('the interval of %s holds the truth at the stated rate', (statistic) => {
    // The same model twice, so that the truth is 1, but for what two sessions in one process differ by themselves.
    const truth = latencyRatio(trace.model, trace.baseline, statistic, 0.95).value;
    let misses = 0;
    for (let trial = 0; trial < trials; trial++) {
      const [model, baseline] = [trace.model, trace.baseline].map((all) => cut(all, trial * ROUNDS, ROUNDS));
      const { interval } = latencyRatio(model!, baseline!, statistic, 0.9);
      if (interval[0] > truth || interval[1] < truth) misses++;
    }
    expect(tooMany(misses, trials, 0.1)).toBe(false);
  });

  it.each([
    [1.05, 0.03, 'fail'],
    [1.0, 0.03, 'pass'],
  ] as const)(
    'a factor of %f at a limit of %f is decided right, however often one looks',
    async (factor, limit, expected) => {
      const random = Random.seeded(5);
      let wrong = 0;
      for (let trial = 0; trial < 200; trial++) {
        let at = random.integer(0, trace.model.length);
        const run = await samplePairs({
          pairs: {
            async sample(count) {
              const start = at;
              at += count;
              return {
                model: cut(trace.model, start, count).map((v) => factor * v),
                baseline: cut(trace.baseline, start, count),
              };
            },
          },
          now: () => 0,
          budgetMs: 1,
          statistics: ['p50'],
          confidence: 0.95,
          enough: (ratios) => {
            const [low, high] = ratios.get('p50')!.interval;
            return high <= 1 + limit || low > 1 + limit;
          },
        });
        const { interval } = run.ratios.get('p50')!;
        if (expected === 'pass' ? interval[0] > 1 + limit : interval[1] <= 1 + limit) wrong++;
      }
      expect(tooMany(wrong, 200, 0.05)).toBe(false);
    },
  );
});
