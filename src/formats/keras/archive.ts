import type { ByteSource } from '../../contracts/model.ts';
import {
  findDirectory,
  parseDirectory,
  parseEnd64,
  TAIL_BYTES,
  type ZipDirectory,
  type ZipEntry,
} from '../../contracts/zip-directory.ts';
import { shown } from '../onnx/shown.ts';
import { crc32, inflateExactly } from '../shared/inflate.ts';
import { tooComplex } from '../shared/problems.ts';
import { memorySource, partSource } from './memory-source.ts';
import { malformed, unsupported } from './problem.ts';

/** A sound archive has three members and a few assets. */
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY_BYTES = 4 * 2 ** 20;
/** What a compressed member may become: it is held in memory, unlike a stored one. */
const MAX_INFLATED_BYTES = 512 * 2 ** 20;
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const END64_BYTES = 56;
const LOCATOR64_BYTES = 20;
const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** A member of a `.keras` archive, as a file of its own. */
export interface Member {
  source: ByteSource;
  bytes: number;
}

/**
 * Opens a zip archive (PKWARE APPNOTE) by its central directory. What is returned opens a member, or gives undefined where
 * there is none; all limits are checked before anything is decompressed. Throws `format.malformed`, `format.too_complex`
 * or `format.unsupported`.
 */
export async function openArchive(
  source: ByteSource,
  name: string,
  size: number,
): Promise<(member: string, most?: number) => Promise<Member | undefined>> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readEntries(source, name, size)) {
    if (entries.has(entry.name)) throw malformed(name, `it holds ${shown(entry.name)} twice`);
    entries.set(entry.name, entry);
  }
  return async (member, most = MAX_INFLATED_BYTES) => {
    const entry = entries.get(member);
    return entry && openMember(source, name, size, entry, most);
  };
}

async function readEntries(source: ByteSource, name: string, size: number): Promise<ZipEntry[]> {
  const damaged = () => malformed(name, 'its zip directory is damaged or cut off, or is not the end of it');
  try {
    const tail = await source.read(name, Math.max(size - TAIL_BYTES, 0), Math.min(TAIL_BYTES, size));
    const found = findDirectory(tail);
    const directory: ZipDirectory =
      'end64' in found ? parseEnd64(await source.read(name, found.end64, END64_BYTES)) : found;
    // So does Keras write it. Where a comment or a gap leaves room for a second directory, readers differ in which they take.
    const last = new DataView(tail.buffer, tail.byteOffset + tail.length - END_BYTES);
    const wide = 'end64' in found;
    const end = size - END_BYTES - (wide ? LOCATOR64_BYTES + END64_BYTES : 0);
    const exact = directory.offset + directory.bytes === end && (!wide || found.end64 === end);
    if (!exact || last.getUint32(0, true) !== END_SIGNATURE || last.getUint16(20, true) !== 0) throw damaged();
    if (directory.entries > MAX_ENTRIES || directory.bytes > MAX_DIRECTORY_BYTES) {
      throw tooComplex(name, `its zip directory has ${directory.entries} entries in ${directory.bytes} bytes`);
    }
    return parseDirectory(await source.read(name, directory.offset, directory.bytes), directory.entries);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) throw damaged();
    throw error;
  }
}

async function openMember(
  source: ByteSource,
  name: string,
  size: number,
  entry: ZipEntry,
  most: number,
): Promise<Member> {
  const title = shown(entry.name);
  if (entry.encrypted)
    throw unsupported(name, `an encrypted member (${title})`, 'Save the archive without a password.');
  const start = await dataStart(source, name, size, entry);
  if (start === undefined || start + entry.compressedBytes > size) throw malformed(name, `${title} lies outside of it`);
  if (entry.method === STORED) {
    if (entry.bytes !== entry.compressedBytes) throw malformed(name, `${title} has two different sizes`);
    return { source: partSource(source, name, start, entry.bytes), bytes: entry.bytes };
  }
  if (entry.method !== DEFLATED) {
    throw unsupported(name, `${title} compressed by method ${entry.method}`, 'Save the model again with `model.save`.');
  }
  if (entry.bytes > most) {
    throw tooComplex(name, `${title} claims ${entry.bytes} bytes when decompressed, and the limit is ${most}`);
  }
  const data = inflateExactly(await source.read(name, start, entry.compressedBytes), entry.bytes);
  if (!data || crc32(data) !== entry.crc32) throw malformed(name, `${title} is damaged, or not as long as it says`);
  return { source: memorySource(data), bytes: entry.bytes };
}

/** Where a member's bytes begin: after its local header, whose name and extra field have lengths of their own. */
async function dataStart(source: ByteSource, name: string, size: number, entry: ZipEntry): Promise<number | undefined> {
  if (entry.offset + LOCAL_BYTES > size) return undefined;
  const head = await source.read(name, entry.offset, LOCAL_BYTES);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  return entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}
