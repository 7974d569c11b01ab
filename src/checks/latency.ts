import type { Check, LatencySampler, Limit, Measurement, PlanInput } from '../contracts/check.ts';
import { parseDuration } from '../contracts/quantity.ts';
import { jointConfidence } from '../metrics/intervals.ts';
import { type LatencySummary, latencySummary, timerResolution } from '../metrics/latency.ts';
import { derive } from '../metrics/seeding.ts';
import { compareAside } from './latency/aside.ts';
import { limitsByKey, namedKeys } from './shared/limits.ts';
import { median, warmUp } from './shared/warm-up.ts';

const PERCENTILES = {
  mean: { metric: 'latency_mean', unit: 'ms' },
  p50: { metric: 'latency_p50', unit: 'ms' },
  p90: { metric: 'latency_p90', unit: 'ms' },
  p95: { metric: 'latency_p95', unit: 'ms' },
  p99: { metric: 'latency_p99', unit: 'ms' },
} as const;
const LOAD = { load: { metric: 'load_time', unit: 'ms' } } as const;

const DEFAULT_BUDGET = '5 s';
/** Each look at the data is another chance to be wrong, so their number is fixed and each interval pays for all of them. */
const LOOKS = 8;
const OVERHEAD_SAMPLES = 1000;
type Key = keyof typeof PERCENTILES;

interface Options {
  keys: readonly Key[];
  /** Those that are compared with a baseline. */
  compared: readonly Key[];
  budgetMs: number;
}

/** Single-stream latency (MLPerf): one query after the other, until every limit is decided or the budget is spent. */
export const latency: Check<'latency', 'process', Options> = {
  id: 'latency',
  needs: ['process'],
  plan(input) {
    const budgetMs = parseDuration(input.config.budget ?? DEFAULT_BUDGET);
    const limits = [...limitsByKey(input, PERCENTILES).map(undecidable(input)), ...limitsByKey(input, LOAD)];
    const keys = namedKeys(input.config, PERCENTILES);
    const compared = keys.filter((key) => {
      const limit = input.config[key]!;
      return limit.max_increase !== undefined || limit.max_drop !== undefined;
    });
    return { options: { keys, compared, budgetMs }, limits };
  },
  async measure({ process }, { keys, compared, budgetMs }) {
    const load: Measurement = { metric: LOAD.load.metric, value: process.loadTimeMs, unit: 'ms', samples: 1 };
    if (keys.length === 0) return { measurements: [load] };
    const overhead = await process.latency.overhead(OVERHEAD_SAMPLES);
    const warmup = await warmUp(process.latency, budgetMs);
    const confidence = jointConfidence(process.confidence, LOOKS);
    const { sideBySide } = process;
    const sampling = {
      budgetMs,
      first: firstLook(keys, confidence),
      confidence,
      seed: derive(process.seed, 'latency'),
    };
    const asked = sideBySide !== undefined && compared.length > 0;
    let run = await sample(process.latency, sampling, !asked);
    const now = () => process.latency.now();
    const plan = {
      statistics: compared,
      measurements: run.measurements,
      budgetMs,
      confidence: process.confidence,
      now,
    };
    const aside = asked ? await compareAside(sideBySide, plan) : undefined;
    // What separate runs must decide takes more samples than what was left to a pair.
    if (aside?.paired.length === 0) run = await sample(process.latency, sampling, true);
    const warnings = [...(aside?.warnings ?? [])];
    if (!warmup.stationary)
      warnings.push('latency was still drifting when the warm-up ended; its numbers may be too high');
    return {
      measurements: [...run.measurements, load],
      details: {
        queries: `one after the other, rows: ${process.latency.origin}`,
        samples: run.samples,
        looks: run.looks,
        interval_confidence: confidence,
        sampling_ms: run.elapsedMs,
        warm_up: warmup,
        empty_model_p50_ms: median(overhead.samplesMs),
        timer_resolution_ns: timerResolution(overhead.clockDifferencesNs) ?? null,
        ...aside?.details,
      },
      ...(aside && { paired: aside.paired }),
      warnings,
    };
  },
};

function undecidable({
  onInconclusive,
  config,
}: PlanInput<{ on_inconclusive?: 'fail' | 'warn' }>): (limit: Limit) => Limit {
  return (limit) => ({ ...limit, onInconclusive: config.on_inconclusive ?? onInconclusive });
}

/** The samples without which the highest percentile asked for has no upper bound: 1 - pⁿ must reach the side's confidence. */
function firstLook(keys: readonly Key[], confidence: number): number {
  const highest = Math.max(50, ...keys.filter((key) => key !== 'mean').map((key) => Number(key.slice(1))));
  return Math.ceil(Math.log((1 - confidence) / 2) / Math.log(highest / 100));
}

interface SampledRun {
  measurements: Measurement[];
  summary: LatencySummary;
  samples: number;
  looks: number;
  elapsedMs: number;
}

interface Sampling {
  budgetMs: number;
  /** Queries of the first look. */
  first: number;
  confidence: number;
  seed: number;
}

async function sample(
  sampler: LatencySampler,
  { budgetMs, first, confidence, seed }: Sampling,
  alone: boolean,
): Promise<SampledRun> {
  const started = sampler.now();
  let samples = new Float64Array();
  for (let look = 1; ; look++) {
    const wanted = Math.max(first, samples.length);
    const left = budgetMs - (sampler.now() - started);
    const block = await sampler.sample(wanted, Math.max(left, 1));
    samples = Float64Array.from([...samples, ...block]);
    const summary = latencySummary(samples, confidence, seed);
    const measurements = (Object.keys(PERCENTILES) as Key[]).map((key) => toMeasurement(key, summary));
    const elapsedMs = sampler.now() - started;
    if (look === LOOKS || block.length < wanted || elapsedMs >= budgetMs || sampler.enough(measurements, alone)) {
      return { measurements, summary, samples: samples.length, looks: look, elapsedMs };
    }
  }
}

function toMeasurement(key: Key, summary: LatencySummary): Measurement {
  const { value, interval, samples } = summary[key];
  const finite = interval.map((side) => (Number.isFinite(side) ? side : null));
  return { ...PERCENTILES[key], value, samples, interval: finite };
}
