import type { Storage } from './storage.ts';

interface Node<Key> {
  key: Key;
  child: number;
}

/** A node may not lie deeper; a sound tree has at most a handful of levels. */
const MAX_LEVEL = 32;

/**
 * All entries at the leaves of a version 1 B-tree (File Format Specification III.A.1): group nodes (type 0) and chunks
 * (type 1). `readKey` reads the key before each child.
 */
export async function* walkBtree1<Key>(
  storage: Storage,
  address: number,
  type: 0 | 1,
  keyBytes: number,
  readKey: (fields: Awaited<ReturnType<Storage['structure']>>) => Key,
  above = MAX_LEVEL,
): AsyncGenerator<Node<Key>> {
  const headBytes = 8 + 2 * storage.offsetBytes;
  const head = await storage.structure(address, headBytes);
  head.signature('TREE');
  if (head.u8() !== type) throw storage.malformed('a B-tree has nodes of another kind');
  const level = head.u8();
  const count = head.u16();
  if (level >= above) throw storage.malformed('a B-tree does not get nearer to its leaves');
  const entries = await storage.structure(address + headBytes, count * (keyBytes + storage.offsetBytes));
  for (let index = 0; index < count; index++) {
    const key = readKey(entries.sub(keyBytes));
    const child = entries.address();
    if (child === undefined) throw storage.malformed('a B-tree has a node nowhere');
    if (level === 0) yield { key, child };
    else yield* walkBtree1(storage, child, type, keyBytes, readKey, level);
  }
}
