import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/artifacts/byte-source.ts';
import { kerasToOnnx } from '../../../src/convert/keras.ts';
import { hasShared, sharedCases } from '../../shared.ts';
import { expectClose, type Values } from './build.ts';

async function run(file: string, x: Values): Promise<Values> {
  const [folder, name] = [path.join(sharedCases, path.dirname(file)), path.basename(file)];
  const session = await ort.InferenceSession.create(await kerasToOnnx(folderSource(folder, name), name, {}));
  const feed = new ort.Tensor('float32', Float32Array.from(x.data), x.shape);
  const output = (await session.run({ [session.inputNames[0]!]: feed }))[session.outputNames[0]!]!;
  await session.release();
  return { shape: output.dims, data: output.data as Float32Array };
}

/** A little-endian, row-major npy file, version 1. */
function npy(bytes: Uint8Array): Values {
  const body = 10 + bytes[8]! + 256 * bytes[9]!;
  const header = Buffer.from(bytes.subarray(10, body)).toString('latin1');
  const shape = /'shape': \(([^)]*)\)/
    .exec(header)![1]!
    .split(',')
    .filter((each) => each.trim())
    .map(Number);
  const { buffer } = Uint8Array.from(bytes.subarray(body));
  const descr = /'descr': '([^']+)'/.exec(header)![1]!;
  const arrays = { '<f4': Float32Array, '<f8': Float64Array, '<i4': Int32Array, '|u1': Uint8Array };
  if (descr === '<i8') return { shape, data: Array.from(new BigInt64Array(buffer), Number) };
  return { shape, data: new arrays[descr as keyof typeof arrays](buffer) };
}

const read = (file: string) => readFileSync(path.join(sharedCases, file));

function accuracy({ shape, data }: Values, labels: ArrayLike<number>): number {
  const [rows, classes] = shape as [number, number];
  const right = Array.from({ length: rows }, (_, row) => {
    const scores = Array.from(data).slice(row * classes, (row + 1) * classes);
    return scores.indexOf(Math.max(...scores)) === labels[row];
  });
  return right.filter(Boolean).length / rows;
}

describe.skipIf(!hasShared)('real Keras files as ONNX', () => {
  it('mini-XCEPTION answers as Keras did', async () => {
    const name = 'keras/fer2013_mini_XCEPTION.102-0.66';
    const arrays = unzipSync(read(`${name}.reference.npz`));
    expectClose(await run(`${name}.hdf5`, npy(arrays['x.npy']!)), npy(arrays['y.npy']!), 1e-5);
  });

  it('the digits network has the accuracy that scikit-learn counts', async () => {
    const [x, y] = [npy(read('digits/X.npy')), npy(read('digits/y.npy'))];
    const scaled = { shape: x.shape, data: Array.from(x.data, (each) => each / 16) };
    const expected = JSON.parse(read('digits/expected.json').toString());
    expect(accuracy(await run('digits/healthy.h5', scaled), y.data)).toBeCloseTo(expected.healthy_fp32.accuracy, 9);
  });

  it.each(['asl_actions', 'asl_colors'])('%s has the accuracy that scikit-learn counts', async (name) => {
    const expected = JSON.parse(read(`expressora/${name}/expected.json`).toString());
    const [head, ...rows] = read(`expressora/${name}/dataset.csv`).toString().trim().split(/\r?\n/);
    const label = head!.split(',').indexOf('label');
    const cells = rows.map((row) => row.split(','));
    const features = cells.flatMap((row) => row.toSpliced(label, 1).map(Number));
    const labels = cells.map((row) => expected.classes.indexOf(row[label]));
    const output = await run(`expressora/${name}/model.keras`, { shape: [rows.length, 126], data: features });
    expect(accuracy(output, labels)).toBeCloseTo(expected.accuracy, 9);
  });

  it('the anomaly detector of MLPerf Tiny is converted as it is declared', async () => {
    const x = { shape: [3, 640], data: Float32Array.from({ length: 1920 }, (_, i) => Math.sin(i) * 20 - 20) };
    const output = await run('tflite/mlperf_anomaly/ad01.h5', x);
    expect(output.shape).toEqual([3, 640]);
    expect(Array.from(output.data).every(Number.isFinite)).toBe(true);
  });
});
