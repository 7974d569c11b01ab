import { describe, expect, it } from 'vitest';
import { convertModel } from '../../../src/convert/keras/model.ts';
import type { KerasLayer, KerasModel, KerasTensor } from '../../../src/formats/keras/types.ts';
import { at, fill } from './arrays.ts';
import { expectClose, input, oneLayer, random, runKeras, tensorOf, type Values, weight } from './build.ts';

const kernel = random([3, 3], 2);
const x = random([2, 3], 3);
const product = (a: Values) =>
  fill([2, 3], ([n, j]) => [0, 1, 2].reduce((sum, k) => sum + at(a, [n!, k]) * at(kernel, [k, j!]), 0));
const sum = (a: Values, b: Values) => fill([2, 3], (index) => at(a, index) + at(b, index));

function layer(name: string, className: string, calls: KerasTensor[][], extra: Partial<KerasLayer> = {}): KerasLayer {
  return { name, className, config: {}, weights: [], ...extra, calls: calls.map((inputs) => ({ inputs, kwargs: {} })) };
}

const dense = (name: string, ...calls: KerasTensor[][]) =>
  layer(name, 'Dense', calls, { config: { units: 3, use_bias: false }, weights: [weight(kernel)] });

function model(layers: KerasLayer[], inputs: string[], outputs: KerasTensor[]): KerasModel {
  return { name: 'model', layers, inputs: inputs.map((name) => tensorOf(name)), outputs };
}

const code = (expected: string, text = '') => ({ code: expected, message: expect.stringContaining(text) });

describe('models as ONNX', () => {
  it('converts a shared layer once a call', async () => {
    const shared = dense('dense', [tensorOf('x')], [tensorOf('dense', 0)]);
    const twice = model([input('x', [null, 3]), shared], ['x'], [tensorOf('dense', 1)]);
    expectClose((await runKeras(twice, [x]))[0]!, product(product(x)));
  });

  it('converts nested models, called more than once, with several inputs and outputs', async () => {
    const inner = model(
      [
        input('a', [null, 3]),
        input('b', [null, 3]),
        dense('d', [tensorOf('a')]),
        layer('s', 'Add', [[tensorOf('d'), tensorOf('b')]]),
      ],
      ['a', 'b'],
      [tensorOf('s'), tensorOf('d')],
    );
    const nested = layer(
      'inner',
      'Functional',
      [
        [tensorOf('x'), tensorOf('y')],
        [tensorOf('inner', 0, 1), tensorOf('inner', 0, 0)],
      ],
      {
        model: inner,
      },
    );
    const outer = model(
      [input('x', [null, 3]), input('y', [null, 3]), nested],
      ['x', 'y'],
      [tensorOf('inner', 1, 0), tensorOf('inner', 1, 1)],
    );
    const y = random([2, 3], 9);
    const first = product(x);
    const [a, b] = await runKeras(outer, [x, y]);
    expectClose(b!, product(first));
    expectClose(a!, sum(product(first), sum(first, y)));
  });

  it('names inputs and outputs by their layers, and gives way where a name is taken', async () => {
    const twice = model(
      [input('x', [null, 3]), dense('dense', [tensorOf('x')])],
      ['x'],
      [tensorOf('dense'), tensorOf('dense'), tensorOf('x')],
    );
    const { graph } = await convertModel(twice);
    expect(graph.inputs.map(({ name }) => name)).toEqual(['x']);
    expect(graph.outputs.map(({ name }) => name)).toEqual(['dense', 'dense_1', 'x_1']);
    const [a, b, c] = await runKeras(twice, [x]);
    expectClose(a!, product(x));
    expectClose(b!, a!);
    expectClose(c!, x);
  });

  it('keeps its own names apart from those of the model', async () => {
    const odd = model([input('t1', [null, 3]), dense('t2', [tensorOf('t1')])], ['t1'], [tensorOf('t2')]);
    expectClose((await runKeras(odd, [x]))[0]!, product(x));
  });

  it('leaves out what no output needs, even where it cannot be converted', async () => {
    const lambda = layer('unused', 'Lambda', [[tensorOf('x')]]);
    const pruned = model([input('x', [null, 3]), lambda, dense('dense', [tensorOf('x')])], ['x'], [tensorOf('dense')]);
    expectClose((await runKeras(pruned, [x]))[0]!, product(x));
  });

  it('says the shapes that it knows', async () => {
    const { graph } = await convertModel(oneLayer({ className: 'Flatten' }, [[null, null, 3]]));
    expect(graph.inputs[0]!.shape).toEqual(['batch', null, 3]);
    expect(graph.outputs[0]!.shape).toEqual(['batch', null]);
  });

  it('casts integers where Keras computes with numbers', async () => {
    const spec = { className: 'Dense', config: { units: 3, use_bias: false }, weights: [kernel] };
    const ids = { shape: [2, 3], data: [1, 2, 3, 4, 5, 6], type: 'int32' as const };
    expectClose((await runKeras(oneLayer(spec, [[null, 3]], { dtype: 'int32' }), [ids]))[0]!, product(ids));
  });

  it.each([
    'float16',
    'mixed_float16',
    'mixed_bfloat16',
    { class_name: 'DTypePolicy', config: { name: 'mixed_float16' } },
  ])('computes the policy %o in float32', async (dtype) => {
    const spec = { className: 'Dense', config: { units: 3, use_bias: false, dtype }, weights: [kernel] };
    expectClose((await runKeras(oneLayer(spec, [[null, 3]]), [x]))[0]!, product(x));
  });

  it.each(['float64', { class_name: 'QuantizedDTypePolicy', config: { mode: 'int8' } }])(
    'refuses the policy %o',
    async (dtype) => {
      const spec = { className: 'Dense', config: { units: 3, use_bias: false, dtype }, weights: [kernel] };
      await expect(convertModel(oneLayer(spec, [[null, 3]]))).rejects.toMatchObject(
        code('convert.unsupported_dtype', '"layer" (Dense)'),
      );
    },
  );
});

