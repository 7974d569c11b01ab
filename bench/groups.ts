import { parseArgs } from 'node:util';
import { comparePaired } from '../src/baseline/compare.ts';
import { quality } from '../src/checks/quality.ts';
import type { Available, PlanInput } from '../src/contracts/check.ts';
import type { Labels } from '../src/contracts/dataset.ts';
import { argmax } from '../src/metrics/decision.ts';
import { groupsOf, takeRows } from '../src/metrics/groups.ts';
import { Random } from '../src/metrics/random.ts';

/**
 * What judging every group of rows costs, as a multiple of judging all rows once, intervals included:
 * `npm run bench -- groups [--groups N] [--classes N] [--rows N]`, where `rows` are those of one group.
 */
const { values: options } = parseArgs({
  options: {
    groups: { type: 'string', default: '100' },
    classes: { type: 'string', default: '20' },
    rows: { type: 'string', default: '100' },
  },
});
const [groups, classes, each] = [Number(options.groups), Number(options.classes), Number(options.rows)];
if (![groups, classes, each].every((count) => Number.isSafeInteger(count) && count > 1))
  throw new RangeError('--groups, --classes and --rows are whole numbers above 1');

const random = Random.seeded(1);
const rows = groups * each;
const truth = Int32Array.from({ length: rows }, () => random.integer(0, classes));
const labels: Labels = { kind: 'class', values: truth };
const column = {
  name: 'group',
  groups: Array.from({ length: groups }, (_, index) => `${index}`),
  of: Int32Array.from({ length: rows }, (_, row) => row % groups),
};
const [now, before] = [answers(), answers()];

console.log(`${groups} groups of ${each} rows, ${classes} classes; Node ${process.version}`);
const COUNTS = ['accuracy', 'f1_macro', 'f1_weighted', 'mcc'];
const SCORES = ['log_loss', 'brier', 'ece', 'roc_auc'];
for (const keys of [COUNTS, SCORES]) {
  const all = await judge(keys, []);
  const apart = await judge(keys, [column]);
  print(`judging ${keys.join(', ')}`, all, apart);
  const pairs = await pair(keys);
  print('  in pairs with a baseline', pairs.all, pairs.groups);
}

function answers() {
  const values = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (let label = 0; label < classes; label++) {
      const at = row * classes + label;
      values[at] = Math.exp(random.normal() + (label === truth[row] ? 2 : 0));
      total += values[at]!;
    }
    for (let label = 0; label < classes; label++) values[row * classes + label]! /= total;
  }
  return values;
}

async function judge(keys: readonly string[], slices: Available['dataset']['slices']): Promise<number> {
  const config = Object.fromEntries(keys.map((key) => [key, {}]));
  const input = { config, path: [], seed: 1, confidence: 0.95, locate: () => ({}) } as unknown as PlanInput<object>;
  const outputs: Available['outputs'] = {
    task: 'classification',
    scores: { data: now, rows, width: classes },
    origin: 'dataset',
    classNames: Array.from({ length: classes }, (_, index) => `${index}`),
    decision: { kind: 'threshold', thresholds: new Float64Array(classes), declared: false },
  };
  const given = { outputs, dataset: { labels, slices } };
  return timed(() => quality.measure(given, quality.plan(input).options));
}

async function pair(metrics: readonly string[]): Promise<{ all: number; groups: number }> {
  const use = { task: 'classification' as const, topK: 1 };
  const compare = (part: Int32Array) => {
    const of = (values: Float64Array) => {
      const scored = { values: takeRows(values, classes, part), width: classes };
      return {
        predictions: { kind: 'class' as const, values: argmax(scored.values, classes), classCount: classes },
        scored,
      };
    };
    const theirs: Labels = { kind: 'class', values: takeRows(truth, 1, part) };
    comparePaired(of(now), of(before), theirs, { confidence: 0.95, seed: 1, classNames: [], metrics, use });
  };
  const all = await timed(async () => compare(Int32Array.from({ length: rows }, (_, row) => row)));
  const apart = await timed(async () => {
    for (const group of groupsOf(column)) compare(group.rows);
  });
  return { all, groups: all + apart };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function print(what: string, all: number, apart: number): void {
  console.log(
    `${what}: all rows ${all.toFixed(2)} s, with groups ${apart.toFixed(2)} s, ratio ${(apart / all).toFixed(1)}`,
  );
}
