import { checkSize } from './image.ts';

export interface JpegHeader {
  width: number;
  height: number;
  components: 1 | 3;
}

/** Each scan of a progressive file costs a pass over all pixels; encoders write about ten. */
const MAX_SCANS = 100;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const JPG = 0xc8;
const DAC = 0xcc;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/**
 * Walks the markers of a JPEG (ITU-T T.81, annex B) from its start to its end marker, before anything is decoded.
 * Throws SyntaxError for what is cut off, not baseline or progressive Huffman of 8 bits, or neither gray nor three colours.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let header: JpegHeader | undefined;
  let scans = 0;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) throw new SyntaxError('is cut off');
    if (bytes[at] !== 0xff) throw new SyntaxError('is damaged (a marker is missing)');
    if (marker === EOI) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) throw new SyntaxError('is cut off or damaged');
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) header = parseFrame(marker, body, header);
    at += 2 + length;
    if (marker !== SOS) continue;
    if (!header) throw new SyntaxError('has no header before its pixels');
    if (++scans > MAX_SCANS) throw new SyntaxError(`has more than ${MAX_SCANS} scans`);
    at = afterScan(bytes, at);
  }
  if (!header || scans === 0) throw new SyntaxError('holds no pixels');
  return header;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== JPG && marker !== DAC;
}

function parseFrame(marker: number, body: Uint8Array, earlier: JpegHeader | undefined): JpegHeader {
  if (earlier || body.length < 6) throw new SyntaxError('has a broken header');
  const [precision, components] = [body[0]!, body[5]!];
  if (marker > 0xc2 || precision !== 8)
    throw new SyntaxError('is no baseline or progressive JPEG of 8 bits, the only ones that are read');
  if (components === 4) throw new SyntaxError('is CMYK; only gray and RGB images are read');
  if (components !== 1 && components !== 3) throw new SyntaxError(`has ${components} colour components`);
  const [height, width] = [(body[1]! << 8) | body[2]!, (body[3]! << 8) | body[4]!];
  checkSize(width, height);
  return { width, height, components };
}

/** The first marker after compressed data that is neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new SyntaxError('is cut off');
}
