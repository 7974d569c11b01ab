import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipEntry } from '../../contracts/zip-directory.ts';
import type { Scratch } from '../kind.ts';
import { MAX_EXPANDED_BYTES } from '../limits.ts';
import { problem, quote } from '../problem.ts';
import { type Region, readRegion } from './region.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const AGAIN = 'Write it again with numpy.savez or numpy.savez_compressed.';

/**
 * The bytes of a member, its checksum verified: where they lie when it is stored, else expanded into a temporary file.
 * Never more than the directory declares, and of a compressed member never more than 4 GiB.
 */
export async function openMember(archive: Region, entry: ZipEntry, name: string, scratch: Scratch): Promise<Region> {
  const place = { file: name };
  const fail = (what: string) => problem('npz', place, `${quote(entry.name)} ${what}`, AGAIN);
  if (entry.encrypted) throw fail('is encrypted');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw fail(`uses compression method ${entry.method}`);
  const start = await dataStart(archive, entry);
  if (start === undefined || start + entry.compressedBytes > archive.length) throw fail('does not lie in the archive');
  const source = { path: archive.path, start: archive.start + start, length: entry.compressedBytes };
  if (entry.method === STORED) {
    if (entry.bytes !== entry.compressedBytes) throw fail('has two sizes');
    const found = await copy(source, undefined, entry.bytes);
    if (found.crc !== entry.crc32) throw fail('is damaged: its checksum differs');
    return source;
  }
  if (entry.bytes > MAX_EXPANDED_BYTES) {
    const what = `${quote(entry.name)} expands to ${entry.bytes} bytes; at most ${MAX_EXPANDED_BYTES} are`;
    throw problem('too_large', place, what, 'Store large arrays without compression (numpy.savez) or as npy.');
  }
  const path = scratch();
  const found = await copy(source, path, entry.bytes).catch((error: Error & { code?: unknown }) => {
    if (error instanceof RangeError || String(error.code).startsWith('Z_')) return undefined;
    throw error;
  });
  if (found?.bytes !== entry.bytes || found.crc !== entry.crc32)
    throw fail('is damaged: it does not expand as declared');
  return { path, start: 0, length: entry.bytes };
}

/** The local header repeats the name with its own extra field; only their lengths matter here. */
async function dataStart(archive: Region, entry: ZipEntry): Promise<number | undefined> {
  if (entry.offset + LOCAL_HEADER_BYTES > archive.length) return undefined;
  const view = new DataView((await readRegion(archive, entry.offset, LOCAL_HEADER_BYTES)).buffer);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  return entry.offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

async function copy(
  source: Region,
  inflateTo: string | undefined,
  limit: number,
): Promise<{ bytes: number; crc: number }> {
  const found = { bytes: 0, crc: 0 };
  if (source.length === 0) return found;
  const stream = createReadStream(source.path, { start: source.start, end: source.start + source.length - 1 });
  const count = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      found.bytes += chunk.length;
      if (found.bytes > limit) throw new RangeError('more bytes than declared');
      found.crc = crc32(chunk, found.crc);
      yield chunk;
    }
  };
  if (inflateTo) await pipeline(stream, createInflateRaw(), count, createWriteStream(inflateTo, { flags: 'wx' }));
  else for await (const _ of count(stream));
  return found;
}
