import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../../src/contracts/runtime.ts';
import type { TfliteTensor } from '../../../src/convert/tflite/model.ts';
import { quantize } from '../../../src/runtimes/tflite/quantize.ts';
import { run } from './backends.ts';
import { cast } from './models.ts';

const HALVES = Uint16Array.of(0x3c00, 0, 0x4200);
const values: Partial<Record<TfliteTensor['type'], HostTensor['data']>> = {
  float32: Float32Array.of(1, 0, 3),
  float16: HALVES,
  int8: Int8Array.of(1, 0, 3),
  uint8: Uint8Array.of(1, 0, 3),
  int16: Int16Array.of(1, 0, 3),
  int32: Int32Array.of(1, 0, 3),
  int64: BigInt64Array.of(1n, 0n, 3n),
};
type Type = Exclude<TfliteTensor['type'], 'string' | 'int4'>;
const of = (dtype: Type, data: HostTensor['data']): HostTensor => ({ dtype, shape: [1, 3], data });

describe('LiteRT', () => {
  it.each(['float16', 'int8', 'uint8', 'int16', 'int32', 'int64'] as const)('takes and gives %s', async (type) => {
    const [float, typed] = [of('float32', values.float32!), of(type, values[type]!)];
    expect(await run('litert', cast(type, 'float32'), typed)).toEqual(float);
    expect(await run('litert', cast('float32', type), float)).toEqual(typed);
  });

  it('takes and gives bool as bytes', async () => {
    const truth = of('bool', Uint8Array.of(1, 0, 1));
    expect(await run('litert', cast('int32', 'bool'), of('int32', values.int32!))).toEqual(truth);
    expect(await run('litert', cast('bool', 'float32'), truth)).toEqual(of('float32', Float32Array.of(1, 0, 1)));
  });
});

describe('the older interpreter', () => {
  it.each(['int8', 'uint8', 'int16', 'int32'] as const)('takes and gives %s', async (type) => {
    const [float, typed] = [of('float32', values.float32!), of(type, values[type]!)];
    expect(await run('tflite-web', cast(type, 'float32'), typed)).toEqual(float);
    expect(await run('tflite-web', cast('float32', type), float)).toEqual(typed);
  });

  it.each(['int64', 'float16'] as const)('refuses %s, which it has no array for', async (type) => {
    await expect(run('tflite-web', cast('float32', type), of('float32', values.float32!))).rejects.toMatchObject({
      code: 'runtime.refused',
    });
  });
});

describe('quantize', () => {
  it('rounds halves away from zero, moves by the zero point and saturates', () => {
    const real = Float32Array.of(0.25, -0.25, 0.75, 0.2, 1e9, -1e9, Infinity, -Infinity);
    expect([...quantize('x', real, 'int8', { scale: 0.5, zeroPoint: 3 })]).toEqual([4, 2, 5, 3, 127, -128, 127, -128]);
    expect([...quantize('x', real, 'uint8', { scale: 0.5, zeroPoint: 3 })]).toEqual([4, 2, 5, 3, 255, 0, 255, 0]);
    const wide = quantize('x', Float32Array.of(1e9, -1e9), 'int32', { scale: 0.25, zeroPoint: 0 });
    expect([...wide]).toEqual([2 ** 31 - 1, -(2 ** 31)]);
  });

  it('divides in float32, as the interpreters do', () => {
    // 0.3 / 0.2 is 1.5000000298 in float64, of numbers rounded to float32, and 1.5 in float32.
    const scale = Math.fround(0.2);
    const [below] = quantize('x', Float32Array.of(0.3), 'int16', { scale, zeroPoint: 0 });
    expect(below).toBe(Math.round(Math.fround(Math.fround(0.3) / scale)));
  });

  it('writes no NaN as a number', () => {
    const nan = () => quantize('x', Float32Array.of(Number.NaN), 'int8', { scale: 1, zeroPoint: 0 });
    expect(nan).toThrowError(/input "x" is int8/);
  });

  it.each(['int8', 'uint8', 'int16', 'int32'] as const)('is undone by its scale for every %s', (dtype) => {
    const stored = Array.from({ length: 256 }, (_, i) => i - (dtype === 'uint8' ? 0 : 128));
    const real = Float32Array.from(stored, (value) => Math.fround(0.0244) * (value - 5));
    expect([...quantize('x', real, dtype, { scale: Math.fround(0.0244), zeroPoint: 5 })]).toEqual(stored);
  });
});
