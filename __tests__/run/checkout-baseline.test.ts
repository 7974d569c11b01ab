import { mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Gate, Model } from '../../schemas/generated/gate.d.ts';
import type { Result } from '../../schemas/generated/result.d.ts';
import validate from '../../schemas/generated/result.validate.js';
import { localBaseline } from '../../src/run/baseline/local.ts';
import { judgeSession } from '../../src/run/session.ts';
import { modelWith as tfliteModel } from '../formats/tflite/fixtures.ts';
import { classifier, passThrough } from './models.ts';
import { distDir, type GateText, workspace } from './workspace.ts';

const at = workspace();
const HUGE = '100000%';

for (const folder of ['', 'base/']) at.write(`${folder}m.onnx`, classifier(2));
at.write('base/.git/HEAD', `${'a'.repeat(40)}\n`);
at.write('base/wide.onnx', classifier(5));
at.write('base/lfs.onnx', `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 123456\n`);

const model = (checks: Model['checks'], more: Partial<Model> = {}): Model => ({
  id: 'm',
  artifact: 'm.onnx',
  checks,
  ...more,
});

async function judge(head: GateText, base: GateText | undefined, only?: string[], folder = 'base'): Promise<Result> {
  at.writeGate(head);
  if (base) at.writeGate(base, 'base/model-gate.yml');
  const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
  const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {} };
  const baseline = localBaseline(folder, at.folder);
  const result = await judgeSession({ gate: undefined, cwd: at.folder, baseline, ...(only && { only }) }, services);
  expect(validate(JSON.parse(JSON.stringify(result)))).toBe(true);
  return result;
}

const fast = { budget: '300 ms', p50: { max_increase: HUGE } } as const;
const latencyOf = (result: Result) => result.models[0]!.checks.find(({ check }) => check === 'latency')!;

describe('a checkout as the baseline', () => {
  it('is judged first, and its model is measured beside the one at hand', async () => {
    const gate = { models: [model({ latency: fast })] };
    const result = await judge(gate, gate);
    expect(result.verdict).toBe('pass');
    expect(result.baseline).toMatchObject({ source: 'base', commit: 'a'.repeat(40) });
    const { evaluations, details } = latencyOf(result);
    expect(evaluations[0]!.message).toContain('measured side by side');
    expect(evaluations[0]!.change!.interval).toHaveLength(2);
    const [ratio] = details!.ratio_to_baseline as { ratio: number; low: number; high: number }[];
    expect(ratio!.low).toBeLessThanOrEqual(ratio!.ratio);
    expect(ratio!.high).toBeGreaterThanOrEqual(ratio!.ratio);
    expect(result.warnings.join()).not.toContain('separate runs');
  });

  it.each([
    ['takes other rows', 'wide.onnx', /cannot be matched|a row of input/],
    ['is a Git LFS pointer', 'lfs.onnx', /Git LFS pointer/],
    ['is not there', 'gone.onnx', /gone\.onnx/],
  ])('says why it is not measured so where its model %s', async (_, artifact, reason) => {
    const base = { models: [model({ latency: { budget: '200 ms', p50: { max: '1 h' } } }, { artifact })] };
    const result = await judge({ models: [model({ latency: fast })] }, base);
    expect(result.warnings.join('\n')).toMatch(reason);
    expect(result.warnings.join('\n')).toContain('judged by separate runs');
    const { evaluations } = latencyOf(result);
    // Without a document there is nothing to fall back to.
    if (artifact === 'wide.onnx') expect(evaluations[0]!.message).toContain('measured in separate runs');
    else expect(evaluations[0]!.status).toBe('error');
  });

  it('may have another format that the same runtime runs', async () => {
    at.write(
      'base/m.json',
      '{"in_shape":[null,2],"layers":[{"type":"dense","activation":"","shape":[null,2],"weights":[[[1,0],[0,1]],[0,0]]}]}',
    );
    const gate = { models: [model({ latency: fast })] };
    const result = await judge(gate, { models: [model({ latency: fast }, { artifact: 'm.json' })] });
    // Converted to ONNX, it runs in the same runtime.
    expect(latencyOf(result).evaluations[0]!.message).toContain('measured side by side');
  });

  it('is not measured beside a file that another runtime runs, and says which', async () => {
    at.write('base/m.tflite', tfliteModel());
    const size = { size: { max: '1 MB' } } as const;
    const base = { models: [model(size, { artifact: 'm.tflite' })] };
    const result = await judge({ models: [model({ ...size, latency: fast })] }, base);
    expect(result.warnings.join('\n')).toMatch(
      /onnxruntime-node runs the model, and does not run the baseline's tflite file.*judged by separate runs/,
    );
    // The base measured no latency: its limit has nothing to hold yet.
    expect(latencyOf(result).evaluations[0]).toMatchObject({
      status: 'skipped',
      message: expect.stringContaining('the baseline has no check latency of m'),
    });
    expect(result.verdict).toBe('pass');
  });

  it('holds sizes against those of the checkout', async () => {
    at.write('m2.onnx', passThrough(2));
    const size = { size: { max_increase: '1%' } } as const;
    const gate = { models: [model(size)] };
    expect((await judge(gate, gate)).verdict).toBe('pass');
    const grown = { models: [model(size, { artifact: 'base/wide.onnx' })] };
    const { evaluations } = (await judge(grown, gate)).models[0]!.checks[0]!;
    expect(evaluations[0]!.baseline).toBeGreaterThan(0);
  });

  it('is a first run where the checkout has no gate file, and an error where it has no valid one', async () => {
    const gate = { models: [model({ size: { max_increase: 0 } })] };
    at.write('empty/.git', 'gitdir: elsewhere');
    const first = await judge(gate, undefined, undefined, 'empty');
    expect([first.verdict, first.models[0]!.status]).toEqual(['pass', 'skipped']);
    at.write('mistaken/file', '');
    const mistaken = await judge(gate, undefined, undefined, 'mistaken');
    expect(mistaken.verdict).toBe('error');
    expect(mistaken.models[0]!.checks[0]!.evaluations[0]!.message).toMatch(/no gate file at \S+; give the root of/);
    at.write('linked/.git', '');
    symlinkSync('nowhere', path.join(at.folder, 'linked/model-gate.yml'));
    expect((await judge(gate, undefined, undefined, 'linked')).verdict).toBe('error');
    const invalid = await judge(gate, { models: [] } as unknown as GateText);
    expect(invalid.verdict).toBe('error');
    expect(invalid.models[0]!.checks[0]!.evaluations[0]!.message).toContain('no valid gate file');
  });
});

