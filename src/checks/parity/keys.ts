import type { MetricSpec } from '../shared/limits.ts';

/** Metrics of the values of an output. */
export const FROM_VALUES = {
  max_abs_error: { metric: 'max_abs_error', unit: '1' },
  mean_abs_error: { metric: 'mean_abs_error', unit: '1' },
  max_relative_error: { metric: 'max_relative_error', unit: '1' },
  mse: { metric: 'parity_mse', unit: '1' },
  cosine_similarity: { metric: 'cosine_similarity', unit: '1' },
} as const satisfies Record<string, MetricSpec>;

/** Metrics of what the values decide. */
export const FROM_DECISIONS = {
  top1_agreement: { metric: 'top1_agreement', unit: '1' },
  f1_difference: { metric: 'f1_difference', unit: '1' },
} as const satisfies Record<string, MetricSpec>;

export const PARITY_KEYS = { ...FROM_VALUES, ...FROM_DECISIONS };
