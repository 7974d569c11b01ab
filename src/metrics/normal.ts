/** Quantile of the standard normal for 0 < p < 1. */
export function normalQuantile(p: number): number {
  return p < 0.5 ? -upperQuantile(1 - p) : upperQuantile(p);
}

/** Φ by its series near 0 and by Laplace's continued fraction beyond 3. */
export function normalCdf(x: number): number {
  if (x < 0) return 1 - normalCdf(-x);
  if (x < 3) return 0.5 + densityAt(x) * centralSeries(x);
  let fraction = x;
  for (let k = 60; k >= 1; k--) fraction = x + k / fraction;
  return 1 - densityAt(x) / fraction;
}

/** For 0.5 ≤ p < 1, by Newton's method: the CDF is concave there, so it cannot overshoot. */
function upperQuantile(p: number): number {
  let x = 0;
  for (;;) {
    const density = densityAt(x);
    const next = x + (p - 0.5 - density * centralSeries(x)) / density;
    if (!(next > x)) return x;
    x = next;
  }
}

function densityAt(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Σ x^(2k+1) / (2k+1)!!, which times the density is Φ(x) - 1/2. */
function centralSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; ; odd += 2) {
    term *= (x * x) / odd;
    if (sum + term === sum) return sum;
    sum += term;
  }
}
