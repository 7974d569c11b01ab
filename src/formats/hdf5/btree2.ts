import type { Fields } from './fields.ts';
import type { Storage } from './storage.ts';

const MAX_DEPTH = 32;
/** Signature, version, type and checksum of a node. */
const NODE_OVERHEAD_BYTES = 10;

interface Tree {
  type: number;
  nodeBytes: number;
  recordBytes: number;
  /** Of a node at each depth: how many bytes its record count and the count below it take. */
  widths: { records: number; all: number }[];
}

/** All records of a version 2 B-tree (File Format Specification III.A.2), in order; `type` is what they must be. */
export async function* walkBtree2(storage: Storage, address: number, type: number): AsyncGenerator<Fields> {
  const head = await storage.structure(address, 22 + storage.offsetBytes + storage.lengthBytes);
  head.signature('BTHD');
  head.version('a B-tree', 0);
  if (head.u8() !== type) throw storage.malformed('a B-tree has records of another kind');
  const [nodeBytes, recordBytes, depth] = [head.u32(), head.u16(), head.u16()];
  head.advance(2);
  const root = head.address();
  const records = head.u16();
  if (depth > MAX_DEPTH || recordBytes === 0 || nodeBytes < NODE_OVERHEAD_BYTES + recordBytes) {
    throw storage.malformed('a B-tree has no sound sizes');
  }
  const tree: Tree = { type, nodeBytes, recordBytes, widths: widthsOf(storage, nodeBytes, recordBytes, depth) };
  if (root !== undefined && records > 0) yield* walkNode(storage, tree, root, depth, records);
}

async function* walkNode(
  storage: Storage,
  tree: Tree,
  address: number,
  depth: number,
  count: number,
): AsyncGenerator<Fields> {
  const node = await storage.structure(address, tree.nodeBytes);
  node.signature(depth === 0 ? 'BTLF' : 'BTIN');
  node.version('a B-tree node', 0);
  if (node.u8() !== tree.type) throw storage.malformed('a B-tree has records of another kind');
  const records = Array.from({ length: count }, () => node.sub(tree.recordBytes));
  for (let index = 0; depth > 0 && index <= count; index++) {
    const child = node.address();
    const { records: width, all } = tree.widths[depth - 1]!;
    const below = node.uint(width);
    if (depth > 1) node.advance(all);
    if (child === undefined) throw storage.malformed('a B-tree has a node nowhere');
    yield* walkNode(storage, tree, child, depth - 1, below);
    if (index < count) yield records[index]!;
  }
  if (depth === 0) yield* records;
}

/** The widths follow from how many records fit below, as the specification's note on internal nodes defines them. */
function widthsOf(storage: Storage, nodeBytes: number, recordBytes: number, depth: number): Tree['widths'] {
  const fit = Math.floor((nodeBytes - NODE_OVERHEAD_BYTES) / recordBytes);
  const widths = [{ records: bytesFor(fit), all: 0 }];
  let all = fit;
  for (let level = 1; level < depth; level++) {
    const below = widths[level - 1]!;
    const pointer = storage.offsetBytes + widths[0]!.records + below.all;
    const here = Math.floor((nodeBytes - NODE_OVERHEAD_BYTES - pointer) / (recordBytes + pointer));
    all = Math.min((here + 1) * all + here, Number.MAX_SAFE_INTEGER);
    widths.push({ records: bytesFor(here), all: bytesFor(all) });
  }
  return widths;
}

function bytesFor(most: number): number {
  return Math.floor(Math.log2(Math.max(most, 1)) / 8) + 1;
}
