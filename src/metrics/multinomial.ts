import type { Random } from './random.ts';

/** Below this mean, successes are counted by inversion; above, by rejection, which takes the same time for any mean. */
const INVERSION_BELOW = 10;

/**
 * How often each of several units is drawn in `rows` draws with replacement, where unit i stands for `counts[i]` of the
 * `rows` rows: conditional binomials, so that a draw takes as long as there are units, not rows. Where each row is a unit of
 * its own, the rows themselves are drawn: there are no fewer units then, and a row costs less than a binomial.
 */
export function multinomial(counts: Float64Array, rows: number, random: Random, drawn: Float64Array): void {
  if (rows === counts.length && counts.every((count) => count === 1)) {
    drawn.fill(0);
    for (let draw = 0; draw < rows; draw++) drawn[random.integer(0, rows)]!++;
    return;
  }
  let drawsLeft = rows;
  let rowsLeft = rows;
  for (let unit = 0; unit < counts.length; unit++) {
    const share = rowsLeft > 0 ? Math.min(1, counts[unit]! / rowsLeft) : 0;
    const hits = binomialDraw(drawsLeft, share, random);
    drawn[unit] = hits;
    drawsLeft -= hits;
    rowsLeft -= counts[unit]!;
  }
}

/** A draw of Binomial(n, p): inversion, or Hörmann's transformed rejection (BTRS, 1993, doi:10.1080/00949659308811496). */
export function binomialDraw(n: number, p: number, random: Random): number {
  if (p > 0.5) return n - binomialDraw(n, 1 - p, random);
  if (n === 0 || p <= 0) return 0;
  return n * p < INVERSION_BELOW ? byInversion(n, p, random) : byRejection(n, p, random);
}

/** Sums geometric waiting times (Devroye, 1986, X.4): the number of successes is how many of them fit into n trials. */
function byInversion(n: number, p: number, random: Random): number {
  const scale = Math.log1p(-p);
  let successes = 0;
  for (let trial = 0; ; successes++) {
    trial += Math.floor(Math.log(1 - random.uniform()) / scale) + 1;
    if (trial > n) return successes;
  }
}

function byRejection(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = Math.log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const peak = logFactorial(mode) + logFactorial(n - mode);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (distance >= 0.07 && v <= squeeze) return k;
    const height = Math.log((v * alpha) / (a / (distance * distance) + b));
    if (height <= peak - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds) return k;
  }
}

/** ln k!, by Stirling's series beyond a table: exact to about 1e-15 relative there. */
function logFactorial(k: number): number {
  if (k < SMALL.length) return SMALL[k]!;
  const square = k * k;
  const correction = (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / k;
  return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + correction;
}

const SMALL = logFactorials(32);

function logFactorials(length: number): Float64Array {
  const table = new Float64Array(length);
  for (let k = 2; k < length; k++) table[k] = table[k - 1]! + Math.log(k);
  return table;
}
