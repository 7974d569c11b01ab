import { findDirectory, parseDirectory, parseEnd64, TAIL_BYTES, type ZipEntry } from '../contracts/zip-directory.ts';
import { openNpyArray } from './arrays/npy-array.ts';
import { type Region, readRegion } from './arrays/region.ts';
import { openMember } from './arrays/zip-member.ts';
import type { Arrays, DataFile, DataKind, Scratch } from './kind.ts';
import { problem, quote } from './problem.ts';

const MAX_DIRECTORY_BYTES = 4 * 2 ** 20;
const END64_BYTES = 56;
const SUFFIX = '.npy';

/** NumPy's zip archive of npy arrays; a key is a member's name without `.npy`. Names never become paths. */
export const npz: DataKind = {
  id: 'npz',
  title: 'a NumPy npz archive',
  claims: (name) => name.endsWith('.npz'),
  recognises: (head) => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5),
  open: openNpz,
};

async function openNpz(file: DataFile, scratch: Scratch): Promise<Arrays> {
  const archive = { path: file.path, start: 0, length: file.bytes };
  const members = new Map<string, ZipEntry>();
  for (const entry of await directory(archive, file)) {
    const key = entry.name.slice(0, -SUFFIX.length);
    if (!entry.name.endsWith(SUFFIX) || key === '')
      throw damaged(file, `holds ${quote(entry.name)}, which is not a npy array`);
    if (members.has(key)) throw damaged(file, `holds the key ${quote(key)} twice`);
    members.set(key, entry);
  }
  if (members.size === 0) throw problem('no_rows', { file: file.name }, 'holds no arrays', 'Save at least one array.');
  const open = async (key: string | undefined) => {
    const name = `${file.name} (key ${quote(key)})`;
    return openNpyArray(await openMember(archive, members.get(key!)!, file.name, scratch), name);
  };
  return { kind: 'arrays', file, keys: [...members.keys()], open };
}

async function directory(archive: Region, file: DataFile): Promise<ZipEntry[]> {
  try {
    const tailBytes = Math.min(TAIL_BYTES, archive.length);
    let found = findDirectory(await readRegion(archive, archive.length - tailBytes, tailBytes));
    if ('end64' in found) {
      if (found.end64 + END64_BYTES > archive.length) throw new SyntaxError('no zip64 end of central directory');
      found = parseEnd64(await readRegion(archive, found.end64, END64_BYTES));
    }
    if (found.bytes > MAX_DIRECTORY_BYTES || found.offset + found.bytes > archive.length)
      throw new SyntaxError('the central directory has an impossible size');
    return parseDirectory(await readRegion(archive, found.offset, found.bytes), found.entries);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file, `is not a sound zip archive: ${error.message}`);
    if (error instanceof RangeError) throw damaged(file, 'is not a sound zip archive: it is cut off');
    throw error;
  }
}

function damaged(file: DataFile, what: string): Error {
  return problem('npz', { file: file.name }, what, 'Write it again with numpy.savez.');
}
