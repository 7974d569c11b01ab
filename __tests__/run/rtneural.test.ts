import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../shared.ts';
import { workspace } from './workspace.ts';

describe.skipIf(!hasShared)('a gate over RTNeural JSON', () => {
  const space = workspace();
  const copy = (file: string) =>
    copyFileSync(path.join(sharedCases, file), path.join(space.folder, path.basename(file)));

  it('has the accuracy of the digits in every other format', async () => {
    for (const file of ['rtneural.json', 'X.npy', 'y.npy']) copy(`digits/${file}`);
    const expected = JSON.parse(readFileSync(path.join(sharedCases, 'digits/expected.json'), 'utf8')).healthy_fp32;
    const judged = await space.judge({
      datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
      models: [
        {
          id: 'digits',
          artifact: 'rtneural.json',
          dataset: 'digits',
          preprocess: [{ scale: 0.0625 }],
          checks: {
            quality: { accuracy: { min: 0.97 }, mcc: { min: 0.9 } },
            parameters: { equals: 4546 },
            signature: { inputs: [{ shape: ['batch', 64] }], outputs: [{ shape: ['batch', 10] }] },
          },
        },
      ],
    });
    expect(judged.exit).toBe(0);
    expect(judged.value('digits', 'accuracy')).toBeCloseTo(expected.accuracy, 12);
    expect(judged.model('digits')).toMatchObject({
      format: 'rtneural',
      runtime: { name: 'onnxruntime-node', via: 'onnx' },
    });
  });

  it('judges a network with a state on sequences of the length that dims binds', async () => {
    copy('rtneural/lstm.json');
    const checks = { edge_cases: {}, latency: { mean: { max: '1 s' } } };
    const judged = await space.judge({
      models: [
        { id: 'bound', artifact: 'lstm.json', dims: { time: 50 }, checks },
        { id: 'open', artifact: 'lstm.json', checks },
      ],
    });
    expect(judged.model('bound').status).toBe('pass');
    expect(judged.error('open')).toMatchObject({
      code: 'model.unbound_dimension',
      remedy: expect.stringContaining('time'),
    });
  });

  it('refuses what is not RTNeural, and runs it in its dialect with a warning', async () => {
    copy('kmidi/dynamicsengine.json');
    const checks = { edge_cases: {}, parameters: { max: 13_520 } };
    const judged = await space.judge({
      models: [
        { id: 'claimed', artifact: 'dynamicsengine.json', checks },
        { id: 'read', artifact: 'dynamicsengine.json', dialect: 'kmidi', checks },
      ],
    });
    expect(judged.error('claimed').code).toBe('format.rtneural_dialect');
    expect(judged.model('claimed').checks.map(({ status }) => status)).toEqual(['error', 'error']);
    expect(judged.model('read').status).toBe('pass');
    expect(judged.result.warnings.join('\n')).toMatch(/read: .*one linear map/);
  });
});
