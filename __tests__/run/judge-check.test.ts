import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../schemas/generated/result.d.ts';
import type { Available } from '../../src/contracts/check.ts';
import { ModelGateError } from '../../src/contracts/errors.ts';
import { type Access, asProblem, judgeCheck } from '../../src/run/judge-check.ts';
import type { PlannedCheck } from '../../src/run/plan.ts';
import { failedResult } from '../../src/run/run.ts';
import { exitStatus } from '../../src/verdict/exit-status.ts';

const file: Available['file'] = {
  description: {
    format: 'onnx',
    inputs: [],
    outputs: [],
    parameters: 1,
    weightTypes: {},
    operators: {},
    files: ['m.onnx'],
    properties: {},
    warnings: [],
  },
  sizeBytes: 1,
  dims: {},
};
const access: Access = {
  file: async () => file,
  outputs: () => Promise.reject(new ModelGateError('model.timeout', 'it never ends', 'Give up.')),
  dataset: () => Promise.reject(new TypeError('x is not iterable')),
  process: () => Promise.reject(new Error('not asked for')),
  reference: () => Promise.reject(new Error('not asked for')),
};

function planned(measure: PlannedCheck['measure'], more: Partial<PlannedCheck> = {}): PlannedCheck {
  const at = { file: 'gate.yml', line: 3, column: 5 };
  const limits = [{ metric: 'size', kind: 'max' as const, threshold: 10, severity: 'fail' as const, at }];
  const plan = { limits, limitsFor: () => limits, references: [], confidence: 0.95 };
  return { id: 'size', severity: 'fail', needs: ['file'], ...plan, measure, ...more };
}

const measuring = (...values: (number | null)[]) =>
  planned(async () => ({
    measurements: values.map((value): Measurement => ({ metric: 'size', value, unit: 'bytes', samples: 1 })),
  }));

describe('a check', () => {
  it('is handed what it needs and nothing else', async () => {
    const { result } = await judgeCheck(
      planned(async (given) => {
        expect(given).toEqual({ file });
        return { measurements: [{ metric: 'size', value: 1, unit: 'bytes', samples: 1 }] };
      }),
      access,
    );
    expect(result.status).toBe('pass');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('has no value of %d', async (value) => {
    for (const check of [measuring(value), measuring(1, value), measuring(value, 1)]) {
      const { result } = await judgeCheck(check, access);
      expect(result).toMatchObject({ status: 'error', evaluations: [{ actual: null, status: 'error' }] });
      expect(result.measurements).toContainEqual(
        expect.objectContaining({ value: null, reason: `the value is ${value}` }),
      );
    }
  });

  it('is an error where it measured something else, or nothing', async () => {
    expect((await judgeCheck(measuring(), access)).result.status).toBe('error');
    const other = planned(async () => ({ measurements: [{ metric: 'siez', value: 1, unit: 'bytes', samples: 1 }] }));
    expect((await judgeCheck(other, access)).result.status).toBe('error');
  });

  it('is an error without limits', async () => {
    const { result } = await judgeCheck({ ...measuring(1), limits: [] }, access);
    expect(result.status).toBe('error');
  });

  it('is an error where what it needs failed, and says why', async () => {
    const { result, problem } = await judgeCheck({ ...measuring(1), needs: ['file', 'outputs'] }, access);
    expect(problem).toMatchObject({ code: 'model.timeout' });
    expect(result).toMatchObject({ status: 'error', reason: 'it never ends. Give up.', measurements: [] });
    expect(result.evaluations).toMatchObject([{ metric: 'size', status: 'error', actual: null }]);
  });

  it('that only warns still does not pass unmeasured', async () => {
    const check = { ...measuring(1), severity: 'warn' as const, needs: ['outputs'] as const };
    expect((await judgeCheck(check, access)).result.status).toBe('error');
  });
});

describe('a bug of ours', () => {
  it('is one check, said in one line, and the exit status 70', async () => {
    const { result, problem } = await judgeCheck({ ...measuring(1), needs: ['dataset'] }, access);
    expect(result.status).toBe('error');
    expect(problem).toMatchObject({ code: 'internal.bug', message: expect.stringMatching(/x is not iterable/) });
    expect(problem!.message).not.toMatch(/\n/);
    expect(exitStatus(failedResult('gate.yml', [problem!]))).toBe(70);
  });

  it.each([undefined, null, 'text', 42, { code: 'ENOENT' }])('may throw anything: %j', (thrown) => {
    expect(asProblem(thrown)).toMatchObject({ code: 'internal.bug', remedy: expect.stringMatching(/report/) });
  });

  it('outranks everything, a wrong gate file an error', () => {
    const gate = { code: 'gate.yaml', message: 'm', remedy: 'r' };
    expect(exitStatus(failedResult('g', [gate, asProblem(new Error('x'))]))).toBe(70);
    expect(exitStatus(failedResult('g', [gate]))).toBe(2);
    expect(exitStatus(failedResult('g', [{ ...gate, code: 'runtime.install_failed' }]))).toBe(3);
  });
});
