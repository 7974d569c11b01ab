import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResolvedInput } from '../../src/contracts/dataset.ts';
import { npy } from './arrays.ts';
import { type Case, type Files, labelsOf, prepare, problemOf, valuesOf } from './files.ts';
import { pillow } from './images/pillow.ts';
import { png } from './images/png-files.ts';

const flat = (value: number, size = 2, colour = 0) =>
  png({ width: size, height: size, colour, sample: (_x, _y, channel) => (value + 10 * channel) % 256 });
const input = (...rowShape: number[]): ResolvedInput[] => [{ name: 'x', dtype: 'float64', rowShape }];
const faces: Files = {
  'faces/sad/b.png': flat(2),
  'faces/sad/a.PNG': flat(1),
  'faces/sad/B.png': flat(3),
  'faces/happy/é.png': flat(5),
  'faces/happy/z.png': flat(4),
  'faces/happy/.DS_Store': 'x',
  'faces/.hidden': 'x',
};
const folder = (more: Partial<Case> = {}): Case => ({
  files: faces,
  config: { path: 'faces' },
  inputs: input(2, 2, 1),
  classes: ['sad', 'happy', 'angry'],
  ...more,
});
const fours = (...values: number[]) => values.flatMap((value) => Array<number>(4).fill(value));

