/** A member of a zip archive as its central directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc32: number;
  /** File type and permissions as POSIX's st_mode; 0 where the archive was written by a system that has none. */
  mode: number;
  compressedBytes: number;
  bytes: number;
  /** Where its local header begins. */
  offset: number;
}

/** Where the central directory lies. */
export interface ZipDirectory {
  entries: number;
  bytes: number;
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const IN_EXTRA = 0xffffffff;
/** `version made by`, upper byte (APPNOTE 4.4.2). */
const UNIX = 3;

/** An end record with the longest comment, and the zip64 locator before it. */
export const TAIL_BYTES = END_BYTES + 0xffff + LOCATOR64_BYTES;

/**
 * Finds the end record in the last bytes of an archive (PKWARE APPNOTE 4.3.16). Returns the directory, or the place of the
 * zip64 end record that holds it. Throws RangeError or SyntaxError where there is none.
 */
export function findDirectory(tail: Uint8Array): ZipDirectory | { end64: number } {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length) continue;
    const locator = at - LOCATOR64_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64) return { end64: big(view, locator + 8) };
    const [entries, bytes] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true)];
    return { entries, bytes, offset: view.getUint32(at + 16, true) };
  }
  throw new SyntaxError('no end of central directory');
}

/** Reads a zip64 end record (APPNOTE 4.3.14) of at least 56 bytes. */
export function parseEnd64(record: Uint8Array): ZipDirectory {
  const view = viewOf(record);
  if (view.getUint32(0, true) !== END64) throw new SyntaxError('no zip64 end of central directory');
  return { entries: big(view, 32), bytes: big(view, 40), offset: big(view, 48) };
}

/** Reads the central directory (APPNOTE 4.3.12). Throws RangeError or SyntaxError where it is damaged. */
export function parseDirectory(bytes: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new SyntaxError('damaged central directory');
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new SyntaxError('damaged central directory');
    const wide = wideFields(view, nameEnd, extraEnd);
    const size = (offset: number) => {
      const value = view.getUint32(at + offset, true);
      return value === IN_EXTRA ? wide() : value;
    };
    // The order in which the zip64 field holds them: size, compressed size, offset.
    const [plain, compressedBytes, offset] = [size(24), size(20), size(42)];
    entries.push({
      name: Buffer.from(bytes.subarray(at + ENTRY_BYTES, nameEnd)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc32: view.getUint32(at + 16, true),
      mode: view.getUint8(at + 5) === UNIX ? view.getUint16(at + 40, true) : 0,
      compressedBytes,
      bytes: plain,
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Gives the 64-bit values of the zip64 extra field (APPNOTE 4.5.3) one after the other. */
function wideFields(view: DataView, start: number, end: number): () => number {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return () => {
    if (next + 8 > end) throw new SyntaxError('a zip64 size is missing');
    next += 8;
    return big(view, next - 8);
  };
}

function big(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new SyntaxError('a size is beyond 2^53');
  return value;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
