import { describe, expect, it } from 'vitest';
import type { Model } from '../../schemas/generated/gate.d.ts';
import type { Result } from '../../schemas/generated/result.d.ts';
import type { Baseline } from '../../src/baseline/lookup.ts';
import { readBaseline } from '../../src/run/baseline/document.ts';
import { failedResult } from '../../src/run/run.ts';
import { judgeSession } from '../../src/run/session.ts';
import { npy } from '../datasets/arrays.ts';
import { collapsed, passThrough } from './models.ts';
import { distDir, workspace } from './workspace.ts';

const ROWS = 60;
const space = workspace();
space.write('good.onnx', passThrough(2));
space.write('collapsed.onnx', collapsed(2));
space.write(
  'X.npy',
  npy(
    Float32Array.from({ length: 2 * ROWS }, (_, i) => ((i >> 1) % 2 === i % 2 ? 0.9 : 0.1)),
    [ROWS, 2],
  ),
);
const LABELS = npy(
  BigInt64Array.from({ length: ROWS }, (_, row) => BigInt(row % 2)),
  [ROWS],
);
space.write('y.npy', LABELS);

const checks: Model['checks'] = { quality: { accuracy: { max_drop: 0.01 }, f1_macro: { max_drop: '1%' } } };

const neverBegan = failedResult('model-gate.yml', [
  { code: 'gate.x', message: 'key "id" is missing', remedy: 'Add it.' },
]);

async function judge(
  artifact: string,
  baseline?: Baseline,
  more: Partial<Model> = {},
  mostPackedBytes?: number,
): Promise<Result> {
  space.writeGate({
    datasets: { rows: { inputs: 'X.npy', labels: 'y.npy' } },
    models: [{ id: 'm', artifact, dataset: 'rows', checks, ...more }],
  });
  const scratchRoot = space.write('scratch/file', '').replace(/file$/, '');
  const most = mostPackedBytes === undefined ? {} : { mostPackedBytes };
  const services = { distDir, cacheDir: `${space.folder}/cache`, scratchRoot, env: {}, progress: () => {}, ...most };
  return judgeSession({ gate: undefined, cwd: space.folder, ...(baseline && { baseline }) }, services);
}

