import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/metrics/random.ts';
import { derive, splitMix64 } from '../../src/metrics/seeding.ts';

const WORD = 0xffffffffn;
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** The recurrence of xoshiro128** 1.1 as published, in unbounded integers. */
function* reference(seed: readonly number[]): Generator<number> {
  let [a, b, c, d] = seed.map(BigInt) as [bigint, bigint, bigint, bigint];
  const rotate = (x: bigint, by: bigint) => ((x << by) | (x >> (32n - by))) & WORD;
  for (;;) {
    yield Number((rotate((b * 5n) & WORD, 7n) * 9n) & WORD);
    const shifted = (b << 9n) & WORD;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11n);
  }
}

describe('xoshiro128**', () => {
  it('gives the output of the authors’ C program for the states {1, 2, 3, 4} and one with all high bits', () => {
    const small = new Random(Uint32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 8 }, () => small.bits() >>> 0)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849,
    ]);
    const large = new Random(Uint32Array.of(0xdeadbeef, 0xffffffff, 0x80000000, 0x7fffffff));
    for (let skipped = 0; skipped < 1_000_006; skipped++) large.bits();
    expect(large.bits() >>> 0).toBe(724529010);
  });

  it('follows the published recurrence from any state', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), (state) => {
        fc.pre(state.some((value) => value !== 0));
        const random = new Random(Uint32Array.from(state));
        const expected = reference(state);
        for (let index = 0; index < 50; index++) expect(random.bits() >>> 0).toBe(expected.next().value);
      }),
    );
  });

  it('refuses the state it could never leave, and seeds that are not whole', () => {
    expect(() => new Random(new Uint32Array(4))).toThrow(RangeError);
    for (const seed of [0.5, Number.NaN, 2 ** 53]) expect(() => Random.seeded(seed)).toThrow(RangeError);
  });
});

describe('seeds', () => {
  it('expands them by SplitMix64, as its authors’ program does', () => {
    expect(splitMix64(1234567n, 3)).toEqual([6457827717110365317n, 3203168211198807973n, 9817491932198370423n]);
  });

  it('derives a different stream for each seed and label, and the same one again', () => {
    const seeds = [0, 1, -1, 2 ** 52].flatMap((seed) => ['', 'a', 'b', 'ab', 'ba', '\0'].map((l) => derive(seed, l)));
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every(Number.isSafeInteger)).toBe(true);
    expect(derive(1, 'inputs')).toBe(derive(1, 'inputs'));
    expect(Random.seeded(derive(1, 'x')).uniform()).not.toBe(Random.seeded(derive(1, 'y')).uniform());
  });
});

describe('uniform', () => {
  it('lies in [0, 1) and uses 53 bits', () => {
    const random = Random.seeded(3);
    const values = Array.from({ length: 10_000 }, () => random.uniform());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.filter((value) => (value * 2 ** 53) % 2 === 1).length).toBeGreaterThan(4500);
  });
});

describe('integer', () => {
  it('stays in its range, whatever the range', () => {
    const bound = fc.maxSafeInteger();
    fc.assert(
      fc.property(fc.maxSafeInteger(), bound, bound, (seed, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        fc.pre(high > low && Number.isSafeInteger(high - low));
        const value = Random.seeded(seed).integer(low, high);
        expect(Number.isSafeInteger(value) && value >= low && value < high).toBe(true);
      }),
    );
  });

  it.each([3, 6, 1000, 3 * 2 ** 30, 3 * 2 ** 50])('draws every third of [0, %d) equally often', (range) => {
    const random = Random.seeded(11);
    const thirds = [0, 0, 0];
    const draws = 30_000;
    for (let draw = 0; draw < draws; draw++) thirds[Math.floor((3 * random.integer(0, range)) / range)]! += 1;
    const share = range === 1000 ? [334, 333, 333].map((size) => size / 1000) : [1 / 3, 1 / 3, 1 / 3];
    const chi = thirds.reduce((sum, count, i) => sum + (count - draws * share[i]!) ** 2 / (draws * share[i]!), 0);
    expect(chi).toBeLessThan(23); // χ² with 2 degrees of freedom: p = 1e-5
  });

  it('refuses what has no integers', () => {
    for (const [low, high] of [
      [0, 0],
      [2, 1],
      [0, 0.5],
      [-(2 ** 53 - 1), 2],
      [0, Number.NaN],
    ] as const)
      expect(() => Random.seeded(1).integer(low, high)).toThrow(RangeError);
    expect(Random.seeded(1).integer(7, 8)).toBe(7);
  });
});

describe('normal', () => {
  const random = Random.seeded(5);
  const count = 400_000;
  const values = Float64Array.from({ length: count }, () => random.normal());
  const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / count;

  it('has the moments of N(0, 1), within 4.5 standard errors', () => {
    const errors = [1, 2, 15, 96].map((variance) => 4.5 * Math.sqrt(variance / count));
    for (const [index, expected] of [0, 1, 0, 3].entries())
      expect(Math.abs(moment(index + 1) - expected)).toBeLessThan(errors[index]!);
  });

  it('has its tail, beyond the base layer too', () => {
    // P(|X| > x): 0.3173105, 0.0026998, 4.6525816e-4 (x = 3.5), from tables.
    for (const [x, p] of [
      [1, 0.317310508],
      [3, 0.002699796],
      [3.5, 4.6525816e-4],
    ] as const) {
      const beyond = values.filter((value) => Math.abs(value) > x).length;
      expect(Math.abs(beyond - count * p)).toBeLessThan(4.5 * Math.sqrt(count * p * (1 - p)));
    }
    expect(values.filter((value) => value > 0).length / count).toBeCloseTo(0.5, 2);
  });
});

describe('shuffle', () => {
  it('keeps the elements', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.maxSafeInteger(), (items, seed) => {
        const ascending = (a: number, b: number) => a - b;
        expect(
          Random.seeded(seed)
            .shuffle([...items])
            .sort(ascending),
        ).toEqual([...items].sort(ascending));
      }),
    );
    expect([...Random.seeded(2).permutation(100)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });

  it('gives every order equally often', () => {
    const random = Random.seeded(9);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 24_000; draw++) {
      const order = random.permutation(4).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(counts.size).toBe(24);
    expect(chi).toBeLessThan(62); // χ² with 23 degrees of freedom: p = 2e-5
  });
});
