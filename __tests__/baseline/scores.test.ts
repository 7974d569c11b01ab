import { describe, expect, it } from 'vitest';
import { comparePaired } from '../../src/baseline/compare.ts';
import { packPredictions, packScores, unpackScores } from '../../src/baseline/predictions.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import type { Answers, ScoreUse } from '../../src/contracts/predictions.ts';
import { Random } from '../../src/metrics/random.ts';
import { studentQuantile } from '../../src/metrics/student.ts';
import { expectCoverage } from '../metrics/coverage.ts';

const Z = 1.959963984540054;
const ROWS = 300;

function comparing(metrics: string[], use: ScoreUse, classNames: string[]) {
  const options = { confidence: 0.95, seed: 1, classNames, metrics, use };
  return (now: Answers, before: Answers, labels: Labels, seed = 1) => {
    const { differences } = comparePaired(now, before, labels, { ...options, seed })!;
    return (metric: string) => differences.find((one) => one.metric === metric && one.slice === undefined);
  };
}

/** Probabilities of class 1 that are right about as often as not, the better the larger `skill`; no float32 numbers. */
function binaryScores(truth: Int32Array, random: Random, skill: number): Float64Array {
  return Float64Array.from(truth, (is) => 1 / (1 + Math.exp(-skill * (2 * is - 1) - random.normal())));
}

function binary(values: Float64Array): Answers {
  const decided = Int32Array.from(values, (score) => (score >= 0.5 ? 1 : 0));
  return { predictions: { kind: 'class', values: decided, classCount: 2 }, scored: { values, width: 1 } };
}

const truth = Int32Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? 1 : 0));
const labels: Labels = { kind: 'class', values: truth };
const scoresOf = (seed: number, skill: number) =>
  Float64Array.from(binaryScores(truth, Random.seeded(seed), skill), Math.fround);

