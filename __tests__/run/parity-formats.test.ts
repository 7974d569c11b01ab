import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../shared.ts';
import { type Judged, workspace } from './workspace.ts';

describe.skipIf(!hasShared)('one network in several formats', () => {
  const space = workspace();
  let judged: Judged;

  beforeAll(async () => {
    const copy = (from: string, to: string) =>
      cpSync(path.join(sharedCases, from), path.join(space.folder, to), { recursive: true });
    for (const file of ['X.npy', 'y.npy', 'healthy_fp32.onnx', 'tfjs', 'rtneural.json']) copy(`digits/${file}`, file);
    for (const id of ['asl_actions', 'asl_colors'])
      for (const end of ['keras', 'tflite']) copy(`expressora/${id}/model.${end}`, `${id}.${end}`);
    const scaled = { dataset: 'digits', preprocess: [{ scale: 0.0625 }] };
    const exact = { max_abs_error: { max: 1e-5 } };
    judged = await space.judge({
      datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
      models: [
        { id: 'fp32', artifact: 'healthy_fp32.onnx', dataset: 'digits', checks: { size: { max: '1 MB' } } },
        { id: 'tfjs', artifact: 'tfjs/model.json', ...scaled, checks: { parity: { reference: 'fp32' } } },
        { id: 'rtneural', artifact: 'rtneural.json', ...scaled, checks: { parity: { reference: 'fp32' } } },
        ...['asl_actions', 'asl_colors'].flatMap((id) => [
          { id, artifact: `${id}.keras`, checks: { size: { max: '1 MB' as const } } },
          { id: `${id}-tflite`, artifact: `${id}.tflite`, checks: { parity: { reference: id, ...exact } } },
        ]),
      ],
    });
  }, 120_000);

  it.each(['tfjs', 'rtneural'])('decides the digits alike: %s', (id) => {
    expect(judged.check(id, 'parity').status).toBe('pass');
    expect(judged.value(id, 'top1_agreement')).toBe(1);
  });

  it.each(['asl_actions', 'asl_colors'])('answers alike to 1e-5 as Keras and as TFLite: %s', (id) => {
    expect(judged.check(`${id}-tflite`, 'parity').status).toBe('pass');
    expect(judged.value(`${id}-tflite`, 'max_abs_error')).toBeLessThan(1e-5);
  });
});
