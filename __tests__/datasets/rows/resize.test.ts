import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resizer } from '../../../src/datasets/rows/resize.ts';
import { pillowResized } from '../images/pillow.ts';

const picture = Float64Array.from({ length: 63 }, (_, at) => {
  const [x, y] = [at % 9, Math.floor(at / 9)];
  return (13 * x * x + 41 * y + 7 * x * y) % 256;
});
type Method = 'nearest' | 'bilinear' | 'bicubic' | 'area';

/** One row of pixels. */
function line(values: number[], width: number, method: Method, antialias?: boolean): number[] {
  const resize = { height: 1, width, method, ...(antialias !== undefined && { antialias }) };
  return [...resizer(resize, [1, values.length])(Float64Array.from(values))];
}

describe('resize', () => {
  it.each(pillowResized)('$method to $width × $height as Pillow', ({ values, ...resize }) => {
    const result = resizer(resize, [7, 9, 1])(picture);
    expect(result.length).toBe(values.length);
    // Pillow stores float32.
    for (const [at, value] of values.entries()) expect(Math.abs(result[at]! - value)).toBeLessThan(2e-3);
  });

  it.each<[string, number[], number, Method, boolean | undefined, number[]]>([
    ['the mean of covered pixels', [3, 6, 12], 2, 'area', undefined, [(3 + 0.5 * 6) / 1.5, (0.5 * 6 + 12) / 1.5]],
    ['covered pixels when growing', [2, 8], 3, 'area', undefined, [2, 5, 8]],
    ['two neighbours without antialias', [1, 3, 10, 30], 2, 'bilinear', false, [2, 20]],
    ['the centre without antialias', [1, 2, 3, 40, 50, 60], 2, 'bilinear', false, [2, 50]],
    // Weights 1, 3, 3, 1 of 8 around the centre, cut at the edges: 3, 3, 1 of 7.
    ['the wide triangle with antialias', [7, 14, 21, 28], 2, 'bilinear', true, [12, 23]],
    ['quarters when growing', [0, 8], 4, 'bilinear', undefined, [0, 2, 6, 8]],
    ['the pixel below the centre', [5, 6, 7, 8, 9], 2, 'nearest', undefined, [6, 8]],
  ])('takes %s', (_, values, width, method, antialias, expected) => {
    const result = line(values, width, method, antialias);
    for (const [at, value] of expected.entries()) expect(result[at]).toBeCloseTo(value, 12);
  });

  it('weighs by Keys with a = -1/2', () => {
    // Halfway between pixels the four weights are -1/16, 9/16, 9/16, -1/16; at the left edge 9, 9, -1 of 17.
    const [first, second, third] = line([0, 0, 16, 0, 0, 0], 3, 'bicubic', false);
    expect(first).toBeCloseTo(-16 / 17, 12);
    expect(second).toBeCloseTo(9, 12);
    expect(third).toBeCloseTo(0, 12);
  });

  it('keeps channels and rows apart', () => {
    const one = resizer({ height: 3, width: 4 }, [7, 9])(picture);
    const pair = new Float64Array(2 * 63 * 2).map(
      (_, at) => picture[Math.floor(at / 2) % 63]! * (at % 2 === 0 ? 1 : -2),
    );
    const both = resizer({ height: 3, width: 4 }, [7, 9, 2])(pair);
    expect([...both]).toEqual([0, 1].flatMap(() => [...one].flatMap((value) => [value, -2 * value])));
  });

  it('leaves a flat picture flat, and a picture of the same size as it is', () => {
    const size = fc.integer({ min: 1, max: 30 });
    const method = fc.constantFrom<Method>('nearest', 'bilinear', 'bicubic', 'area');
    fc.assert(
      fc.property(size, size, size, size, method, fc.boolean(), (height, width, h, w, by, antialias) => {
        const flat = resizer({ height: h, width: w, method: by, antialias }, [height, width])(
          new Float64Array(height * width).fill(7),
        );
        for (const value of flat) expect(value).toBeCloseTo(7, 9);
        const own = Float64Array.from({ length: height * width }, (_, at) => (at * 31) % 256);
        const same = resizer({ height, width, method: by, antialias }, [height, width])(own);
        for (const [at, value] of own.entries()) expect(same[at]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('never holds a huge square on the way from a strip to a strip', () => {
    const strip = resizer({ height: 1, width: 65_536 }, [2 ** 20, 1])(new Float64Array(2 ** 20).fill(1));
    expect(strip.length).toBe(65_536);
  });
});
