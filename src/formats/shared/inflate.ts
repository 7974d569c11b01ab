import { Inflate } from 'fflate';

/** What is given to the decompressor at once; its answer is at most 1,032 times as long. */
const STEP_BYTES = 4096;

/** Raw deflate (RFC 1951) that must give exactly `bytes` bytes; undefined where it is damaged, shorter or longer. */
export function inflateExactly(stored: Uint8Array, bytes: number): Uint8Array | undefined {
  const result = inflate(stored, bytes);
  return result?.length === bytes ? result : undefined;
}

/** A zlib stream (RFC 1950) of at most `most` bytes; undefined where it is damaged or longer. */
export function inflateZlib(stored: Uint8Array, most: number): Uint8Array | undefined {
  const [method = 0, flags = 0] = stored;
  const sound = (method & 0xf) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0;
  const result = sound ? inflate(stored.subarray(2, -4), most) : undefined;
  const sum = stored.subarray(-4).reduce((value, byte) => value * 256 + byte, 0);
  return result && sum === adler32(result) ? result : undefined;
}

/** CRC-32 as zip uses it (reflected polynomial 0xedb88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function inflate(stored: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let total = 0;
  let finished = false;
  const stream = new Inflate((part, final) => {
    total += part.length;
    finished = final;
    if (total <= most) parts.push(part);
  });
  try {
    for (let at = 0; at < stored.length && total <= most; at += STEP_BYTES) {
      stream.push(stored.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= stored.length);
    }
  } catch {
    return undefined;
  }
  if (!finished || total > most) return undefined;
  const result = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** RFC 1950 8.2. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // As many as cannot overflow 32 bits.
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}
