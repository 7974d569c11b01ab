import { describe, expect, it } from 'vitest';
import type { ExpectedTensor } from '../../schemas/generated/gate.d.ts';
import { signature } from '../../src/checks/signature.ts';
import type { ModelDescription } from '../../src/contracts/model.ts';
import type { TensorSpec } from '../../src/contracts/tensor.ts';
import { judged, measurementOf, planInput } from './given.ts';

const features: TensorSpec = { name: 'features', dtype: 'float32', shape: ['batch', 126] };
const scores: TensorSpec = { name: 'scores', dtype: 'float32', shape: ['batch', 6] };

interface Case {
  inputs?: ExpectedTensor[];
  outputs?: ExpectedTensor[];
  model?: { inputs?: TensorSpec[]; outputs?: TensorSpec[] };
  dims?: Record<string, number>;
}

async function run({ model = {}, dims = {}, ...expected }: Case) {
  const config = expected as NonNullable<Parameters<typeof signature.plan>[0]['config']>;
  const { options, limits } = signature.plan(planInput('signature', config));
  const description = { inputs: [features], outputs: [scores], ...model } as ModelDescription;
  const { measurements, details } = await signature.measure({ file: { description, sizeBytes: 1, dims } }, options);
  return {
    measured: measurementOf(measurements, 'signature_mismatches'),
    status: judged(limits, measurements, {}).status,
    mismatches: details!.mismatches as string[],
  };
}

describe('a signature that is as expected', () => {
  it.each<[string, Case]>([
    ['by position', { inputs: [{ shape: ['batch', 126] }], outputs: [{ shape: ['batch', 6] }] }],
    ['by name', { inputs: [{ name: 'features', shape: ['N', 126], dtype: 'float32' }] }],
    ['with another word for an open dimension', { outputs: [{ shape: ['anything', 6] }] }],
    [
      'with a dimension nobody named',
      {
        inputs: [{ shape: ['batch', 'any'] }],
        model: { inputs: [{ ...features, shape: [null, null] }] },
      },
    ],
    [
      'with a symbol that dims bind',
      {
        inputs: [{ shape: ['batch', 128] }],
        model: { inputs: [{ ...features, shape: ['batch', 'sequence'] }] },
        dims: { sequence: 128 },
      },
    ],
    [
      'with an unnamed dimension that dims bind',
      {
        inputs: [{ shape: ['batch', 128] }],
        model: { inputs: [{ ...features, shape: ['batch', null] }] },
        dims: { 'features/1': 128 },
      },
    ],
    [
      'by name, in another order',
      {
        inputs: [
          { name: 'b', shape: [2] },
          { name: 'a', shape: [1] },
        ],
        model: {
          inputs: [
            { name: 'a', dtype: 'int64', shape: [1] },
            { name: 'b', dtype: 'int64', shape: [2] },
          ],
        },
      },
    ],
    ['as a scalar', { outputs: [{ shape: [] }], model: { outputs: [{ ...scores, shape: [] }] } }],
  ])('passes %s', async (_, given) => {
    expect(await run(given)).toMatchObject({ measured: { value: 0 }, status: 'pass', mismatches: [] });
  });
});

describe('a signature that is not', () => {
  it.each<[string, Case, string[]]>([
    [
      'size',
      { inputs: [{ shape: ['batch', 125] }] },
      ['input "features" has shape [batch, 126], expected [batch, 125]'],
    ],
    ['rank', { outputs: [{ shape: [6] }] }, ['output "scores" has shape [batch, 6], expected [6]']],
    [
      'fixed where a word was expected',
      { outputs: [{ shape: ['batch', 'classes'] }] },
      ['output "scores" has shape [batch, 6], expected [batch, classes]'],
    ],
    [
      'open where a size was expected',
      { inputs: [{ shape: [1, 126] }] },
      ['input "features" has shape [batch, 126], expected [1, 126]'],
    ],
    [
      'open, bound to another size',
      {
        inputs: [{ shape: ['batch', 128] }],
        model: { inputs: [{ ...features, shape: ['batch', 'sequence'] }] },
        dims: { sequence: 64 },
      },
      ['input "features" has shape [batch, sequence], expected [batch, 128]'],
    ],
    [
      'open, called like a method of every object',
      {
        inputs: [{ shape: ['batch', 128] }],
        model: { inputs: [{ ...features, shape: ['batch', 'constructor'] }] },
      },
      ['input "features" has shape [batch, constructor], expected [batch, 128]'],
    ],
    [
      'dtype',
      { inputs: [{ shape: ['batch', 126], dtype: 'float16' }] },
      ['input "features" is float32, expected float16'],
    ],
    [
      'dtype and shape',
      { outputs: [{ shape: ['batch', 7], dtype: 'int64' }] },
      ['output "scores" is float32, expected int64', 'output "scores" has shape [batch, 6], expected [batch, 7]'],
    ],
    [
      'name',
      { inputs: [{ name: 'x', shape: ['batch', 126] }] },
      ['input "x" is missing; the model has "features"', 'input "features" is not expected'],
    ],
    [
      'a missing output',
      { outputs: [{ shape: ['batch', 6] }, { shape: ['batch'] }] },
      ['output 1 is missing; the model has "scores"'],
    ],
    [
      'an output too many',
      {
        outputs: [{ shape: ['batch', 6] }],
        model: { outputs: [scores, { ...scores, name: 'extra' }] },
      },
      ['output "extra" is not expected'],
    ],
    [
      'no outputs at all',
      { outputs: [{ shape: [1] }], model: { outputs: [] } },
      ['output 0 is missing; the model has none'],
    ],
  ])('counts a wrong %s', async (_, given, mismatches) => {
    expect(await run(given)).toMatchObject({
      measured: { value: mismatches.length },
      status: 'fail',
      mismatches,
    });
  });

  it('says that an undeclared shape cannot be compared, whatever else matches', async () => {
    const { shape: _, ...shapeless } = scores;
    const given = { outputs: [{ name: 'scores', shape: ['batch', 6] }], model: { outputs: [shapeless] } };
    expect(await run(given)).toMatchObject({
      measured: { value: null, reason: 'the file declares no shape for output "scores"' },
      status: 'error',
    });
  });
});
