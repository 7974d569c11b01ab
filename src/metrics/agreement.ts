import { sum } from './numpy.ts';
import { requireRows, UndefinedMetricError } from './undefined.ts';

/** How far two arrays of one shape lie apart. */
export interface Agreement {
  /** max |a − b|; equal infinities are no difference, unequal ones an infinite one. */
  maxAbsError: number;
  /** mean |a − b|. */
  meanAbsError: number;
  /** mean (a − b)². */
  mse: number;
  /** `maxAbsError` ÷ max |reference|: the same for an output in volts and in millivolts. 0 where nothing differs. */
  maxRelativeError: number;
  /** The largest difference of each row. */
  rowErrors: Float64Array;
}

/**
 * @param own row-major, rows × `width`
 * @param reference of the same length
 * @throws UndefinedMetricError where there are no values, or one is NaN
 */
export function agreement(own: Float64Array, reference: Float64Array, width: number): Agreement {
  requireSameLength(own, reference, width);
  requireNumbers('of the model', own, width);
  requireNumbers('of the reference', reference, width);
  const rowErrors = new Float64Array(own.length / width);
  const errors = new Float64Array(own.length);
  let scale = 0;
  for (let i = 0; i < own.length; i++) {
    // Inf − Inf is NaN.
    const error = own[i] === reference[i] ? 0 : Math.abs(own[i]! - reference[i]!);
    const row = Math.floor(i / width);
    errors[i] = error;
    rowErrors[row] = Math.max(rowErrors[row]!, error);
    if (Number.isFinite(reference[i])) scale = Math.max(scale, Math.abs(reference[i]!));
  }
  const maxAbsError = rowErrors.reduce((most, error) => Math.max(most, error), 0);
  const meanAbsError = sum(errors) / errors.length;
  for (let i = 0; i < errors.length; i++) errors[i]! *= errors[i]!;
  return {
    maxAbsError,
    meanAbsError,
    mse: sum(errors) / errors.length,
    maxRelativeError: maxAbsError === 0 ? 0 : maxAbsError / scale,
    rowErrors,
  };
}

/**
 * The cosine of the angle between all values of one model and all of the other, each taken as one vector:
 * `a·b / (‖a‖ ‖b‖)`, as `1 - scipy.spatial.distance.cosine(a.ravel(), b.ravel())`.
 *
 * @throws UndefinedMetricError where a vector is zero or a value is not finite
 */
export function cosineSimilarity(own: Float64Array, reference: Float64Array): number {
  requireSameLength(own, reference, 1);
  const scales = [own, reference].map(largest);
  for (const [index, scale] of scales.entries()) {
    const whose = index === 0 ? 'the model' : 'the reference';
    if (scale === 0)
      throw new UndefinedMetricError('cosine similarity', `${whose} gives 0 everywhere, which has no direction`);
    if (!Number.isFinite(scale))
      throw new UndefinedMetricError('cosine similarity', `${whose} gives values that are not finite`);
  }
  // Scaled first, so that no square overflows or vanishes.
  const [a, b] = [own.map((value) => value / scales[0]!), reference.map((value) => value / scales[1]!)];
  const dot = (x: Float64Array, y: Float64Array) => sum(x.map((value, i) => value * y[i]!));
  return Math.min(1, Math.max(-1, dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))));
}

/**
 * The share of rows that both models decide alike.
 *
 * @param own row-major, rows × `width`: one class a row, or 0 and 1 for each label
 * @throws UndefinedMetricError where there are no rows
 */
export function sameDecisions(own: ArrayLike<number>, reference: ArrayLike<number>, width: number): number {
  if (own.length !== reference.length) throw new RangeError(`${own.length} and ${reference.length} decisions`);
  requireRows('agreement', own.length);
  let same = 0;
  for (let start = 0; start < own.length; start += width) {
    let i = start;
    while (i < start + width && own[i] === reference[i]) i++;
    if (i === start + width) same++;
  }
  return same / (own.length / width);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    if (Number.isNaN(value)) return value;
    most = Math.max(most, Math.abs(value));
  }
  return most;
}

function requireSameLength(own: Float64Array, reference: Float64Array, width: number): void {
  if (own.length !== reference.length || own.length % width !== 0) {
    throw new RangeError(`${own.length} and ${reference.length} values in rows of ${width}`);
  }
  if (own.length === 0) throw new UndefinedMetricError('agreement', 'there are no values to compare');
}

function requireNumbers(whose: string, values: Float64Array, width: number): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) continue;
    throw new UndefinedMetricError('agreement', `the output ${whose} is NaN, first for row ${Math.floor(i / width)}`);
  }
}
