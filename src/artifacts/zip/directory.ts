import type { FileHandle } from 'node:fs/promises';
import { findDirectory, parseDirectory, parseEnd64, TAIL_BYTES, type ZipEntry } from '../../contracts/zip-directory.ts';

const MAX_DIRECTORY_BYTES = 16 * 2 ** 20;
const END64_BYTES = 56;

/** The members of an archive. Throws RangeError or SyntaxError where it is no sound zip archive. */
export async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tailBytes = Math.min(TAIL_BYTES, size);
  const found = findDirectory(await readAt(file, size - tailBytes, tailBytes));
  const directory = 'end64' in found ? parseEnd64(await readAt(file, found.end64, END64_BYTES)) : found;
  if (directory.bytes > MAX_DIRECTORY_BYTES) throw new RangeError('its directory is too long');
  return parseDirectory(await readAt(file, directory.offset, directory.bytes), directory.entries);
}

/** Exactly `length` bytes; throws RangeError where the file ends before. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new RangeError('it ends too early');
    filled += bytesRead;
  }
  return bytes;
}
