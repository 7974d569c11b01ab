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

describe('quality of a multi-label model', () => {
  const truth = labelMatrix([
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  const samo = [
    [0.31, 0.02],
    [0.28, 0.22],
    [0.05, 0.25],
    [0.01, 0.03],
  ];

  it('shows the failure of a default threshold that no score reaches, and what another would have given', async () => {
    const outputs = outputsOf(samo, { task: 'multilabel' });
    const given = await run(outputs, truth, { f1_micro: { min: 0.5 }, f1_macro: { min: 0.4 }, roc_auc: { min: 0.99 } });
    expect(metricOf(given.measurements, 'f1_micro')).toBe(0);
    expect(given).toMatchObject({ f1_micro: 'fail', f1_macro: 'fail', roc_auc: 'pass', status: 'fail' });
    expect(given.details).toMatchObject({
      threshold: 0.5,
      threshold_origin: 'default',
      optimistic_best_f1_micro: { threshold: 0.22, f1: 1 },
      optimistic_best_f1_macro: { threshold: 0.22, f1: 1 },
    });
  });

  it('takes a threshold for each label', async () => {
    const rows = [
      [0.9, 0.2],
      [0.8, 0.3],
      [0.6, 0.25],
      [0.1, 0.05],
    ];
    const outputs = outputsOf(rows, { task: 'multilabel', decision: thresholds([0.7, 0.22]) });
    const given = await run(outputs, truth, { f1_micro: { min: 1 }, accuracy: { min: 1 }, f1_samples: { min: 0.75 } });
    expect(given.status).toBe('pass');
    expect(given.details.threshold).toEqual([0.7, 0.22]);
  });

  it.each(['f1_micro', 'f1_macro'] as const)(
    'judges by the best %s threshold of another dataset, never of these rows',
    async (metric) => {
      const scores = { data: Float64Array.of(0.9, 0.1, 0.3, 0.8), rows: 2, width: 2 };
      const decision: Decision = {
        kind: 'tuned',
        metric,
        dataset: 'dev',
        scores,
        labels: labelMatrix([
          [1, 0],
          [0, 1],
        ]),
      };
      const given = await run(outputsOf(samo, { task: 'multilabel', decision }), truth, { f1_micro: { min: 0.5 } });
      expect(given.details).toMatchObject({ threshold: 0.8, threshold_origin: `best ${metric} on "dev"` });
      expect(given.status).toBe('fail');
    },
  );

  it('cannot tune on rows where no threshold finds anything', async () => {
    const scores = { data: Float64Array.of(0.9, 0.1), rows: 1, width: 2 };
    const decision: Decision = {
      kind: 'tuned',
      metric: 'f1_micro',
      dataset: 'dev',
      scores,
      labels: labelMatrix([[0, 0]]),
    };
    const given = await run(outputsOf(samo, { task: 'multilabel', decision }), truth, { f1_micro: { min: 0 } });
    expect(given).toMatchObject({ f1_micro: 'error', status: 'error' });
    expect(measurementOf(given.measurements, 'f1_micro').reason).toMatch(/"dev"/);
  });

  it('wants a label matrix', async () => {
    const given = await run(outputsOf(samo, { task: 'multilabel' }), classLabels([0, 1, 0, 1]), {
      f1_micro: { min: 0 },
    });
    expect(given.status).toBe('error');
    expect(measurementOf(given.measurements, 'f1_micro').reason).toMatch(/matrix/);
  });

  it('does not decide logits by a fixed threshold', async () => {
    const logits = outputsOf(
      [
        [3, -2],
        [1, 1],
        [-1, 2],
        [-3, -4],
      ],
      { task: 'multilabel' },
    );
    const given = await run(logits, truth, { f1_micro: { min: 0 } });
    expect(given.status).toBe('error');
    expect(measurementOf(given.measurements, 'f1_micro').reason).toMatch(/activation/);
  });

  it('averages in labels that no row has', async () => {
    const given = await run(
      outputsOf(
        [
          [0.9, 0.1],
          [0.9, 0.1],
        ],
        { task: 'multilabel' },
      ),
      labelMatrix([
        [1, 0],
        [1, 0],
      ]),
      { f1_macro: { min: 0.9 } },
    );
    expect(metricOf(given.measurements, 'f1_macro')).toBe(0.5);
    expect(given.warnings[0]).toBe('no row has 1 of 2 classes: c1');
  });
});
