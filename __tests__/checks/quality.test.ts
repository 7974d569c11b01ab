import { describe, expect, it } from 'vitest';
import type { QualityCheck } from '../../schemas/generated/gate.d.ts';
import { quality } from '../../src/checks/quality.ts';
import type { Decision, OutputAccess } from '../../src/contracts/check.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import {
  classLabels,
  judged,
  labelMatrix,
  measurementOf,
  metricOf,
  outputsOf,
  planInput,
  thresholds,
} from './given.ts';

async function run(outputs: OutputAccess, labels: Labels, config: QualityCheck) {
  const { options, limits } = quality.plan(planInput('quality', config, { task: outputs.task }));
  const {
    measurements,
    details = {},
    warnings = [],
  } = await quality.measure({ outputs, dataset: { labels, slices: [] } }, options);
  return judged(limits, measurements, { measurements, details, warnings });
}

/** Scores that put all their weight on one class. */
const sure = (classes: number[], width: number) =>
  outputsOf(classes.map((index) => Array.from({ length: width }, (_, column) => (column === index ? 1 : 0))));

describe('quality of a classification', () => {
  it('measures only what the gate file names', async () => {
    const { measurements } = await run(sure([0, 1], 2), classLabels([0, 1]), { mcc: { min: 0 }, accuracy: { min: 0 } });
    expect(measurements.map(({ metric }) => metric)).toEqual(['accuracy', 'mcc']);
  });

  it('judges the worst class, and names it', async () => {
    const given = await run(sure([0, 0, 1, 1, 1], 3), classLabels([0, 0, 1, 1, 2]), { f1_per_class: { min: 0.5 } });
    expect(metricOf(given.measurements, 'f1_per_class', 'c0')).toBe(1);
    expect(metricOf(given.measurements, 'f1_per_class', 'c1')).toBe(0.8);
    expect(metricOf(given.measurements, 'f1_per_class', 'c2')).toBe(0);
    expect(given).toMatchObject({ f1_per_class: 'fail', status: 'fail' });
    expect(given.details.classes).toEqual([
      { class: 'c2', f1: 0, precision: 0, recall: 0, support: 1 },
      { class: 'c1', f1: 0.8, precision: 2 / 3, recall: 1, support: 2 },
      { class: 'c0', f1: 1, precision: 1, recall: 1, support: 2 },
    ]);
  });

  it('holds no limit on each class for met where a class was never seen', async () => {
    const given = await run(sure([0, 1], 3), classLabels([0, 1]), { f1_per_class: { min: 0.5 } });
    expect(given).toMatchObject({ f1_per_class: 'error', status: 'error' });
    expect(measurementOf(given.measurements, 'f1_per_class', 'c2')).toMatchObject({
      value: null,
      samples: 0,
      reason: expect.stringMatching(/class c2/),
    });
  });

  it('shows confusions with true classes as rows', async () => {
    const { details } = await run(sure([1, 1, 0], 2), classLabels([0, 0, 0]), { accuracy: { min: 0 } });
    expect(details.confusion_matrix).toEqual({
      labels: ['c0', 'c1'],
      matrix: [
        [1, 2],
        [0, 0],
      ],
    });
  });

  it('has no room for the matrix of very many classes', async () => {
    const classes = Array.from({ length: 300 }, (_, index) => index);
    const { details, status } = await run(sure(classes, 300), classLabels(classes), { accuracy: { min: 1 } });
    expect(details).not.toHaveProperty('confusion_matrix');
    expect(status).toBe('pass');
  });

  it('says which classes no row has, since a model may look perfect without them', async () => {
    const given = await run(sure([1, 1], 3), classLabels([1, 1]), { accuracy: { min: 1 }, roc_auc: { min: 0.5 } });
    expect(given.warnings).toEqual(['no row has 2 of 3 classes: c0, c2']);
    expect(given.details.classes_without_support).toEqual(['c0', 'c2']);
    expect(given).toMatchObject({ accuracy: 'pass', roc_auc: 'error', status: 'error' });
  });

  it('takes the lowest class of equal scores, so that a constant model has no luck', async () => {
    const { measurements } = await run(
      outputsOf([
        [0.5, 0.5],
        [0.5, 0.5],
      ]),
      classLabels([1, 1]),
      { accuracy: { min: 1 } },
    );
    expect(metricOf(measurements, 'accuracy')).toBe(0);
  });

  it('counts the k highest scores', async () => {
    const outputs = outputsOf([
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
    ]);
    const top = async (k: number) =>
      (await run(outputs, classLabels([0, 1, 2]), { top_k_accuracy: { k, min: 0 } })).measurements;
    expect(metricOf(await top(1), 'top_k_accuracy')).toBeCloseTo(1 / 3, 15);
    expect(metricOf(await top(2), 'top_k_accuracy')).toBeCloseTo(2 / 3, 15);
    // All classes hold every label, which says nothing.
    const [all] = (await top(3)).filter(({ metric }) => metric === 'top_k_accuracy');
    expect([all!.value, all!.reason]).toEqual([
      null,
      expect.stringContaining('the best 3 of 3 classes are all of them'),
    ]);
  });

  it('makes probability metrics on logits an error that names the activation, and measures the others', async () => {
    const outputs = outputsOf([
      [3, -1],
      [-2, 4],
    ]);
    const given = await run(outputs, classLabels([0, 1]), {
      accuracy: { min: 1 },
      log_loss: { max: 10 },
      ece: { max: 1 },
      brier: { max: 2 },
    });
    expect(given).toMatchObject({ accuracy: 'pass', log_loss: 'error', ece: 'error', brier: 'error', status: 'error' });
    for (const metric of ['log_loss', 'ece', 'brier']) {
      expect(measurementOf(given.measurements, metric)).toMatchObject({
        value: null,
        reason: expect.stringMatching(/activation/),
      });
    }
  });

  it('has every metric as an error where the labels are a matrix', async () => {
    const given = await run(
      sure([0, 1], 2),
      labelMatrix([
        [1, 0],
        [0, 1],
      ]),
      { accuracy: { min: 0 }, f1_macro: { min: 0 } },
    );
    expect(given).toMatchObject({ accuracy: 'error', f1_macro: 'error', status: 'error' });
    expect(measurementOf(given.measurements, 'accuracy').reason).toMatch(/task: multilabel/);
  });

  it('measures nothing without rows', async () => {
    const given = await run(outputsOf([]), classLabels([]), {
      accuracy: { min: 0 },
      f1_macro: { min: 0 },
      mcc: { min: -1 },
    });
    expect(given).toMatchObject({ accuracy: 'error', f1_macro: 'error', mcc: 'error', status: 'error' });
  });

  it('has no averages over samples', async () => {
    expect(await run(sure([0], 2), classLabels([0]), { f1_samples: { min: 0 } })).toMatchObject({
      f1_samples: 'error',
    });
  });
});

