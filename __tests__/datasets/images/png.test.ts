import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../../src/datasets/images/png.ts';
import { pillow } from './pillow.ts';
import { chunk, png } from './png-files.ts';

const sample = (x: number, y: number, channel: number) => (x * 37 + y * 91 + channel * 53 + x * y) % 256;
const COLOUR_CHANNELS: Record<number, number> = { 0: 1, 2: 3, 4: 1, 6: 3 };

describe('decodePng', () => {
  it.each(['gray', 'rgb', 'rgba', 'grayAlpha', 'palette', 'oneBit'])('reads %s as Pillow does', (name) => {
    const { file, shape, values } = pillow[name]!;
    const image = decodePng(Buffer.from(file, 'base64'));
    expect([image.height, image.width, image.channels]).toEqual(shape);
    expect([...image.values]).toEqual(values);
  });

  it('divides 16 bits by 257', () => {
    const { file, values } = pillow.deep!;
    expect([...decodePng(Buffer.from(file, 'base64')).values]).toEqual(values.map((value) => value / 257));
  });

  const forms = [0, 2, 4, 6].flatMap((colour) => [0, 1, 2, 3, 4].map((filter) => [colour, filter] as const));
  it.each(forms)('undoes filters, straight and interlaced (colour type %i, filter %i)', (colour, filter) => {
    for (const [width, height] of [
      [13, 11],
      [1, 1],
      [3, 2],
      [5, 9],
    ] as const) {
      for (const interlaced of [false, true]) {
        const image = decodePng(png({ width, height, colour, filter, interlaced, sample }));
        const channels = COLOUR_CHANNELS[colour]!;
        const expected = Array.from({ length: width * height * channels }, (_, index) => {
          const pixel = Math.floor(index / channels);
          return sample(pixel % width, Math.floor(pixel / width), index % channels);
        });
        expect([...image.values]).toEqual(expected);
      }
    }
  });

  it.each([1, 2, 4])('spreads %i bits over 0 to 255, interlaced too', (depth) => {
    const levels = 2 ** depth;
    for (const interlaced of [false, true]) {
      const level = (x: number, y: number) => (x + 3 * y) % levels;
      const { values } = decodePng(png({ width: 11, height: 5, depth, interlaced, sample: level }));
      const expected = Array.from(
        { length: 55 },
        (_, at) => (level(at % 11, Math.floor(at / 11)) * 255) / (levels - 1),
      );
      expect([...values]).toEqual(expected);
    }
  });

  const small = png({ width: 4, height: 4, sample });
  const flipped = Buffer.from(small);
  flipped[45]! ^= 1;
  it.each<[string, Uint8Array, RegExp]>([
    ['what is cut off', small.subarray(0, -13), /cut off/],
    ['a wrong checksum', flipped, /checksum/],
    [
      'a bomb by its header',
      png({ width: 100_000, height: 100_000, data: deflateSync(Buffer.alloc(9)) }),
      /100000×100000/,
    ],
    [
      'more pixels than declared',
      png({ width: 4, height: 4, data: deflateSync(Buffer.alloc(2 ** 24)) }),
      /more pixels/,
    ],
    ['fewer pixels than declared', png({ width: 4, height: 4, data: deflateSync(Buffer.alloc(19)) }), /fewer pixels/],
    ['pixels that are no zlib', png({ width: 4, height: 4, data: Buffer.alloc(40, 7) }), /inflated/],
    ['no size', png({ width: 0, height: 4 }), /impossible size/],
    ['an unknown depth', png({ width: 4, height: 4, depth: 16, colour: 3 }), /PNG does not define/],
    ['a palette that is missing', png({ width: 4, height: 4, colour: 3 }), /no palette/],
    [
      'a colour beyond the palette',
      png({ width: 4, height: 4, colour: 3, sample: () => 2, extra: [chunk('PLTE', Buffer.alloc(6))] }),
      /palette does not hold/,
    ],
    ['an unknown filter', png({ width: 1, height: 1, data: deflateSync(Buffer.of(5, 0)) }), /filter/],
    ['an unknown part', png({ width: 4, height: 4, extra: [chunk('ABCD', Buffer.alloc(3))] }), /must not be skipped/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodePng(bytes)).toThrow(SyntaxError);
    expect(() => decodePng(bytes)).toThrow(message);
  });
});
