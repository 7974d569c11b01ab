import type { LatencySampler, Limit, Measurement, ProcessAccess } from '../../src/contracts/check.ts';
import { Random } from '../../src/metrics/random.ts';
import { enough } from '../../src/verdict/judge.ts';

/** A model whose queries take as long as `duration` says, on a clock that only they move. */
export class VirtualSampler implements LatencySampler {
  readonly origin = 'generated';
  /** Queries a call of `sample` was asked for, and what came of it. */
  readonly calls: { wanted: number; got: number; from: number; to: number }[] = [];
  looks: Measurement[][] = [];
  private readonly duration: (query: number) => number;
  private readonly limits: readonly Limit[];
  private clock = 0;
  private queries = 0;

  constructor(duration: (query: number) => number, limits: readonly Limit[]) {
    this.duration = duration;
    this.limits = limits;
  }

  now(): number {
    return this.clock;
  }

  async overhead(count: number) {
    return {
      samplesMs: new Float64Array(count).fill(0.003),
      clockDifferencesNs: Float64Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 0 : 50)),
    };
  }

  async sample(count: number, maxDurationMs: number): Promise<Float64Array> {
    const from = this.clock;
    const samples: number[] = [];
    while (samples.length < count && (samples.length === 0 || this.clock - from <= maxDurationMs)) {
      const took = this.duration(this.queries++);
      this.clock += took;
      samples.push(took);
    }
    this.calls.push({ wanted: count, got: samples.length, from, to: this.clock });
    return Float64Array.from(samples);
  }

  enough(measurements: readonly Measurement[], alone: boolean): boolean {
    this.looks.push([...measurements]);
    return enough(this.limits)(measurements, alone);
  }

  access(): ProcessAccess {
    const refuse = () => Promise.reject(new Error('latency asks for nothing else'));
    return {
      loadTimeMs: 12.5,
      seed: 7,
      confidence: 0.95,
      latency: this,
      runInputs: refuse,
      repeat: refuse,
      memory: refuse,
    };
  }
}

/** Log-normal durations around `median` milliseconds: a long right tail, as measured latencies have. */
export function logNormal(median: number, sigma: number, seed: number): () => number {
  const random = Random.seeded(seed);
  return () => median * Math.exp(sigma * random.normal());
}