describe('a folder of images', () => {
  it('takes classes and files in the order of their bytes, hidden ones left out', async () => {
    const prepared = await prepare(folder());
    expect(prepared.rows).toBe(5);
    expect(valuesOf(prepared)).toEqual(fours(4, 5, 3, 1, 2));
    expect(labelsOf(prepared)).toEqual([1, 1, 0, 0, 0]);
  });

  it('has the digest of its sorted sha256sum lines', async () => {
    const names = ['happy/z.png', 'happy/é.png', 'sad/B.png', 'sad/a.PNG', 'sad/b.png'];
    const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    const lines = names.map((name) => `${sha256(faces[`faces/${name}`]!)}  ${name}\n`).join('');
    expect((await prepare(folder())).sha256).toBe(sha256(lines));
    expect((await prepare(folder({ config: { path: 'faces/', sha256: sha256(lines) } }))).rows).toBe(5);
    expect((await problemOf(folder({ config: { path: 'faces', sha256: sha256('') } }))).code).toBe(
      'dataset.digest_mismatch',
    );
  });

  it('decodes only what a sample draws, and counts every file in the digest', async () => {
    const sample = { rows: 2, stratify: true };
    const all = await prepare(folder());
    const some = await prepare(folder({ config: { path: 'faces', sample } }));
    expect(some.sampled).toEqual({ from: 5, seed: 1, stratified: true });
    expect(some.sha256).toBe(all.sha256);
    expect(labelsOf(some)).toEqual([1, 0]);
    const broken: Files = { 'faces/0/a.png': flat(1), 'faces/0/b.png': 'no image', 'faces/0/c.png': flat(3) };
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
        prepare({ files: broken, config: { path: 'faces', sample: { rows: 1, seed } }, inputs: input(2, 2) }).then(
          (prepared) => valuesOf(prepared)[0],
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(outcomes)).toEqual(
      new Set([1, 3, 'faces/0/b.png: is neither PNG nor JPEG, whatever its name says']),
    );
  });

  it('brings images of several sizes and forms to one shape', async () => {
    const files: Files = {
      'i/0/a.png': flat(50, 3, 2),
      'i/0/b.png': flat(100, 5, 6),
      'i/0/c.png': flat(200, 4),
      'i/0/d.jpg': Buffer.from(pillow.jpegGray!.file, 'base64'),
    };
    const config = { path: 'i' };
    const preprocess = [{ grayscale: true as const }, { resize: { height: 1, width: 1, method: 'area' as const } }];
    const values = valuesOf(await prepare({ files, config, preprocess, inputs: input(1, 1, 1) }));
    const jpeg = pillow.jpegGray!.values;
    const luma = (red: number) => 0.299 * red + 0.587 * (red + 10) + 0.114 * (red + 20);
    const expected = [luma(50), luma(100), 200, jpeg.reduce((a, b) => a + b) / jpeg.length];
    for (const [at, value] of expected.entries()) expect(values[at]).toBeCloseTo(value, 9);
  });

  it('orders channels and turns them into planes', async () => {
    const files: Files = { 'i/0/a.png': flat(1, 2, 2), 'i/0/b.png': flat(9, 2) };
    const preprocess = [{ channels: 'bgr' as const }, { transpose: [2, 0, 1] }];
    const prepared = await prepare({ files, config: { path: 'i' }, preprocess, inputs: input(3, 2, 2) });
    expect(valuesOf(prepared)).toEqual([...fours(21, 11, 1), ...fours(9, 9, 9)]);
  });

  it.each<[string, Partial<Case>, string, RegExp]>([
    ['a class that the model has not', { classes: ['sad', 'joy'] }, 'label_outside', /faces\/happy: the label "happy"/],
    ['an empty class', { arrange: (at) => mkdirSync(join(at, 'faces/angry')) }, 'no_rows', /faces\/angry: holds no/],
    ['files beside the classes', { files: { ...faces, 'faces/a.png': flat(1) } }, 'images', /"a.png" outside of a/],
    ['other files', { files: { ...faces, 'faces/sad/Thumbs.db': '' } }, 'images', /faces\/sad: holds "Thumbs.db"/],
    ['folders in a class', { files: { ...faces, 'faces/sad/more/a.png': '' } }, 'images', /the folder "more"/],
    [
      'what is no image',
      { files: { ...faces, 'faces/sad/c.png': 'GIF89a' } },
      'image',
      /faces\/sad\/c.png: is neither/,
    ],
    ['an empty file', { files: { ...faces, 'faces/sad/c.png': '' } }, 'image', /faces\/sad\/c.png: is neither/],
    ['a label column', { config: { path: 'faces', label: 'x' } }, 'images', /`label:` is for tables/],
    ['several labels', { task: 'multilabel' }, 'label_shape', /the task is multilabel/],
    ['the wrong size', { inputs: input(3, 3, 1) }, 'shape', /faces\/happy\/z.png: holds rows of \[2, 2, 1\]/],
    [
      'channels last for channels first',
      { files: { 'faces/sad/a.png': flat(1, 2, 2) }, inputs: input(3, 2, 2) },
      'shape',
      /makes rows of \[2, 2, 3\], but the input "x" takes \[3, 2, 2\]/,
    ],
    ['several inputs', { inputs: [...input(2, 2), { ...input(2, 2)[0]!, name: 'y' }] }, 'several_inputs', /several/],
    [
      'a link out of the folder',
      {
        arrange: (at) => {
          writeFileSync(join(at, 'secret.png'), flat(1));
          symlinkSync('../../secret.png', join(at, 'faces/sad/c.png'));
        },
      },
      'image_outside',
      /faces\/sad\/c.png: lies outside of faces/,
    ],
    [
      'a link to a folder',
      { arrange: (at) => symlinkSync('..', join(at, 'faces/sad/c.png')) },
      'image',
      /c.png: is no file/,
    ],
    [
      'a link that leads nowhere',
      { arrange: (at) => symlinkSync('nowhere', join(at, 'faces/sad/c.png')) },
      'image',
      /does not exist/,
    ],
    ['a hostile name', { files: { 'faces/\u001b[31m/a.gif': '' } }, 'images', /faces\/\\u\{1b\}\[31m: holds "a.gif"/],
  ])('refuses %s', async (_, more, code, message) => {
    expect(await problemOf(folder(more))).toMatchObject({
      code: `dataset.${code}`,
      message: expect.stringMatching(message),
    });
  });
});

describe('a list of images', () => {
  const files: Files = {
    'eval/list.csv': 'file,label\nimg/b.png,1\n./img/a.png,0\nimg/b.png,0\n',
    'eval/img/a.png': flat(1),
    'eval/img/b.png': flat(2),
  };
  const config = { path: 'eval/list.csv', image: 'file', label: 'label' };
  const given = (rows: string): Case => ({
    files: { ...files, 'eval/list.csv': `file,label\n${rows}\n`, 'other.png': flat(1) },
    config,
    inputs: input(2, 2),
  });

  it('takes them in the order of the list, from beside it', async () => {
    const prepared = await prepare({ files, config, inputs: input(1, 2, 2) });
    expect(valuesOf(prepared)).toEqual(fours(2, 1, 2));
    expect(labelsOf(prepared)).toEqual([1, 0, 0]);
    const other = await prepare({ files: { ...files, 'eval/img/a.png': flat(3) }, config, inputs: input(2, 2) });
    expect(other.sha256).not.toBe(prepared.sha256);
  });

  it('takes label columns and jsonl', async () => {
    const rows = '{"f":"img/a.png","joy":1,"fear":1}\n{"f":"img/b.png","joy":0,"fear":1}\n';
    const prepared = await prepare({
      files: { ...files, 'eval/list.jsonl': rows },
      config: { path: 'eval/list.jsonl', image: 'f', label: ['joy', 'fear'] },
      inputs: input(2, 2),
      task: 'multilabel',
    });
    expect(labelsOf(prepared)).toEqual([1, 1, 0, 1]);
  });

  it.each<[string, Case, string, RegExp]>([
    ['a path that climbs out', given('../other.png,1'), 'image_outside', /lies outside of eval/],
    ['an absolute path', given('/etc/hostname,1'), 'image_outside', /lies outside of eval/],
    ['what does not exist', given('img/c.png,1'), 'image', /eval\/img\/c.png: does not exist/],
    ['a row without an image', given('"",1'), 'image', /line 2: "" is no path/],
    [
      'a null byte',
      {
        files: { 'eval/list.jsonl': '{"file":"a\\u0000.png"}\n' },
        config: { path: 'eval/list.jsonl', image: 'file' },
      },
      'image',
      /line 1: "a\\u\{0\}.png" is no path/,
    ],
    ['an unknown column', { ...given('a,1'), config: { ...config, image: 'fil' } }, 'unknown_column', /did you mean/],
    [
      'a list from an address',
      { ...given('a,1'), config: { ...config, path: 'https://example.org/eval/list.csv' } },
      'images',
      /no file of this machine/,
    ],
    [
      'an image column of arrays',
      { files: { 'a.npz': npy(Float64Array.of(1), [1]) }, config: { path: 'a.npz', image: 'file' } },
      'format',
      /a.npz/,
    ],
  ])('refuses %s', async (_, wrong, code, message) => {
    expect(await problemOf(wrong)).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });
});

describe('image steps on arrays', () => {
  it('resizes rows of [height, width]', async () => {
    const X = npy(Float32Array.of(0, 8, 8, 16), [1, 2, 2]);
    const preprocess = [{ resize: { height: 1, width: 1 } }];
    expect(
      valuesOf(await prepare({ files: { 'X.npy': X }, config: { inputs: 'X.npy' }, preprocess, inputs: input(1) })),
    ).toEqual([8]);
  });

  it.each<[string, Case['preprocess'], RegExp]>([
    ['resize of a flat row', [{ resize: { height: 1, width: 1 } }], /resize: rows of \[4\] are no images/],
    ['grayscale of a flat row', [{ grayscale: true }], /grayscale: rows of \[4\] are no images/],
    ['channels of two', [{ reshape: [1, 2, 2] }, { channels: 'rgb' }], /channels: rows of \[1, 2, 2\]/],
    [
      'a size beyond all memory',
      [{ reshape: [2, 2] }, { resize: { height: 65536, width: 65536 } }],
      /makes rows of more than/,
    ],
  ])('refuses %s', async (_, preprocess, message) => {
    const files = { 'X.npy': npy(Float32Array.of(1, 2, 3, 4), [1, 4]) };
    expect(
      (await problemOf({ files, config: { inputs: 'X.npy' }, preprocess: preprocess!, inputs: input(4) })).message,
    ).toMatch(message);
  });
});
