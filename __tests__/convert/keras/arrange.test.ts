import { describe, expect, it } from 'vitest';
import { ONLY_IN_TRAINING } from '../../../src/formats/keras/shapes/same.ts';
import { at, fill, permuted } from './arrays.ts';
import { expectClose, oneLayer, random, runKeras, type Values } from './build.ts';

async function run(className: string, config: object, input: Values): Promise<Values> {
  const shape = [null, ...input.shape.slice(1)];
  return (await runKeras(oneLayer({ className, config: { ...config } }, [shape]), [input]))[0]!;
}

const image = random([2, 5, 4, 3], 3);

/** Linear interpolation between pixel centres (half-pixel centres), the outermost pixels continued. */
function bilinear(input: Values, height: number, width: number): Values {
  const [samples, rows, columns, channels] = input.shape as [number, number, number, number];
  const source = (i: number, to: number, from: number) => {
    const place = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), from - 1);
    return { low: Math.floor(place), high: Math.min(Math.floor(place) + 1, from - 1), part: place - Math.floor(place) };
  };
  return fill([samples, height, width, channels], ([n, i, j, c]) => {
    const [y, x] = [source(i!, height, rows), source(j!, width, columns)];
    const row = (r: number) => at(input, [n!, r, x.low, c!]) * (1 - x.part) + at(input, [n!, r, x.high, c!]) * x.part;
    return row(y.low) * (1 - y.part) + row(y.high) * y.part;
  });
}

