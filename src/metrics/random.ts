import { seedBits, splitMix64 } from './seeding.ts';
import { LAYERS, layerDensity, layerEdge, TAIL } from './ziggurat.ts';

const TWO_32 = 2 ** 32;

/**
 * Seeded pseudo-random numbers, the same on every platform: xoshiro128** 1.1 by Blackman and Vigna
 * (https://prng.di.unimi.it/xoshiro128starstar.c), its state filled by SplitMix64 as they advise.
 * Never for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** `state` is four 32-bit words, not all zero; throws RangeError otherwise. Most callers want `Random.seeded`. */
  constructor(state: Uint32Array) {
    if (state.length !== 4 || state.every((word) => word === 0))
      throw new RangeError('the state is four words, not all 0');
    this.#a = state[0]! | 0;
    this.#b = state[1]! | 0;
    this.#c = state[2]! | 0;
    this.#d = state[3]! | 0;
  }

  /** Throws RangeError when `seed` is not a safe integer. */
  static seeded(seed: number): Random {
    const words = splitMix64(seedBits(seed), 2).flatMap((bits) => [Number(bits >> 32n), Number(bits & 0xffffffffn)]);
    return new Random(Uint32Array.from(words));
  }

  /** 32 random bits as a signed integer. */
  bits(): number {
    const scrambled = Math.imul(this.#b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** Uniform on [0, 1): a multiple of 2⁻⁵³. */
  uniform(): number {
    return ((this.bits() >>> 5) * 0x4000000 + (this.bits() >>> 6)) / 2 ** 53;
  }

  /**
   * An integer in [low, high), each equally likely: draws too large are rejected, not folded.
   * Throws RangeError unless both are safe integers, low < high and high - low ≤ 2⁵³ - 1.
   */
  integer(low: number, high: number): number {
    const range = high - low;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || !Number.isSafeInteger(range) || range < 1)
      throw new RangeError(`no integers to draw from in [${low}, ${high})`);
    return low + (range <= TWO_32 ? this.#below32(range) : this.#below53(range));
  }

  /** Standard normal, by the ziggurat of Marsaglia and Tsang (2000) with a separate draw for the layer (Doornik, 2005). */
  normal(): number {
    for (;;) {
      const layerBits = this.bits();
      const layer = layerBits & (LAYERS - 1);
      const signed = ((this.bits() | 0) * 0x200000 + (layerBits >>> 11)) / 2 ** 52;
      const value = signed * layerEdge[layer]!;
      if (Math.abs(value) < layerEdge[layer + 1]!) return value;
      if (layer === 0) return signed < 0 ? -this.#tail() : this.#tail();
      const above = layerDensity[layer]!;
      if (above + this.uniform() * (layerDensity[layer + 1]! - above) < Math.exp(-0.5 * value * value)) return value;
    }
  }

  /** Reorders `items` in place, every order equally likely (Fisher and Yates), and returns it. */
  shuffle<T extends { [index: number]: unknown; readonly length: number }>(items: T): T {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.#below32(last + 1);
      const held = items[last];
      items[last] = items[other];
      items[other] = held;
    }
    return items;
  }

  /** The integers 0 … count - 1 in random order. */
  permutation(count: number): Uint32Array {
    return this.shuffle(Uint32Array.from({ length: count }, (_, index) => index));
  }

  /** The high word of a 32 × 32 bit product; the low word tells the draws to reject (Lemire, 2019, doi:10.1145/3230636). */
  #below32(range: number): number {
    for (;;) {
      const bits = this.bits();
      const low = Math.imul(bits, range) >>> 0;
      if (low >= range || low >= TWO_32 % range)
        return Math.floor(((bits >>> 16) * range + Math.floor(((bits & 0xffff) * range) / 0x10000)) / 0x10000);
    }
  }

  #below53(range: number): number {
    const unused = Math.clz32(Math.floor((range - 1) / TWO_32));
    for (;;) {
      const candidate = (this.bits() >>> unused) * TWO_32 + (this.bits() >>> 0);
      if (candidate < range) return candidate;
    }
  }

  #tail(): number {
    for (;;) {
      const beyond = -Math.log(1 - this.uniform()) / TAIL;
      if (-2 * Math.log(1 - this.uniform()) > beyond * beyond) return TAIL + beyond;
    }
  }
}
