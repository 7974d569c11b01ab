import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../shared.ts';
import { workspace } from './workspace.ts';

describe.skipIf(!hasShared)('a gate over Keras files', () => {
  const space = workspace();
  const at = (file: string) => path.join(sharedCases, file);
  const copy = (file: string) => copyFileSync(at(file), path.join(space.folder, path.basename(file)));

  it.each(['asl_actions', 'asl_colors'])('measures what scikit-learn measured on the weights of %s', async (name) => {
    for (const file of ['model.keras', 'dataset.csv']) copy(`expressora/${name}/${file}`);
    const expected = JSON.parse(readFileSync(at(`expressora/${name}/expected.json`), 'utf8'));
    const judged = await space.judge({
      datasets: { signs: { path: 'dataset.csv', label: 'label' } },
      models: [
        {
          id: 'signs',
          artifact: 'model.keras',
          dataset: 'signs',
          classes: expected.classes,
          checks: {
            parameters: { equals: expected.params },
            quality: { accuracy: { min: 0.5 }, f1_macro: { min: 0.5 } },
          },
        },
      ],
    });
    expect(judged.exit).toBe(0);
    expect(judged.value('signs', 'accuracy')).toBeCloseTo(expected.accuracy, 12);
    expect(judged.value('signs', 'f1_macro')).toBeCloseTo(expected.macro_f1, 12);
    expect(judged.model('signs')).toMatchObject({ format: 'keras', runtime: { via: 'onnx' } });
  });

  it('measures the digits of an HDF5 file as in every other format', async () => {
    for (const file of ['healthy.h5', 'X.npy', 'y.npy']) copy(`digits/${file}`);
    const expected = JSON.parse(readFileSync(at('digits/expected.json'), 'utf8')).healthy_fp32;
    const judged = await space.judge({
      datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
      models: [
        {
          id: 'digits',
          artifact: 'healthy.h5',
          dataset: 'digits',
          preprocess: [{ scale: 0.0625 }],
          checks: { parameters: { equals: 4546 }, quality: { accuracy: { min: 0.97 } } },
        },
      ],
    });
    expect(judged.exit).toBe(0);
    expect(judged.value('digits', 'accuracy')).toBeCloseTo(expected.accuracy, 12);
  });
});
