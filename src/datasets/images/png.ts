import { inflateSync } from 'node:zlib';
import type { Image } from './image.ts';
import { type PngHeader, type PngParts, readChunks } from './png-chunks.ts';
import { unfilter } from './png-filters.ts';

/** The pixels of an interlacing pass: every `dx`-th from `x0` in every `dy`-th row from `y0`. */
interface Pass {
  x0: number;
  y0: number;
  dx: number;
  dy: number;
  width: number;
  height: number;
  rowBytes: number;
}

const WHOLE = [[0, 0, 1, 1]] as const;
/** Adam7 (W3C PNG, 8.2) as x0, y0, dx, dy. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Decodes a PNG (W3C Portable Network Graphics, third edition) of any colour type and depth, interlaced or not. Values of
 * 16 bits are divided by 257, of fewer than 8 spread to 0…255; alpha and transparency are dropped, gamma and colour
 * profiles ignored. An animation is its still image. Throws SyntaxError.
 */
export function decodePng(bytes: Uint8Array): Image {
  const parts = readChunks(bytes);
  const { header } = parts;
  const passes = passesOf(header);
  const raw = inflated(
    parts.data,
    passes.reduce((sum, { height, rowBytes }) => sum + height * (1 + rowBytes), 0),
  );
  const channels = header.samples < 3 && header.colour !== 3 ? 1 : 3;
  const values = new Float64Array(header.width * header.height * channels);
  const pixelBytes = Math.max(1, (header.samples * header.depth) >> 3);
  let at = 0;
  for (const pass of passes) {
    const length = pass.height * (1 + pass.rowBytes);
    const rows = unfilter(raw.subarray(at, at + length), pass.rowBytes, pixelBytes);
    at += length;
    for (const [index, row] of rows.entries()) {
      const start = ((pass.y0 + index * pass.dy) * header.width + pass.x0) * channels;
      place(row, pass.width, parts, channels, values, start, pass.dx * channels);
    }
  }
  return { height: header.height, width: header.width, channels, values };
}

function passesOf(header: PngHeader): Pass[] {
  return (header.interlaced ? ADAM7 : WHOLE).flatMap(([x0, y0, dx, dy]) => {
    const width = Math.ceil((header.width - x0) / dx);
    const height = Math.ceil((header.height - y0) / dy);
    if (width <= 0 || height <= 0) return [];
    return { x0, y0, dx, dy, width, height, rowBytes: Math.ceil((width * header.samples * header.depth) / 8) };
  });
}

/** Exactly `expected` bytes; more are never held. */
function inflated(data: Uint8Array, expected: number): Uint8Array {
  let raw: Uint8Array;
  try {
    raw = inflateSync(data, { maxOutputLength: expected });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new SyntaxError('holds more pixels than its header declares');
    throw new SyntaxError('is damaged or cut off (its pixels cannot be inflated)');
  }
  if (raw.length === expected) return raw;
  throw new SyntaxError('holds fewer pixels than its header declares');
}

/** Writes the colours of one row of a pass, a pixel every `step` values. */
function place(
  row: Uint8Array,
  width: number,
  { header, palette }: PngParts,
  channels: 1 | 3,
  values: Float64Array,
  start: number,
  step: number,
): void {
  const { depth, samples } = header;
  const sample = reader(row, depth);
  const scale = 255 / (2 ** depth - 1);
  for (let pixel = 0; pixel < width; pixel++) {
    const to = start + pixel * step;
    for (let channel = 0; channel < channels; channel++) {
      if (palette && header.colour === 3) {
        const index = sample(pixel);
        if (3 * index >= palette.length) throw new SyntaxError('names a colour that its palette does not hold');
        values[to + channel] = palette[3 * index + channel]!;
      } else {
        const value = sample(pixel * samples + channel);
        values[to + channel] = depth === 16 ? value / 257 : value * scale;
      }
    }
  }
}

function reader(row: Uint8Array, depth: number): (index: number) => number {
  if (depth === 8) return (index) => row[index]!;
  if (depth === 16) return (index) => (row[2 * index]! << 8) | row[2 * index + 1]!;
  const mask = 2 ** depth - 1;
  return (index) => (row[(index * depth) >> 3]! >> (8 - depth - ((index * depth) & 7))) & mask;
}
