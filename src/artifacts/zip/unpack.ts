import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ModelGateError } from '../../contracts/errors.ts';
import type { ZipEntry } from '../../contracts/zip-directory.ts';
import { readAt, readDirectory } from './directory.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const MAX_ENTRIES = 10_000;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

export interface UnpackRequest {
  archive: string;
  /** What messages call the archive. */
  shown: string;
  /** An existing, empty folder. */
  directory: string;
  /** Of all members together, unpacked. */
  maxBytes: number;
}

/**
 * Unpacks a zip archive. Everything is decided by its central directory before the first byte is written: names that lead
 * out of the folder, links and devices (`artifact.unsafe_archive`), and archives that unpack to more than `maxBytes`
 * (`artifact.too_large`). A member that is not what the directory says is `artifact.damaged_archive`.
 */
export async function unpack({ archive, shown, directory, maxBytes }: UnpackRequest): Promise<void> {
  const file = await open(archive, 'r');
  try {
    const entries = await sound(shown, readDirectory(file));
    requireSafe(entries, shown, maxBytes);
    for (const entry of entries) {
      const path = join(directory, entry.name);
      await sound(shown, mkdir(isFolder(entry) ? path : dirname(path), { recursive: true }));
      if (!isFolder(entry)) await sound(shown, extract(file, entry, path));
    }
  } finally {
    await file.close();
  }
}

function requireSafe(entries: readonly ZipEntry[], shown: string, maxBytes: number): void {
  if (entries.length > MAX_ENTRIES) throw tooLarge(`${shown} holds ${entries.length} files, more than ${MAX_ENTRIES}`);
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > maxBytes) throw tooLarge(`${shown} unpacks to ${bytes} bytes, and the limit is ${maxBytes}`);
  for (const entry of entries) {
    const type = entry.mode & FILE_TYPE;
    if (isPlainPath(entry.name) && [0, REGULAR, FOLDER].includes(type)) continue;
    const what = isPlainPath(entry.name) ? 'a link or a device' : 'no plain relative path';
    throw new ModelGateError(
      'artifact.unsafe_archive',
      `${shown} holds ${JSON.stringify(entry.name.slice(0, 200))}, which is ${what}`,
      'Upload plain files and folders with plain names only.',
    );
  }
}

function isPlainPath(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return !/[\\:\p{Cc}]/u.test(name) && parts.every((part) => !['', '.', '..'].includes(part));
}

function isFolder({ name }: ZipEntry): boolean {
  return name.endsWith('/');
}

async function extract(file: FileHandle, entry: ZipEntry, path: string): Promise<void> {
  const { method, compressedBytes: length } = entry;
  if (entry.encrypted || (method !== STORED && method !== DEFLATED)) throw new SyntaxError('a member cannot be read');
  const header = new DataView((await readAt(file, entry.offset, LOCAL_HEADER_BYTES)).buffer);
  if (header.getUint32(0, true) !== LOCAL_HEADER) throw new SyntaxError('a member is not where it should be');
  const start = entry.offset + LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const found = { bytes: 0, crc: 0 };
  const check = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      found.bytes += chunk.length;
      if (found.bytes > entry.bytes) throw new RangeError('a member is longer than declared');
      found.crc = crc32(chunk, found.crc);
      yield chunk;
    }
  };
  // `wx`: two members of one name, or of one on a system that ignores case, are refused.
  const sink = createWriteStream(path, { flags: 'wx' });
  const raw = pieces(file, start, length);
  if (method === STORED) await pipeline(raw, check, sink);
  else await pipeline(raw, createInflateRaw(), check, sink);
  if (found.bytes !== entry.bytes || found.crc !== entry.crc32) throw new RangeError('a member is damaged');
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncIterable<Uint8Array> {
  const PIECE = 1 << 20;
  for (let at = 0; at < length; at += PIECE) yield readAt(file, start + at, Math.min(PIECE, length - at));
}

/** What a damaged archive makes the readers throw, as a clear error. */
async function sound<T>(shown: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const ours = error instanceof RangeError || error instanceof SyntaxError;
    const clash = ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(code);
    if (!ours && !code.startsWith('Z_') && !clash) throw error;
    const why = clash ? 'two members have one name' : message;
    throw new ModelGateError('artifact.damaged_archive', `${shown} cannot be unpacked: ${why}`, 'Upload it again.');
  }
}

function tooLarge(message: string): ModelGateError {
  return new ModelGateError('artifact.too_large', message, 'Upload only the files that the gate needs.');
}
