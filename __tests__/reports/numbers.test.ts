import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digits, interval, limit, quantity } from '../../src/reports/numbers.ts';

const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 });

describe('quantity', () => {
  it.each([
    [0.97444, '1', '0.974'],
    [1, '1', '1'],
    [0, 'ms', '0 ms'],
    [-0, '1', '0'],
    [12.34, 'ms', '12.3 ms'],
    [0.025, 'ms', '25 µs'],
    [12_345, 'ms', '12.3 s'],
    [18_612, 'bytes', '18.6 kB'],
    [512, 'bytes', '512 B'],
    [4_547, 'count', '4,547'],
    [1_234_567.8, '1', '1,234,568'],
    [2.512e-8, '1', '2.51e-8'],
    [1e-7, '1', '1e-7'],
    [-0.0114, '1', '-0.0114'],
    [999.96, '1', '1,000'],
    [3, 'epochs', '3 epochs'],
  ])('%d in %s is %s', (value, unit, text) => {
    expect(quantity(value, unit)).toBe(text);
  });

  it('has the digits that it takes to lie on the right side of a threshold', () => {
    expect(quantity(0.94999, '1', 0.95)).toBe('0.94999');
    expect(quantity(5.0001, 'ms', 5)).toBe('5.0001 ms');
    expect(quantity(0.9512, '1', 0.9)).toBe('0.951');
  });
});

describe('digits', () => {
  it('reads as a number near the value', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const read = Number(digits(value).replaceAll(',', ''));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 5.01e-3);
      }),
    );
  });

  it('is on the same side of a threshold as the value', () => {
    const near = fc.tuple(finite, fc.double({ min: -1e-6, max: 1e-6, noNaN: true }));
    fc.assert(
      fc.property(near, ([threshold, relative]) => {
        const value = threshold * (1 + relative);
        fc.pre(Number.isFinite(value));
        const read = Number(digits(value, threshold).replaceAll(',', ''));
        expect(Math.sign(read - threshold)).toBe(Math.sign(value - threshold));
      }),
    );
  });
});

describe('limit', () => {
  it.each([
    ['min', 0.95, '1', '≥ 0.95'],
    ['max', 5, 'ms', '≤ 5 ms'],
    ['equals', 0, 'count', '= 0'],
    ['max', 30_000, 'count', '≤ 30,000'],
    ['max', 1e6, 'bytes', '≤ 1 MB'],
    ['max', 1_048_576, 'bytes', '≤ 1 MiB'],
    ['max', 1_234_567, 'bytes', '≤ 1.234567 MB'],
    ['max', 1e-7, '1', '≤ 1e-7'],
    ['max_ratio', 0.35, 'bytes', 'ratio ≤ 0.35'],
    ['max_drop', 0.01, '1', 'drop ≤ 0.01'],
    ['max_increase', 0.5, 'ms', 'increase ≤ 0.5 ms'],
  ] as const)('%s %d %s is %s', (kind, threshold, unit, text) => {
    expect(limit(kind, threshold, unit)).toBe(text);
  });
});

describe('interval', () => {
  it('is in the scale of its value', () => {
    expect(interval([4.9, 5.6], 5.2, 'ms')).toBe('[4.9, 5.6]');
    expect(interval([0.0234, 0.12], 0.025, 'ms')).toBe('[23.4, 120]');
  });

  it('shows an open side, and on which side of a threshold each bound lies', () => {
    expect(interval([null, 0.6], 0.5, '1')).toBe('[−∞, 0.6]');
    expect(interval([4.9996, null], 5.2, 'ms', 5)).toBe('[4.9996, ∞]');
  });
});
