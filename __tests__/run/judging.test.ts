import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeSession } from '../../src/run/session.ts';
import { exitStatus } from '../../src/verdict/exit-status.ts';
import { accurate, fiveRows, rows } from './five-rows.ts';

const { space, one } = fiveRows();

describe('a gate', () => {
  it('passes, and says what ran', async () => {
    const judged = await one({
      classes: ['left', 'right'],
      checks: {
        ...accurate,
        signature: { inputs: [{ name: 'x', shape: ['n', 2], dtype: 'float32' }] },
        size: { max: '10 kB' },
        parameters: { equals: 0 },
        latency: { p50: { max: '1 s' }, load: { max: '1 min' } },
        edge_cases: {},
        probabilities: {},
        diversity: { unique_predictions: { equals: 2 } },
      },
    });
    expect(judged.exit).toBe(0);
    expect(judged.result).toMatchObject({ verdict: 'pass', errors: [], gate: { path: 'model-gate.yml' } });
    expect(judged.model('m')).toMatchObject({
      status: 'pass',
      format: 'onnx',
      artifact: { uri: 'good.onnx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      runtime: { name: 'onnxruntime-node', version: '1.30.0', device: 'cpu', threads: 1, optimization: 'all' },
      dataset: { id: 'rows', rows: 5 },
    });
    expect(judged.model('m')).not.toHaveProperty('gate');
    expect(judged.value('m', 'accuracy')).toBe(0.8);
    expect(judged.value('m', 'latency_p50')).toBeGreaterThan(0);
    expect(judged.result.environment.isolation).toContain('time limit');
    expect(judged.check('m', 'quality').details).toMatchObject({
      confusion_matrix: {
        labels: ['left', 'right'],
        matrix: [
          [2, 0],
          [1, 2],
        ],
      },
    });
  });

  it('fails at the limit that is not held, and judges the others', async () => {
    const judged = await one({
      artifact: 'collapsed.onnx',
      checks: { diversity: { unique_predictions: { min: 2 }, top_class_frequency: { max: '100%' } }, ...accurate },
    });
    expect(judged).toMatchObject({ exit: 1, result: { verdict: 'fail' } });
    expect(judged.model('m')).not.toHaveProperty('error');
    const { evaluations } = judged.check('m', 'diversity');
    expect(evaluations.map(({ metric, status }) => [metric, status])).toEqual([
      ['unique_predictions', 'fail'],
      ['top_class_frequency', 'pass'],
    ]);
    expect(evaluations[0]).toMatchObject({
      at: { file: 'model-gate.yml', line: expect.any(Number) },
      actual: 1,
      threshold: 2,
    });
  });

  it('warns where it only warns, which does not fail, but fails with one limit that does', async () => {
    const quality = { accuracy: { min: 0.9 }, f1_macro: { min: 0.9, severity: 'fail' } } as const;
    const warned = await one({ checks: { quality: { accuracy: quality.accuracy, severity: 'warn' } } });
    expect(warned).toMatchObject({ exit: 0, result: { verdict: 'pass' } });
    expect(warned.model('m').status).toBe('warn');
    expect((await one({ checks: { quality: { ...quality, severity: 'warn' } } })).exit).toBe(1);
  });

  it('is an error where a limit that only warns could not be measured', async () => {
    const judged = await one(
      { checks: { quality: { roc_auc: { min: 0.1 }, severity: 'warn' } } },
      {
        rows: { ...rows, labels: 'one-class.npy' },
      },
    );
    expect(judged).toMatchObject({ exit: 3, result: { verdict: 'error' } });
    expect(judged.check('m', 'quality').measurements).toMatchObject([{ value: null, reason: expect.any(String) }]);
  });

  it('does not let a failure hide behind an error, nor an error behind a failure', async () => {
    const { check, exit } = await one(
      {
        artifact: 'collapsed.onnx',
        checks: {
          diversity: { unique_predictions: { min: 2 } },
          quality: { log_loss: { max: 9 }, roc_auc: { min: 0.5 } },
        },
      },
      { rows: { ...rows, labels: 'one-class.npy' } },
    );
    expect([check('m', 'diversity').status, check('m', 'quality').status, exit]).toEqual(['fail', 'error', 3]);
  });

  it('judges the same file twice under two names', async () => {
    const entry = (id: string, min: number) => ({
      id,
      artifact: 'good.onnx',
      dataset: 'rows',
      checks: { quality: { accuracy: { min } } },
    });
    const judged = await space.judge({ datasets: { rows }, models: [entry('a', 0.5), entry('b', 0.9)] });
    expect([judged.model('a').status, judged.model('b').status, judged.exit]).toEqual(['pass', 'fail', 1]);
  });

  it('judges only what is asked for', async () => {
    const entry = (id: string, min: number) => ({
      id,
      artifact: 'good.onnx',
      dataset: 'rows',
      checks: { quality: { accuracy: { min } } },
    });
    const judged = await space.judge({ datasets: { rows }, models: [entry('a', 0.5), entry('b', 0.9)] }, ['a']);
    expect(judged.result.models.map(({ id }) => id)).toEqual(['a']);
    expect(judged.exit).toBe(0);
  });

  it('ends with 70 and a complete document where Model Gate itself is broken', async () => {
    const broken = path.join(space.folder, 'broken-dist');
    mkdirSync(path.join(broken, 'runtimes', 'onnxruntime-node'), { recursive: true });
    writeFileSync(path.join(broken, 'runtimes', 'onnxruntime-node', 'package-lock.json'), '{}');
    space.writeGate({
      datasets: { rows: { ...rows, labels: 'absent.npy' } },
      models: [
        {
          id: 'm',
          artifact: 'good.onnx',
          dataset: 'rows',
          checks: { ...accurate, size: { max: '1 MB' }, edge_cases: {} },
        },
      ],
    });
    const scratchRoot = path.join(space.folder, 'scratch-broken');
    mkdirSync(scratchRoot);
    const services = { distDir: broken, cacheDir: broken, scratchRoot, env: {}, progress: () => {} };
    const result = await judgeSession({ gate: 'model-gate.yml', cwd: space.folder }, services);
    // The dataset is missing as well, and said first; the bug still decides.
    expect(result.models[0]!.checks.map(({ check, status }) => [check, status])).toEqual([
      ['quality', 'error'],
      ['size', 'pass'],
      ['edge_cases', 'error'],
    ]);
    expect(result.models[0]!.error!.code).toBe('internal.bug');
    expect(exitStatus(result)).toBe(70);
  });
});

describe('a scratch folder that cannot be removed', () => {
  it('does not change what was found', async () => {
    const scratchRoot = path.join(space.write('a-file', ''), 'scratch');
    const services = { distDir: space.folder, cacheDir: space.folder, scratchRoot, env: {}, progress: () => {} };
    const result = await judgeSession({ gate: 'absent.yml', cwd: space.folder }, services);
    expect(result.errors).toMatchObject([{ code: 'gate.not_found' }]);
  });
});

describe('several gate files', () => {
  beforeAll(() => {
    const gate = (min: number) => ({
      datasets: { rows: { inputs: '../X.npy', labels: '../y.npy' } },
      models: [{ id: 'm', artifact: '../good.onnx', dataset: 'rows', checks: { quality: { accuracy: { min } } } }],
    });
    space.writeGate(gate(0.5), 'gates/a.yml');
    space.writeGate(gate(0.9), 'gates/b.yml');
    space.write('wrong-gates/a.yaml', 'version: 1\nmodel: []\n');
    space.write('wrong-gates/b.yaml', 'version: 2\n');
  });

  it.each(['gates/*.yml', 'gates/?.yml', '**/?.yml'])('are one run: %s', async (name) => {
    const { result, exit } = await space.judgeNamed(name);
    expect(exit).toBe(1);
    expect(result.gate).toMatchObject({ path: name, files: [{ path: 'gates/a.yml' }, { path: 'gates/b.yml' }] });
    expect(result.models.map(({ gate, status }) => [gate, status])).toEqual([
      ['gates/a.yml', 'pass'],
      ['gates/b.yml', 'fail'],
    ]);
  });

  it('tell the mistakes of all files at once', async () => {
    const { result, exit } = await space.judgeNamed('wrong-gates/*');
    expect(exit).toBe(2);
    expect(new Set(result.errors.map(({ at }) => at!.file))).toEqual(
      new Set(['wrong-gates/a.yaml', 'wrong-gates/b.yaml']),
    );
  });

  it.each(['nothing/*.yml', 'empty-folder'])('are an error where there is none: %s', async (name) => {
    mkdirSync(path.join(space.folder, 'empty-folder'), { recursive: true });
    const { result, exit } = await space.judgeNamed(name);
    expect(exit).toBe(2);
    expect(result.errors).not.toHaveLength(0);
  });
});
