import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { samplePairs } from '../src/checks/latency/pairs.ts';
import { bytesPerElement, elementsOf, viewOf } from '../src/contracts/elements.ts';
import type { RuntimeSettings } from '../src/contracts/protocol.ts';
import type { HostTensor, Query, RuntimeBackend } from '../src/contracts/runtime.ts';
import { clopperPearsonInterval } from '../src/metrics/intervals.ts';
import type { LatencyRatio } from '../src/metrics/latency-ratio.ts';
import { Random } from '../src/metrics/random.ts';
import { onnxruntime } from '../src/runtimes/onnxruntime.ts';
import { timeQueries } from '../src/worker/latency.ts';
import { timePairs } from '../src/worker/latency-pair.ts';
import { startLoad } from './load.ts';
import { mlp } from './models.ts';

/**
 * How often a slower model is told from an equally fast one: side by side in one process, as the gate does it, and by a
 * fixed threshold on the means of two separate runs, as is usual, on the same machine in the same minutes.
 *
 * The slower model is the same model whose every query is followed by a busy wait of a share of what it took.
 */
const SETTINGS: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };
const CONFIDENCE = 0.95;
const WARM_UP = 200;
const SEPARATE_QUERIES = 1000;

/** Slow-downs, the limit each is judged by, and how long a trial may take. */
const CASES = [
  { slowDown: 1, limit: 0.03, budgetMs: 5000 },
  { slowDown: 1.02, limit: 0.01, budgetMs: 20_000 },
  { slowDown: 1.05, limit: 0.03, budgetMs: 5000 },
  { slowDown: 1.1, limit: 0.03, budgetMs: 5000 },
] as const;

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '30' },
    json: { type: 'string' },
    model: { type: 'string' },
    load: { type: 'boolean', default: false },
  },
});
const trials = Number(values.trials);
if (!Number.isSafeInteger(trials) || trials < 1)
  throw new RangeError(`--trials ${values.trials} is no positive number`);

const backend = await onnxruntime.open(createRequire(import.meta.url));
const bytes = values.model === undefined ? mlp().bytes : new Uint8Array(await readFile(values.model));
const load = values.load ? startLoad() : undefined;

interface Trial {
  /** The gate's verdict: beyond the limit, by the interval or (undecided) by the estimate. */
  fails: boolean;
  undecided: boolean;
  ratio: number;
  elapsedMs: number;
  /** The verdict of a fixed threshold on the means of two separate runs. */
  separateFails: boolean;
  separateRatio: number;
}

async function runTrial(slowDown: number, limit: number, budgetMs: number, seed: number): Promise<Trial> {
  const [model, baseline] = [await queryOf(backend, slowDown), await queryOf(backend, 1)];
  const random = Random.seeded(seed);
  await timePairs([model.query], [baseline.query], WARM_UP, Number.POSITIVE_INFINITY, random);
  const run = await samplePairs({
    pairs: { sample: (count, maxMs) => timePairs([model.query], [baseline.query], count, maxMs, random) },
    now: () => performance.now(),
    budgetMs,
    statistics: ['p50'],
    confidence: CONFIDENCE,
    enough: (ratios) => decision(ratios.get('p50')!, limit) !== 'undecided',
  });
  const ratio = run.ratios.get('p50')!;
  const decided = decision(ratio, limit);
  const separateRatio = (await meanOf(model.query)) / (await meanOf(baseline.query));
  await Promise.all([model.dispose(), baseline.dispose()]);
  return {
    fails: decided === 'fail' || (decided === 'undecided' && ratio.value > 1 + limit),
    undecided: decided === 'undecided',
    ratio: ratio.value,
    elapsedMs: run.elapsedMs,
    separateFails: separateRatio > 1 + limit,
    separateRatio,
  };
}

function decision({ interval: [low, high] }: LatencyRatio, limit: number): 'pass' | 'fail' | 'undecided' {
  if (high <= 1 + limit) return 'pass';
  return low > 1 + limit ? 'fail' : 'undecided';
}

async function queryOf(runtime: RuntimeBackend, slowDown: number): Promise<{ query: Query; dispose(): Promise<void> }> {
  const session = await runtime.load({ model: bytes, inputs: [], outputs: [] }, SETTINGS);
  const feeds = Object.fromEntries(
    session.inputs.map(({ name, dtype, shape = [] }): [string, HostTensor] => {
      const sizes = shape.map((dim) => (typeof dim === 'number' ? dim : 1));
      const elements = elementsOf(sizes);
      const data = viewOf(dtype, new ArrayBuffer(elements * bytesPerElement(dtype)!), 0, elements);
      return [name, { dtype, shape: sizes, data }];
    }),
  );
  const bound = session.bind(
    feeds,
    session.outputs.map(({ name }) => name),
  );
  // Both go the same way, so that the wait is all that differs.
  return { query: slowed(bound, slowDown), dispose: () => session.dispose() };
}

function slowed(query: Query, factor: number): Query {
  return {
    ...query,
    async run() {
      const start = performance.now();
      const result = await query.run();
      const end = performance.now();
      const until = end + (factor - 1) * (end - start);
      while (performance.now() < until);
      return result;
    },
  };
}

async function meanOf(query: Query): Promise<number> {
  await timeQueries([query], 0, WARM_UP, Number.POSITIVE_INFINITY);
  const samples = await timeQueries([query], 0, SEPARATE_QUERIES, Number.POSITIVE_INFINITY);
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

const upperBound = (count: number) => clopperPearsonInterval(count, trials, 2 * CONFIDENCE - 1)[1];
const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;
const range = (list: readonly number[]) => `${Math.min(...list).toFixed(3)} to ${Math.max(...list).toFixed(3)}`;

const report: Record<string, unknown> = { trials, limit: CASES[0].limit, load: values.load };
const [detected, separate]: Record<string, number>[] = [{}, {}];
for (const { slowDown, limit, budgetMs } of CASES) {
  const runs: Trial[] = [];
  for (let trial = 0; trial < trials; trial++) runs.push(await runTrial(slowDown, limit, budgetMs, trial + 1));
  const fails = runs.filter(({ fails }) => fails).length;
  const separateFails = runs.filter((run) => run.separateFails).length;
  if (slowDown === 1) {
    Object.assign(report, {
      falseAlarms: fails,
      falseAlarmBound: upperBound(fails),
      separateFalseAlarms: separateFails,
      separateFalseAlarmBound: upperBound(separateFails),
    });
  } else {
    detected![slowDown.toFixed(2)] = fails / trials;
    separate![slowDown.toFixed(2)] = separateFails / trials;
  }
  console.log(
    `${slowDown.toFixed(2)}× at a limit of ${limit * 100} %: ${fails} of ${trials} fail side by side (ratios ${range(runs.map(({ ratio }) => ratio))}, ` +
      `undecided ${(100 * share(runs.map(({ undecided }) => undecided))).toFixed(1)} %, ` +
      `${(runs.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / trials / 1000).toFixed(2)} s a trial); ` +
      `${separateFails} of ${trials} by separate means (ratios ${range(runs.map(({ separateRatio }) => separateRatio))})`,
  );
}
load?.stop();
Object.assign(report, { detected, separateDetected: separate });
console.log(
  `false alarms: at most ${(100 * (report.falseAlarmBound as number)).toFixed(2)} % (one-sided 95 % Clopper-Pearson)`,
);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
