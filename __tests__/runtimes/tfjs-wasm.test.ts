import { createRequire } from 'node:module';
import * as core from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tfjsWasm } from '../../src/runtimes/tfjs-wasm.ts';
import {
  affine,
  BIAS,
  constant,
  dense,
  float16,
  float32,
  graph,
  int32,
  KERNEL,
  layer,
  node,
  placeholder,
  sequential,
  shapeOf,
  smallDense,
  tfjsFiles,
} from '../formats/tfjs/models.ts';
import { floats, integers, loader, settings } from './tfjs/open.ts';

const backend = await tfjsWasm.open(createRequire(import.meta.url));
const { load, run } = loader(backend);

/** x·K + b for rows of two, by hand. */
const product = (rows: number[][], kernel = KERNEL, bias = BIAS) =>
  rows.flatMap(([a, b]) => bias.map((offset, j) => a! * kernel[j]! + b! * kernel[3 + j]! + offset));

describe('layers models', () => {
  it('are computed, whole batches at a time', async () => {
    const { d } = await run(smallDense(2), { d_input: floats([2, 2], [1, 2, -3, 0.5]) });
    expect(d).toEqual(
      floats(
        [2, 3],
        product([
          [1, 2],
          [-3, 0.5],
        ]),
      ),
    );
  });

  it.each([
    ['uint8', affine('d/kernel', [2, 3], Uint8Array.of(0, 51, 102, 153, 204, 255), { scale: 0.25, min: -10 })],
    ['uint16', affine('d/kernel', [2, 3], Uint16Array.of(0, 51, 102, 153, 204, 255), { scale: 0.25, min: -10 })],
  ])('have %s weights widened: scale × stored + min', async (_type, kernel) => {
    const files = tfjsFiles(sequential([dense('d', 3, { batch_input_shape: [null, 2] })]), [
      kernel,
      float32('d/bias', [3], BIAS),
    ]);
    const real = [0, 51, 102, 153, 204, 255].map((stored) => 0.25 * stored - 10);
    expect((await run(files, { d_input: floats([1, 2], [1, 2]) })).d).toEqual(floats([1, 3], product([[1, 2]], real)));
  });

  it('have float16 weights widened', async () => {
    // 1, −2, 0.5, 65504, the smallest positive number, 0.
    const bits = [0x3c00, 0xc000, 0x3800, 0x7bff, 0x0001, 0];
    const real = [1, -2, 0.5, 65504, 2 ** -24, 0];
    const files = tfjsFiles(sequential([dense('d', 3, { batch_input_shape: [null, 2], use_bias: false })]), [
      float16('d/kernel', [2, 3], bits),
    ]);
    expect((await run(files, { d_input: floats([1, 2], [1, 1]) })).d).toEqual(
      floats([1, 3], product([[1, 1]], real, [0, 0, 0])),
    );
  });

  it('may have orthogonal initialisers, which are not drawn', async () => {
    const orthogonal = { class_name: 'Orthogonal', config: { gain: 1, seed: null } };
    const files = tfjsFiles(
      sequential([dense('d', 3, { batch_input_shape: [null, 2], kernel_initializer: orthogonal })]),
      [float32('d/kernel', [2, 3], KERNEL), float32('d/bias', [3], BIAS)],
    );
    expect((await run(files, { d_input: floats([1, 2], [1, 1]) })).d).toEqual(floats([1, 3], product([[1, 1]])));
  });

  it('give their outputs in the order of the file', async () => {
    const input = layer('InputLayer', { name: 'x', batch_input_shape: [null, 2], dtype: 'float32' });
    const call = (name: string) => [[[name, 0, 0, {}]]];
    const topology = {
      class_name: 'Functional',
      config: {
        name: 'm',
        layers: [
          { ...input, name: 'x', inbound_nodes: [] },
          { ...layer('Activation', { name: 'plus', activation: 'relu' }), name: 'plus', inbound_nodes: call('x') },
          { ...layer('Activation', { name: 'same', activation: 'linear' }), name: 'same', inbound_nodes: call('x') },
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [
          ['same', 0, 0],
          ['plus', 0, 0],
        ],
      },
    };
    expect(await run(tfjsFiles(topology, []), { x: floats([1, 2], [-1, 2]) })).toEqual({
      same: floats([1, 2], [-1, 2]),
      plus: floats([1, 2], [0, 2]),
    });
  });

  it('start every query afresh where they are stateful', async () => {
    const rnn = layer('SimpleRNN', {
      name: 'r',
      units: 1,
      activation: 'linear',
      stateful: true,
      batch_input_shape: [1, 2, 1],
    });
    const one = (name: string) => float32(name, [1, 1], [1]);
    const session = await load(
      tfjsFiles(sequential([rnn]), [one('r/kernel'), one('r/recurrent_kernel'), float32('r/bias', [1], [0])]),
    );
    const query = session.bind({ r_input: floats([1, 2, 1], [1, 2]) }, ['r']);
    const sums = [await query.run(), await query.run()].map((result) => query.outputs(result).r!.data[0]);
    expect(sums).toEqual([3, 3]);
  });

  it.each([
    ['a class that does not exist', layer('Normalization', { name: 'norm' }), /layer "norm" is a Normalization/],
    ['a GRU of newer Keras', layer('GRU', { name: 'g', units: 1, reset_after: true }), /"g" is a GRU with reset_after/],
    [
      'causal padding',
      layer('Conv1D', { name: 'c', padding: 'causal', filters: 1 }),
      /"c" is a Conv1D with causal padding/,
    ],
    ['Lambda', layer('Lambda', { name: 'l', function: ['x'] }), /"l" is a Lambda/],
    [
      'a class inside of another',
      layer('TimeDistributed', { name: 't', layer: layer('Mystery', { name: 'm' }) }),
      /"m" is a Mystery/,
    ],
  ])('name the layer that TensorFlow.js lacks: %s', async (_what, lacking, message) => {
    const first = layer('InputLayer', { name: 'x', batch_input_shape: [null, 4, 1], dtype: 'float32' });
    const { className, name } = {
      className: (lacking as { class_name: string }).class_name,
      name: (lacking as { config: { name: string } }).config.name,
    };
    const weights = ['GRU', 'Conv1D'].includes(className) ? [float32(`${name}/kernel`, [1], [0])] : [];
    await expect(load(tfjsFiles(sequential([first, lacking]), weights))).rejects.toMatchObject({
      code: 'model.unsupported_operator',
      message: expect.stringMatching(message),
    });
  });

  it('name the weights that are not set', async () => {
    const files = tfjsFiles(sequential([dense('d', 3, { batch_input_shape: [null, 2] })]), [
      float32('d/kernel', [2, 3], KERNEL),
    ]);
    await expect(load(files)).rejects.toMatchObject({
      code: 'model.load_failed',
      message: expect.stringContaining('d/bias'),
    });
  });
});

describe('graph models', () => {
  const attribute = (type: string) => ({ T: { type } });
  const float = attribute('DT_FLOAT');

  it('take 32-bit integers where TensorFlow has 64', async () => {
    const info = (name: string, dtype: string) => ({ name, dtype, tensorShape: shapeOf(-1) });
    const signature = { inputs: { id: info('x:0', 'DT_INT64') }, outputs: { row: info('y:0', 'DT_FLOAT') } };
    const gather = node('y', 'GatherV2', ['table', 'x', 'axis'], { Tparams: { type: 'DT_FLOAT' } });
    const topology = graph([
      placeholder('x', 'DT_INT64', -1),
      constant('table', 'DT_FLOAT', 3),
      constant('axis', 'DT_INT32'),
      gather,
    ]);
    const files = tfjsFiles(topology, [float32('table', [3], [10, 20, 30]), int32('axis', [], [0])], 1, { signature });
    expect(await run(files, { id: integers([4], [2, 0, 0, 1]) })).toEqual({ row: floats([4], [30, 10, 10, 20]) });
  });

  it('run step by step where they branch', async () => {
    const branch = (name: string, op: string, argument: string) => ({
      signature: { name, inputArg: [{ name: 'v', type: 'DT_FLOAT' }], outputArg: [{ name: 'r', type: 'DT_FLOAT' }] },
      nodeDef: [node('r0', op, argument.split(','), float)],
      ret: { r: 'r0:y:0' },
    });
    const choose = node('y', 'StatelessIf', ['positive', 'x'], {
      then_branch: { func: { name: 'then' } },
      else_branch: { func: { name: 'else' } },
    });
    const topology = graph(
      [
        placeholder('x', 'DT_FLOAT', -1),
        constant('zero', 'DT_FLOAT'),
        constant('axis', 'DT_INT32', 1),
        node('sum', 'Sum', ['x', 'axis'], { ...float, keep_dims: { b: false } }),
        node('positive', 'Greater', ['sum', 'zero'], float),
        choose,
      ],
      [branch('then', 'Neg', 'v'), branch('else', 'Square', 'v')],
    );
    const signature = {
      inputs: { x: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(-1) } },
      outputs: { y: { name: 'y:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(-1) } },
    };
    const files = tfjsFiles(topology, [float32('zero', [], [0]), int32('axis', [1], [0])], 1, { signature });
    expect((await run(files, { x: floats([2], [1, 2]) })).y).toEqual(floats([2], [-1, -2]));
    expect((await run(files, { x: floats([2], [-1, -2]) })).y).toEqual(floats([2], [1, 4]));
  });

  it('name the kernel that the backend lacks, and run nowhere else', async () => {
    const einsum = node('y', 'Einsum', ['x', 'x'], {
      ...float,
      equation: { s: Buffer.from('ij,ij->i').toString('base64') },
      N: { i: '2' },
    });
    const signature = {
      inputs: { x: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(-1, 2) } },
      outputs: { y: { name: 'y:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(-1) } },
    };
    const files = tfjsFiles(graph([placeholder('x', 'DT_FLOAT', -1, 2), einsum]), [], 1, { signature });
    await expect(run(files, { x: floats([1, 2], [1, 2]) })).rejects.toMatchObject({
      code: 'model.unsupported_operator',
      message: expect.stringMatching(/kernel Einsum, which the wasm backend/),
    });
  });

  it('name an operator that nobody knows', async () => {
    const topology = graph([placeholder('x', 'DT_FLOAT', -1), node('y', 'Mystery', ['x'], float)]);
    const signature = { outputs: { y: { name: 'y:0', dtype: 'DT_FLOAT', tensorShape: shapeOf(-1) } } };
    await expect(run(tfjsFiles(topology, [], 1, { signature }), { x: floats([1], [1]) })).rejects.toMatchObject({
      message: expect.stringContaining('Mystery'),
    });
  });
});

describe('tfjs-wasm', () => {
  it('keeps no tensor of a query', async () => {
    const session = await load(smallDense());
    const before = core.memory().numTensors;
    for (let i = 0; i < 300; i++) {
      const query = session.bind({ d_input: floats([1, 2], [i, 1]) }, ['d']);
      for (let j = 0; j < 3; j++) await query.run();
      query.dispose?.();
    }
    expect(core.memory().numTensors).toBe(before);
    await session.dispose();
  });

  it('keeps what is bound when the caller overwrites its rows', async () => {
    const session = await load(smallDense());
    const x = floats([1, 2], [1, 2]);
    const query = session.bind({ d_input: x }, ['d']);
    (x.data as Float32Array).fill(99);
    expect(query.outputs(await query.run()).d).toEqual(floats([1, 3], product([[1, 2]])));
  });

  it('refuses inputs and outputs that the model does not have', async () => {
    const session = await load(smallDense());
    const x = floats([1, 2], [1, 2]);
    expect(() => session.bind({}, ['d'])).toThrow('nothing is given for the input "d_input"');
    expect(() => session.bind({ d_input: x, z: x }, ['d'])).toThrow('no input "z"');
    expect(() => session.bind({ d_input: integers([1, 2], [1, 2]) }, ['d'])).toThrow('takes float32, not int32');
    expect(() => session.bind({ d_input: x }, ['e'])).toThrow('no output "e"');
    expect(() => session.bind({ d_input: x }, [])).toThrow('no output of the model is asked for');
  });

  it('says what a wrong shape is', async () => {
    const query = (await load(smallDense())).bind({ d_input: floats([1, 3], [1, 2, 3]) }, ['d']);
    await expect(query.run()).rejects.toMatchObject({
      code: 'model.run_failed',
      message: expect.stringContaining('3'),
    });
  });

  it('does not pretend to have more threads than one', async () => {
    await expect(load(smallDense(), { threads: 2 })).rejects.toMatchObject({ code: 'runtime.refused' });
  });

  it('has an empty model', async () => {
    const session = await backend.loadEmpty(settings);
    const query = session.bind({ x: floats([1], [7]) }, ['y']);
    expect(query.outputs(await query.run())).toEqual({ y: floats([1], [7]) });
  });
});