describe('scores of two runs on the same rows', () => {
  const metrics = ['log_loss', 'brier', 'ece', 'roc_auc', 'average_precision'];
  const compare = comparing(metrics, { task: 'binary', topK: 1 }, ['no', 'yes']);
  const [now, before] = [scoresOf(1, 0.6), scoresOf(2, 1.2)];
  const difference = compare(binary(now), binary(before), labels);

  it('differ in ROC-AUC as DeLong and others say, from every pair of a positive and a negative row', () => {
    const rowsOf = (kind: number) => Array.from(truth.keys()).filter((row) => truth[row] === kind);
    const [positives, negatives] = [rowsOf(1), rowsOf(0)];
    const wins = (scores: Float64Array, a: number, b: number) =>
      scores[a]! > scores[b]! ? 1 : scores[a] === scores[b] ? 0.5 : 0;
    const gain = (a: number, b: number) => wins(now, a, b) - wins(before, a, b);
    const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const ofPositives = positives.map((a) => average(negatives.map((b) => gain(a, b))));
    const ofNegatives = negatives.map((b) => average(positives.map((a) => gain(a, b))));
    const spread = (values: number[]) =>
      values.reduce((sum, value) => sum + (value - average(values)) ** 2, 0) / (values.length - 1) / values.length;
    const area = average(ofPositives);
    const half = studentQuantile(0.975, positives.length - 1) * Math.sqrt(spread(ofPositives) + spread(ofNegatives));
    const found = difference('roc_auc')!;
    expect(found.difference).toBeCloseTo(area, 12);
    expect(found.interval[0]).toBeCloseTo(area - half, 12);
    expect(found.interval[1]).toBeCloseTo(area + half, 12);
    expect(found.interval[1]).toBeLessThan(0);
  });

  it.each([
    ['log_loss', (is: number, p: number) => -Math.log(is === 1 ? p : 1 - p)],
    ['brier', (is: number, p: number) => (p - is) ** 2],
  ] as const)('differ in %s by its mean, as far as its standard error reaches', (metric, loss) => {
    const losses = Array.from(truth, (is, row) => loss(is, now[row]!) - loss(is, before[row]!));
    const mean = losses.reduce((sum, one) => sum + one, 0) / ROWS;
    const error = Math.sqrt(losses.reduce((sum, one) => sum + (one - mean) ** 2, 0)) / ROWS;
    const { difference: value, interval } = difference(metric)!;
    expect(value).toBeCloseTo(mean, 12);
    expect((interval[1]! - interval[0]!) / (2 * Z * error)).toBeGreaterThan(0.9);
    expect((interval[1]! - interval[0]!) / (2 * Z * error)).toBeLessThan(1.1);
    expect(interval[0]!).toBeGreaterThan(0);
  });

  it('differ in nothing where they are the same, though what is kept of them is rounded', () => {
    const exact = binaryScores(truth, Random.seeded(5), 1);
    const kept = { ...binary(exact), scored: { values: Float64Array.from(exact, Math.fround), width: 1 } };
    const same = compare(binary(exact), kept, labels);
    for (const metric of metrics) expect(same(metric), metric).toBeUndefined();
  });

  it('are rarely told apart where they differ by chance alone', () => {
    const alarms = Object.fromEntries(metrics.map((metric) => [metric, 0]));
    const TRIALS = 30;
    const random = Random.seeded(77);
    for (let trial = 0; trial < TRIALS; trial++) {
      const [a, b] = [binaryScores(truth, random, 1), binaryScores(truth, random, 1)];
      const apart = compare(binary(a), binary(b), labels, trial);
      for (const metric of metrics) {
        const [low, high] = apart(metric)!.interval;
        if (low! > 0 || high! < 0) alarms[metric]!++;
      }
    }
    // P(more than 6 of 30 at 5 %) is 0.0006.
    for (const metric of metrics) expect(alarms[metric], metric).toBeLessThanOrEqual(6);
  });

  it.each([3, 5, 10])('are told apart at no more than their rate by ranking %d positives of 200 rows', (positives) => {
    const is = Int32Array.from({ length: 200 }, (_, row) => (row < positives ? 1 : 0));
    const random = Random.seeded(positives);
    const TRIALS = 1000;
    const alarms = { roc_auc: 0, average_precision: 0 };
    for (let trial = 0; trial < TRIALS; trial++) {
      const shared = Float64Array.from(is, (one) => 1.5 * one + random.normal());
      const run = () => binary(shared.map((logit) => 1 / (1 + Math.exp(-logit - random.normal()))));
      const apart = comparing(Object.keys(alarms), { task: 'binary', topK: 1 }, ['no', 'yes']);
      const found = apart(run(), run(), { kind: 'class', values: is });
      for (const metric of Object.keys(alarms) as (keyof typeof alarms)[]) {
        const one = found(metric);
        if (one && (one.interval[0]! > 0 || one.interval[1]! < 0)) alarms[metric]++;
      }
    }
    for (const count of Object.values(alarms)) expectCoverage(TRIALS - count, TRIALS, 0.95);
  });

  it('are not told apart by one positive row, however many negatives it passes', () => {
    const is = Int32Array.from({ length: 200 }, (_, row) => (row === 0 ? 1 : 0));
    const ranked = (place: number) => binary(Float64Array.from(is, (one, row) => (one ? place : row) / 200));
    const found = compare(ranked(20.5), ranked(180.5), { kind: 'class', values: is });
    expect(found('roc_auc')!.difference).toBeCloseTo(-160 / 199, 2);
    expect(found('roc_auc')!.interval).toEqual([-1, 1]);
    expect(found('average_precision')!.interval).toEqual([-1, 1]);
  });

  it('leave open in calibration what rows that are all right leave open', () => {
    const right = new Int32Array(50).fill(1);
    const sure = (score: number) => binary(new Float64Array(50).fill(Math.fround(score)));
    const { difference: value, interval } = compare(sure(0.93), sure(0.95), { kind: 'class', values: right })('ece')!;
    expect(value).toBeCloseTo(0.02, 6);
    // A model that is right on 50 of 50 rows may be wrong on 7 %.
    expect(interval[0]!).toBeLessThan(0.02 - 0.05);
    expect(interval[1]!).toBeGreaterThan(0.02);
  });

  it('say nothing where only one run has them, where their widths differ, or where one is no probability', () => {
    const bare = { predictions: binary(before).predictions };
    const wide = { ...bare, scored: { values: new Float64Array(2 * ROWS).fill(0.5), width: 2 } };
    for (const other of [bare, wide]) {
      const found = compare(binary(now), other, labels);
      for (const metric of metrics) expect(found(metric), metric).toBeUndefined();
      expect(found('accuracy')).toBeDefined();
    }
    const logits = { ...bare, scored: { values: before.map((score) => 10 * score), width: 1 } };
    const found = compare(binary(now), logits, labels);
    expect([found('log_loss'), found('brier'), found('ece')]).toEqual([undefined, undefined, undefined]);
    expect(found('roc_auc')).toBeDefined();
  });
});

