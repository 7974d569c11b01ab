import { describe, expect, it } from 'vitest';
import type { DiversityCheck } from '../../schemas/generated/gate.d.ts';
import { diversity } from '../../src/checks/diversity.ts';
import type { OutputAccess } from '../../src/contracts/check.ts';
import { judged, measurementOf, metricOf, outputsOf, planInput, thresholds } from './given.ts';

const EVERYTHING: DiversityCheck = {
  unique_predictions: { min: 2 },
  unique_fraction: { min: '50%' },
  top_class_frequency: { max: '60%' },
  normalized_entropy: { min: 0.5 },
  output_variance: { min: 1e-4 },
  mean_confidence: { min: 0.5 },
};

async function run(outputs: OutputAccess, config: DiversityCheck = EVERYTHING) {
  const { options, limits } = diversity.plan(planInput('diversity', config, { task: outputs.task }));
  const { measurements, details } = await diversity.measure({ outputs }, options);
  return judged(limits, measurements, { measurements, limits, details: details! });
}

const healthy = outputsOf([
  [0.8, 0.1, 0.1, 0],
  [0.1, 0.9, 0, 0],
  [0, 0, 0.7, 0.3],
  [0.6, 0.2, 0.1, 0.1],
]);

describe('diversity of a classification', () => {
  it('measures what its definitions say', async () => {
    const { measurements, status, details } = await run(healthy);
    const entropy = -(0.5 * Math.log(0.5) + 2 * 0.25 * Math.log(0.25)) / Math.log(4);
    expect(metricOf(measurements, 'unique_predictions')).toBe(3);
    expect(metricOf(measurements, 'unique_fraction')).toBe(0.75);
    expect(metricOf(measurements, 'top_class_frequency')).toBe(0.5);
    expect(metricOf(measurements, 'normalized_entropy')).toBeCloseTo(entropy, 14);
    expect(metricOf(measurements, 'mean_confidence')).toBeCloseTo((0.8 + 0.9 + 0.7 + 0.6) / 4, 14);
    expect(status).toBe('pass');
    expect(details).toEqual({
      inputs: 'dataset',
      predictions: [
        { class: 'c0', predictions: 2 },
        { class: 'c1', predictions: 1 },
        { class: 'c2', predictions: 1 },
        { class: 'c3', predictions: 0 },
      ],
    });
  });

  it('takes percentages as fractions', async () => {
    const { limits } = await run(healthy);
    const threshold = (metric: string) => limits.find((limit) => limit.metric === metric);
    expect(threshold('unique_fraction')).toMatchObject({ threshold: 0.5 });
    expect(threshold('top_class_frequency')).toMatchObject({ threshold: 0.6 });
  });

  it.each([
    ['the same class, however sure', Array.from({ length: 5 }, (_, row) => [0.05 * row, 0.9, 0])],
    ['equal scores', Array.from({ length: 5 }, () => [1 / 3, 1 / 3, 1 / 3])],
  ])('sees the collapse of a model that answers %s', async (_, rows) => {
    const { measurements, ...judged } = await run(outputsOf(rows));
    expect(metricOf(measurements, 'unique_predictions')).toBe(1);
    expect(metricOf(measurements, 'top_class_frequency')).toBe(1);
    expect(metricOf(measurements, 'normalized_entropy')).toBe(0);
    expect(judged).toMatchObject({ status: 'fail', unique_predictions: 'fail', top_class_frequency: 'fail' });
  });

  it('sees constant outputs in their variance', async () => {
    const { measurements, output_variance } = await run(outputsOf(Array.from({ length: 3 }, () => [0.7, 0.3])));
    expect(metricOf(measurements, 'output_variance')).toBe(0);
    expect(output_variance).toBe('fail');
  });

  it('measures logits, but no confidence of them', async () => {
    const { measurements, ...judged } = await run(
      outputsOf([
        [4, -2],
        [-3, 5],
      ]),
    );
    expect(judged).toMatchObject({ unique_predictions: 'pass', mean_confidence: 'error', status: 'error' });
    expect(measurementOf(measurements, 'mean_confidence')).toMatchObject({
      value: null,
      reason: expect.stringMatching(/outside \[0, 1\].*activation/),
    });
  });

  it('does not measure the variance of infinite scores', async () => {
    const { output_variance } = await run(
      outputsOf([
        [Number.POSITIVE_INFINITY, 0],
        [0, 1],
      ]),
    );
    expect(output_variance).toBe('error');
  });

  it.each([0, 1])('passes nothing on %i rows', async (count) => {
    const rows = Array.from({ length: count }, () => [0.9, 0.1]);
    expect((await run(outputsOf(rows))).status).not.toBe('pass');
  });

  it('says when the inputs were generated', async () => {
    expect((await run({ ...healthy, origin: 'generated' })).details.inputs).toBe('generated');
  });
});

describe('diversity of a binary model', () => {
  const binary = (scores: number[], at = 0.5) =>
    outputsOf(
      scores.map((score) => [score]),
      { task: 'binary', decision: thresholds([at]) },
    );

  it('counts two classes for one score', async () => {
    const { measurements, details } = await run(binary([0.9, 0.2, 0.1, 0.4]));
    expect(metricOf(measurements, 'unique_fraction')).toBe(1);
    expect(metricOf(measurements, 'top_class_frequency')).toBe(0.75);
    expect(details.predictions).toEqual([
      { class: 'c0', predictions: 3 },
      { class: 'c1', predictions: 1 },
    ]);
  });

  it('is decided by the declared threshold, and a score on it is a yes', async () => {
    expect(metricOf((await run(binary([0.9, 0.2, 0.1, 0.4], 0.1))).measurements, 'unique_predictions')).toBe(1);
    expect((await run(binary([0.2, 0.2], 0.2))).details.predictions).toContainEqual({ class: 'c1', predictions: 2 });
  });

  it('cannot decide on logits by a threshold', async () => {
    const { unique_predictions, measurements } = await run(binary([3, -2]));
    expect(unique_predictions).toBe('error');
    expect(measurementOf(measurements, 'unique_predictions').reason).toMatch(/activation/);
  });
});

describe('diversity of a multi-label model', () => {
  const labels = (rows: number[][]) => outputsOf(rows, { task: 'multilabel' });

  it('counts how often each label applies', async () => {
    const { measurements, details } = await run(
      labels([
        [0.9, 0.8, 0.1],
        [0.9, 0.1, 0.1],
      ]),
    );
    expect(metricOf(measurements, 'unique_predictions')).toBe(2);
    expect(metricOf(measurements, 'top_class_frequency')).toBeCloseTo(2 / 3, 14);
    expect(details.predictions).toEqual([
      { class: 'c0', predictions: 2 },
      { class: 'c1', predictions: 1 },
      { class: 'c2', predictions: 0 },
    ]);
  });

  it('has nothing to measure where no label ever applies', async () => {
    const { measurements, unique_predictions, status } = await run(
      labels([
        [0.4, 0.3],
        [0.2, 0.1],
      ]),
    );
    expect(measurementOf(measurements, 'unique_predictions').reason).toBe('nothing was predicted');
    expect([unique_predictions, status]).toEqual(['error', 'error']);
  });
});