describe('quality of a binary model', () => {
  const truth = classLabels([1, 1, 0, 0]);
  const lone = [0.45, 0.4, 0.2, 0.1];
  const one = (decision?: Decision) =>
    outputsOf(
      lone.map((score) => [score]),
      { task: 'binary', ...(decision && { decision }) },
    );
  const two = (decision?: Decision) =>
    outputsOf(
      lone.map((score) => [1 - score, score]),
      { task: 'binary', ...(decision && { decision }) },
    );

  it.each([
    ['one score', one, thresholds([0.3])],
    ['two scores', two, thresholds([0.3, 0.3])],
  ])('decides the positive class of %s', async (_, outputs, decision) => {
    const config = { accuracy: { min: 0.9 }, roc_auc: { min: 1 }, brier: { max: 1 } };
    expect(await run(outputs(), truth, config)).toMatchObject({ accuracy: 'fail', roc_auc: 'pass' });
    const given = await run(outputs(decision), truth, config);
    expect(given).toMatchObject({ accuracy: 'pass', status: 'pass' });
    expect(given.details).toMatchObject({ threshold: 0.3, threshold_origin: 'declared' });
    const brier = lone.reduce((sum, score, row) => sum + (score - (row < 2 ? 1 : 0)) ** 2, 0) / 4;
    expect(metricOf(given.measurements, 'brier')).toBeCloseTo(brier, 14);
  });

  it('shows, as optimistic, the threshold that would have separated the classes', async () => {
    const { details } = await run(one(), truth, { accuracy: { min: 0.9 } });
    expect(details).toMatchObject({
      threshold: 0.5,
      threshold_origin: 'default',
      optimistic_best_f1_of_positive_class: { threshold: 0.4, f1: 1 },
    });
  });

  it('finds a threshold on other rows', async () => {
    const scores = { data: Float64Array.of(0.35, 0.3, 0.25), rows: 3, width: 1 };
    const decision: Decision = {
      kind: 'tuned',
      metric: 'f1_micro',
      dataset: 'dev',
      scores,
      labels: classLabels([1, 1, 0]),
    };
    const given = await run(one(decision), truth, { accuracy: { min: 1 } });
    expect(given.status).toBe('pass');
    expect(given.details).toMatchObject({ threshold: 0.3, threshold_origin: 'best f1_micro on "dev"' });
  });

  it('has nothing to show where no row is positive', async () => {
    const { details, roc_auc, status } = await run(one(), classLabels([0, 0, 0, 0]), {
      accuracy: { min: 1 },
      roc_auc: { min: 0 },
    });
    expect(details.optimistic_best_f1_of_positive_class).toBeNull();
    expect([roc_auc, status]).toEqual(['error', 'error']);
  });
});
