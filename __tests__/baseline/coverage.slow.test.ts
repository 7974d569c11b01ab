import { describe, expect, it } from 'vitest';
import { comparePaired } from '../../src/baseline/compare.ts';
import { mcnemar } from '../../src/metrics/paired-proportions.ts';
import { Random } from '../../src/metrics/random.ts';
import { answer, type Classifier, overNormal, pick, truths } from '../checks/problems.ts';
import { covers, expectCoverage } from '../metrics/coverage.ts';

const METRICS = ['accuracy', 'f1_macro', 'f1_weighted', 'recall_macro', 'precision_macro', 'balanced_accuracy', 'mcc'];
const options = { confidence: 0.95, seed: 1, classNames: ['c0', 'c1', 'c2'], metrics: METRICS };

describe('95 % intervals of differences between two runs on the same rows', () => {
  const good: Classifier = { shares: [0.5, 0.3, 0.2], right: [0.9, 0.8, 0.7] };
  const bad: Classifier = { shares: good.shares, right: [0.8, 0.7, 0.6] };
  // A share `kept` of the rows has the first run's answer again, the others are answered anew.
  it.each([
    { name: 'one model twice, few rows differ', second: good, kept: 0.9, rows: 200 },
    { name: 'a worse model', second: bad, kept: 0, rows: 150 },
    { name: 'a worse model, most rows alike', second: bad, kept: 0.6, rows: 600 },
  ])('hold the truth of decisions at their rate: $name', ({ second, kept, rows }) => {
    const [before, after] = [
      truths(good),
      truths({ ...good, right: good.right.map((p, i) => kept * p + (1 - kept) * second.right[i]!) }),
    ];
    const random = Random.seeded(rows);
    const trials = 1000;
    const hits = new Map<string, number>();
    let told = 0;
    for (let trial = 0; trial < trials; trial++) {
      const truth = Int32Array.from({ length: rows }, () => pick(random, good.shares));
      const first = truth.map((is) => answer(random, good, is));
      const values = first.map((said, row) => (random.uniform() < kept ? said : answer(random, second, truth[row]!)));
      const run = (of: Int32Array) => ({ predictions: { kind: 'class' as const, values: of, classCount: 3 } });
      const { differences } = comparePaired(run(values), run(first), { kind: 'class', values: truth }, options)!;
      for (const metric of METRICS) {
        const one = differences.find((other) => other.metric === metric);
        // Where no row differs there is no interval, and no change is told.
        if (!one || covers(one.interval, after[metric]! - before[metric]!))
          hits.set(metric, (hits.get(metric) ?? 0) + 1);
      }
      if (differences.some(({ metric, interval }) => metric === 'f1_macro' && (interval[1] ?? 0) < 0)) told++;
    }
    for (const metric of METRICS) expectCoverage(hits.get(metric) ?? 0, trials, 0.95);
    // 2.5 % is the rate of one side.
    if (second === good) expectCoverage(trials - told, trials, 0.975);
  });

  it('do not tell a change from rows that an exact test takes for chance', () => {
    // n rows that only the first run has right, of 100: exact p is 2 / 2ⁿ.
    for (let wrong = 1; wrong <= 5; wrong++) {
      const values = Int32Array.from({ length: 100 }, (_, row) => (row % 2) ^ (row < wrong ? 1 : 0));
      const truth = Int32Array.from({ length: 100 }, (_, row) => row % 2);
      const run = (of: Int32Array) => ({ predictions: { kind: 'class' as const, values: of, classCount: 2 } });
      const { differences } = comparePaired(
        run(values),
        run(truth),
        { kind: 'class', values: truth },
        {
          ...options,
          classNames: ['c0', 'c1'],
          metrics: [...METRICS, 'f1_micro'],
        },
      )!;
      expect(mcnemar(wrong, 0)).toBeGreaterThan(0.05);
      for (const metric of ['f1_macro', 'f1_micro', 'mcc', 'balanced_accuracy'])
        expect(covers(differences.find((one) => one.metric === metric)!.interval, 0)).toBe(true);
    }
  });

  it('hold the truth of errors of numbers at their rate, skewed ones too', () => {
    // Errors of the second run are 1.2 times as large, and share half of their variance with the first's.
    const rows = 120;
    const trials = 120;
    const scale = 1.2;
    const absolute = overNormal(Math.abs);
    const truth = {
      mae: (scale - 1) * absolute,
      mse: scale ** 2 - 1,
      rmse: scale - 1,
      r2: (1 - scale ** 2) / 5,
    };
    const random = Random.seeded(5);
    const hits = new Map<string, number>();
    for (let trial = 0; trial < trials; trial++) {
      const label = Float64Array.from({ length: rows }, () => Math.sqrt(5) * random.normal());
      const shared = label.map(() => Math.SQRT1_2 * random.normal());
      const off = (by: number) =>
        label.map((value, row) => value + by * (shared[row]! + Math.SQRT1_2 * random.normal()));
      const numbers = (values: Float64Array) => ({ kind: 'regression' as const, values, width: 1 });
      const run = (values: Float64Array) => ({ predictions: numbers(values) });
      const { differences } = comparePaired(run(off(scale)), run(off(1)), numbers(label), {
        ...options,
        metrics: Object.keys(truth),
      })!;
      for (const { metric, interval } of differences)
        if (covers(interval, truth[metric as keyof typeof truth])) hits.set(metric, (hits.get(metric) ?? 0) + 1);
    }
    for (const metric of Object.keys(truth)) expectCoverage(hits.get(metric) ?? 0, trials, 0.95);
  });
});

describe('the difference of calibration errors', () => {
  it('holds the truth where one run is calibrated and the other too sure', () => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-x));
    // Twice too sure: by how much the surer class's score lies above its probability.
    const truth = overNormal((z) => {
      const [score, positive] = [logistic(4 * z), logistic(2 * z)];
      return Math.max(score, 1 - score) - (score >= 0.5 ? positive : 1 - positive);
    });
    const random = Random.seeded(3);
    const trials = 100;
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) {
      const logits = Float64Array.from({ length: 150 }, () => random.normal());
      const values = Int32Array.from(logits, (z) => (random.uniform() < logistic(2 * z) ? 1 : 0));
      const run = (by: number) => ({
        predictions: { kind: 'class' as const, values: Int32Array.from(logits, (z) => (z > 0 ? 1 : 0)), classCount: 2 },
        scored: { values: logits.map((z) => logistic(by * z)), width: 1 },
      });
      const use = { task: 'binary' as const, topK: 1 };
      const wanted = { ...options, classNames: ['c0', 'c1'], metrics: ['ece'], use };
      const { differences } = comparePaired(run(4), run(2), { kind: 'class', values }, wanted)!;
      const one = differences.find(({ metric }) => metric === 'ece')!;
      if (covers(one.interval, truth)) hits++;
    }
    expectCoverage(hits, trials, 0.95);
  });
});
