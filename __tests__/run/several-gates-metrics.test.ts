import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../schemas/generated/result.d.ts';
import validate from '../../schemas/generated/result.validate.js';
import { rowsOf } from '../../src/reports/rows.ts';
import { localBaseline } from '../../src/run/baseline/local.ts';
import { judgeSession, type SessionRequest } from '../../src/run/session.ts';
import { distDir, type GateText, workspace } from './workspace.ts';

const at = workspace();
const GATE: GateText = {
  metrics: [{ id: 'eval', path: 'm.json', checks: { acc: { at: '/acc', min: 0.5, max_drop: 0.01 } } }],
};

type Files = Record<string, Record<string, number>>;

/** A folder for each gate file, all of them with external metrics of one id. */
function write(root: string, files: Files, gate = GATE): string {
  for (const [folder, numbers] of Object.entries(files)) {
    at.write(`${root}/${folder}/m.json`, JSON.stringify(numbers));
    at.writeGate(gate, `${root}/${folder}/model-gate.yml`);
  }
  at.write(`${root}/.git/HEAD`, '');
  return path.join(at.folder, root);
}

async function judge(cwd: string, baseline: SessionRequest['baseline'], gate = '**/model-gate.yml'): Promise<Result> {
  const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
  const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {} };
  const result = await judgeSession({ gate, cwd, ...(baseline && { baseline }) }, services);
  expect(validate(result)).toBe(true);
  return result;
}

/** A result document and a checkout of the same state. */
async function baselines(name: string, files: Files, gate = GATE) {
  const folder = write(name, files, gate);
  const document = await judge(folder, { state: 'first', reason: 'nothing yet' });
  const file = at.write(`${name}.json`, JSON.stringify(document));
  return [localBaseline(file, at.folder), localBaseline(folder, at.folder)];
}

const outcomes = ({ metrics = [] }: Result) =>
  metrics.map(({ gate, check, status, evaluations }) => [
    `${gate ?? 'the only gate'} ${check} ${status}`,
    ...evaluations.flatMap(({ baseline }) => (baseline === undefined ? [] : [baseline])),
  ]);
const [A, B] = ['a/model-gate.yml', 'b/model-gate.yml'];

describe('external metrics of one id in several gate files', () => {
  const before = { a: { acc: 0.7 }, b: { acc: 0.95 } };

  it('are held each against those of its own file', async () => {
    const now = write('fell', { a: { acc: 0.7 }, b: { acc: 0.72 } });
    for (const baseline of await baselines('before', before)) {
      const result = await judge(now, baseline);
      expect(outcomes(result)).toEqual([
        [`${A} eval pass`, 0.7],
        [`${B} eval fail`, 0.95],
      ]);
      expect(result.verdict).toBe('fail');
      expect(rowsOf(result).map(({ model, status }) => `${model} ${status}`)).toContain(`metrics (${B}) fail`);
    }
  });

  it('are missed where their file is gone, also from a run of one file', async () => {
    const [document] = await baselines('before-gone', before);
    const alone = await judge(write('gone', { a: { acc: 0.7 } }), document);
    expect(alone.verdict).toBe('fail');
    expect(outcomes(alone)).toEqual([['the only gate eval pass', 0.7], [`${B} eval fail`]]);
    expect(alone.metrics![1]!.reason).toContain('the baseline has the check eval of metrics, and this run has not');

    const three = await baselines('before-three', { ...before, c: { acc: 0.8 } });
    const two = await judge(write('two', { a: { acc: 0.7 }, c: { acc: 0.8 } }), three[0]);
    expect(outcomes(two)).toEqual([[`${A} eval pass`, 0.7], ['c/model-gate.yml eval pass', 0.8], [`${B} eval fail`]]);
    expect(two.verdict).toBe('fail');
  });

  it('miss one number of one file beside the whole of another', async () => {
    const checks = { acc: { at: '/acc', min: 0.5 }, wer: { at: '/wer', max: 0.5 } };
    const both = { acc: 0.7, wer: 0.1 };
    const old = { metrics: [{ id: 'eval', path: 'm.json', checks }] };
    const now = write('number', { a: both }, old);
    write('number', { b: both });
    for (const baseline of await baselines('before-number', { a: both, b: both }, old)) {
      const result = await judge(now, baseline);
      expect(outcomes(result).map(([line]) => line)).toEqual([`${A} eval pass`, `${B} eval fail`]);
      expect(result.metrics![1]!.reason).toContain('the metric wer of metrics/eval');
    }
  });

  it('are let go by allow_missing', async () => {
    const [document] = await baselines('before-allowed', before);
    const now = write('allowed', { a: { acc: 0.7 } }, { ...GATE, allow_missing: ['eval', 'evil'] });
    const result = await judge(now, document);
    expect(result.verdict).toBe('pass');
    expect(result.warnings).toEqual(['allow_missing names evil, which the baseline has not: correct or remove it']);
    const first = await judge(now, { state: 'first', reason: 'nothing yet' });
    expect(first.warnings).toEqual([]);
  });

  it('are new where the checkout or the document is of the other file only', async () => {
    const now = write('new', { a: { acc: 0.7 }, b: { acc: 0.9 } });
    const folder = write('one', { a: { acc: 0.7 } });
    const document = await judge(folder, { state: 'first', reason: 'nothing yet' });
    for (const baseline of [
      { state: 'found', source: 'base', result: document } as const,
      localBaseline(folder, '/'),
    ]) {
      const result = await judge(now, baseline);
      expect(outcomes(result)).toEqual([[`${A} eval pass`, 0.7], [`${B} eval skipped`]]);
      expect(result.metrics![1]!.evaluations[1]!.message).toContain('the baseline has no metrics eval');
    }
  });

  it('are not compared with any of those that a document does not tell apart', async () => {
    const document = await judge(write('untold', before), { state: 'first', reason: 'nothing yet' });
    for (const one of document.metrics!) delete one.gate;
    const baseline = { state: 'found', source: 'base', result: document } as const;
    const result = await judge(path.join(at.folder, 'untold'), baseline);
    expect(outcomes(result)).toEqual([[`${A} eval error`], [`${B} eval error`]]);
  });
});

describe('a gate file that was moved while others were dropped', () => {
  it('is compared by the names of what it holds', async () => {
    const named = (id: string) => ({ metrics: [{ ...GATE.metrics![0]!, id }] });
    const root = write('moved', { a: { acc: 0.9 } }, named('one'));
    write('moved', { b: { acc: 0.9 } }, named('two'));
    const result = await judge(root, { state: 'first', reason: 'nothing yet' });
    for (const folder of ['a', 'b']) rmSync(path.join(root, folder), { recursive: true });
    write('moved', { c: { acc: 0.6 } }, { metrics: [...named('one').metrics, ...named('two').metrics] });
    const moved = await judge(root, { state: 'found', source: 'base', result });
    expect(outcomes(moved)).toEqual([
      ['the only gate one fail', 0.9],
      ['the only gate two fail', 0.9],
    ]);
  });
});