describe('what the baseline has and this run has not', () => {
  const size = { size: { max: '1 MB' } } as const;
  const both: GateText = { models: [model({ ...size, parameters: { max: 10 } }), model(size, { id: 'other' })] };

  it.each<[string, Partial<Gate>, string, string[]]>([
    ['fails', {}, 'fail', ['m/parameters', 'other']],
    ['is let go where the gate says so', { allow_missing: ['m/parameters', 'other'] }, 'pass', []],
    ['is let go one by one', { allow_missing: ['other'] }, 'fail', ['m/parameters']],
    ['is let go with everything below', { allow_missing: ['m', 'other'] }, 'pass', []],
  ])('%s', async (_, more, verdict, gone) => {
    const result = await judge({ models: [model(size)], ...more }, both);
    expect(result.verdict).toBe(verdict);
    const failed = result.models.flatMap(({ id, checks }) =>
      checks
        .filter(({ status }) => status === 'fail')
        .map(({ check }) => (check === 'baseline' ? id : `${id}/${check}`)),
    );
    expect(failed.sort()).toEqual(gone);
  });

  it('is no matter where only some models were asked for', async () => {
    expect((await judge({ models: [model(size)] }, both, ['m'])).verdict).toBe('pass');
  });
});

describe('external metrics against a baseline', () => {
  const metrics = (limit: object): GateText => ({
    metrics: [{ id: 'voice', path: 'voice.json', checks: { wer: { at: '/wer', ...limit } } }] as Gate['metrics'] &
      object,
  });
  it.each([
    ['a rise beyond what is allowed', 0.12, { max: 1, max_increase: 0.01 }, 'fail'],
    ['a rise within it', 0.12, { max: 1, max_increase: 0.05 }, 'pass'],
    ['a fall of what is better higher', 0.08, { better: 'higher', max_drop: '10%' }, 'fail'],
  ])('judge %s', async (_, value, limit, verdict) => {
    at.write('base/voice.json', '{"wer": 0.1}');
    at.write('voice.json', JSON.stringify({ wer: value }));
    expect((await judge(metrics(limit), metrics({ max: 1 }))).verdict).toBe(verdict);
  });

  it.each([
    [{ max_drop: 0.1 }, /better/],
    [{ max: 1, max_drop: 0.1 }, /max_increase/],
    [{ max: 1, better: 'higher' }, /cannot be better/],
  ])('refuse a direction that nothing or too much says: %j', async (limit, message) => {
    at.writeGate(metrics(limit));
    const { result, exit } = await at.judgeNamed('model-gate.yml');
    expect(exit).toBe(2);
    expect(result.errors[0]!.message).toMatch(message);
  });
});
