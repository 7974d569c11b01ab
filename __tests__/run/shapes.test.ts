import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dim, TensorSpec } from '../../src/contracts/tensor.ts';
import { batchSize, matchesDeclared, resolveInputs } from '../../src/run/shapes.ts';

const spec = (name: string, shape?: Dim[]): TensorSpec => ({ name, dtype: 'float32', ...(shape && { shape }) });
const resolve = (specs: TensorSpec[], dims: Record<string, number> = {}) => resolveInputs('m.onnx', specs, dims);

describe('the inputs of a model', () => {
  it('have samples first, and every other dimension as the file or dims say', () => {
    expect(resolve([spec('x', ['batch', 3, 'height', null])], { height: 8, 'x/3': 9 })).toEqual({
      inputs: [{ name: 'x', dtype: 'float32', rowShape: [3, 8, 9] }],
      fixedBatch: undefined,
    });
  });

  it('may fix how many rows a call has', () => {
    expect(resolve([spec('a', [4, 2]), spec('b', ['n', 1])]).fixedBatch).toBe(4);
    expect(resolve([spec('a', ['n'])]).inputs[0]!.rowShape).toEqual([]);
  });

  it.each<[string, TensorSpec[], Record<string, number>, string, RegExp]>([
    ['no shape', [spec('x')], {}, 'model.unknown_shape', /no shape for input "x"/],
    ['no axis', [spec('x', [])], {}, 'model.no_batch_axis', /"x" is a scalar/],
    ['no rows', [spec('x', [0, 4])], {}, 'model.no_batch_axis', /"x" \[0, 4\] takes no rows/],
    ['two batches', [spec('a', [1, 2]), spec('b', [3, 2])], {}, 'model.no_batch_axis', /"a" \[1, 2\], "b" \[3, 2\]/],
    ['a free symbol', [spec('x', ['n', 'seq'])], {}, 'model.unbound_dimension', /"seq" of input "x" \[n, seq\]/],
    ['a free axis', [spec('x', ['n', null])], {}, 'model.unbound_dimension', /"x\/1"/],
    [
      'a symbol that every object has',
      [spec('x', ['n', 'constructor'])],
      {},
      'model.unbound_dimension',
      /"constructor"/,
    ],
    ['only the batch bound', [spec('x', ['n', 'seq'])], { n: 4 }, 'model.unbound_dimension', /"seq"/],
  ])('are an error that names the file, with %s', (_, specs, dims, code, said) => {
    const message = expect.stringMatching(new RegExp(`^m\\.onnx: .*${said.source}`));
    expect(() => resolve(specs, dims)).toThrow(expect.objectContaining({ code, message }));
  });
});

describe('the rows of a call', () => {
  it('are what the model fixes', () => {
    expect(batchSize([{ name: 'x', dtype: 'float32', rowShape: [10 ** 9] }], 7)).toBe(7);
  });

  it('are at least one and at most 256, and below 4 MiB where one row is', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(3000), { maxLength: 3 }), { minLength: 1, maxLength: 3 }), (shapes) => {
        const inputs = shapes.map((rowShape, index) => ({ name: `i${index}`, dtype: 'float32' as const, rowShape }));
        const batch = batchSize(inputs, undefined);
        const rowBytes = inputs.reduce((sum, { rowShape }) => sum + 4 * rowShape.reduce((a, b) => a * b, 1), 0);
        expect(batch).toBeGreaterThanOrEqual(1);
        expect(batch).toBeLessThanOrEqual(256);
        expect(Number.isInteger(batch)).toBe(true);
        if (batch > 1) expect(batch * rowBytes).toBeLessThanOrEqual(4 * 2 ** 20);
      }),
    );
  });
});

describe('an output against its declaration', () => {
  it.each<[string, Dim[] | undefined, number[], boolean]>([
    ['as it is', ['n', 10], [3, 10], true],
    ['another size', ['n', 10], [3, 9], false],
    ['another rank', ['n', 10], [3, 10, 1], false],
    ['other rows', ['n', 10], [2, 10], false],
    ['a fixed batch, filled up and cut again', [8, 10], [3, 10], true],
    ['a symbol that dims bind', ['n', 'seq'], [3, 5], true],
    ['a symbol bound to another size', ['n', 'seq'], [3, 6], false],
    ['an unnamed axis bound to another size', ['n', 'any', null], [3, 1, 6], false],
    ['an open symbol', ['n', 'any'], [3, 6], true],
    ['a symbol that every object has', ['n', 'toString'], [3, 6], true],
    ['a scalar', [], [3], false],
  ])('%s', (_, declared, shape, matches) => {
    expect(matchesDeclared(spec('y', declared), shape, 3, { seq: 5, 'y/2': 5 })).toBe(matches);
  });
});
