import { describe, expect, it } from 'vitest';
import { type DenseModel, denseTflite, dynamicRangeTflite, int8Tflite } from '../../../scripts/lib/tflite-writer.ts';
import type { HostTensor } from '../../../src/contracts/runtime.ts';
import { int8, table } from '../../../src/convert/tflite/flatbuffer.ts';
import { writeTflite } from '../../../src/convert/tflite/model.ts';
import { tflite } from '../../../src/formats/tflite.ts';
import { memorySource } from '../../formats/memory-source.ts';
import { backends, floats, ids, largestDifference, load, run, settings } from './backends.ts';

const wave = (length: number) => Array.from({ length }, (_, i) => Math.sin(1.7 * i));

const network: DenseModel = {
  layers: [
    {
      weights: [0, 1, 2, 3].map((k) => wave(12).slice(3 * k, 3 * k + 3)),
      bias: [0.5, -0.25, 0, 1],
      activation: 'relu',
    },
    { weights: [0, 1].map((k) => wave(8).slice(4 * k, 4 * k + 4)), bias: [0.125, -1], activation: 'none' },
  ],
  softmax: true,
};
const rows = Array.from({ length: 20 }, (_, i) => wave(63).slice(3 * i, 3 * i + 3));

/** What the network is by definition, in float64. */
function reference(row: readonly number[]): number[] {
  let current = row;
  for (const { weights, bias, activation } of network.layers) {
    current = weights.map((column, i) => {
      const sum = column.reduce((total, weight, k) => total + weight * current[k]!, bias[i]!);
      return activation === 'relu' ? Math.max(sum, 0) : sum;
    });
  }
  const exponentials = current.map(Math.exp);
  const total = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / total);
}

const answers = rows.flatMap(reference);

