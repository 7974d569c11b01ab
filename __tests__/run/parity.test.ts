import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../shared.ts';
import { type Judged, workspace } from './workspace.ts';

const digits = path.join(sharedCases, 'digits');

describe.skipIf(!hasShared)('digits held against their float32 model', () => {
  const space = workspace();
  let judged: Judged;

  beforeAll(async () => {
    const files = ['healthy_fp32', 'fp16', 'int8_qdq', 'collapsed', 'healthy_logits', 'truncated'].map(
      (id) => `${id}.onnx`,
    );
    for (const file of [...files, 'X.npy', 'y.npy'])
      copyFileSync(path.join(digits, file), path.join(space.folder, file));
    copyFileSync(path.join(digits, 'healthy.h5'), path.join(space.folder, 'healthy.h5'));
    const parity = { parity: { reference: 'fp32' } };
    const model = (id: string, artifact: string, more = {}) => ({
      id,
      artifact,
      dataset: 'digits',
      checks: parity,
      ...more,
    });
    judged = await space.judge(
      {
        datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
        models: [
          model('fp16', 'fp16.onnx', { checks: { ...parity, size: { max_ratio: { of: 'fp32', value: 0.6 } } } }),
          model('int8', 'int8_qdq.onnx'),
          model('collapsed', 'collapsed.onnx'),
          model('logits', 'healthy_logits.onnx', { output: { activation: 'softmax' } }),
          model('keras', 'healthy.h5', { preprocess: [{ scale: 0.0625 }] }),
          model('stray', 'fp16.onnx', { checks: { parity: { reference: 'broken' } } }),
          model('unlabelled', 'fp16.onnx', {
            dataset: undefined,
            checks: { parity: { reference: 'fp32', f1_difference: { max: 1 } } },
          }),
          { id: 'broken', artifact: 'truncated.onnx', checks: { size: { max: '1 MB' } } },
          { id: 'fp32', artifact: 'healthy_fp32.onnx', dataset: 'digits', checks: { size: { max: '1 MB' } } },
        ],
      },
      ['fp16', 'int8', 'collapsed', 'logits', 'keras', 'stray', 'unlabelled'],
    );
  }, 90_000);

  it('pulls the references in and keeps the order of the gate', () => {
    expect(judged.result.models.map(({ id }) => id).slice(-2)).toEqual(['broken', 'fp32']);
  });

  it.each(['fp16', 'int8', 'logits', 'keras'])('passes %s by the limits of its own weights', (id) => {
    expect(judged.check(id, 'parity').status).toBe('pass');
    expect(judged.value(id, 'f1_difference')).toBe(0);
  });

  it('fails another model of the same shape, and names the rows', () => {
    const { status, details } = judged.check('collapsed', 'parity');
    expect(status).toBe('fail');
    expect(details).toMatchObject({ implied_limits: 'float32', reference: 'fp32', inputs: 'dataset' });
    expect((details as { rows_that_differ_most: unknown[] }).rows_that_differ_most).toHaveLength(10);
  });

  it('is an error that names a reference that cannot be read, and the limit that has no labels', () => {
    expect(judged.check('stray', 'parity')).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('the reference "broken"'),
    });
    expect(judged.check('unlabelled', 'parity').status).toBe('error');
    expect(judged.value('unlabelled', 'f1_difference')).toBeNull();
  });

  it('holds a size against another', () => {
    expect(judged.check('fp16', 'size').evaluations[0]).toMatchObject({
      metric: 'size_ratio',
      limit: 'max_ratio',
      status: 'pass',
    });
  });
});
