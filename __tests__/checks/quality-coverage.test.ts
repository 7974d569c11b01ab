import { describe, expect, it } from 'vitest';
import { withIntervals } from '../../src/checks/quality/intervals.ts';
import type { QualityKey } from '../../src/checks/quality/keys.ts';
import { countsOf, measureKey } from '../../src/checks/quality/measure.ts';
import type { ClassJudged, LabelJudged } from '../../src/checks/quality/subject.ts';
import { Random } from '../../src/metrics/random.ts';
import { covers, expectCoverage } from '../metrics/coverage.ts';
import { outputsOf } from './given.ts';
import { answer, type Classifier, overNormal, pick, truths } from './problems.ts';

const TRIALS = 1000;
const CLASSIFIERS: Record<string, Classifier> = {
  'three classes alike': { shares: [1 / 3, 1 / 3, 1 / 3], right: [0.9, 0.8, 0.7] },
  'a rare class': { shares: [0.8, 0.15, 0.05], right: [0.95, 0.8, 0.7] },
  'few mistakes': { shares: [0.5, 0.3, 0.2], right: [0.99, 0.98, 0.97] },
  'one in ten positive': { shares: [0.9, 0.1], right: [0.97, 0.7] },
};
const CLOSED: QualityKey[] = [
  'accuracy',
  'balanced_accuracy',
  'precision_macro',
  'recall_macro',
  'f1_macro',
  'precision_per_class',
  'recall_per_class',
  'f1_per_class',
];

function judgedOf(yTrue: Int32Array, yPred: Int32Array, classCount: number): ClassJudged {
  const outputs = outputsOf(Array.from(yTrue, () => Array.from({ length: classCount }, () => 0)));
  return { kind: 'class', outputs, thresholds: undefined, yTrue, yPred, classCount };
}

function measured(judged: ClassJudged | LabelJudged, keys: readonly QualityKey[], seed: number) {
  const counts = countsOf(judged);
  const all = keys.flatMap((key) => measureKey(key, judged, counts, 1));
  return withIntervals(all, judged, counts, { confidence: 0.95, seed });
}

describe.each(Object.entries(CLASSIFIERS))('95 %% intervals of decisions, %s', (_, classifier) => {
  const truth = truths(classifier);
  const last = `c${classifier.shares.length - 1}`;

  it.each([200, 1000])('hold the truth at their rate, closed forms, %d rows', (rows) => {
    const random = Random.seeded(rows);
    const hits = new Map<QualityKey, number>();
    for (let trial = 0; trial < TRIALS; trial++) {
      const yTrue = Int32Array.from({ length: rows }, () => pick(random, classifier.shares));
      const yPred = yTrue.map((is) => answer(random, classifier, is));
      const all = measured(judgedOf(yTrue, yPred, classifier.shares.length), CLOSED, trial);
      for (const key of CLOSED) {
        const one = all.find(({ metric, slice }) => metric === key && (slice === undefined || slice === last));
        // A class that no row has or was called has no value, and nothing is told of it.
        if (one?.value == null || covers(one.interval!, truth[key]!)) hits.set(key, (hits.get(key) ?? 0) + 1);
      }
    }
    for (const key of CLOSED) expectCoverage(hits.get(key) ?? 0, TRIALS, 0.95);
  });
});

describe('95 % intervals of decisions on labels', () => {
  it('hold the macro average of labels that go together', () => {
    // Two of three labels are on and said in the same rows, so that their F1 rise and fall together.
    const [rate, hit, alarm] = [0.3, 0.8, 0.1];
    const truth = (2 * rate * hit) / (rate + rate * hit + (1 - rate) * alarm);
    const random = Random.seeded(4);
    let hits = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const rows = 120;
      const [yTrue, yPred] = [new Uint8Array(3 * rows), new Uint8Array(3 * rows)];
      for (let row = 0; row < rows; row++) {
        const draw = () => {
          const is = random.uniform() < rate;
          return [is ? 1 : 0, random.uniform() < (is ? hit : alarm) ? 1 : 0] as const;
        };
        for (const [label, [is, said]] of [draw(), draw()].flatMap((one, i) => (i ? [one] : [one, one])).entries()) {
          yTrue[3 * row + label] = is;
          yPred[3 * row + label] = said;
        }
      }
      const outputs = { ...outputsOf(Array.from({ length: rows }, () => [0, 0, 0])), task: 'multilabel' as const };
      const judged: LabelJudged = { kind: 'multilabel', outputs, thresholds: undefined, yTrue, yPred };
      const [f1] = measured(judged, ['f1_macro'], trial);
      if (covers(f1!.interval!, truth)) hits++;
    }
    expectCoverage(hits, TRIALS, 0.95);
    // Taken for independent, they would miss it more often than that.
    expect(hits).toBeLessThan(TRIALS);
  });
});

describe('95 % intervals of rankings', () => {
  // Scores are normal, those of positives higher by `apart`.
  it.each([
    [200, 0.5, 1.5],
    [1000, 0.1, 1.5],
    [200, 0.1, 0.7],
    [60, 0.5, 3],
  ])('hold the truth at their rate: %d rows, %d positive, %d apart', (rows, share, apart) => {
    const above = (x: number) => Math.max(1 - cdf(x), 1e-15);
    const truth = {
      roc_auc: overNormal((z) => cdf(z + apart), 4000),
      average_precision: overNormal((z) => {
        const hits = share * above(z);
        return hits / (hits + (1 - share) * above(z + apart));
      }, 4000),
    };
    const random = Random.seeded(rows);
    const hits = { roc_auc: 0, average_precision: 0 };
    for (let trial = 0; trial < TRIALS; trial++) {
      const yTrue = Int32Array.from({ length: rows }, () => (random.uniform() < share ? 1 : 0));
      const scores = Array.from(yTrue, (is) => [random.normal() + apart * is]);
      const outputs = { ...outputsOf(scores), task: 'binary' as const, classNames: ['c0', 'c1'] };
      const judged = { ...judgedOf(yTrue, yTrue, 2), outputs };
      for (const { metric, interval } of measured(judged, ['roc_auc', 'average_precision'], trial))
        if (covers(interval!, truth[metric as keyof typeof truth])) hits[metric as keyof typeof hits]++;
    }
    expectCoverage(hits.roc_auc, TRIALS, 0.95);
    expectCoverage(hits.average_precision, TRIALS, 0.95);
  });
});

/** Φ by the midpoint rule: another way than ours. */
function cdf(x: number): number {
  const steps = 400;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += Math.exp(-(((x * (i + 0.5)) / steps) ** 2) / 2);
  return 0.5 + (sum * x) / steps / Math.sqrt(2 * Math.PI);
}
