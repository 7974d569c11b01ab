import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../../shared.ts';
import { floats, largestDifference, load, run } from './backends.ts';

const read = (file: string) => readFileSync(path.join(sharedCases, file));
const RUNTIMES = ['litert', 'tflite-web'] as const;

describe.runIf(hasShared).each(RUNTIMES)('models of others on %s', (id) => {
  const angles = Array.from({ length: 101 }, (_, i) => (2 * Math.PI * i) / 101);
  const sines = angles.map(Math.sin);

  it.each([
    // What the network was trained to: its authors give no bound, but it never misses by more.
    ['hello_world_float', 0.1],
    ['hello_world_int8', 0.12],
  ])('computes the sine as %s', async (name, bound) => {
    const output = await run(id, read(`tflite/hello_world/${name}.tflite`), floats([101, 1], angles));
    expect(output).toMatchObject({ dtype: 'float32', shape: [101, 1] });
    expect(largestDifference(output, sines)).toBeLessThan(bound);
  });

  it('stays close to the float autoencoder with the one in int8', async () => {
    const x = floats(
      [4, 640],
      Array.from({ length: 4 * 640 }, (_, i) => -30 + 20 * Math.sin(0.37 * i)),
    );
    const float = await run(id, read('tflite/mlperf_anomaly/ad01_fp32.tflite'), x);
    const int8 = await run(id, read('tflite/mlperf_anomaly/ad01_int8.tflite'), x);
    const values = Array.from(float.data as Float32Array);
    const spread = Math.max(...values) - Math.min(...values);
    expect(int8).toMatchObject({ dtype: 'float32', shape: [4, 640] });
    const mean = values.reduce((sum, value, i) => sum + Math.abs(value - Number(int8.data[i])), 0) / values.length;
    expect(mean / spread).toBeLessThan(0.03);
  });
});

describe.runIf(hasShared)('the emotions network', () => {
  it('gives seven probabilities for a face', async () => {
    // A NumPy file of version 1: its header's length at byte 8, then float32.
    const npy = read('spectra/golden_tensor.npy');
    const pixels = npy.subarray(10 + npy.readUInt16LE(8));
    const face = Float32Array.from({ length: 48 * 48 }, (_, i) => pixels.readFloatLE(4 * i));
    const output = await run('litert', read('spectra/spectra_final.tflite'), floats([1, 48, 48, 1], face));
    const values = Array.from(output.data as Float32Array);
    expect(values).toHaveLength(7);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Math.abs(values.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-5);
  });

  it('is not taken by the older interpreter', async () => {
    await expect(load('tflite-web', read('spectra/spectra_final.tflite'))).rejects.toMatchObject({
      code: 'runtime.refused',
    });
  });
});
