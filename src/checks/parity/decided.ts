import type { Comparison, Measurement, OutputAccess } from '../../contracts/check.ts';
import type { Labels } from '../../contracts/dataset.ts';
import type { Predictions } from '../../contracts/predictions.ts';
import { sameDecisions } from '../../metrics/agreement.ts';
import { classCounts, labelCounts } from '../../metrics/counts.ts';
import { prf } from '../../metrics/prf.ts';
import { UndefinedMetricError } from '../../metrics/undefined.ts';
import { decide, thresholdsFor } from '../shared/decisions.ts';
import { unmeasured } from '../shared/unmeasured.ts';
import { FROM_DECISIONS } from './keys.ts';

type Decisions = Exclude<Predictions, { kind: 'regression' }>;

/** What both models decide for each row, both by the judged model's rule; a reason where nothing can be decided. */
export type Decided = { outputs: OutputAccess; judged: Decisions; reference: Decisions } | { reason: string };

export function decideBoth({ decided }: Comparison): Decided {
  if ('reason' in decided) return decided;
  const outputs = decided.judged;
  return orReason(() => {
    const thresholds = thresholdsFor(outputs);
    const judged = decide(outputs, thresholds);
    const reference = decide({ ...outputs, scores: decided.reference }, thresholds);
    if (judged.kind === 'regression' || reference.kind === 'regression') {
      return { reason: 'a regression gives numbers and decides nothing' };
    }
    return { outputs, judged, reference };
  });
}

export function measureSame(decided: Decided, rows: number): Measurement {
  const spec = FROM_DECISIONS.top1_agreement;
  if ('reason' in decided) return unmeasured(spec, rows, decided.reason);
  const { judged, reference } = decided;
  const width = judged.kind === 'multilabel' ? judged.width : 1;
  return { ...spec, value: sameDecisions(judged.values, reference.values, width), samples: rows };
}

export interface F1OfBoth {
  measurement: Measurement;
  both?: { this_model: number; reference: number };
}

/** Macro F1 of both models against the same labels. */
export function measureF1(decided: Decided, labels: Labels | { reason: string }, rows: number): F1OfBoth {
  const spec = FROM_DECISIONS.f1_difference;
  const made = orReason(() => {
    if ('reason' in decided) return decided;
    if ('reason' in labels) return labels;
    return { this_model: f1(decided.judged, labels, rows), reference: f1(decided.reference, labels, rows) };
  });
  if ('reason' in made) return { measurement: unmeasured(spec, rows, made.reason) };
  const value = Math.abs(made.this_model - made.reference);
  return { measurement: { ...spec, value, samples: rows }, both: made };
}

function f1(predictions: Decisions, labels: Labels, rows: number): number {
  if (predictions.kind === 'class' && labels.kind === 'class') {
    return prf(classCounts(labels.values, predictions.values, predictions.classCount), 'macro').f1;
  }
  if (predictions.kind === 'multilabel' && labels.kind === 'multilabel') {
    return prf(labelCounts(labels.values, predictions.values, rows, predictions.width), 'macro').f1;
  }
  throw new UndefinedMetricError(
    'F1',
    'the labels do not fit the task: a matrix of 0 and 1 belongs to task: multilabel',
  );
}

function orReason<T>(work: () => T): T | { reason: string } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return { reason: error.reason };
  }
}
