const STIRLING_TABLE = stirlingTable(16);

/** P(X ≤ k) for X ~ Binomial(n, p) and integer k. Small tails keep their relative precision. */
export function binomialCdf(k: number, n: number, p: number): number {
  return cumulative(k, n, p, 1 - p);
}

/** P(X ≥ k) for X ~ Binomial(n, p) and integer k. Small tails keep their relative precision. */
export function binomialSurvival(k: number, n: number, p: number): number {
  return cumulative(n - k, n, 1 - p, p);
}

/** P(X ≤ k); q = 1 - p comes along, since a small p is lost in 1 - (1 - p). */
function cumulative(k: number, n: number, p: number, q: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return k < n * p ? lowerTail(k, n, p, q) : 1 - lowerTail(n - k - 1, n, q, p);
}

/**
 * P(X = k) for X ~ Binomial(n, p), 0 ≤ k ≤ n, 0 ≤ p ≤ 1: saddle-point expansion of Loader (2000, "Fast and accurate
 * computation of binomial probabilities"), near full precision for any n, where differences of log-gamma lose digits.
 */
function binomialPmf(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log1p(-q));
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return Math.sqrt(n / (2 * Math.PI * k * (n - k))) * Math.exp(exponent);
}

/** Terms fall at least geometrically below the mode, so about √n of them matter. */
function lowerTail(k: number, n: number, p: number, q: number): number {
  const odds = q / p;
  let term = binomialPmf(k, n, p, q);
  let sum = term;
  for (let below = k; below > 0 && term > sum * 1e-17; below--) {
    term *= (below / (n - below + 1)) * odds;
    sum += term;
  }
  return Math.min(sum, 1);
}

/** log n! minus Stirling's approximation of it. */
function stirlingError(n: number): number {
  if (n < STIRLING_TABLE.length) return STIRLING_TABLE[n]!;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

function stirlingTable(length: number): number[] {
  let factorial = 1;
  return Array.from({ length }, (_, n) => {
    factorial *= Math.max(n, 1);
    return Math.log(factorial) - (n + 0.5) * Math.log(Math.max(n, 1)) + n - 0.5 * Math.log(2 * Math.PI);
  });
}

/** x log(x / mean) + mean - x, by its series in v = (x - mean) / (x + mean) where the terms would cancel. */
function deviance(x: number, mean: number): number {
  const v = (x - mean) / (x + mean);
  if (Math.abs(v) >= 0.1) return x * Math.log(x / mean) + mean - x;
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
