import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TensorFile } from '../../src/contracts/protocol.ts';
import { readValues } from '../../src/run/tensor-values.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tensor-values-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string, overrides: Partial<TensorFile> = {}): TensorFile => ({
  name: 'scores',
  dtype: 'float32',
  rowShape: [2],
  path: path.join(folder, name),
  ...overrides,
});

describe('readValues', () => {
  it('widens every element to float64', async () => {
    await writeFile(path.join(folder, 'a'), new Uint8Array(Float32Array.from([1.5, -2, 0.25, 4]).buffer));
    expect(await readValues(file('a'), 2)).toEqual(Float64Array.from([1.5, -2, 0.25, 4]));
    await writeFile(path.join(folder, 'b'), new Uint8Array(BigInt64Array.from([7n, -9n]).buffer));
    expect(await readValues(file('b', { dtype: 'int64', rowShape: [] }), 2)).toEqual(Float64Array.from([7, -9]));
  });

  it('has no value for text', async () => {
    expect(await readValues(file('none', { dtype: 'string' }), 1)).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')('reads no file that took the place of the reported one', async () => {
    await writeFile(path.join(folder, 'real'), new Uint8Array(16));
    await symlink('real', path.join(folder, 'link'));
    await expect(readValues(file('link'), 2)).rejects.toMatchObject({ code: 'model.protocol' });
    await expect(readValues(file('gone'), 2)).rejects.toMatchObject({ code: 'model.protocol' });
    await expect(readValues(file('real'), 3)).rejects.toMatchObject({ code: 'model.protocol' });
  });

  it('refuses more values than fit, before it opens anything', async () => {
    await expect(readValues(file('gone', { dtype: 'uint8', rowShape: [2 ** 20] }), 2 ** 10)).rejects.toMatchObject({
      code: 'model.output_too_large',
    });
  });
});
