import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/reports/cells.ts';
import { headlineOf } from '../../src/reports/headline.ts';
import { rowsOf, worstFirst } from '../../src/reports/rows.ts';
import {
  broken,
  check,
  evaluation,
  failing,
  invalid,
  latency,
  measurement,
  model,
  passing,
  result,
} from './fixtures.ts';

describe('worstFirst', () => {
  it('sorts by status, then keeps the order of the gate file', () => {
    const statuses = ['pass', 'warn', 'fail', 'skipped', 'error', 'waived', 'inconclusive', 'fail'] as const;
    const models = statuses.map((status, index) => model(`m${index}`, status, [check('size', status)]));
    const rows = worstFirst(rowsOf(result('error', models)));
    expect(rows.map((row) => row.model)).toEqual(['m4', 'm2', 'm7', 'm6', 'm1', 'm5', 'm3', 'm0']);
  });

  it('puts errors of the gate file before those of models', () => {
    const rows = worstFirst(rowsOf({ ...broken, errors: invalid.errors }));
    expect(rows[0]?.code).toBe('gate.unknown_key');
    expect(rows[2]?.code).toBe('artifact.lfs_pointer');
  });
});

describe('rowsOf', () => {
  it('has a row for a model without checks, and for a status that no limit explains', () => {
    const skipped = model('skipped', 'error', [check('size', 'skipped', { reason: 'switched off' })]);
    const rows = rowsOf(result('error', [model('empty', 'error', []), skipped]));
    expect(rows.map(({ model, check, status }) => [model, check, status])).toEqual([
      ['empty', undefined, 'error'],
      ['skipped', undefined, 'error'],
      ['skipped', 'size', 'skipped'],
    ]);
  });

  it('tells what is gone from a check beside a limit of it that fails as well', () => {
    const reason = 'the baseline has the metric mcc of a/quality, and this run has not';
    const judged = check('quality', 'fail', {
      reason,
      measurements: [measurement('accuracy', 0.5)],
      evaluations: [evaluation('accuracy', 'min', 0.9, 0.5, 'fail')],
    });
    const rows = rowsOf(result('fail', [model('a', 'fail', [judged])]));
    expect(rows.map(({ status, message }) => [status, message])).toContainEqual(['fail', reason]);
    expect(rows).toHaveLength(2);
  });

  it('has a row for an error verdict over nothing at all', () => {
    expect(rowsOf(result('error', []))).toEqual([{ status: 'error', message: 'nothing was judged' }]);
  });

  it('names the gate file only where several were judged', () => {
    const models = [model('a', 'pass', [check('size', 'pass')], { gate: 'one.yml' })];
    const files = ['one.yml', 'two.yml'].map((path) => ({ path, sha256: '0'.repeat(64) }));
    expect(rowsOf(result('pass', models))[0]?.model).toBe('a');
    expect(rowsOf(result('pass', models, { gate: { path: '*.yml', files } }))[0]?.model).toBe('a (one.yml)');
  });

  it('finds what each limit was held against, of fifty thousand classes', () => {
    const slices = Array.from({ length: 50_000 }, (_, index) => `class ${index}`);
    const judged = check('quality', 'pass', {
      measurements: slices.map((slice) => measurement('recall', 1, { slice })),
      evaluations: slices.toReversed().map((slice) => evaluation('recall', 'min', 0, 1, 'pass', { slice })),
    });
    const rows = rowsOf(result('pass', [model('a', 'pass', [judged])]));
    expect(rows.every(({ measurement, evaluation }) => measurement!.slice === evaluation!.slice)).toBe(true);
  });

  it('takes the unit of a limit from the measurement of the same class', () => {
    const judged = check('x', 'pass', {
      measurements: [measurement('m', 1, { unit: '1' }), measurement('m', 2, { unit: 'ms', slice: 'b' })],
      evaluations: [evaluation('m', 'max', 5, 2, 'pass', { slice: 'b' })],
    });
    expect(rowsOf(result('pass', [model('a', 'pass', [judged])]))[0]?.measurement?.unit).toBe('ms');
  });
});

describe('sentenceOf', () => {
  it.each([
    ['min', 0.9, 0.5, 'fail', 'x.m 0.5 < 0.9'],
    ['max', 0.3, 0.9704, 'fail', 'x.m 0.97 > 0.3'],
    ['equals', 0, 2, 'fail', 'x.m 2 ≠ 0'],
    ['max_drop', 0.01, 0.5, 'fail', 'x.m 0.5, limit drop ≤ 0.01'],
    ['max', 5, 4.9, 'inconclusive', 'x.m 4.9, limit ≤ 5'],
  ] as const)('%s %d against %d (%s) is %s', (limit, threshold, actual, status, sentence) => {
    expect(sentenceOf({ status, check: 'x', evaluation: evaluation('m', limit, threshold, actual, status) })).toBe(
      sentence,
    );
  });

  it('gives the reason where nothing was measured', () => {
    const unmeasured = evaluation('m', 'min', 1, null, 'error', { message: 'm was not measured' });
    expect(sentenceOf({ status: 'error', check: 'x', evaluation: unmeasured, message: unmeasured.message })).toBe(
      'x.m: m was not measured',
    );
  });
});

describe('headlineOf', () => {
  it('counts what passed', () => {
    expect(headlineOf(passing)).toEqual({ word: 'PASS', reason: '2 models, 3 limits' });
    const noisy = result('pass', [model('a', 'inconclusive', [latency('inconclusive', 4.9, [4.5, 5.2])])]);
    expect(headlineOf(noisy).reason).toBe('1 model, 1 limit, 1 inconclusive');
  });

  it('names the first reason of the verdict', () => {
    expect(headlineOf(failing).reason).toBe('actions: diversity.top_class_frequency 0.97 > 0.3 (and 3 more)');
    expect(headlineOf(broken).reason).toBe('broken: broken.onnx is a Git LFS pointer (and 2 more)');
    expect(headlineOf(invalid).reason).toMatch(/^model-gate\.yml:7:5: unknown key "acuracy".* \(and 1 more\)$/);
  });
});
