import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes, parseDuration, parseFraction } from '../../src/contracts/quantity.ts';

describe('quantities', () => {
  it.each<[string | number, number]>([
    [5, 5],
    ['5 ms', 5],
    ['5ms', 5],
    ['250 ns', 0.00025],
    ['25 us', 0.025],
    ['25 µs', 0.025],
    ['2 s', 2_000],
    ['1.5 min', 90_000],
    ['0.5 h', 1_800_000],
    ['1e3 s', 1_000_000],
    ['2.5E-1 s', 250],
  ])('%s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each<[string | number, number]>([
    [7, 7],
    ['7 B', 7],
    ['2 kB', 2_000],
    ['2 KB', 2_000],
    ['2 MB', 2_000_000],
    ['16.06 kB', 16_060],
    ['1.07 GB', 1_070_000_000],
    ['0.27 TB', 270_000_000_000],
    ['1 KiB', 1_024],
    ['1 MiB', 1_048_576],
    ['1.5 GiB', 1_610_612_736],
    ['1 TiB', 1_099_511_627_776],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });

  it.each<[string | number, number]>([
    [0.3, 0.3],
    ['30%', 0.3],
    ['30 %', 0.3],
    ['0.1%', 0.001],
    ['-7%', -0.07],
    ['1e1 %', 0.1],
  ])('%s is %d', (text, fraction) => {
    expect(parseFraction(text)).toBe(fraction);
  });

  it('are decimal: a unit of ten moves the point and rounds nothing', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(4), (digits, places) => {
        const number = (digits / 10 ** places).toFixed(places);
        expect(parseBytes(`${number} MB`)).toBe(Number(`${number}e6`));
        expect(parseFraction(`${number}%`)).toBe(Number(`${number}e-2`));
      }),
    );
  });

  it.each(['5 MB', '5', 'ms', '1.2.3 ms', '. ms', '5 toString', ''])('refuses %j as a duration', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});
