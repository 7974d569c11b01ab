/** Which way a metric gets worse: `lower` is better, or `higher`. */
export type Better = 'lower' | 'higher';

const LOWER = [
  'parameters',
  'size',
  'size_ratio',
  'latency_mean',
  'latency_p50',
  'latency_p90',
  'latency_p95',
  'latency_p99',
  'load_time',
  'peak_memory',
  'top_class_frequency',
  'log_loss',
  'ece',
  'brier',
  'mae',
  'mse',
  'rmse',
  'max_error',
  'max_abs_error',
  'mean_abs_error',
  'max_relative_error',
  'f1_difference',
  'parity_mse',
  'run_to_run_difference',
  'batch_difference',
];
const HIGHER = [
  'size_reduction',
  'unique_predictions',
  'unique_fraction',
  'normalized_entropy',
  'output_variance',
  'accuracy',
  'balanced_accuracy',
  'mcc',
  'roc_auc',
  'average_precision',
  'top_k_accuracy',
  'r2',
  'cosine_similarity',
  'top1_agreement',
];
const HIGHER_FAMILY = /^(?:f1|precision|recall)_(?:micro|macro|weighted|samples|per_class)$/;

/** The one place that knows it; undefined for a metric without one, such as `mean_confidence` or one of another job. */
export function betterWhen(metric: string): Better | undefined {
  if (LOWER.includes(metric)) return 'lower';
  return HIGHER.includes(metric) || HIGHER_FAMILY.test(metric) ? 'higher' : undefined;
}
