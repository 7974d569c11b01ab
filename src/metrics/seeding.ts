const MASK = 0xffffffffffffffffn;
const GOLDEN = 0x9e3779b97f4a7c15n;

/** SplitMix64 by Steele, Lea and Flood, as in https://prng.di.unimi.it/splitmix64.c: the first `count` 64-bit outputs. */
export function splitMix64(seed: bigint, count: number): bigint[] {
  return Array.from({ length: count }, (_, index) => mix((seed + GOLDEN * BigInt(index + 1)) & MASK));
}

/**
 * A seed (53 bits) for one consumer, so that each draws its own stream and none shifts another's.
 * Throws RangeError when `seed` is not a safe integer.
 */
export function derive(seed: number, label: string): number {
  let state = mix(seedBits(seed));
  for (let index = 0; index < label.length; index++) state = mix((state + GOLDEN) ^ BigInt(label.charCodeAt(index)));
  return Number(mix((state + GOLDEN) & MASK) >> 11n);
}

/** The 64 bits (two's complement) of a seed. Throws RangeError when it is not a safe integer. */
export function seedBits(seed: number): bigint {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed must be an integer below 2^53, not ${seed}`);
  return BigInt.asUintN(64, BigInt(seed));
}

function mix(state: bigint): bigint {
  let bits = state & MASK;
  bits = ((bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  bits = ((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return bits ^ (bits >> 31n);
}