describe.each(ids)('%s', (id) => {
  it('runs dense layers and a softmax on any number of rows', async () => {
    const output = await run(id, denseTflite(network), floats([20, 3], rows.flat()));
    expect(output).toMatchObject({ dtype: 'float32', shape: [20, 2] });
    expect(largestDifference(output, answers)).toBeLessThan(1e-6);
  });

  it.each(['per tensor', 'per channel'] as const)(
    'takes and gives real numbers for int8, quantised %s',
    async (scales) => {
      const output = await run(id, int8Tflite(network, rows, scales), floats([20, 3], rows.flat()));
      expect(output).toMatchObject({ dtype: 'float32', shape: [20, 2] });
      // A softmax in int8 steps by 1/256, and the layers before it err by a few steps.
      expect(largestDifference(output, answers)).toBeLessThan(0.03);
    },
  );

  it('takes the stored integers as well', async () => {
    const model = int8Tflite(network, rows, 'per tensor');
    const { inputs } = await tflite.describe(memorySource({ m: model }), 'm');
    const { scale, zeroPoint } = inputs[0]!.quantization!;
    const stored = Int8Array.from([-128, 127, 3]);
    const real = Array.from(stored, (value) => scale * (value - zeroPoint));
    const [raw, fed] = [
      await run(id, model, { dtype: 'int8', shape: [1, 3], data: stored }),
      await run(id, model, floats([1, 3], real)),
    ];
    expect(raw).toEqual(fed);
  });

  it('runs float inputs on int8 weights with one scale', async () => {
    const output = await run(id, dynamicRangeTflite(network, 'per tensor'), floats([20, 3], rows.flat()));
    expect(largestDifference(output, answers)).toBeLessThan(0.03);
  });

  it('cuts rows to a batch that the model fixes', async () => {
    const tensors = ['x', 'y'].map((name) => ({ name, type: 'float32' as const, shape: [2, 2], signature: [-1, 2] }));
    const operators = [{ op: 19, inputs: [0], outputs: [1] }];
    const model = writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [1], operators }] });
    expect(await run(id, model, floats([3, 2], [1, -2, 3, -4, 5, -6]))).toEqual(floats([3, 2], [1, 0, 3, 0, 5, 0]));
  });

  it('tells inputs and outputs apart by position, whatever a signature calls them and in which order', async () => {
    const tensors = ['a', 'b', 'sum', 'difference'].map((name) => ({ name, type: 'float32' as const, shape: [1, 1] }));
    const none = { type: 28, table: table(int8(0)) };
    const operators = [
      { op: 0, inputs: [0, 1], outputs: [2], options: { type: 11, table: table(int8(0)) } },
      { op: 41, inputs: [0, 1], outputs: [3], options: none },
    ];
    const signatures = [{ key: 's', inputs: { z: 0, y: 1 }, outputs: { q: 2, p: 3 } }];
    const model = writeTflite({ subgraphs: [{ tensors, inputs: [0, 1], outputs: [2, 3], operators }], signatures });
    const session = await load(id, model);
    const query = session.bind({ y: floats([1, 1], [2]), z: floats([1, 1], [7]) }, ['p', 'q']);
    expect(query.outputs(await query.run())).toEqual({ p: floats([1, 1], [5]), q: floats([1, 1], [9]) });
  });

  it('can be run again, with the same answer', async () => {
    const session = await load(id, denseTflite(network));
    const queries = [rows[0]!, rows[1]!].map((row) => session.bind({ x: floats([1, 3], row) }, ['y']));
    const read = async (i: number) => queries[i]!.outputs(await queries[i]!.run()).y;
    const [first, second] = [await read(0), await read(1)];
    expect(first).not.toEqual(second);
    expect([await read(0), await read(1), await read(0)]).toEqual([first, second, first]);
  });

  it('has an empty model that runs', async () => {
    const session = await backends[id].loadEmpty(settings);
    const query = session.bind({ input: floats([1], [7]) }, ['output']);
    expect(query.outputs(await query.run()).output).toEqual(floats([1], [7]));
  });

  it('reports what it is fed and gives, and that it has one thread', async () => {
    const session = await load(id, int8Tflite(network, rows, 'per tensor'));
    expect(session).toMatchObject({
      threads: 1,
      inputs: [{ name: 'x', dtype: 'float32', shape: [null, 3] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: [null, 2] }],
    });
  });

  it.each<[string, Record<string, HostTensor>, string[], RegExp]>([
    ['nothing', {}, ['y'], /nothing is given for the input "x"/],
    ['too much', { x: floats([1, 3], [1, 2, 3]), z: floats([1], [1]) }, ['y'], /no input "z"/],
    ['wider rows', { x: floats([1, 4], [1, 2, 3, 4]) }, ['y'], /a row of the input "x" is \[3\], not \[4\]/],
    ['another type', { x: { dtype: 'int32', shape: [1, 3], data: new Int32Array(3) } }, ['y'], /float32, not int32/],
    ['a wish for another output', { x: floats([1, 3], [1, 2, 3]) }, ['w'], /no output "w"/],
  ])('refuses %s', async (_, feeds, wanted, message) => {
    const session = await load(id, denseTflite(network));
    expect(() => session.bind(feeds, wanted)).toThrowError(message);
  });

  it('refuses what is no model', async () => {
    const bytes = denseTflite(network);
    const { inputs, outputs } = await tflite.describe(memorySource({ m: bytes }), 'm');
    for (const changed of [[], [...outputs, ...outputs]]) {
      const loading = backends[id].load({ model: bytes, inputs, outputs: changed }, settings);
      await expect(loading).rejects.toMatchObject({ code: 'runtime.refused' });
    }
    const operators = [{ op: 19, version: 99, inputs: [0], outputs: [1] }];
    const tensors = ['x', 'y'].map((name) => ({ name, type: 'float32' as const, shape: [1] }));
    const newer = writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [1], operators }] });
    await expect(load(id, newer)).rejects.toMatchObject({
      code: 'runtime.refused',
      message: /does not load the model/,
    });
  });
});
