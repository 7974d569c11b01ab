import { describe, expect, it } from 'vitest';
import type { Dataset, Model } from '../../schemas/generated/gate.d.ts';
import { npy } from '../datasets/arrays.ts';
import { accurate, fiveRows, rows } from './five-rows.ts';
import { passThrough } from './models.ts';
import type { Judged } from './workspace.ts';

const { space, one } = fiveRows();

describe('decisions', () => {
  const scores = [0.4, 0.35, 0.2, 0.1];
  const quality: Model['checks'] = { quality: { accuracy: { min: 1 } } };
  const binary = async (width: number, decision?: Model['decision']): Promise<Judged> => {
    space.write('binary.onnx', passThrough(width));
    const data = scores.flatMap((score) => (width === 1 ? [score] : [1 - score, score]));
    space.write('B.npy', npy(Float32Array.from(data), [4, width]));
    space.write('b.npy', npy(BigInt64Array.of(1n, 1n, 0n, 0n), [4]));
    const more = { artifact: 'binary.onnx', task: 'binary' as const, checks: quality, ...(decision && { decision }) };
    return one(more, { rows: { inputs: 'B.npy', labels: 'b.npy' } });
  };

  it.each([1, 2])('of a binary model with %i outputs fall at a half, or where the gate file says', async (width) => {
    expect((await binary(width)).value('m', 'accuracy')).toBe(0.5);
    expect((await binary(width, { threshold: 0.3 })).exit).toBe(0);
  });

  const emotions = async (decision: Model['decision'], dev: Dataset = { inputs: 'D.npy', labels: 'd.npy' }) => {
    space.write('emotions.onnx', passThrough(2));
    space.write('S.npy', npy(Float32Array.of(0.31, 0.02, 0.28, 0.22, 0.05, 0.25, 0.01, 0.03), [4, 2]));
    space.write('s.npy', npy(Uint8Array.of(1, 0, 1, 1, 0, 1, 0, 0), [4, 2]));
    space.write('S-again.csv', 'a,b,joy,anger\n0.31,0.02,0,0\n0.28,0.22,1,1\n0.05,0.25,0,1\n0.01,0.03,0,0\n');
    space.write('D.npy', npy(Float32Array.of(0.3, 0.1, 0.05, 0.21), [2, 2]));
    space.write('d.npy', npy(Uint8Array.of(1, 0, 0, 1), [2, 2]));
    space.write('thresholds.json', '{"joy": 0.25, "anger": 0.2}');
    return one(
      {
        artifact: 'emotions.onnx',
        task: 'multilabel',
        classes: ['joy', 'anger'],
        checks: { quality: { f1_micro: { min: 0.9 } } },
        ...(decision && { decision }),
      },
      { rows: { inputs: 'S.npy', labels: 's.npy' }, dev },
    );
  };

  it('of a multi-label model fail at a half where no score reaches it, and the report shows what would have been', async () => {
    const judged = await emotions(undefined);
    expect([judged.exit, judged.value('m', 'f1_micro')]).toEqual([1, 0]);
    expect(judged.check('m', 'quality').details).toMatchObject({
      threshold: 0.5,
      threshold_origin: 'default',
      optimistic_best_f1_micro: { threshold: Math.fround(0.22), f1: 1 },
    });
  });

  it('come from a list, a file, or other rows', async () => {
    expect((await emotions({ per_class: [0.25, 0.2] })).exit).toBe(0);
    const named = await emotions({ per_class: 'thresholds.json' });
    expect(named.check('m', 'quality').details).toMatchObject({
      threshold: [0.25, 0.2],
      threshold_origin: 'declared',
    });
    const swept = await emotions({ sweep: 'f1_micro', on: 'dev' });
    expect([swept.exit, swept.value('m', 'f1_micro')]).toEqual([0, 1]);
    expect(swept.check('m', 'quality').details).toMatchObject({
      threshold: Math.fround(0.21),
      threshold_origin: 'best f1_micro on "dev"',
    });
  });

  it.each<[string, Dataset]>([
    ['under another name', { inputs: 'S.npy', labels: 's.npy' }],
    ['a part of them', { inputs: 'S.npy', labels: 's.npy', sample: { rows: 2 } }],
    ['with other labels', { inputs: 'S.npy', labels: 'flipped.npy' }],
    ['in another file format', { path: 'S-again.csv', label: ['joy', 'anger'] }],
  ])('are never tuned on the rows they are judged on: %s', async (_, dev) => {
    space.write('flipped.npy', npy(Uint8Array.of(0, 1, 1, 1, 0, 1, 0, 0), [4, 2]));
    const judged = await emotions({ sweep: 'f1_micro', on: 'dev' }, dev);
    expect(judged.error('m').code).toBe('decision.same_rows');
    expect(judged.exit).toBe(3);
  });
});

describe('rows', () => {
  it('may be a sample, which is reported, and keeps the share of each label', async () => {
    const csv = Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? `0,1,1` : `1,0,0`));
    space.write('many.csv', `a,b,label\n${csv.join('\n')}\n`);
    const sampled = (sample: Dataset['sample'] & object) =>
      one({ checks: accurate }, { rows: { path: 'many.csv', label: 'label', sample } });
    const judged = await sampled({ rows: 8, seed: 3, stratify: true });
    expect(judged.model('m').dataset).toMatchObject({ rows: 8, sampled: { from: 40, seed: 3, stratified: true } });
    expect(judged.check('m', 'quality').details).toMatchObject({
      confusion_matrix: {
        matrix: [
          [6, 0],
          [0, 2],
        ],
      },
    });
    expect((await sampled({ rows: 41 })).model('m').dataset).toMatchObject({ rows: 40 });
  });

  it('must be there', async () => {
    space.write('header.csv', 'a,b,label\n');
    space.write('zero.npy', npy(new Float32Array(0), [0, 2]));
    space.write('zero-labels.npy', npy(new BigInt64Array(0), [0]));
    for (const dataset of [
      { path: 'header.csv', label: 'label' },
      { inputs: 'zero.npy', labels: 'zero-labels.npy' },
      { inputs: 'X.npy', labels: 'zero-labels.npy' },
    ]) {
      const judged = await one({ checks: accurate }, { rows: dataset });
      expect([judged.exit, judged.model('m').status], JSON.stringify(dataset)).toEqual([3, 'error']);
    }
  });

  it('are generated where none are declared, and the result says so', async () => {
    const judged = await space.judge({
      models: [
        { id: 'm', artifact: 'good.onnx', checks: { diversity: { unique_predictions: { min: 2 } } } },
        { id: 'stuck', artifact: 'collapsed.onnx', checks: { diversity: { unique_predictions: { min: 2 } } } },
      ],
    });
    expect(judged.model('m').dataset).toEqual({ generated: { seed: 1, samples: 1000 } });
    expect(judged.check('m', 'diversity').details).toMatchObject({ inputs: 'generated' });
    expect([judged.model('m').status, judged.model('stuck').status]).toEqual(['pass', 'fail']);
  });

  it('of one class make a constant model look right, which the result says', async () => {
    const judged = await one(
      { artifact: 'collapsed.onnx', checks: accurate },
      { rows: { ...rows, labels: 'one-class.npy' } },
    );
    expect(judged.exit).toBe(0);
    expect(judged.result.warnings).toContain('m: no row has 1 of 2 classes: 1');
  });
});
