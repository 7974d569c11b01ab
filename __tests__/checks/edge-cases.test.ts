import { describe, expect, it } from 'vitest';
import type { EdgeCasesCheck } from '../../schemas/generated/gate.d.ts';
import { edgeCases } from '../../src/checks/edge-cases.ts';
import type { GeneratedInput, ProcessAccess, RunOutput } from '../../src/contracts/check.ts';
import { ModelGateError } from '../../src/contracts/errors.ts';
import { judged, measurementOf, planInput } from './given.ts';

/** A model as a function from generated inputs to outputs. */
function processOf(answer: (input: GeneratedInput) => RunOutput[]): ProcessAccess & { fed: GeneratedInput[] } {
  const fed: GeneratedInput[] = [];
  return {
    fed,
    loadTimeMs: 1,
    seed: 1,
    confidence: 0.95,
    async runInputs(input) {
      fed.push(input);
      return { outputs: answer(input) };
    },
    repeat: () => Promise.reject(new Error('edge_cases repeats nothing')),
    memory: () => Promise.reject(new Error('edge_cases measures no memory')),
    get latency(): never {
      throw new Error('edge_cases times nothing');
    },
  };
}

function output(values: number[], more: Partial<RunOutput> = {}): RunOutput {
  const declared = { name: 'y', dtype: 'float32' as const, shape: ['batch', values.length] };
  return { declared, shape: [1, values.length], asDeclared: true, values: Float64Array.from(values), ...more };
}

async function run(answer: (input: GeneratedInput) => RunOutput[], config: EdgeCasesCheck = {}) {
  const { options, limits } = edgeCases.plan(planInput('edge_cases', config));
  const process = processOf(answer);
  const { measurements, details } = await edgeCases.measure({ process }, options);
  return judged(limits, measurements, { measurements, fed: process.fed, details: details! });
}

describe('edge cases', () => {
  it('feeds the five kinds that the design names, random ones in more than one row', async () => {
    const { fed, status } = await run(() => [output([0.5])]);
    expect(fed.map(({ kind }) => kind)).toEqual(['normal', 'zeros', 'ones', 'large', 'negative']);
    for (const { kind, rows } of fed) expect(rows > 1).toBe(['normal', 'negative'].includes(kind));
    expect(status).toBe('pass');
  });

  it('feeds only what is asked for', async () => {
    const { fed } = await run(() => [output([0.5])], { inputs: ['extreme', 'nonfinite'] });
    expect(fed.map(({ kind }) => kind)).toEqual(['extreme', 'nonfinite']);
  });

  it.each([
    ['NaN', [Number.NaN, 0.5], 1],
    ['infinities of both signs', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], 2],
  ])('counts %s, and says on which inputs', async (_, values, count) => {
    const given = await run(({ kind }) => [output(kind === 'large' ? values : [0.1, 0.9])]);
    expect(measurementOf(given.measurements, 'non_finite_count')).toMatchObject({ value: count, samples: 10 });
    expect(given).toMatchObject({ status: 'fail', non_finite_count: 'fail', shape_mismatch_count: 'pass' });
    expect(given.details.inputs).toContainEqual(expect.objectContaining({ kind: 'large', non_finite: count }));
  });

  it('looks at every output', async () => {
    const given = await run(() => [output([1]), output([Number.NaN])], { inputs: ['zeros'] });
    expect(given).toMatchObject({ status: 'fail', non_finite_count: 'fail' });
  });

  it('counts outputs of another shape than declared, and shows both', async () => {
    const given = await run(({ kind }) => [
      output([1, 2], kind === 'ones' ? { shape: [1, 3], asDeclared: false } : {}),
    ]);
    expect(given).toMatchObject({ status: 'fail', shape_mismatch_count: 'fail', non_finite_count: 'pass' });
    expect(given.details.inputs).toContainEqual(
      expect.objectContaining({ kind: 'ones', shape_mismatches: ['"y" is [1, 3], declared [batch, 2]'] }),
    );
  });

  it('does not call a shape right that the file never declared', async () => {
    const shapeless = { declared: { name: 'y', dtype: 'float32' as const } };
    const given = await run(() => [output([1], shapeless)]);
    expect(given).toMatchObject({ status: 'error', shape_mismatch_count: 'error', non_finite_count: 'pass' });
    expect(measurementOf(given.measurements, 'shape_mismatch_count').reason).toMatch(
      /declares no shape for output "y"/,
    );
    expect(await run(() => [output([1], shapeless)], { must: ['finite'] })).toMatchObject({ status: 'pass' });
  });

  it('does not call outputs finite that have no elements', async () => {
    const given = await run(({ kind }) => [output(kind === 'zeros' ? [] : [1])]);
    expect(given).toMatchObject({ non_finite_count: 'error' });
    expect(measurementOf(given.measurements, 'non_finite_count').reason).toMatch(/zeros/);
    expect(await run(() => [], { inputs: ['ones'] })).toMatchObject({ status: 'error' });
  });

  it('judges only what must hold', async () => {
    const broken = () => [output([Number.NaN], { asDeclared: false })];
    expect(await run(broken, { must: ['finite'] })).not.toHaveProperty('shape_mismatch_count');
    expect(await run(broken, { must: ['shape'] })).not.toHaveProperty('non_finite_count');
    expect(await run(broken, { must: ['shape'] })).toMatchObject({ status: 'fail' });
  });

  it('names the inputs that the model broke on, and keeps what the runtime said', async () => {
    const broken = run(({ kind }) => {
      if (kind === 'large') throw new ModelGateError('model.run_failed', 'm.onnx: the model failed', 'Look at it.');
      return [output([1])];
    });
    await expect(broken).rejects.toMatchObject({
      code: 'model.run_failed',
      message: 'on large inputs: m.onnx: the model failed',
      remedy: 'Look at it.',
    });
  });

  it('passes a bug on as it is', async () => {
    const bug = new TypeError('x is not a function');
    await expect(
      run(() => {
        throw bug;
      }),
    ).rejects.toBe(bug);
  });
});
