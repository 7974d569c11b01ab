import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import validate from '../../schemas/generated/result.validate.js';
import { classifier } from '../run/models.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { folder, run } from './command.ts';
import { kerasFile } from './keras-file.ts';

const space = folder();
const inSpace = (...args: string[]) => run(args, { cwd: space.path });
const document = (name: string) => JSON.parse(readFileSync(path.join(space.path, name), 'utf8'));

const lstm = {
  className: 'LSTM',
  config: { units: 3, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true },
  group: 'lstm/cell',
  weights: [[2, 12], [3, 12], [12]],
};

beforeAll(async () => {
  space.write('lstm.keras', await kerasFile([5, 2], [lstm]));
  space.write('retrained.keras', await kerasFile([5, 2], [lstm], { seed: 2 }));
  space.write('three.onnx', classifier(3));
  const converted = await inSpace('convert', 'lstm.keras', 'web');
  if (converted.status !== 0) throw new Error(converted.stdout + converted.stderr);
}, 60_000);

describe('compare', () => {
  it('shows two formats of one model side by side, and writes the result document', async () => {
    const { status, stdout } = await inSpace('compare', 'lstm.keras', 'web', '--json', 'out/same.json');
    expect(status).toBe(0);
    const rows = Object.fromEntries(
      stdout
        .split('\n')
        .map((text) => text.split(/ {2,}/))
        .map(([k, ...v]) => [k, v]),
    );
    expect(rows.format).toEqual(['keras', 'tfjs']);
    expect(rows.parameters).toEqual(['72', '72']);
    expect(rows.weights).toEqual(['72 float32', '72 float32']);
    expect(rows.input).toEqual([expect.stringContaining('[batch, 5, 2] float32'), expect.stringContaining('5, 2]')]);
    expect(rows['ran on']).toEqual([
      expect.stringMatching(/^onnxruntime-node .*via onnx/),
      expect.stringMatching(/tfjs/),
    ]);
    expect(rows['latency p50']).toEqual([expect.stringMatching(/[µm]s$/), expect.stringMatching(/[µm]s$/)]);
    expect(stdout).toMatch(/parity of B with A: pass on 1,000 rows\n {2}seeded generated inputs \(seed 1/);
    const result = document('out/same.json');
    expect(validate(result)).toBe(true);
    expect(result.models.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  }, 60_000);

  it('fails a model of the same shape with other weights', async () => {
    const { status, stdout } = await inSpace('compare', 'lstm.keras', 'retrained.keras');
    expect([status, stdout]).toEqual([1, expect.stringMatching(/max_relative_error .* fail/)]);
  }, 60_000);

  it('fails a conversion with two gates exchanged', async () => {
    const shard = path.join(space.path, 'web/group1-shard1of1.bin');
    const bytes = readFileSync(shard);
    // The bias, last in the shard: the input gate's three values change places with the forget gate's.
    const bias = bytes.subarray(-48);
    const swapped = Buffer.concat([bias.subarray(12, 24), bias.subarray(0, 12), bias.subarray(24)]);
    writeFileSync(shard, Buffer.concat([bytes.subarray(0, -48), swapped]));
    const { status, stdout } = await inSpace('compare', 'lstm.keras', 'web');
    writeFileSync(shard, bytes);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/parity of B with A: fail/)]);
  }, 60_000);

  it('feeds both the rows of a file', async () => {
    space.write('rows.csv', 'a,b,c\n1,2,3\n0,0,1\n');
    const { status, stdout } = await inSpace('compare', 'three.onnx', 'three.onnx', '--data', 'rows.csv');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/pass on 2 rows\n {2}the rows of rows\.csv/)]);
  }, 60_000);

  it('is an error where the models take other rows, or one cannot be read', async () => {
    const other = await inSpace('compare', 'three.onnx', 'lstm.keras');
    expect([other.status, other.stdout]).toEqual([3, expect.stringMatching(/a row of input "x" is \[5, 2\]/)]);
    space.write('\u001b[31m::error.onnx', 'no model');
    const absent = await inSpace('compare', 'three.onnx', '\u001b[31m::error.onnx', '--json', 'out/bad.json');
    expect([absent.status, absent.stdout]).toEqual([
      3,
      expect.stringMatching(/Error: B: .*is not a plain relative file name/),
    ]);
    expect(absent.stdout).not.toContain('\u001b');
    expect(validate(document('out/bad.json'))).toBe(true);
    const { stdout } = await inSpace('compare', 'none.onnx', 'three.onnx');
    expect(stdout).toMatch(/Error: A: none\.onnx does not exist.*relative paths start at the current folder\./);
  }, 60_000);

  it.each([[['a.onnx']], [['a', 'b', 'c']], [['a', 'b', '--steps', 'x']]])('tells wrong usage: %j', async (args) => {
    const { status, stdout } = await inSpace('compare', ...args);
    expect([status, stdout]).toEqual([64, '']);
  });
});

describe.skipIf(!hasShared)('models of others', () => {
  it('finds the TFLite model of the sign classifier to be its Keras model', async () => {
    const [keras, tflite] = ['keras', 'tflite'].map((end) => `${sharedCases}/expressora/asl_actions/model.${end}`);
    const { status, stdout } = await inSpace('compare', keras!, tflite!);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/parameters +24,902 +24,902/)]);
  }, 60_000);
});
