import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../../shared.ts';
import { prepare, valuesOf } from '../files.ts';
import { png } from './png-files.ts';

describe.skipIf(!hasShared)("Spectra's golden face", () => {
  it('comes out of a folder of images as the tensor that its model was checked with', async () => {
    const file = readFileSync(join(sharedCases, 'spectra/golden_tensor.npy'));
    const golden = Array.from({ length: 48 * 48 }, (_, at) => file.readFloatLE(file.length - 4 * (48 * 48 - at)));
    const level = (x: number, y: number) => Math.round(255 * golden[48 * y + x]!);
    const files = Object.fromEntries(
      [0, 2].map((colour) => [`faces/${colour}/a.png`, png({ width: 48, height: 48, colour, sample: level })]),
    );
    const prepared = await prepare({
      files,
      config: { path: 'faces' },
      inputs: [{ name: 'x', dtype: 'float64', rowShape: [48, 48, 1] }],
      preprocess: [{ grayscale: true }, { resize: { height: 48, width: 48 } }, { scale: 1 / 255 }],
    });
    const values = valuesOf(prepared);
    for (const [at, value] of [...golden, ...golden].entries())
      expect(Math.abs(values[at]! - value)).toBeLessThan(1e-7);
  });
});
