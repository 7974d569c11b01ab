import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from '../../src/contracts/float16.ts';
import { decode, encode, type NumericType } from '../../src/datasets/elements.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('float16', () => {
  it('has the values of IEEE 754 binary16', () => {
    const known: [number, number][] = [
      [0x0000, 0],
      [0x0001, 2 ** -24],
      [0x03ff, 1023 * 2 ** -24],
      [0x0400, 2 ** -14],
      [0x3555, 0.333251953125],
      [0x3c00, 1],
      [0x7bff, 65504],
      [0x7c00, Number.POSITIVE_INFINITY],
      [0xc000, -2],
      [0xfc00, Number.NEGATIVE_INFINITY],
    ];
    for (const [bits, value] of known) {
      expect(fromFloat16(bits)).toBe(value);
      expect(toFloat16(value)).toBe(bits);
    }
    expect(fromFloat16(0x8000)).toBe(-0);
    expect(toFloat16(-0)).toBe(0x8000);
    expect(fromFloat16(toFloat16(Number.NaN))).toBeNaN();
  });

  it('reads back all its own values', () => {
    const numbers = Array.from({ length: 0x10000 }, (_, bits) => bits).filter(
      (bits) => !Number.isNaN(fromFloat16(bits)),
    );
    expect(numbers).toHaveLength(0x10000 - 2 * 1023);
    expect(numbers.filter((bits) => toFloat16(fromFloat16(bits)) !== bits)).toEqual([]);
  });

  it('rounds to the nearest neighbour and ties to the even one', () => {
    const inRange = fc.double({ min: -65519, max: 65519, noNaN: true });
    const tie = fc.nat(0x7bfe).map((bits) => (fromFloat16(bits) + fromFloat16(bits + 1)) / 2);
    fc.assert(
      fc.property(fc.oneof(inRange, tie), (value) => {
        const bits = toFloat16(value);
        const error = Math.abs(fromFloat16(bits) - value);
        for (const neighbour of [bits - 1, bits + 1]) {
          const other = Math.abs(fromFloat16(neighbour & 0xffff) - value);
          if (Number.isNaN(other)) continue;
          expect(error <= other).toBe(true);
          if (error === other && error > 0) expect(bits & 1).toBe(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('rounds once: not by way of float32', () => {
    // 1 + 2⁻¹¹ lies between two halves; what is just above it rounds up, but float32 would drop the difference first.
    expect(fromFloat16(toFloat16(1 + 2 ** -11 + 2 ** -40))).toBe(1 + 2 ** -10);
    expect(fromFloat16(toFloat16(1 + 2 ** -11))).toBe(1);
    expect(toFloat16(65519.999)).toBe(0x7bff);
    expect(toFloat16(65520)).toBe(0x7c00);
  });
});

describe('encode', () => {
  const RANGES: [NumericType, number, number][] = [
    ['int8', -128, 127],
    ['uint8', 0, 255],
    ['int16', -32768, 32767],
    ['uint16', 0, 65535],
    ['int32', -(2 ** 31), 2 ** 31 - 1],
    ['uint32', 0, 2 ** 32 - 1],
    ['int64', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['uint64', 0, Number.MAX_SAFE_INTEGER],
    ['bool', 0, 1],
  ];

  it.each(RANGES)('holds in %s exactly the whole numbers from %d to %d', (dtype, low, high) => {
    const whole = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer(),
      fc.integer({ min: -300, max: 300 }),
      fc.constantFrom(low, high),
    );
    fc.assert(
      fc.property(fc.oneof(whole, finite), (value) => {
        const { bytes, lossy } = encode(Float64Array.of(low, value), dtype);
        const holds = Number.isInteger(value) && value >= low && value <= high;
        expect(lossy).toBe(holds ? -1 : 1);
        if (holds) expect([...decode(bytes, dtype)]).toEqual([low, value + 0]);
      }),
    );
    expect(encode(Float64Array.of(Number.NaN), dtype).lossy).toBe(0);
  });

  it('rounds to float32 and refuses what becomes infinite', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const { bytes, lossy } = encode(Float64Array.of(value), 'float32');
        const rounded = Math.fround(value);
        expect(lossy).toBe(Number.isFinite(rounded) ? -1 : 0);
        expect(decode(bytes, 'float32')[0]).toBe(rounded);
      }),
    );
  });
});
