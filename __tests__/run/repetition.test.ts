import { describe, expect, it } from 'vitest';
import type { Dim } from '../../src/contracts/tensor.ts';
import { float, int, ints } from '../../src/convert/onnx/attribute.ts';
import { node, value } from '../../src/convert/onnx/model.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import { classifier, model, passThrough } from './models.ts';
import { workspace } from './workspace.ts';

const at = workspace();
const MB = 1e6;

/** `y` = `x` + what a generator draws anew each time. */
const random = () =>
  model({
    nodes: [
      node('RandomUniformLike', ['x'], ['noise'], { low: float(0), high: float(1) }),
      node('Add', ['x', 'noise'], ['y']),
    ],
  });

/** `y` = `x` − the mean of its batch: batch normalisation that was left in training mode. */
const batchCentred = (batch: Dim = 'batch') =>
  model({
    inputs: [value('x', 'float32', [batch, 2])],
    outputs: [value('y', 'float32', [batch, 2])],
    nodes: [
      node('ReduceMean', ['x'], ['mean'], { axes: ints([0]), keepdims: int(1) }),
      node('Sub', ['x', 'mean'], ['y']),
    ],
  });

/** `y` = `x` × a matrix of `elements` float32 weights, reduced to the width of `x`. */
function heavy(elements: number): Uint8Array {
  const inner = elements / 4;
  return model({
    nodes: [node('MatMul', ['x', 'w'], ['h']), node('MatMul', ['h', 'v'], ['y'])],
    initializers: [
      tensor('w', 'float32', [2, inner], new Float32Array(2 * inner).fill(0.5)),
      tensor('v', 'float32', [inner, 2], new Float32Array(2 * inner).fill(0.5)),
    ],
  });
}

async function determinism(bytes: Uint8Array) {
  at.write('m.onnx', bytes);
  return at.judge({ models: [{ id: 'm', artifact: 'm.onnx', checks: { determinism: {} } }] });
}

describe('determinism', () => {
  it('holds for a model that only computes', async () => {
    const { exit, value } = await determinism(classifier());
    expect([exit, value('m', 'run_to_run_difference'), value('m', 'batch_difference')]).toEqual([0, 0, 0]);
  });

  it('names each protection once, though several processes ran', async () => {
    const { isolation } = (await determinism(classifier())).result.environment;
    expect(isolation).toContain('time limit');
    expect(new Set(isolation).size).toBe(isolation.length);
  });

  it('fails for a model that draws random numbers', async () => {
    const { exit, value } = await determinism(random());
    expect(exit).toBe(1);
    expect(value('m', 'run_to_run_difference')).toBeGreaterThan(0.1);
  });

  it('fails for a model whose answer for a row depends on the rows beside it', async () => {
    const { exit, value } = await determinism(batchCentred());
    expect([exit, value('m', 'run_to_run_difference')]).toEqual([1, 0]);
    expect(value('m', 'batch_difference')).toBeGreaterThan(0.01);
  });

  it('is not measured where outputs are NaN', async () => {
    const bytes = model({ nodes: [node('Sqrt', ['x'], ['y'])] });
    expect((await determinism(bytes)).exit).toBe(3);
  });

  it('has one batch only where the model fixes it', async () => {
    const bytes = model({
      nodes: [node('Identity', ['x'], ['y'])],
      inputs: [value('x', 'float32', [4, 2])],
      outputs: [value('y', 'float32', [4, 2])],
    });
    const { exit, check } = await determinism(bytes);
    expect(exit).toBe(0);
    expect(check('m', 'determinism').details!.batches).toContain('4, as the model demands');
  });

  it('fails for a model that mixes the rows of the batch that it fixes', async () => {
    const { exit, value } = await determinism(batchCentred(4));
    expect([exit, value('m', 'run_to_run_difference')]).toEqual([1, 0]);
    expect(value('m', 'batch_difference')).toBeGreaterThan(0.01);
  });
});

describe('memory', () => {
  const judge = (bytes: Uint8Array, max: string) => {
    at.write('m.onnx', bytes);
    return at.judge({ models: [{ id: 'm', artifact: 'm.onnx', checks: { memory: { peak: { max } } } }] });
  };

  it("is the model's own: hardly any for a model without weights", async () => {
    const { exit, value } = await judge(passThrough(), '50 MB');
    expect(exit).toBe(0);
    expect(value('m', 'peak_memory')).toBeLessThan(50 * MB);
  });

  it('is at least what the weights take', async () => {
    const { exit, value } = await judge(heavy(25e6), '50 MB');
    expect(exit).toBe(1);
    expect(value('m', 'peak_memory')).toBeGreaterThan(100 * MB);
    expect(value('m', 'peak_memory')).toBeLessThan(1000 * MB);
  });
});
