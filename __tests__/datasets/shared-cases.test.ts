import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest } from '../../src/contracts/dataset.ts';
import { prepareDataset } from '../../src/datasets/index.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { bytesOf, folder, labelsOf } from './files.ts';

const fromShared = (config: Dataset, more: Partial<DatasetRequest> = {}) =>
  prepareDataset({
    id: 'shared',
    config,
    fetch: async (location) => join(sharedCases, location),
    findFolder: async () => undefined,
    inputs: [{ name: 'x', dtype: 'float32', rowShape: [64] }],
    preprocess: [],
    slices: [],
    reserved: [],
    classes: undefined,
    task: 'classification',
    seed: 1,
    directory: folder(),
    ...more,
  });

describe.skipIf(!hasShared)('shared cases', () => {
  it('copies the digits as they lie in the npy file', async () => {
    const prepared = await fromShared({ inputs: 'digits/X.npy', labels: 'digits/y.npy' });
    const file = readFileSync(join(sharedCases, 'digits/X.npy'));
    expect(bytesOf(prepared).equals(file.subarray(file.length - 540 * 64 * 4))).toBe(true);
    const labels = readFileSync(join(sharedCases, 'digits/y.npy'));
    expect(labelsOf(prepared)).toEqual(
      Array.from({ length: 540 }, (_, row) => Number(labels.readBigInt64LE(labels.length - 8 * (540 - row)))),
    );
  });

  it('reads finite arrays of the edge inputs and refuses the others', async () => {
    const from = (key: string) => fromShared({ inputs: { x: { path: 'digits/edge_inputs.npz', key } } });
    const values = async (key: string) => {
      const bytes = bytesOf(await from(key));
      return Array.from({ length: 64 }, (_, index) => bytes.readFloatLE(4 * index));
    };
    expect(await values('ones')).toEqual(Array(64).fill(1));
    expect(await values('large_1e3')).toEqual(Array(64).fill(1000));
    await expect(from('nan')).rejects.toMatchObject({ code: 'dataset.not_finite' });
    await expect(from('inf')).rejects.toMatchObject({ code: 'dataset.not_finite' });
  });

  it.each(['asl_actions', 'asl_colors'])('reads the labelled rows of %s', async (name) => {
    const expected = JSON.parse(readFileSync(join(sharedCases, 'expressora', name, 'expected.json'), 'utf8'));
    const path = `expressora/${name}/dataset.csv`;
    const prepared = await fromShared(
      { path, label: 'label' },
      { inputs: [{ name: 'x', dtype: 'float64', rowShape: [126] }], classes: expected.classes },
    );
    expect(prepared.rows).toBe(expected.n);
    const bytes = readFileSync(join(sharedCases, path));
    expect(prepared.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const [header, ...lines] = bytes.toString().trim().split(/\r?\n/);
    const at = header!.split(',').indexOf('label');
    const cells = lines.map((line) => line.split(','));
    expect(labelsOf(prepared)).toEqual(cells.map((row) => expected.classes.indexOf(row[at])));
    const features = Float64Array.from(cells.flatMap((row) => row.filter((_, column) => column !== at).map(Number)));
    expect(bytesOf(prepared).equals(Buffer.from(features.buffer))).toBe(true);
  });

  it('never opens the pickles beside them', async () => {
    const given = fromShared({ inputs: 'digits/X.npy', labels: 'expressora/asl_actions/classes.npy' });
    await expect(given).rejects.toMatchObject({
      code: 'dataset.pickle',
      message: expect.stringContaining('is a pickle (dtype object); Model Gate never opens pickles'),
    });
  });
});
