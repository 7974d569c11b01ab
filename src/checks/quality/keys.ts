import type { MetricSpec } from '../shared/limits.ts';

const AVERAGES = ['micro', 'macro', 'weighted', 'samples', 'per_class'] as const;
const FAMILIES = ['precision', 'recall', 'f1'] as const;
const OTHERS = [
  'accuracy',
  'balanced_accuracy',
  'mcc',
  'log_loss',
  'roc_auc',
  'average_precision',
  'ece',
  'brier',
  'top_k_accuracy',
] as const;

const REGRESSION = ['mae', 'mse', 'rmse', 'r2', 'max_error'] as const;

export type Family = (typeof FAMILIES)[number];
export type Average = (typeof AVERAGES)[number];
export type RegressionKey = (typeof REGRESSION)[number];
export type QualityKey = (typeof OTHERS)[number] | RegressionKey | `${Family}_${Average}`;

/** Every key of the check; the metric has the key's name and no unit. */
export const QUALITY_KEYS = Object.fromEntries(
  [...OTHERS, ...REGRESSION, ...FAMILIES.flatMap((family) => AVERAGES.map((average) => `${family}_${average}`))].map(
    (key) => [key, { metric: key, unit: '1' }],
  ),
) as Record<QualityKey, MetricSpec>;

/** The parts of `f1_macro`; undefined for a key of another form. */
export function splitKey(key: string): { family: Family; average: Average } | undefined {
  const family = FAMILIES.find((name) => key.startsWith(`${name}_`));
  return family && { family, average: key.slice(family.length + 1) as Average };
}
