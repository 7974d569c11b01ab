function little(value: number | bigint, bytes: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer.subarray(0, bytes);
}

/** A file of a superblock (version 2) and the header (version 1) of its root group, which no HDF5 library would write. */
export function rawHdf5(messages: Uint8Array): Uint8Array {
  const head = Buffer.concat([Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]), little(messages.length, 8)]);
  const root = 48;
  const end = root + head.length + messages.length;
  const superblock = Buffer.concat([
    Buffer.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 2, 8, 8, 0]),
    little(0, 8),
    Buffer.alloc(8, 0xff),
    little(end, 8),
    little(root, 8),
    little(0, 4),
  ]);
  return Buffer.concat([superblock, head, messages]);
}

/** A message of an object header without content, `count` times. */
export function emptyMessages(type: number, count: number): Uint8Array {
  return Buffer.alloc(8 * count, Buffer.from([type, 0, 0, 0, 0, 0, 0, 0]));
}
