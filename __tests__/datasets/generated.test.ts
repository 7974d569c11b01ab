import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InputKind } from '../../src/contracts/check.ts';
import type { ResolvedInput } from '../../src/contracts/dataset.ts';
import type { DType } from '../../src/contracts/tensor.ts';
import { decode, type NumericType } from '../../src/datasets/elements.ts';
import { generateInputs } from '../../src/datasets/generated.ts';
import { folder } from './files.ts';

const input = (dtype: DType, size = 4, name = 'x'): ResolvedInput => ({ name, dtype, rowShape: [size] });

async function generate(inputs: ResolvedInput[], kind: InputKind, more: object = {}): Promise<number[][]> {
  const request = { inputs, kind, rows: 3, ranges: {}, seed: 1, directory: folder(), ...more };
  const { feeds, rows } = await generateInputs(request);
  expect(rows).toBe(request.rows);
  expect(feeds.map(({ name, dtype, rowShape }) => ({ name, dtype, rowShape }))).toEqual(inputs);
  return feeds.map(({ path, dtype }) => {
    const bytes = new Uint8Array(readFileSync(path));
    return [...decode(new Uint8Array(bytes), dtype as NumericType)];
  });
}

describe('generateInputs', () => {
  it.each([
    ['zeros', 0],
    ['ones', 1],
    ['large', 1000],
  ] as const)('fills floats with %s', async (kind, value) => {
    const found = await generate([input('float32'), input('float16', 2, 'y'), input('float64', 1, 'z')], kind);
    expect(found).toEqual([Array(12).fill(value), Array(6).fill(value), Array(3).fill(value)]);
  });

  it('draws from N(0, 1), and the mirrored half of it', async () => {
    const [normal] = await generate([input('float64', 1000)], 'normal', { rows: 100 });
    const mean = normal!.reduce((sum, value) => sum + value, 0) / 1e5;
    const variance = normal!.reduce((sum, value) => sum + value * value, 0) / 1e5;
    // Five standard errors of the mean and of the variance of 10⁵ draws.
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(1e5));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / 1e5));
    const [negative] = await generate([input('float64', 1000)], 'negative', { rows: 100 });
    expect(negative!.every((value) => value <= 0)).toBe(true);
    const half = negative!.reduce((sum, value) => sum + value, 0) / 1e5;
    expect(Math.abs(half + Math.sqrt(2 / Math.PI))).toBeLessThan(5 * Math.sqrt((1 - 2 / Math.PI) / 1e5));
  });

  it.each([
    ['float16', 65504],
    ['float32', 3.4028234663852886e38],
    ['float64', Number.MAX_VALUE],
  ] as const)('alternates the largest finite %s', async (dtype, largest) => {
    expect(await generate([input(dtype, 2)], 'extreme', { rows: 1 })).toEqual([[largest, -largest]]);
  });

  it.each(['float16', 'float32', 'float64'] as const)('puts NaN and both infinities into %s', async (dtype) => {
    const [values] = await generate([input(dtype, 3)], 'nonfinite', { rows: 1 });
    expect(values).toEqual([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });

  it.each<[DType, InputKind, number, number]>([
    ['int64', 'normal', -2, 3],
    ['int64', 'zeros', 5, 7],
    ['uint8', 'large', 250, 256],
    ['bool', 'nonfinite', 0, 2],
    ['int32', 'extreme', 1, 2],
  ])('draws %s inputs uniformly from their range, kind %s', async (dtype, kind, low, high) => {
    const [values] = await generate([input(dtype, 600)], kind, { ranges: { x: { low, high } } });
    for (let value = low; value < high; value++) {
      const share = values!.filter((found) => found === value).length / 1800;
      const expected = 1 / (high - low);
      // Five standard deviations of a binomial share.
      expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / 1800) + 1e-12);
    }
    expect(values!.every((value) => value >= low && value < high)).toBe(true);
  });

  it('repeats by seed, and gives inputs streams of their own', async () => {
    const inputs = [input('float64'), input('float64', 4, 'y')];
    const first = await generate(inputs, 'normal');
    expect(await generate(inputs, 'normal')).toEqual(first);
    expect(first[0]).not.toEqual(first[1]);
    expect((await generate(inputs, 'normal', { seed: 2 }))[0]).not.toEqual(first[0]);
    expect((await generate([inputs[1]!], 'normal'))[0]).toEqual(first[1]);
  });

  it.each<[string, ResolvedInput, object, string, RegExp]>([
    ['an integer input without a range', input('int64'), {}, 'no_range', /"x" is int64 and has no range/],
    ['an empty range', input('int64'), { ranges: { x: { low: 3, high: 3 } } }, 'range', /no range from 3 to below 3/],
    ['a range beyond the type', input('uint8'), { ranges: { x: { low: 0, high: 257 } } }, 'range', /uint8/],
    ['a range beyond bool', input('bool'), { ranges: { x: { low: 0, high: 3 } } }, 'range', /bool/],
    ['a range beyond 2^53', input('int64'), { ranges: { x: { low: -(2 ** 53), high: 2 ** 53 } } }, 'range', /int64/],
    ['a range for floats', input('float32'), { ranges: { x: { low: 0, high: 3 } } }, 'range', /ranges are for integer/],
    ['a range for nothing', input('int64', 4, 'ids'), { ranges: { id: { low: 0, high: 3 } } }, 'unknown', /mean "ids"/],
    ['strings', input('string'), {}, 'type', /"x" is string/],
    ['more than fits', input('float32', 2 ** 40), {}, 'too_large', /more than 4294967296 bytes/],
  ])('refuses %s', async (_, problematic, more, code, message) => {
    await expect(generate([problematic], 'normal', more)).rejects.toMatchObject({
      code: `input.${code}`,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(code === 'no_range' ? /generate: \{ "x": \{ low: 0, high: … \} \}/ : /./),
    });
  });
});