describe('scores of several classes', () => {
  const is = Int32Array.from({ length: ROWS }, (_, row) => row % 3);
  const scores = (right: (row: number) => boolean) =>
    Float64Array.from({ length: 3 * ROWS }, (_, i) => {
      const [row, column] = [Math.floor(i / 3), i % 3];
      // Of three classes the true one is second, or last where it is wrong.
      return (
        ((column - is[row]! + 3) % 3 === 0 ? (right(row) ? 2 : 1) : (column - is[row]! + 3) % 3 === 1 ? 3 : 1.5) / 8
      );
    });
  const answers = (values: Float64Array): Answers => ({
    predictions: { kind: 'class', values: is.map((one) => (one + 1) % 3), classCount: 3 },
    scored: { values, width: 3 },
  });
  const compare = comparing(['top_k_accuracy', 'brier'], { task: 'classification', topK: 2 }, ['a', 'b', 'c']);

  it('count hits among the first k as accuracy counts them, with the exact p of McNemar', () => {
    const found = compare(answers(scores((row) => row >= 12)), answers(scores((row) => row >= 2)), {
      kind: 'class',
      values: is,
    })('top_k_accuracy')!;
    expect(found.difference).toBeCloseTo(-10 / ROWS, 12);
    expect(found.pValue).toBeCloseTo(2 * 2 ** -10, 12);
    expect(found.interval[1]!).toBeLessThan(0);
  });

  it('have a Brier score of all classes, and an area that is the mean over them', () => {
    const better = answers(scores(() => true));
    const found = comparing(['brier', 'roc_auc'], { task: 'classification', topK: 1 }, ['a', 'b', 'c'])(
      answers(scores((row) => row >= 30)),
      better,
      { kind: 'class', values: is },
    );
    // 30 rows have 1/8 in place of 2/8 for the true class.
    expect(found('brier')!.difference).toBeCloseTo((30 * ((7 / 8) ** 2 - (6 / 8) ** 2)) / ROWS, 12);
    expect(found('roc_auc')!.difference).toBeLessThan(0);
  });
});

describe('labels of two runs', () => {
  it('differ in the mean F1 of rows', () => {
    const matrix = (rows: number[][]) => Uint8Array.from(rows.flat());
    const rows = Array.from({ length: 60 }, (_, row) => [1, row % 2, 0]);
    const now = rows.map(([a, b], row) => (row < 30 ? [a!, b!, 1] : [a!, b!, 0]));
    const of = (values: Uint8Array): Answers => ({ predictions: { kind: 'multilabel', values, width: 3 } });
    const found = comparing(['f1_samples'], { task: 'multilabel', topK: 1 }, ['a', 'b', 'c'])(
      of(matrix(now)),
      of(matrix(rows)),
      { kind: 'multilabel', values: matrix(rows), width: 3 },
    )('f1_samples')!;
    // One label of one (15 rows) becomes one of two: 2/3. Two of two (15 rows) become two of three: 4/5.
    expect(found.difference).toBeCloseTo((15 * (2 / 3 - 1) + 15 * (4 / 5 - 1)) / 60, 12);
    expect(found.interval[1]!).toBeLessThan(0);
  });
});

describe('packed scores', () => {
  const packed = packPredictions({ kind: 'class', values: Int32Array.of(0, 1), classCount: 2 }, 'a'.repeat(64))!;
  const values = Float64Array.of(0.1, 0.9, 1, 0);

  it('come back as float32 numbers', () => {
    const scores = packScores({ values, width: 2 })!;
    expect(unpackScores({ ...packed, scores })).toEqual({ values: values.map(Math.fround), width: 2 });
    expect(Buffer.from(scores.data, 'base64').readFloatLE(8)).toBe(1);
    expect(unpackScores(packed)).toBeUndefined();
  });

  it('are left out where they are too many, or beyond float32', () => {
    expect(packScores({ values, width: 2 }, 15)).toBeUndefined();
    expect(packScores({ values: Float64Array.of(1e300), width: 1 })).toBeUndefined();
  });

  it.each([
    ['of other rows', 3, Buffer.alloc(16)],
    ['cut off', 2, Buffer.alloc(12)],
    ['not finite', 2, Buffer.from(Float32Array.of(Number.NaN, 0, 0, 0).buffer)],
  ])('are not read where they are %s', (_, rows, bytes) => {
    const scores = { width: 2, data: bytes.toString('base64') };
    expect(unpackScores({ ...packed, rows, scores })).toBeUndefined();
  });
});
