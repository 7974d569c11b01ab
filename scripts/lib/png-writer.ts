import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TRUECOLOUR = 2;
const FILTER_UP = 2;

/**
 * An image of `size` × `size` as PNG: three bytes a pixel, each row stored as its difference from the one above. Deflated in
 * JavaScript, since zlib's bytes depend on the version of Node.js.
 */
export function writePng(size: number, pixels: Uint8Array): Uint8Array {
  const stride = 3 * size;
  const filtered = new Uint8Array(size * (stride + 1));
  for (let y = 0; y < size; y++) {
    filtered[y * (stride + 1)] = FILTER_UP;
    for (let at = 0; at < stride; at++) {
      const above = y === 0 ? 0 : pixels[(y - 1) * stride + at]!;
      filtered[y * (stride + 1) + 1 + at] = pixels[y * stride + at]! - above;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, TRUECOLOUR, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', zlibSync(filtered, { level: 9 })), chunk('IEND')];
  return Buffer.concat([Buffer.from(SIGNATURE), ...parts]);
}

function chunk(type: string, body: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const result = Buffer.concat([Buffer.alloc(4), named, Buffer.alloc(4)]);
  result.writeUInt32BE(body.length);
  result.writeUInt32BE(crc32(named), result.length - 4);
  return result;
}
