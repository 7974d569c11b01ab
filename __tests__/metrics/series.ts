import type { Random } from '../../src/metrics/random.ts';

/** Stationary AR(1) with variance 1. */
export function autoregressive(random: Random, n: number, phi: number): Float64Array {
  let value = random.normal();
  return new Float64Array(n).map(() => {
    value = phi * value + Math.sqrt(1 - phi * phi) * random.normal();
    return value;
  });
}

/** Log-normal latency with exponential stalls in 5 % of the queries; its mean is e^0.045 + 0.1. */
export function stalling(random: Random, n: number): Float64Array {
  const stall = () => (random.uniform() < 0.05 ? -2 * Math.log(1 - random.uniform()) : 0);
  return new Float64Array(n).map(() => Math.exp(0.3 * random.normal()) + stall());
}
