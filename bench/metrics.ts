import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelCounts } from '../src/metrics/counts.ts';
import { applyThreshold } from '../src/metrics/decision.ts';
import { prf } from '../src/metrics/prf.ts';
import { rankMetrics } from '../src/metrics/ranking.ts';
import { averagePrecision, rocAuc } from '../src/metrics/ranking-averages.ts';

/** Multi-label metrics against scikit-learn on the same data: `npx tsx bench/metrics.ts [--rows N] [--float64]`. */

const PYTHON = '/usr/bin/python3';
const LABELS = 28;
const REPEATS = 3;

interface Measured {
  times: Record<string, number>;
  values: Record<string, number | number[]>;
}

const { values: options } = parseArgs({ options: { rows: { type: 'string' }, float64: { type: 'boolean' } } });
const rows = Number(options.rows ?? 1_000_000);
if (!Number.isInteger(rows) || rows < 1) throw new RangeError(`--rows ${options.rows} is not a positive integer`);

const { scores, yTrue } = generate(rows, options.float64 ?? false);
const kind = options.float64 ? 'float64' : 'float32';
console.log(
  `${rows} rows x ${LABELS} labels, ${kind} scores; ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
);
const ours = Array.from({ length: REPEATS }, measure).sort((a, b) => total(a) - total(b))[0]!;
print('Model Gate (one thread, best of three)', ours);
console.log(
  `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, of which input ${Math.round((scores.byteLength + yTrue.byteLength) / 2 ** 20)} MB`,
);
const theirs = measurePeer();
if (theirs) {
  print('scikit-learn', theirs);
  console.log(`ratio ${(total(theirs) / total(ours)).toFixed(1)}`);
  for (const [name, value] of Object.entries(theirs.values)) console.log(`  ${name}: ${ours.values[name]} | ${value}`);
} else {
  console.log(`scikit-learn was not found with ${PYTHON}; no comparison`);
}

function measure(): Measured {
  const times: Record<string, number> = {};
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    times[name] = (performance.now() - start) / 1000;
    return result;
  };
  const yPred = applyThreshold(scores, 0.5);
  const f1 = timed('F1', () => {
    const counts = labelCounts(yTrue, yPred, rows, LABELS);
    return { micro: prf(counts, 'micro').f1, macro: prf(counts, 'macro').f1 };
  });
  const { perLabel, sweep } = timed('average precision, ROC-AUC and sweep', () =>
    rankMetrics(scores, yTrue, rows, LABELS),
  );
  return {
    times,
    values: {
      f1_micro: f1.micro,
      f1_macro: f1.macro,
      average_precision: averagePrecision(perLabel),
      roc_auc: rocAuc(perLabel),
      sweep_micro: [sweep.micro.f1, sweep.micro.threshold],
      sweep_macro: [sweep.macro.f1, sweep.macro.threshold],
    },
  };
}

function measurePeer(): Measured | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'metrics-bench-'));
  try {
    writeFileSync(join(folder, 'scores.f64'), new Uint8Array(scores.buffer));
    writeFileSync(join(folder, 'y_true.u8'), yTrue);
    const script = join(import.meta.dirname, 'metrics.py');
    const run = spawnSync(PYTHON, [script, folder, String(rows), String(LABELS)], { encoding: 'utf8' });
    if (run.status !== 0) console.log(run.stderr ?? run.error?.message);
    return run.status === 0 ? JSON.parse(run.stdout) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Labels of 1 to 15 % density, scores from a logistic model that ranks positives higher. */
function generate(count: number, wide: boolean): { scores: Float64Array; yTrue: Uint8Array } {
  const size = count * LABELS;
  const generated = { scores: new Float64Array(size), yTrue: new Uint8Array(size) };
  let state = 2_463_534_242;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < size; i++) {
    const truth = random() < 0.01 + (i % LABELS) * 0.005 ? 1 : 0;
    const logit = 4 * (random() + random() - 1) + (truth === 1 ? 1.5 : -3);
    const score = 1 / (1 + Math.exp(-logit));
    generated.yTrue[i] = truth;
    generated.scores[i] = wide ? score : Math.fround(score);
  }
  return generated;
}

function total({ times }: Measured): number {
  return Object.values(times).reduce((sum, time) => sum + time, 0);
}

function print(who: string, measured: Measured): void {
  console.log(`${who}: ${total(measured).toFixed(3)} s`);
  for (const [name, time] of Object.entries(measured.times)) console.log(`  ${name}: ${time.toFixed(3)} s`);
}
