import { describe, expect, it } from 'vitest';
import { node, value } from '../../src/convert/onnx/model.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import { reports } from '../../src/reports/index.ts';
import { model } from './models.ts';
import { workspace } from './workspace.ts';

const space = workspace();

/** `same` = 2x and `moved` = 2x + `by`. */
function twoOutputs(by: number): Uint8Array {
  return model({
    nodes: [node('Add', ['x', 'x'], ['same']), node('Add', ['same', 'by'], ['moved'])],
    outputs: [value('same', 'float32', ['batch', 2]), value('moved', 'float32', ['batch', 2])],
    initializers: [tensor('by', 'float32', [1], [by])],
  });
}

describe('parity of several outputs', () => {
  it('measures each, judges the worst and names it in every report', async () => {
    space.write('a.onnx', twoOutputs(0));
    space.write('b.onnx', twoOutputs(0.25));
    const limits = { max_abs_error: { max: 0.1 }, mse: { max: 1 } };
    const { result, exit, check } = await space.judge({
      models: [
        { id: 'a', artifact: 'a.onnx', checks: { size: { max: '1 MB' } } },
        { id: 'b', artifact: 'b.onnx', checks: { parity: { reference: 'a', ...limits } } },
      ],
    });
    expect(exit).toBe(1);
    const { measurements, evaluations } = check('b', 'parity');
    const errors = measurements.filter(({ metric }) => metric === 'max_abs_error');
    expect(errors.map(({ slice, value }) => [slice, value])).toEqual([
      ['same', 0],
      ['moved', expect.closeTo(0.25, 5)],
    ]);
    expect(evaluations.map(({ metric, slice, status }) => [metric, slice, status])).toEqual([
      ['max_abs_error', 'moved', 'fail'],
      ['parity_mse', 'moved', 'pass'],
    ]);
    expect(reports.terminal(result, { color: false, width: 120 })).toMatch(
      /✗ b +parity +max_abs_error \(moved\) +0.25/,
    );
    expect(reports.markdown(result)).toMatch(
      /parity&#46;max&#95;abs&#95;error &#40;moved&#41;|parity.max_abs_error .*moved/,
    );
    expect(reports.html(result)).toContain('parity.max_abs_error (moved)');
    expect(reports.junit(result)).toMatch(/<testcase [^>]*max_abs_error \(moved\)/);
  });
});

describe('an int8 conversion without limits of its own', () => {
  const [inputs, classes] = [16, 4];
  /** Weights of a linear classifier, from a congruential generator (Numerical Recipes). */
  function weights(seed: number): number[] {
    let state = seed;
    return Array.from({ length: inputs * classes }, () => {
      state = (1664525 * state + 1013904223) % 2 ** 32;
      return state / 2 ** 31 - 1;
    });
  }
  const io = {
    inputs: [value('x', 'float32', ['batch', inputs])],
    outputs: [value('y', 'float32', ['batch', classes])],
  };
  const original = (of: number[]) =>
    model({
      ...io,
      nodes: [node('MatMul', ['x', 'w'], ['z']), node('Softmax', ['z'], ['y'])],
      initializers: [tensor('w', 'float32', [inputs, classes], of)],
    });
  const quantised = (of: number[]) => {
    const scale = Math.max(...of.map(Math.abs)) / 127;
    const stored = of.map((weight) => Math.round(weight / scale));
    return model({
      ...io,
      nodes: [
        node('DequantizeLinear', ['q', 'scale'], ['w']),
        node('MatMul', ['x', 'w'], ['z']),
        node('Softmax', ['z'], ['y']),
      ],
      initializers: [tensor('q', 'int8', [inputs, classes], stored), tensor('scale', 'float32', [], [scale])],
    });
  };

  it('passes where it is of these weights, and fails where it is of a training from another seed', async () => {
    space.write('now.onnx', original(weights(1)));
    space.write('fresh.onnx', quantised(weights(1)));
    space.write('stale.onnx', quantised(weights(2)));
    const held = (id: string) => ({ id, artifact: `${id}.onnx`, checks: { parity: { reference: 'now' } } });
    const { check } = await space.judge({
      models: [{ id: 'now', artifact: 'now.onnx', checks: { size: { max: '1 MB' } } }, held('fresh'), held('stale')],
    });
    for (const id of ['fresh', 'stale']) expect(check(id, 'parity').details).toMatchObject({ implied_limits: 'int8' });
    expect(check('fresh', 'parity').status).toBe('pass');
    expect(check('stale', 'parity').status).toBe('fail');
  });
});
