import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { npy, pair } from './arrays.ts';
import { labelsOf, prepare, problemOf, valuesOf } from './files.ts';

const text = 'a,b,label\n1,2,0\n';
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('files of a dataset', () => {
  it.each(['rows.csv.gz', 'rows.CSV.GZ', 'rows.csv'])(
    'expands gzip named %s and leaves only tensors behind',
    async (name) => {
      const prepared = await prepare({ files: { [name]: gzipSync(text) }, config: { path: name, label: 'label' } });
      expect(valuesOf(prepared)).toEqual([1, 2]);
      expect(readdirSync(dirname(prepared.feeds[0]!.path))).toEqual(['input-0.bin']);
    },
  );

  it('expands arrays too', async () => {
    const { 'X.npy': X, 'y.npy': y } = pair();
    const files = { 'X.npy.gz': gzipSync(X!), 'y.npy.gz': gzipSync(y!) };
    const prepared = await prepare({ files, config: { inputs: 'X.npy.gz', labels: 'y.npy.gz' } });
    expect([valuesOf(prepared), labelsOf(prepared)]).toEqual([
      [1, 2, 3, 4],
      [1, 0],
    ]);
  });

  it('goes by `format` where it is given, and by the path of an address', async () => {
    const odd = await prepare({
      files: { 'rows.txt': text },
      config: { path: 'rows.txt', label: 'label', format: 'csv' },
    });
    expect(odd.rows).toBe(1);
    const remote = { path: 'https://example.org/rows.csv?token=secret.npy', label: 'label' };
    expect((await prepare({ files: { 'rows.csv': text }, config: remote })).rows).toBe(1);
    const problem = await problemOf({ files: { 'rows.csv': 'a,b,label\n' }, config: remote });
    expect(problem.message).toContain('https://example.org/rows.csv:');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('hands the digest that the gate file gives to whoever fetches', async () => {
    const asked: unknown[] = [];
    const config = { inputs: { x: { path: 'X.npy', sha256: 'a' } }, labels: { path: 'y.npy', sha256: 'b' } };
    await prepare({ files: pair(), config, onFetch: (...request) => asked.push(request) });
    expect(asked).toEqual([
      ['X.npy', 'a'],
      ['y.npy', 'b'],
    ]);
  });

  it('digests one file as it lies there, several by their digests, each once', async () => {
    const packed = gzipSync(text);
    const one = await prepare({ files: { 'rows.csv.gz': packed }, config: { path: 'rows.csv.gz', label: 'label' } });
    expect(one.sha256).toBe(sha256(packed));
    const files = pair();
    const two = await prepare({ files, config: { inputs: 'X.npy', labels: 'y.npy' } });
    expect(two.sha256).toBe(sha256(`${sha256(files['X.npy']!)}\n${sha256(files['y.npy']!)}\n`));
    const values = { standardize: { mean: 'y.npy', std: 1 } };
    const other = await prepare({ files, config: { inputs: 'X.npy' }, preprocess: [values] });
    expect(other.sha256).toBe(sha256(files['X.npy']!));
  });

  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['rows.parquet', { 'rows.parquet': 'PAR1' }, /does not say how it is written/],
    ['rows.npz', { 'rows.npz': text }, /is not a NumPy npz archive; it looks like text/],
    ['rows.csv', { 'rows.csv': npy(Float64Array.of(1), [1, 1]) }, /is not CSV text; it looks like a NumPy npy array/],
    ['rows.csv.gz', { 'rows.csv.gz': text }, /is not gzip/],
  ])('refuses %s whose bytes or name are not known', async (path, files, message) => {
    const problem = await problemOf({ files, config: { path } });
    expect(problem).toMatchObject({ code: 'dataset.format', message: expect.stringMatching(message) });
  });

  it('refuses damaged gzip', async () => {
    const packed = gzipSync(text.repeat(1000));
    for (const bytes of [
      packed.subarray(0, packed.length - 9),
      Buffer.concat([packed.subarray(0, 20), packed.subarray(30)]),
    ])
      expect(await problemOf({ files: { 'rows.csv.gz': bytes }, config: { path: 'rows.csv.gz' } })).toMatchObject({
        code: 'dataset.gzip',
      });
  });

  it('says so when a file has gone', async () => {
    expect(await problemOf({ files: {}, config: { inputs: 'X.npy' } })).toMatchObject({
      code: 'dataset.unusable',
      message: 'Files of dataset "rows" cannot be read or written (ENOENT)',
    });
  });
});
