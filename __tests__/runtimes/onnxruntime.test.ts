import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RuntimeSettings } from '../../src/contracts/protocol.ts';
import type { HostTensor } from '../../src/contracts/runtime.ts';
import { node, value, writeModel } from '../../src/convert/onnx/model.ts';
import { onnxruntime } from '../../src/runtimes/onnxruntime.ts';
import { cast, identity, lookup, sequenceOutput, unknownOperator } from '../worker/models.ts';

const settings: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };
const folder = mkdtempSync(path.join(tmpdir(), 'model-gate-'));
const backend = await onnxruntime.open(createRequire(import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function load(bytes: Uint8Array, changes: Partial<RuntimeSettings> = {}) {
  const file = path.join(folder, 'model.onnx');
  writeFileSync(file, bytes);
  return backend.load({ model: file, inputs: [], outputs: [] }, { ...settings, ...changes });
}

async function run(bytes: Uint8Array, x: HostTensor, changes: Partial<RuntimeSettings> = {}) {
  const query = (await load(bytes, changes)).bind({ x }, ['y']);
  return query.outputs(await query.run()).y!;
}

const floats = (...values: number[]): HostTensor => ({
  dtype: 'float32',
  shape: [values.length],
  data: Float32Array.from(values),
});

describe('onnxruntime-node', () => {
  it('reports names, types and shapes as the file declares them', async () => {
    const session = await load(
      writeModel({
        opset: 17,
        graph: {
          nodes: [node('Identity', ['x'], ['y']), node('Identity', ['u'], ['v'])],
          inputs: [value('x', 'float16', ['batch', null, 3]), value('u', 'int64')],
          outputs: [value('y', 'float16', ['batch', null, 3]), value('v', 'int64')],
        },
      }),
    );
    expect(session.inputs).toEqual([
      { name: 'x', dtype: 'float16', shape: ['batch', null, 3] },
      { name: 'u', dtype: 'int64' },
    ]);
    expect(session.outputs.map(({ name }) => name)).toEqual(['y', 'v']);
  });

  it.each(['none', 'basic', 'extended', 'all'] as const)('runs at optimisation level %s', async (optimization) => {
    const x = { ...floats(1, 2, 3, 4), shape: [2, 2] };
    expect(await run(identity(2), x, { optimization })).toEqual(x);
  });

  it.each([
    ['float16', 10, Uint16Array.of(0x3e00, 0xbc00)],
    ['float64', 11, Float64Array.of(1.5, -1)],
    ['int8', 3, Int8Array.of(1, -1)],
    ['int32', 6, Int32Array.of(1, -1)],
    ['int64', 7, BigInt64Array.of(1n, -1n)],
    ['bool', 9, Uint8Array.of(1, 1)],
  ] as const)('returns %s and takes it back', async (dtype, code, data) => {
    const typed = await run(cast('float32', dtype, code), floats(1.5, -1));
    expect(typed).toEqual({ dtype, shape: [2], data });
    const back = await run(cast(dtype, 'float32', 1), typed);
    expect(back.data).toEqual(Float32Array.from(data, Number).map((_, i) => expectedBack(dtype, i)));
  });

  it('has an empty model that runs', async () => {
    const session = await backend.loadEmpty(settings);
    const query = session.bind({ input: floats(7) }, ['output']);
    expect(query.outputs(await query.run()).output).toEqual(floats(7));
  });

  it.each([
    ['an unknown operator', () => unknownOperator(), 'model.unsupported_operator', /model\.onnx.*Frobnicate/],
    [
      'a file that is no model',
      () => Buffer.from('hello'),
      'model.load_failed',
      /^model\.onnx.*protobuf parsing failed/i,
    ],
    ['an opset of the future', () => futureOpset(), 'model.unsupported_opset', /opset 99/],
    ['bfloat16', () => cast('float32', 'bfloat16', 16), 'model.unsupported_type', /element type 16/],
  ])('names %s', async (_what, bytes, code, message) => {
    await expect(load(bytes())).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('never falls back from cuda to another device', async () => {
    const cuda = load(identity(1), { device: 'cuda' });
    await expect(cuda).rejects.toMatchObject({ code: 'runtime.device_unavailable' });
  });

  it.each([
    ['a feed that the model does not have', { x: floats(1), extra: floats(1) }, /no input "extra"/],
    ['a missing feed', {}, /nothing is given for the input "x"/],
    [
      'another element type',
      { x: { ...floats(1), dtype: 'int32', data: Int32Array.of(1) } },
      /takes float32, not int32/,
    ],
  ] as const)('refuses %s', async (_what, feeds, message) => {
    const session = await load(cast('float32', 'float64', 11));
    expect(() => session.bind(feeds as Record<string, HostTensor>, ['y'])).toThrow(message);
  });

  it('names an output that is no tensor of numbers', async () => {
    const sequence = await load(sequenceOutput());
    expect(sequence.outputs).toEqual([{ name: 'y', dtype: 'unknown' }]);
    expect(() => sequence.bind({ x: floats(1) }, ['y'])).toThrow(/output "y" is not a tensor of numbers/);
    const text = await load(cast('float32', 'string', 8));
    expect(() => text.bind({ x: floats(1) }, ['y'])).toThrow(/output "y" is not a tensor of numbers/);
  });

  it('says in one line why a run failed', async () => {
    const x: HostTensor = { dtype: 'int64', shape: [1], data: BigInt64Array.of(9n) };
    await expect(run(lookup(), x)).rejects.toMatchObject({
      code: 'model.run_failed',
      message: expect.stringMatching(
        /^the model failed: Gather node "": indices element out of data bounds, idx=9[^\n]*$/,
      ),
    });
  });
});

function expectedBack(dtype: string, index: number): number {
  if (dtype === 'bool') return 1;
  return dtype.startsWith('float') ? [1.5, -1][index]! : [1, -1][index]!;
}

function futureOpset(): Uint8Array {
  const graph = {
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32')],
    outputs: [value('y', 'float32')],
  };
  return writeModel({ opset: 99, graph });
}
