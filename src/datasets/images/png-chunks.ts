import { crc32 } from 'node:zlib';
import { checkSize } from './image.ts';

export interface PngHeader {
  width: number;
  height: number;
  /** Bits of a sample. */
  depth: number;
  /** PNG's colour type: 0 gray, 2 colour, 3 palette, 4 gray with alpha, 6 colour with alpha. */
  colour: number;
  /** Samples of a pixel in the file. */
  samples: number;
  interlaced: boolean;
}

export interface PngParts {
  header: PngHeader;
  /** Red, green, blue of each entry. */
  palette: Uint8Array | undefined;
  /** The zlib stream. */
  data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples and allowed bit depths of each colour type (PNG, 11.2.1). */
const COLOURS: Record<number, { samples: number; depths: readonly number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Reads the chunks of a PNG (W3C PNG, 5.3) and checks each one's CRC. Throws SyntaxError. */
export function readChunks(bytes: Uint8Array): PngParts {
  let header: PngHeader | undefined;
  let palette: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  for (const { type, body } of chunks(bytes)) {
    if (!header && type !== 'IHDR') throw new SyntaxError('does not begin with its header');
    if (type === 'IHDR') header = parseHeader(body, header);
    else if (type === 'PLTE') palette = checkedPalette(body);
    else if (type === 'IDAT') data.push(body);
    // Bit 5 of the first letter says that a reader may skip the chunk (5.4).
    else if (type !== 'IEND' && type < 'a') throw new SyntaxError('holds an unknown part that must not be skipped');
  }
  if (data.length === 0) throw new SyntaxError('holds no pixels');
  if (header!.colour === 3 && !palette) throw new SyntaxError('has no palette');
  return { header: header!, palette, data: Buffer.concat(data) };
}

function* chunks(bytes: Uint8Array): Generator<{ type: string; body: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; ; ) {
    const end = at + 8 + (at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY);
    if (end + 4 > bytes.length) throw new SyntaxError('is cut off');
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      throw new SyntaxError('is damaged (a checksum does not match)');
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    yield { type, body: bytes.subarray(at + 8, end) };
    if (type === 'IEND') return;
    at = end + 4;
  }
}

function parseHeader(body: Uint8Array, earlier: PngHeader | undefined): PngHeader {
  if (earlier || body.length !== 13) throw new SyntaxError('has a broken header');
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, compression, filter, interlace] = body.subarray(8) as unknown as [number, ...number[]];
  const known = Object.hasOwn(COLOURS, colour!) ? COLOURS[colour!] : undefined;
  if (!known?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace! > 1)
    throw new SyntaxError('has a header that PNG does not define');
  checkSize(width, height);
  return { width, height, depth, colour: colour!, samples: known.samples, interlaced: interlace === 1 };
}

function checkedPalette(body: Uint8Array): Uint8Array {
  if (body.length === 0 || body.length % 3 !== 0 || body.length > 768) throw new SyntaxError('has a broken palette');
  return body;
}
