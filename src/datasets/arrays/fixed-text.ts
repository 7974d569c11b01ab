import { problem } from '../problem.ts';

/**
 * NumPy's fixed-width text: `U` is UTF-32 little-endian (4 bytes a character), `S` bytes, here UTF-8; both are padded
 * with NUL. Throws `dataset.encoding`.
 */
export function decodeText(bytes: Uint8Array, unitBytes: number, name: string): string {
  try {
    return unitBytes === 4 ? decodeUtf32(bytes) : decodeUtf8(bytes);
  } catch {
    throw problem(
      'encoding',
      { file: name },
      'holds text that is not valid Unicode',
      'Save the names as Unicode text.',
    );
  }
}

function decodeUtf32(bytes: Uint8Array): string {
  const points = new Uint32Array(new Uint8Array(bytes).buffer);
  let end = points.length;
  while (end > 0 && points[end - 1] === 0) end--;
  return Array.from(points.subarray(0, end), (point) => String.fromCodePoint(point)).join('');
}

function decodeUtf8(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
}
