import type { Storage } from './storage.ts';

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_SUPERBLOCK_BYTES = 128;

/** Whether a file begins as HDF5 does. */
export function startsAsHdf5(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => head[at] === byte);
}

/**
 * Reads the superblock (HDF5 File Format Specification III.A, versions 0 to 3), sets the storage's widths and returns the
 * address of the root group's object header.
 */
export async function readSuperblock(storage: Storage): Promise<number> {
  const fields = await storage.structure(0, Math.min(MAX_SUPERBLOCK_BYTES, storage.size));
  if (!startsAsHdf5(fields.bytes(8))) throw storage.malformed('it does not begin as one');
  const version = fields.version('a superblock', 0, 1, 2, 3);
  if (version < 2) fields.advance(4);
  setWidths(storage, fields.u8(), fields.u8());
  if (version < 2) fields.advance(version === 1 ? 13 : 9);
  else fields.advance(1);
  if (fields.address() !== 0) throw storage.unsupported('addresses that do not start at its first byte');
  // Where free space is described, or the superblock's extension: neither is needed to read.
  fields.address();
  const end = fields.uint(storage.offsetBytes);
  if (end > storage.size) throw storage.truncated();
  if (version < 2) {
    if (fields.address() !== undefined) throw storage.unsupported('its data spread over several files');
    fields.advance(storage.offsetBytes);
  }
  const root = fields.address();
  if (root === undefined) throw storage.malformed('it has no root group');
  return root;
}

function setWidths(storage: Storage, offsetBytes: number, lengthBytes: number): void {
  if (![4, 8].includes(offsetBytes) || ![4, 8].includes(lengthBytes)) {
    throw storage.unsupported(`addresses of ${offsetBytes} and lengths of ${lengthBytes} bytes`);
  }
  storage.offsetBytes = offsetBytes;
  storage.lengthBytes = lengthBytes;
}
