import { describe, expect, it } from 'vitest';
import type { ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { environmentDifference } from '../../src/baseline/environment.ts';

const machine: Result['environment'] = {
  os: 'Linux 6',
  arch: 'x64',
  cpu: 'Xeon',
  cores: 4,
  memoryBytes: 1e9,
  node: 'v22.1.0',
  isolation: ['time limit'],
};

function result(environment: Partial<Result['environment']> = {}, models: Partial<ModelResult>[] = []): Result {
  return { environment: { ...machine, ...environment }, models } as unknown as Result;
}

const ran = (id: string, version: string, more: Partial<ModelResult> = {}): Partial<ModelResult> => ({
  id,
  runtime: { name: 'onnxruntime-node', version, device: 'cpu', threads: 1, optimization: 'all' },
  ...more,
});

describe('the environment of a baseline', () => {
  it('is no matter where it is the same, nor are memory and isolation', () => {
    expect(environmentDifference(result(), result())).toBeUndefined();
    expect(environmentDifference(result({ memoryBytes: 2e9, isolation: [] }), result())).toBeUndefined();
  });

  it.each([
    ['os', 'Windows 11'],
    ['arch', 'arm64'],
    ['cpu', 'EPYC'],
    ['cores', 2],
    ['node', 'v20.15.0'],
    ['gpu', 'H200'],
  ] as const)('is told where %s differs', (fact, other) => {
    const was = fact === 'gpu' ? 'none' : machine[fact];
    expect(environmentDifference(result(), result({ [fact]: other }))).toBe(
      `the baseline was measured in another environment: ${fact} ${was} there, ${other} here`,
    );
  });

  it('is told where a model ran on another version of its runtime, or on another one', () => {
    const before = result({}, [ran('a', '1.19.0'), ran('b', '1.19.0'), ran('gone', '1.0.0')]);
    const runtime = { ...ran('b', '4.22.0').runtime!, name: '@tensorflow/tfjs' };
    const now = result({}, [ran('a', '1.20.0'), ran('b', '4.22.0', { runtime }), ran('new', '9.9.9')]);
    expect(environmentDifference(before, now)).toBe(
      'the baseline was measured in another environment: a on onnxruntime-node 1.19.0 there, on onnxruntime-node 1.20.0 here; ' +
        'b on onnxruntime-node 1.19.0 there, on @tensorflow/tfjs 4.22.0 here',
    );
  });

  it('compares models of the same gate file only', () => {
    const before = result({}, [ran('a', '1.19.0', { gate: 'one.yml' }), ran('a', '1.20.0', { gate: 'two.yml' })]);
    const now = (gate: string) => result({}, [ran('a', '1.20.0', { gate })]);
    expect(environmentDifference(before, now('two.yml'))).toBeUndefined();
    expect(environmentDifference(before, now('one.yml'))).toContain('1.19.0 there, on onnxruntime-node 1.20.0 here');
  });
});
