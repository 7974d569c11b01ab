/** A number in a table, little-endian. */
interface Scalar {
  kind: 'scalar';
  bytes: 1 | 4 | 8;
  write(view: DataView, at: number): void;
}

interface TableNode {
  kind: 'table';
  fields: readonly (Scalar | Node | undefined)[];
}

interface VectorNode {
  kind: 'vector';
  length: number;
  /** Alignment of the elements. */
  align: number;
  bytes: Uint8Array;
}

interface TablesNode {
  kind: 'tables';
  items: readonly Node[];
}

/** What an offset can point at. */
export type Node = TableNode | VectorNode | TablesNode;

const IDENTIFIER_AT = 4;
const START = 8;
const TABLE_ALIGN = 8;

export const int8 = (value: number): Scalar => scalar(1, (view, at) => view.setInt8(at, value));
export const int32 = (value: number): Scalar => scalar(4, (view, at) => view.setInt32(at, value, true));
export const float32 = (value: number): Scalar => scalar(4, (view, at) => view.setFloat32(at, value, true));
export const uint64 = (value: bigint): Scalar => scalar(8, (view, at) => view.setBigUint64(at, value, true));

/** A table by the numbers of its fields; what is undefined is left out. */
export function table(...fields: readonly (Scalar | Node | undefined)[]): Node {
  return { kind: 'table', fields };
}

/** A vector of numbers, as little-endian machines hold them in memory. */
export function vector(array: Int32Array | Float32Array | BigInt64Array | Uint8Array, align?: number): Node {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return { kind: 'vector', length: array.length, align: align ?? array.BYTES_PER_ELEMENT, bytes };
}

export function tables(items: readonly Node[]): Node {
  return { kind: 'tables', items };
}

/** UTF-8 with a zero byte behind it, which does not count. */
export function text(value: string): Node {
  const bytes = new TextEncoder().encode(`${value}\0`);
  return { kind: 'vector', length: bytes.length - 1, align: 1, bytes };
}

/** A file whose root is `root`; everything lies behind what points at it. https://flatbuffers.dev/internals */
export function writeFlatbuffer(identifier: string, root: Node): Uint8Array {
  const out = new Writer();
  out.take(START, 1);
  out.bytes.set(new TextEncoder().encode(identifier), IDENTIFIER_AT);
  out.point(0, root);
  return out.bytes.slice(0, out.length);
}

class Writer {
  bytes = new Uint8Array(1024);
  length = 0;
  #view = new DataView(this.bytes.buffer);

  /** Sets the offset at `at` to where the node is written. */
  point(at: number, node: Node): void {
    const target = this.#write(node);
    this.#view.setUint32(at, target - at, true);
  }

  /** Room for `size` bytes of zeros whose position, `lead` bytes in, is a multiple of `align`. */
  take(size: number, align: number, lead = 0): number {
    while ((this.length + lead) % align !== 0) this.length += 1;
    const at = this.length;
    this.length += size;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(2 * this.length);
      grown.set(this.bytes);
      this.bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return at;
  }

  #write(node: Node): number {
    if (node.kind === 'table') return this.#table(node);
    if (node.kind === 'tables') return this.#tables(node);
    const at = this.take(4 + node.bytes.length, Math.max(4, node.align), 4);
    this.#view.setUint32(at, node.length, true);
    this.bytes.set(node.bytes, at + 4);
    return at;
  }

  #tables({ items }: TablesNode): number {
    const at = this.take(4 + 4 * items.length, 4);
    this.#view.setUint32(at, items.length, true);
    for (const [i, item] of items.entries()) this.point(at + 4 + 4 * i, item);
    return at;
  }

  #table({ fields }: TableNode): number {
    const places = layOut(fields);
    const vtableBytes = 4 + 2 * fields.length;
    const vtable = this.take(vtableBytes, 2);
    const at = this.take(places.bytes, TABLE_ALIGN);
    this.#view.setUint16(vtable, vtableBytes, true);
    this.#view.setUint16(vtable + 2, places.bytes, true);
    this.#view.setInt32(at, at - vtable, true);
    for (const [i, place] of places.of) {
      this.#view.setUint16(vtable + 4 + 2 * i, place, true);
      const field = fields[i]!;
      if (field.kind === 'scalar') field.write(this.#view, at + place);
    }
    for (const [i, place] of places.of) {
      const field = fields[i]!;
      if (field.kind !== 'scalar') this.point(at + place, field);
    }
    return at;
  }
}

/** Where the fields that are there lie in a table, behind its own offset, the widest first. */
function layOut(fields: TableNode['fields']): { of: Map<number, number>; bytes: number } {
  const present = fields.flatMap((field, i) =>
    field ? [{ i, bytes: field.kind === 'scalar' ? field.bytes : 4 }] : [],
  );
  let next = present.some(({ bytes }) => bytes === 8) ? 8 : 4;
  const of = new Map<number, number>();
  for (const { i, bytes } of present.sort((a, b) => b.bytes - a.bytes)) {
    of.set(i, next);
    next += bytes;
  }
  return { of, bytes: next };
}

function scalar(bytes: 1 | 4 | 8, write: Scalar['write']): Scalar {
  return { kind: 'scalar', bytes, write };
}
