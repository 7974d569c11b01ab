import { describe, expect, it } from 'vitest';
import type { QualityCheck } from '../../schemas/generated/gate.d.ts';
import { quality } from '../../src/checks/quality.ts';
import type { Measurement, OutputAccess, Scores } from '../../src/contracts/check.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import { type Case, isUndefined, numbers, type Reference, readCases } from '../metrics/cases.ts';
import { part } from '../metrics/expect.ts';
import { hasShared } from '../shared.ts';
import { measurementOf, planInput, thresholds } from './given.ts';

const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const FAMILIES = ['precision', 'recall', 'f1'] as const;
const ALL: QualityCheck = {
  accuracy: { min: 0 },
  balanced_accuracy: { min: 0 },
  mcc: { min: -1 },
  roc_auc: { min: 0 },
  average_precision: { min: 0 },
  log_loss: { min: 0 },
  brier: { min: 0 },
  ...Object.fromEntries(
    FAMILIES.flatMap((family) => [...AVERAGES, 'samples'].map((average) => [`${family}_${average}`, { min: 0 }])),
  ),
};

const isMeasurable = (given: Case) =>
  given.has('scores') && given.array('scores').values.every((score) => Number.isFinite(Number(score)));
/** Single thresholds that are not 0.5, as the cases' descriptions say. */
const SINGLE: Record<string, number> = {
  bin11_float32_vs_double_threshold: Math.fround(0.7),
  real01_goemotions_test_28: 0.3,
};
const labelled = (given: Case) => given.array('y_true').values.every((label) => typeof label === 'number');

function scoresOf(given: Case): Scores {
  const { shape } = given.array('scores');
  const data = Float64Array.from(numbers(given.array('scores')));
  return { data, rows: shape[0]!, width: shape[1] ?? 1 };
}

async function measure(task: OutputAccess['task'], given: Case, labels: Labels): Promise<Measurement[]> {
  const scores = scoresOf(given);
  const classes = task === 'binary' ? 2 : scores.width;
  const declared = given.has('threshold')
    ? numbers(given.array('threshold'))
    : new Array(scores.width).fill(SINGLE[given.name] ?? 0.5);
  const outputs: OutputAccess = {
    task,
    scores,
    origin: 'dataset',
    classNames: Array.from({ length: classes }, (_, index) => String(index)),
    decision: thresholds(declared),
  };
  const { options } = quality.plan(planInput('quality', ALL, { task }));
  return (await quality.measure({ outputs, dataset: { labels, slices: [] } }, options)).measurements;
}

function expectReference(measurements: Measurement[], metric: string, reference: Reference, relative = 0): void {
  const { value } = measurementOf(measurements, metric);
  if (isUndefined(reference)) {
    expect(value, metric).toBeNull();
    return;
  }
  const wanted = Number(reference);
  expect(Math.abs(value! - wanted), `${metric}: ${value} for ${wanted}`).toBeLessThanOrEqual(
    relative * Math.abs(wanted),
  );
}

function expectAverages(measurements: Measurement[], expected: Reference, averages: readonly string[]): void {
  for (const average of averages)
    for (const family of FAMILIES)
      expectReference(measurements, `${family}_${average}`, part(part(expected, average), family));
}

describe.skipIf(!hasShared)('quality against scikit-learn 1.2.1', () => {
  it.each(readCases('multiclass').filter((given) => isMeasurable(given) && labelled(given)))('$name', async (given) => {
    const { expected } = given;
    const labels: Labels = { kind: 'class', values: Int32Array.from(numbers(given.array('y_true'))) };
    const measured = await measure('classification', given, labels);
    expectReference(measured, 'accuracy', expected.accuracy!);
    expectReference(measured, 'balanced_accuracy', expected.balanced_accuracy!);
    expectReference(measured, 'mcc', expected.mcc!);
    expectAverages(measured, expected.observed_labels_only_zero_division_0 ?? expected.zero_division_0!, AVERAGES);
  });

  it.each(readCases('binary').filter((given) => isMeasurable(given) && labelled(given)))('$name', async (given) => {
    const { expected } = given;
    // One case scores its classes -1 and 1.
    const truth = numbers(given.array('y_true')).map((label) => (label === Number(expected.pos_label) ? 1 : 0));
    const measured = await measure('binary', given, { kind: 'class', values: Int32Array.from(truth) });
    expectReference(measured, 'accuracy', expected.accuracy!);
    expectReference(measured, 'mcc', expected.mcc!);
    expectReference(measured, 'roc_auc', expected.roc_auc!, 1e-12);
    if (expected.brier !== undefined) expectReference(measured, 'brier', expected.brier, 1e-12);
    expectAverages(measured, expected.zero_division_0!, AVERAGES);
  });

  it.each(
    readCases('multilabel').filter(
      (given) => isMeasurable(given) && given.expected.sklearn_type_of_target !== 'binary',
    ),
  )('$name', async (given) => {
    const { expected } = given;
    const { shape } = given.array('scores');
    const values = Uint8Array.from(numbers(given.array('y_true')));
    const measured = await measure('multilabel', given, { kind: 'multilabel', values, width: shape[1] ?? 1 });
    expectReference(measured, 'accuracy', expected.subset_accuracy!);
    expectReference(measured, 'roc_auc', expected.roc_auc_macro!, 1e-12);
    expectReference(measured, 'average_precision', expected.average_precision_macro!, 1e-12);
    expectAverages(measured, expected.zero_division_0!, [...AVERAGES, 'samples']);
    for (const metric of ['balanced_accuracy', 'mcc', 'log_loss'])
      expect(measurementOf(measured, metric).value).toBeNull();
  });
});