describe('a run against a baseline', () => {
  it('is an error where nobody gave one, and skipped where there is none yet', async () => {
    expect((await judge('good.onnx')).verdict).toBe('error');
    const first = await judge('good.onnx', { state: 'first', reason: 'the base has no gate file' });
    expect([first.verdict, first.models[0]!.status]).toEqual(['pass', 'skipped']);
  });

  it('passes against itself, and fails where the model collapsed, with the rows that flipped', async () => {
    const result = await judge('good.onnx', { state: 'first', reason: 'the base has no gate file' });
    const file = space.write('baseline.json', JSON.stringify(result));
    const baseline = await readBaseline(file);
    const same = await judge('good.onnx', baseline);
    expect([same.verdict, same.models[0]!.status, same.baseline!.source]).toEqual(['pass', 'pass', file]);
    const worse = await judge('collapsed.onnx', baseline);
    expect(worse.verdict).toBe('fail');
    const [quality] = worse.models[0]!.checks;
    expect(quality!.evaluations[0]!.change).toMatchObject({ value: -0.5, newlyWrong: 30 });
    expect(quality!.evaluations[0]!.message).toMatch(/30 rows that were right are wrong now/);
    const odd = Array.from({ length: 30 }, (_, index) => ({ row: 2 * index + 1 }));
    expect(quality!.details!.newly_wrong_rows).toEqual(odd);

    const waive = { reason: 'known', until: '9999-12-31' };
    const waived = await judge('collapsed.onnx', baseline, { waive });
    expect([waived.verdict, waived.models[0]!.status, waived.models[0]!.waiver!.reason]).toEqual([
      'pass',
      'waived',
      'known',
    ]);
    const broken = await judge('missing.onnx', baseline, { waive });
    expect([broken.verdict, broken.models[0]!.status]).toEqual(['pass', 'waived']);
  });

  it('compares what looks at scores row by row too, and says where it cannot', async () => {
    const ofScores: Partial<Model> = {
      checks: {
        quality: { log_loss: { max_increase: 0.001 }, brier: { max_increase: 0.001 }, roc_auc: { max_drop: 0.001 } },
      },
    };
    const result = await judge('good.onnx', { state: 'first', reason: 'the base has no gate file' }, ofScores);
    expect(result.models[0]!.rowPredictions!.scores!.width).toBe(2);
    const found = (one: Result): Baseline => ({ state: 'found', source: 'base', result: one });
    const evaluations = async (artifact: string, baseline: Result) =>
      (await judge(artifact, found(baseline), ofScores)).models[0]!.checks[0]!.evaluations;
    expect((await evaluations('good.onnx', result)).map(({ status }) => status)).toEqual(['pass', 'pass', 'pass']);

    const worse = await evaluations('collapsed.onnx', result);
    expect(worse.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
    const logLoss = worse.find(({ metric }) => metric === 'log_loss')!;
    expect(logLoss.change!.interval![0]!).toBeGreaterThan(0);
    expect(logLoss.message).not.toContain('values alone');

    const { scores: _, ...decisions } = result.models[0]!.rowPredictions!;
    const without = { ...result, models: [{ ...result.models[0]!, rowPredictions: decisions }] };
    expect((await evaluations('collapsed.onnx', without)).find(({ metric }) => metric === 'log_loss')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('without rows in pairs (the baseline keeps no scores row by row)'),
    });
    const others = { ...decisions, rowsSha256: '0'.repeat(64) };
    const elsewhere = { ...result, models: [{ ...result.models[0]!, rowPredictions: others }] };
    expect((await evaluations('collapsed.onnx', elsewhere))[0]!.message).toContain(
      '(the baseline judged other rows, labels or groups)',
    );
  });

  it('says where it judged other rows than the baseline, and only then', async () => {
    const first = await judge('good.onnx', { state: 'first', reason: 'there is none' });
    const against = (result: Result): Baseline => ({ state: 'found', result, source: 'b.json' });
    expect((await judge('good.onnx', against(first))).warnings.join()).not.toContain('other rows');
    space.write('y.npy', npy(new BigInt64Array(ROWS), [ROWS]));
    const others = await judge('good.onnx', against(first));
    expect(others.warnings.join()).toContain(
      'm: the baseline judged other rows, labels or groups (both times 60 of rows, with other contents)',
    );
    space.write('y.npy', LABELS);
  });

  it('leaves out what is too large for a result document, and says so', async () => {
    const checked: Partial<Model> = { checks: { quality: { log_loss: { max: 1 } } } };
    const first: Baseline = { state: 'first', reason: 'nothing yet' };
    const packed = async (most?: number) => {
      const { models, warnings } = await judge('good.onnx', first, checked, most);
      const told = warnings.filter((one) => one.includes('left out of the result'));
      return { kept: models[0]!.rowPredictions, told };
    };
    // A byte a row, and two scores of four.
    expect(await packed()).toMatchObject({ kept: { scores: { width: 2 } }, told: [] });
    const small = await packed(8 * ROWS - 1);
    expect([small.kept!.rows, small.kept!.scores]).toEqual([ROWS, undefined]);
    expect(small.told).toEqual([expect.stringMatching(/^m: the scores of all rows take more than 479 bytes/)]);
    const none = await packed(ROWS - 1);
    expect(none.kept).toBeUndefined();
    expect(none.told).toEqual([expect.stringMatching(/^m: the answers to all rows take more than 59 bytes/)]);
  });

  it.each([
    ['is not there', undefined, /cannot be read/],
    ['is not JSON', '{', /not valid JSON/],
    ['is nothing but brackets', '['.repeat(10_000_000), /nested deeper than 64/],
    ['is no result document', '{"models": []}', /no result document/],
    ['is of a run that never began', JSON.stringify(neverBegan), /judged nothing: key "id" is missing/],
  ])('is an error with its reason where the file %s', async (_, text, reason) => {
    const file = text === undefined ? `${space.folder}/none.json` : space.write('bad.json', text);
    const result = await judge('good.onnx', await readBaseline(file));
    expect(result.verdict).toBe('error');
    expect(result.models[0]!.checks[0]!.evaluations[0]!.message).toMatch(reason);
  });
});
