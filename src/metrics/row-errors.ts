/** Steps of a derivative, as a share of how large a sum can be. */
const STEP = 1e-5;

/**
 * Standard errors of metrics of sums by the delta method, from the sums and how often each group of rows was drawn.
 *
 * @param terms what each group adds to each of `stride` sums, row-major
 */
export function errorsOf(
  metrics: (sums: Float64Array) => ArrayLike<number>,
  terms: Float64Array,
  stride: number,
): (sums: Float64Array, drawn: Float64Array) => Float64Array {
  const steps = Float64Array.from({ length: stride }, (_, term) => STEP * largestSum(terms, stride, term));
  return (sums, drawn) =>
    Float64Array.from(gradients(metrics, sums, steps), (slopes) => spreadOf(slopes, terms, drawn));
}

/** What a sum comes to where nothing cancels. */
function largestSum(terms: Float64Array, stride: number, term: number): number {
  let total = 0;
  for (let at = term; at < terms.length; at += stride) total += Math.abs(terms[at]!);
  return total;
}

/** Of each metric, its derivatives with respect to the sums. */
function gradients(
  metrics: (sums: Float64Array) => ArrayLike<number>,
  sums: Float64Array,
  steps: Float64Array,
): Float64Array[] {
  const slopes = Array.from(metrics(sums), () => new Float64Array(sums.length));
  const moved = sums.slice();
  for (const [term, step] of steps.entries()) {
    if (step === 0) continue;
    moved[term] = sums[term]! + step;
    const above = Array.from(metrics(moved));
    moved[term] = sums[term]! - step;
    const below = metrics(moved);
    for (const [metric, slope] of slopes.entries()) slope[term] = (above[metric]! - below[metric]!) / (2 * step);
    moved[term] = sums[term]!;
  }
  return slopes;
}

/**
 * Standard error by the delta method: the root of the sum of squares of what each draw moves the metric by. Those moves sum
 * to 0, since the metric does not change where all sums grow by one factor.
 */
function spreadOf(slopes: Float64Array, terms: Float64Array, drawn: Float64Array): number {
  const stride = slopes.length;
  let squares = 0;
  for (let group = 0, at = 0; group < drawn.length; group++, at += stride) {
    const times = drawn[group]!;
    if (times === 0) continue;
    let move = 0;
    for (let term = 0; term < stride; term++) move += slopes[term]! * terms[at + term]!;
    squares += times * move * move;
  }
  return Math.sqrt(squares);
}
