import { describe, it } from 'vitest';
import { withIntervals } from '../../src/checks/quality/intervals.ts';
import type { QualityKey } from '../../src/checks/quality/keys.ts';
import { countsOf, measureKey } from '../../src/checks/quality/measure.ts';
import { measureNumbers } from '../../src/checks/quality/numbers.ts';
import type { ClassJudged, NumberJudged } from '../../src/checks/quality/subject.ts';
import type { Measurement } from '../../src/contracts/check.ts';
import { Random } from '../../src/metrics/random.ts';
import { covers, expectCoverage } from '../metrics/coverage.ts';
import { outputsOf } from './given.ts';
import { answer, overExponential, overNormal, pick, truths } from './problems.ts';

const DRAWING = { confidence: 0.95, seed: 1 };

/** Fails where a metric's intervals of so many draws hold its truth too seldom. */
function expectCovered(draw: (random: Random) => Measurement[], truth: Record<string, number>, trials: number): void {
  const random = Random.seeded(8);
  const hits = new Map<string, number>();
  for (let trial = 0; trial < trials; trial++)
    for (const { metric, interval } of draw(random))
      if (interval && covers(interval, truth[metric]!)) hits.set(metric, (hits.get(metric) ?? 0) + 1);
  for (const metric of Object.keys(truth)) expectCoverage(hits.get(metric) ?? 0, trials, 0.95);
}

describe('95 % intervals hold the truth at their rate', () => {
  // Errors: normal; Laplace, whose squares are as skewed as those of most models; exponential, all to one side.
  const laplace = (random: Random) => (random.uniform() < 0.5 ? 1 : -1) * -Math.log(1 - random.uniform());
  const errors = [
    { name: 'normal', rows: 60, draw: (random: Random) => random.normal(), absolute: overNormal(Math.abs), square: 1 },
    { name: 'Laplace', rows: 120, draw: laplace, absolute: 1, square: 2 },
    {
      name: 'exponential',
      rows: 100,
      draw: (random: Random) => -Math.log(1 - random.uniform()) - 1,
      absolute: overExponential((value) => Math.abs(value - 1)),
      square: 1,
    },
  ];

  it.each(errors)('of mae, mse, rmse and r2, $name errors, $rows rows', ({ rows, draw, absolute, square }) => {
    // Predictions have variance 4, and the errors are independent of them.
    const truth = { mae: absolute, mse: square, rmse: Math.sqrt(square), r2: 1 - square / (4 + square) };
    const judged = (random: Random): NumberJudged => {
      const yPred = Float64Array.from({ length: rows }, () => 2 * random.normal());
      const yTrue = yPred.map((value) => value + draw(random));
      const outputs = outputsOf(
        Array.from(yPred, (value) => [value]),
        { task: 'regression' },
      );
      return { kind: 'regression', outputs, yTrue, yPred };
    };
    const all = (random: Random) => {
      const one = judged(random);
      const measured = (Object.keys(truth) as QualityKey[]).map((key) => measureNumbers(key, one));
      return withIntervals(measured, one, undefined, DRAWING);
    };
    expectCovered(all, truth, 80);
  });

  // The score is the logistic of twice a normal; the truth follows `share` times its logit, so that 1 is calibrated.
  it.each([
    { name: 'calibrated', share: 1, rows: 120 },
    { name: 'twice too sure', share: 0.5, rows: 120 },
  ])('of log loss, Brier score and calibration error, $name, $rows rows', ({ share, rows }) => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-x));
    const overRows = (of: (score: number, positive: number) => number) =>
      overNormal((z) => of(logistic(2 * z), logistic(2 * share * z)));
    const truth = {
      log_loss: overRows((score, positive) => -positive * Math.log(score) - (1 - positive) * Math.log(1 - score)),
      brier: overRows((score, positive) => positive * (1 - score) ** 2 + (1 - positive) * score ** 2),
      // Too sure by as much as the surer class's score lies above its probability, in every bin alike.
      ece: overRows((score, positive) => Math.max(score, 1 - score) - (score >= 0.5 ? positive : 1 - positive)),
    };
    const draw = (random: Random) => {
      const logits = Float64Array.from({ length: rows }, () => 2 * random.normal());
      const yTrue = Int32Array.from(logits, (logit) => (random.uniform() < logistic(share * logit) ? 1 : 0));
      const outputs = outputsOf(
        Array.from(logits, (logit) => [logistic(logit)]),
        { task: 'binary' },
      );
      const judged: ClassJudged = { kind: 'class', outputs, thresholds: undefined, yTrue, yPred: yTrue, classCount: 2 };
      const counts = countsOf(judged);
      const measured = (Object.keys(truth) as QualityKey[]).flatMap((key) => measureKey(key, judged, counts, 1));
      return withIntervals(measured, judged, counts, DRAWING);
    };
    expectCovered(draw, truth, 150);
  });

  it('of MCC and weighted averages, three classes, one of them rare, 200 rows', () => {
    const classifier = { shares: [0.7, 0.22, 0.08], right: [0.95, 0.8, 0.7] };
    const { mcc, f1_weighted, precision_weighted } = truths(classifier);
    const draw = (random: Random) => {
      const yTrue = Int32Array.from({ length: 200 }, () => pick(random, classifier.shares));
      const yPred = yTrue.map((is) => answer(random, classifier, is));
      const outputs = outputsOf(Array.from(yTrue, () => [0, 0, 0]));
      const judged: ClassJudged = { kind: 'class', outputs, thresholds: undefined, yTrue, yPred, classCount: 3 };
      const counts = countsOf(judged);
      const keys: QualityKey[] = ['mcc', 'f1_weighted', 'precision_weighted'];
      return withIntervals(
        keys.flatMap((key) => measureKey(key, judged, counts, 1)),
        judged,
        counts,
        DRAWING,
      );
    };
    expectCovered(draw, { mcc: mcc!, f1_weighted: f1_weighted!, precision_weighted: precision_weighted! }, 300);
  });
});
