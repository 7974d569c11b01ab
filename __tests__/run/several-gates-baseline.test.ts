import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../schemas/generated/result.d.ts';
import { localBaseline } from '../../src/run/baseline/local.ts';
import { judgeSession, type SessionRequest } from '../../src/run/session.ts';
import { classifier, passThrough } from './models.ts';
import { distDir, type GateText, workspace } from './workspace.ts';

const at = workspace();
const PATTERN = 'gates/*.yml';
/** Two sizes of one id: each gate file has its own. */
const [small, large] = [passThrough(2), classifier(50)];
const gate = (artifact: string, size: object = { max_increase: '1%' }): GateText => ({
  models: [{ id: 'm', artifact, checks: { size } }],
});

async function judge(baseline?: SessionRequest['baseline']): Promise<Result> {
  const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
  const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {} };
  return judgeSession({ gate: PATTERN, cwd: at.folder, ...(baseline && { baseline }) }, services);
}

function write(folder: string, a: GateText | undefined, b: GateText | undefined): void {
  at.write(`${folder}gates/a.onnx`, small);
  at.write(`${folder}gates/b.onnx`, large);
  if (a) at.writeGate(a, `${folder}gates/a.yml`);
  if (b) at.writeGate(b, `${folder}gates/b.yml`);
}

const outcomes = ({ models }: Result) => models.map(({ gate: file, id, status }) => `${file} ${id} ${status}`);
const baselines = ({ models }: Result) =>
  models.map(({ checks }) => checks.flatMap(({ evaluations }) => evaluations.map(({ baseline }) => baseline)));

describe('several gate files against a baseline', () => {
  write('', gate('a.onnx'), gate('b.onnx'));

  it('that judged as many hold each model against the one of its own file, though both have one id', async () => {
    const first = await judge({ state: 'first', reason: 'nothing yet' });
    const document = at.write('base.json', JSON.stringify(first));
    write('base/', gate('a.onnx'), gate('b.onnx'));
    for (const name of [document, 'base']) {
      const result = await judge(localBaseline(name, at.folder));
      expect(outcomes(result)).toEqual(['gates/a.yml m pass', 'gates/b.yml m pass']);
      expect(baselines(result)).toEqual([[small.length], [large.length]]);
    }
  });

  it('fail where the model of one file grew, and where one file is gone', async () => {
    write('grown/', gate('a.onnx'), gate('a.onnx'));
    const result = await judge(localBaseline('grown', at.folder));
    expect(outcomes(result)).toEqual(['gates/a.yml m pass', 'gates/b.yml m fail']);
    expect(result.verdict).toBe('fail');

    const both = await judge({ state: 'first', reason: 'nothing yet' });
    const only = mkdtempSync(path.join(at.folder, 'only-'));
    const folder = path.relative(at.folder, only);
    at.write(`${folder}/gates/a.onnx`, small);
    at.writeGate(gate('a.onnx'), `${folder}/gates/a.yml`);
    const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
    const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {} };
    const baseline = { state: 'found' as const, source: 'base', result: both };
    const left = await judgeSession({ gate: PATTERN, cwd: only, baseline }, services);
    expect(left.verdict).toBe('fail');
    expect(left.warnings).toEqual([]);
    expect(left.models.filter(({ status }) => status === 'fail')).toMatchObject([
      { id: 'm', gate: 'gates/b.yml', checks: [{ check: 'baseline', reason: expect.stringContaining('the model m') }] },
    ]);
  });

  it('take a new file for new, where the checkout has only the others', async () => {
    write('one/', gate('a.onnx'), undefined);
    const result = await judge(localBaseline('one', at.folder));
    expect(outcomes(result)).toEqual(['gates/a.yml m pass', 'gates/b.yml m skipped']);
    expect(result.models[1]!.checks[0]!.evaluations[0]!.message).toContain('the baseline has no model m');
    expect(result.verdict).toBe('pass');
  });

  it('take the document of one of the files for that file only', async () => {
    const one = at.write('one/result.json', '');
    const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
    const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {} };
    const result = await judgeSession(
      { gate: 'gates/a.yml', cwd: at.folder, baseline: { state: 'first', reason: 'none' } },
      services,
    );
    at.write('one/result.json', JSON.stringify(result));
    expect(outcomes(await judge(localBaseline(one, at.folder)))).toEqual([
      'gates/a.yml m pass',
      'gates/b.yml m skipped',
    ]);
  });
});