describe('models that are refused', () => {
  it.each(['Lambda', 'TFOpLambda', 'package>Custom', 'constructor', '__proto__', 'Sequential'])(
    'a layer of the class %s',
    async (className) => {
      await expect(convertModel(oneLayer({ className }, [[null, 3]]))).rejects.toMatchObject(
        code('convert.unsupported_layer', `layer "layer" (${className})`),
      );
    },
  );

  it.each([[[]], [[random([3, 4])]], [[random([3, 3]), random([3])]], [[random([9])]]])(
    'weights that do not fit',
    async (weights) => {
      const spec = { className: 'Dense', config: { units: 3, use_bias: false }, weights };
      await expect(convertModel(oneLayer(spec, [[null, 3]]))).rejects.toMatchObject(
        code('convert.weights', '"layer" (Dense)'),
      );
    },
  );

  it('weights of which the file holds too few elements', async () => {
    const spec = { className: 'Dense', config: { units: 3, use_bias: false }, weights: [{ ...kernel, data: [1, 2] }] };
    await expect(convertModel(oneLayer(spec, [[null, 3]]))).rejects.toMatchObject(code('convert.weights'));
  });

  it('weights beyond 2 GiB, before any is read', async () => {
    const huge = { shape: [3, 2 ** 30], data: [] };
    const wide = oneLayer({ className: 'Dense', config: { units: 2 ** 30, use_bias: false }, weights: [] }, [
      [null, 3],
    ]);
    const never = { ...weight(huge), read: () => Promise.reject(new Error('it was read')) };
    const layers = wide.layers.map((each) => (each.name === 'layer' ? { ...each, weights: [never] } : each));
    await expect(convertModel({ ...wide, layers })).rejects.toMatchObject(code('convert.too_large'));
  });

  it.each([
    ['training', true],
    ['mask', tensorOf('x0')],
    ['axis', 2],
  ])('a call with %s=%o', async (name, value) => {
    const wide = oneLayer({ className: 'Dropout', config: { rate: 0.5 } }, [[null, 3]]);
    const layers = wide.layers.map((each) => ({
      ...each,
      calls: each.calls.map((call) => ({ ...call, kwargs: { [name]: value } })),
    }));
    await expect(convertModel({ ...wide, layers: [wide.layers[0]!, layers.at(-1)!] })).rejects.toMatchObject(
      code('convert.unsupported_layer', `${name}=`),
    );
  });

  it('a graph that depends on itself, or on what is not there', async () => {
    const loop = [input('x', [null, 3]), dense('a', [tensorOf('b')]), dense('b', [tensorOf('a')])];
    await expect(convertModel(model(loop, ['x'], [tensorOf('b')]))).rejects.toMatchObject(
      code('format.graph', 'its own output'),
    );
    const missing = [input('x', [null, 3]), dense('a', [tensorOf('gone')])];
    await expect(convertModel(model(missing, ['x'], [tensorOf('a')]))).rejects.toMatchObject(
      code('format.graph', '"gone"'),
    );
    const later = [input('x', [null, 3]), dense('a', [tensorOf('x', 0, 5)])];
    await expect(convertModel(model(later, ['x'], [tensorOf('a')]))).rejects.toMatchObject({
      code: expect.stringMatching(/^format\./),
    });
  });

  it('a model that contains itself again and again', async () => {
    let inner = model([input('x', [null, 3]), layer('r', 'ReLU', [[tensorOf('x')]])], ['x'], [tensorOf('r')]);
    for (let depth = 0; depth < 40; depth++) {
      const twice = layer('m', 'Functional', [[tensorOf('x')], [tensorOf('m', 0)]], { model: inner });
      inner = model([input('x', [null, 3]), twice], ['x'], [tensorOf('m', 1)]);
    }
    await expect(convertModel(inner)).rejects.toMatchObject(code('format.shape', 'more than 100000 calls'));
  });

  it('a chain of 20,000 layers is only long', async () => {
    const links = Array.from({ length: 20_000 }, (_, i) =>
      layer(`r${i}`, 'ReLU', [[tensorOf(i === 0 ? 'x' : `r${i - 1}`)]]),
    );
    const { graph } = await convertModel(model([input('x', [null, 3]), ...links], ['x'], [tensorOf('r19999')]));
    expect(graph.nodes.length).toBe(20_001);
  });

  it.each([
    [{ units: 0 }, 'format.config'],
    [{ units: '3' }, 'format.config'],
    [{ units: 2 ** 40 }, 'format.config'],
    [{}, 'format.config'],
    [{ units: 3, use_bias: 1 }, 'format.config'],
  ])('a config that Keras would not build: %o', async (config, expected) => {
    const spec = { className: 'Dense', config, weights: [kernel] };
    await expect(convertModel(oneLayer(spec, [[null, 3]]))).rejects.toMatchObject(code(expected, '"layer" (Dense)'));
  });

  it.each([
    [
      'Add',
      [
        [null, 3],
        [null, 4],
      ],
    ],
    [
      'Concatenate',
      [
        [null, 2, 3],
        [null, 4, 3],
      ],
    ],
    ['Conv2D', [[null, 8, 3]]],
    ['Conv2D', [[null, 8, 8, null]]],
    ['Conv2D', [[null, 2, 2, 3]]],
    ['Dense', [[null, null]]],
  ])('%s on inputs of shapes %o', async (className, shapes) => {
    const config = { units: 3, filters: 2, kernel_size: [3, 3], axis: -1 };
    await expect(convertModel(oneLayer({ className, config }, shapes))).rejects.toMatchObject(
      code('format.shape', '"layer"'),
    );
  });

  it.each([
    [{ batch_shape: 'x' }, 'format.config'],
    [{ batch_shape: [null, -1] }, 'format.config'],
    [{}, 'format.config'],
    [{ batch_shape: [null, 3], dtype: 'string' }, 'convert.unsupported_layer'],
    [{ batch_shape: [null, 3], sparse: true }, 'convert.unsupported_layer'],
  ])('an input layer of %o', async (config, expected) => {
    const source = { ...input('x', [null, 3]), config };
    await expect(
      convertModel(model([source, dense('d', [tensorOf('x')])], ['x'], [tensorOf('d')])),
    ).rejects.toMatchObject(code(expected));
  });
});
