/**
 * The metric has no value on this data: no rows, one class only, a score that is not a number.
 *
 * `reason` is one line in the user's terms. scikit-learn raises `ValueError` in the same places; where it returns a
 * value with a warning, the metric has that value and nothing is thrown.
 */
export class UndefinedMetricError extends Error {
  override readonly name = 'UndefinedMetricError';
  readonly metric: string;
  readonly reason: string;

  constructor(metric: string, reason: string) {
    super(`${metric} is undefined: ${reason}`);
    this.metric = metric;
    this.reason = reason;
  }
}

/** Throws `UndefinedMetricError` where there are no rows to measure on. */
export function requireRows(metric: string, rows: number): void {
  if (rows === 0) throw new UndefinedMetricError(metric, 'there are no rows');
}

/** Throws `UndefinedMetricError` where a score is NaN or infinite; scikit-learn's `assert_all_finite`. */
export function requireFinite(metric: string, scores: Float64Array): void {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score - score !== 0) throw new UndefinedMetricError(metric, `the scores contain ${score}`);
  }
}

/** Throws `UndefinedMetricError` where a score is not a probability. */
export function requireProbabilities(metric: string, scores: Float64Array): void {
  requireFinite(metric, scores);
  const at = scores.findIndex((score) => score < 0 || score > 1);
  if (at >= 0) {
    throw new UndefinedMetricError(
      metric,
      `the score ${scores[at]} lies outside [0, 1]; set the activation of the output`,
    );
  }
}
