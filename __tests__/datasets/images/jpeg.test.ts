import { describe, expect, it } from 'vitest';
import { decodeJpeg } from '../../../src/datasets/images/jpeg.ts';
import { pillow } from './pillow.ts';

const file = (name: string) => Buffer.from(pillow[name]!.file, 'base64');
const colour = file('jpegColour');

/** The start of the segment with this marker. */
const segment = (bytes: Buffer, marker: number) => bytes.indexOf(Buffer.of(0xff, marker));

function changed(bytes: Buffer, at: number, ...values: number[]): Buffer {
  const result = Buffer.from(bytes);
  result.set(values, at);
  return result;
}

const frame = segment(colour, 0xc0);
const scan = segment(colour, 0xda);

describe('decodeJpeg', () => {
  it.each(['jpegColour', 'jpegGray', 'jpegProgressive', 'jpegTurned'])(
    'reads %s to the bit as Pillow',
    async (name) => {
      const { shape, values } = pillow[name]!;
      const image = await decodeJpeg(file(name));
      expect([image.height, image.width, image.channels]).toEqual(shape);
      expect([...image.values]).toEqual(values);
    },
  );

  it.each<[string, Buffer, RegExp]>([
    ['CMYK', file('cmyk'), /CMYK/],
    ['what is cut off in its pixels', colour.subarray(0, -10), /cut off/],
    ['what is cut off in its header', colour.subarray(0, frame + 6), /cut off/],
    ['pixels that end early', Buffer.concat([colour.subarray(0, -20), Buffer.of(0xff, 0xd9)]), /damaged/],
    ['a bomb by its header', changed(colour, frame + 5, 0xff, 0xff, 0xff, 0xff), /65535×65535/],
    ['no height', changed(colour, frame + 5, 0, 0), /impossible size/],
    ['12 bits', changed(colour, frame + 4, 12), /8 bits/],
    ['arithmetic coding', changed(colour, frame + 1, 0xc9), /baseline or progressive/],
    ['two colours', changed(colour, frame + 9, 2), /2 colour components/],
    [
      'scans without end',
      Buffer.concat([
        colour.subarray(0, scan),
        ...Array.from({ length: 101 }, () => colour.subarray(scan, -2)),
        Buffer.of(0xff, 0xd9),
      ]),
      /100 scans/,
    ],
    ['nothing but a start', Buffer.of(0xff, 0xd8, 0xff, 0xd9), /no pixels/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(decodeJpeg(bytes)).rejects.toThrow(message);
    await expect(decodeJpeg(bytes)).rejects.toThrow(SyntaxError);
  });

  it('reads the next image after a damaged one', async () => {
    const tables = changed(colour, segment(colour, 0xc4) + 5, ...Array(16).fill(0xff));
    await expect(decodeJpeg(tables)).rejects.toThrow(/damaged/);
    expect([...(await decodeJpeg(colour)).values]).toEqual(pillow.jpegColour!.values);
  });
});
