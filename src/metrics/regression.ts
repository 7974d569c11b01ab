import { mean } from './numpy.ts';
import { requireFinite, requireRows, UndefinedMetricError } from './undefined.ts';

/** Numbers that a model predicted, and the true ones; both row-major, rows × `width`. */
export interface RegressionRows {
  yTrue: Float64Array;
  yPred: Float64Array;
  width: number;
}

/** `sklearn.metrics.mean_absolute_error`: the plain mean over outputs. Throws UndefinedMetricError without rows. */
export function meanAbsoluteError(rows: RegressionRows): number {
  return uniformAverage('mae', rows, (error) => mean(error.map(Math.abs)));
}

/** `sklearn.metrics.mean_squared_error`: the plain mean over outputs. Throws UndefinedMetricError without rows. */
export function meanSquaredError(rows: RegressionRows): number {
  return uniformAverage('mse', rows, meanSquare);
}

/** `mean_squared_error(squared=False)`: the mean over outputs of each output's root, as scikit-learn 1.2.1 has it. */
export function rootMeanSquaredError(rows: RegressionRows): number {
  return uniformAverage('rmse', rows, (error) => Math.sqrt(meanSquare(error)));
}

/**
 * `sklearn.metrics.r2_score`, the plain mean over outputs: 1 - Σ(y - ŷ)² / Σ(y - ȳ)². An output without variance counts
 * as 1 where every prediction is right and as 0 otherwise (`force_finite`).
 *
 * @throws UndefinedMetricError where there are fewer than two rows, as scikit-learn warns of
 */
export function r2Score(rows: RegressionRows): number {
  if (rows.yTrue.length / rows.width < 2) throw new UndefinedMetricError('r2', 'it needs at least two rows');
  return uniformAverage('r2', rows, (error, truth) => {
    const average = mean(truth);
    return explained(meanSquare(error), meanSquare(truth.map((value) => value - average)));
  });
}

/** 1 - error / variance with scikit-learn's rules for a variance of 0. */
export function explained(error: number, variance: number): number {
  if (variance > 0) return 1 - error / variance;
  return error === 0 ? 1 : 0;
}

/**
 * `sklearn.metrics.max_error`: the largest absolute error.
 *
 * @throws UndefinedMetricError where there are no rows or several outputs, which scikit-learn refuses
 */
export function maxError(rows: RegressionRows): number {
  if (rows.width > 1) throw new UndefinedMetricError('max_error', `it is not defined for ${rows.width} outputs`);
  return uniformAverage('max_error', rows, (error) =>
    error.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
  );
}

function uniformAverage(
  metric: string,
  { yTrue, yPred, width }: RegressionRows,
  ofOutput: (error: Float64Array, truth: Float64Array) => number,
): number {
  if (width < 1 || yTrue.length !== yPred.length || yTrue.length % width !== 0)
    throw new RangeError(`${yTrue.length} true and ${yPred.length} predicted values are not rows of ${width}`);
  requireRows(metric, yTrue.length);
  requireFinite(metric, yPred);
  const rows = yTrue.length / width;
  const column = (values: Float64Array, output: number) =>
    Float64Array.from({ length: rows }, (_, row) => values[row * width + output]!);
  const perOutput = Float64Array.from({ length: width }, (_, output) => {
    const truth = column(yTrue, output);
    const predicted = column(yPred, output);
    return ofOutput(
      truth.map((value, row) => value - predicted[row]!),
      truth,
    );
  });
  return mean(perOutput);
}

function meanSquare(values: Float64Array): number {
  return mean(values.map((value) => value * value));
}
