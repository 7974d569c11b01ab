/**
 * Quantile of Student's t for 0.5 < p < 1 and a whole number of degrees of freedom, 1 or more: the closed form of the
 * distribution function (Abramowitz and Stegun, 26.7.3 and 26.7.4), bisected on the angle atan(t / √ν) to the last bit.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0.5 && p < 1) || !Number.isSafeInteger(freedom) || freedom < 1)
    throw new RangeError(`no quantile of t at ${p} with ${freedom} degrees of freedom`);
  let [low, high] = [0, Math.PI / 2];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return Math.sqrt(freedom) * Math.tan(middle);
    if (central(middle, freedom) < 2 * p - 1) low = middle;
    else high = middle;
  }
}

/** P(|T| < √ν tan θ). */
function central(angle: number, freedom: number): number {
  const square = Math.cos(angle) ** 2;
  const odd = freedom % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