describe('layers that arrange, as ONNX', () => {
  it.each([2, [1, 2], [2, 1]])('Cropping1D and ZeroPadding1D by %o', async (by) => {
    const input = random([2, 6, 3], 4);
    const [before, after] = Array.isArray(by) ? (by as [number, number]) : [by, by];
    const cropped = fill([2, 6 - before - after, 3], ([n, i, c]) => at(input, [n!, i! + before, c!]));
    expectClose(await run('Cropping1D', { cropping: by }, input), cropped);
    const padded = fill([2, 6 + before + after, 3], ([n, i, c]) => at(input, [n!, i! - before, c!]));
    expectClose(await run('ZeroPadding1D', { padding: by }, input), padded);
  });

  it('Cropping3D and ZeroPadding3D', async () => {
    const input = random([1, 4, 5, 6, 2], 4);
    const by = [
      [1, 0],
      [2, 1],
      [0, 2],
    ];
    const cropped = fill([1, 3, 2, 4, 2], ([n, i, j, k, c]) => at(input, [n!, i! + 1, j! + 2, k!, c!]));
    expectClose(await run('Cropping3D', { cropping: by }, input), cropped);
    const padded = fill([1, 5, 8, 8, 2], ([n, i, j, k, c]) => at(input, [n!, i! - 1, j! - 2, k!, c!]));
    expectClose(await run('ZeroPadding3D', { padding: by }, input), padded);
  });

  it('Cropping2D of channels first, and by one number', async () => {
    const input = random([1, 2, 5, 6], 4);
    const wanted = fill([1, 2, 3, 4], ([n, c, i, j]) => at(input, [n!, c!, i! + 1, j! + 1]));
    expectClose(await run('Cropping2D', { cropping: 1, data_format: 'channels_first' }, input), wanted);
  });

  it('UpSampling1D and UpSampling3D repeat', async () => {
    const line = random([2, 4, 3], 4);
    const long = fill([2, 12, 3], ([n, i, c]) => at(line, [n!, Math.floor(i! / 3), c!]));
    expectClose(await run('UpSampling1D', { size: 3 }, line), long);
    const cube = random([1, 2, 3, 2, 2], 4);
    const large = fill([1, 4, 3, 6, 2], ([n, i, j, k, c]) => at(cube, [n!, i! >> 1, j!, Math.floor(k! / 3), c!]));
    expectClose(await run('UpSampling3D', { size: [2, 1, 3] }, cube), large);
  });

  it('UpSampling2D, bilinear, either layout', async () => {
    const config = { size: [2, 3], interpolation: 'bilinear' };
    expectClose(await run('UpSampling2D', config, image), bilinear(image, 10, 12));
    const first = await run(
      'UpSampling2D',
      { ...config, data_format: 'channels_first' },
      permuted(image, [0, 3, 1, 2]),
    );
    expectClose(permuted(first, [0, 2, 3, 1]), bilinear(image, 10, 12));
  });

  it.each([
    [7, 9],
    [3, 2],
    [5, 4],
  ])('Resizing to %i × %i', async (height, width) => {
    expectClose(await run('Resizing', { height, width }, image), bilinear(image, height, width));
    const nearest = fill([2, height, width, 3], ([n, i, j, c]) =>
      at(image, [n!, Math.floor(((i! + 0.5) * 5) / height), Math.floor(((j! + 0.5) * 4) / width), c!]),
    );
    expectClose(await run('Resizing', { height, width, interpolation: 'nearest' }, image), nearest);
  });

  it('CenterCrop takes the middle, nearer to the start', async () => {
    const wanted = fill([2, 2, 3, 3], ([n, i, j, c]) => at(image, [n!, i! + 1, j!, c!]));
    expectClose(await run('CenterCrop', { height: 2, width: 3 }, image), wanted);
  });

  it('Permute, Flatten and Reshape keep integers as they are', async () => {
    const input = { shape: [2, 3, 2], data: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2 ** 31 - 1], type: 'int32' as const };
    for (const [className, config] of [
      ['Permute', { dims: [1, 2] }],
      ['Reshape', { target_shape: [3, 2] }],
    ] as const) {
      const model = oneLayer({ className, config }, [[null, 3, 2]], { dtype: 'int32' });
      expect(Array.from((await runKeras(model, [input]))[0]!.data)).toEqual(input.data);
    }
  });

  it('Reshape finds an open size when the model runs', async () => {
    const model = oneLayer({ className: 'Reshape', config: { target_shape: [-1, 2] } }, [[null, null, 4]]);
    const input = random([2, 3, 4]);
    expectClose((await runKeras(model, [input]))[0]!, { shape: [2, 6, 2], data: input.data });
  });

  it.each(ONLY_IN_TRAINING)('%s hands its input on', async (className) => {
    expectClose(await run(className, {}, image), image, 1e-12);
  });

  it('RandomCrop hands on images of its size, and refuses others', async () => {
    expectClose(await run('RandomCrop', { height: 5, width: 4 }, image), image, 1e-12);
    await expect(run('RandomCrop', { height: 3, width: 4 }, image)).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
    });
  });

  it.each([
    ['Resizing', { height: 3, width: 3, crop_to_aspect_ratio: true }],
    ['Resizing', { height: 3, width: 3, antialias: true }],
    ['Resizing', { height: 3, width: 3, interpolation: 'bicubic' }],
    ['UpSampling2D', { size: 2, interpolation: 'lanczos3' }],
    ['CenterCrop', { height: 9, width: 3 }],
  ])('refuses %s %o', async (className, config) => {
    await expect(run(className, config, image)).rejects.toMatchObject({ code: 'convert.unsupported_layer' });
  });

  it.each([
    ['Reshape', { target_shape: [7, -1] }, 'format.shape'],
    ['Reshape', { target_shape: [-1, -1] }, 'format.shape'],
    ['Permute', { dims: [1, 1, 2] }, 'format.config'],
    ['Cropping2D', { cropping: 3 }, 'format.shape'],
    [
      'ZeroPadding2D',
      {
        padding: [
          [1, 2, 3],
          [1, 1, 1],
        ],
      },
      'format.config',
    ],
    ['ZeroPadding2D', { padding: -1 }, 'format.config'],
    ['UpSampling2D', { size: 0 }, 'format.config'],
    ['RepeatVector', { n: 2 }, 'format.shape'],
  ])('refuses what Keras would not build: %s %o', async (className, config, code) => {
    await expect(run(className, config, image)).rejects.toMatchObject({ code });
  });
});
