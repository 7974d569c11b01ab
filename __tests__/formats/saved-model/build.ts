type Part = Uint8Array;

/** Protobuf, by hand: https://protobuf.dev/programming-guides/encoding. */
function varint(value: number): Part {
  const bytes: number[] = [];
  for (let left = BigInt.asUintN(64, BigInt(value)); ; left >>= 7n) {
    if (left < 128n) return Uint8Array.from([...bytes, Number(left)]);
    bytes.push(Number(left & 127n) | 128);
  }
}

export function integer(field: number, value: number): Part {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function message(field: number, ...parts: (Part | string)[]): Part {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
}

const entry = (field: number, key: string, ...value: Part[]) => message(field, message(1, key), message(2, ...value));

const shape = (field: number, ...sizes: number[]) =>
  message(field, ...sizes.map((size) => message(2, integer(1, size))));

export const typeAttribute = (type: number) => entry(5, 'dtype', integer(6, type));
export const shapeAttribute = (...sizes: number[]) => entry(5, 'shape', shape(7, ...sizes));
export const valueAttribute = (type: number, ...sizes: number[]) =>
  entry(5, 'value', message(8, integer(1, type), shape(2, ...sizes)));
export const callAttribute = (name: string) => entry(5, 'f', message(10, message(1, name)));

/** A NodeDef in field 1 of a GraphDef, or in field 3 of a FunctionDef. */
export function node(name: string, op: string, inputs: string[] = [], attributes: Part[] = [], field = 1): Part {
  return message(field, message(1, name), message(2, op), ...inputs.map((input) => message(3, input)), ...attributes);
}

export const fn = (name: string, ...nodes: Part[]) => message(1, message(1, message(1, name)), ...nodes);

interface SignatureBuild {
  inputs?: Record<string, [node: string, type: number, shape: number[]]>;
  outputs: Record<string, [node: string, type: number, shape: number[]]>;
}

export interface Build {
  nodes: Part[];
  functions?: Part[];
  signatures: Record<string, SignatureBuild>;
  tags?: string[];
  assets?: string[];
}

export function metaGraph({ nodes, functions = [], signatures, tags = ['serve'], assets = [] }: Build): Part {
  const info = ([name, [from, type, sizes]]: [string, [string, number, number[]]], field: number) =>
    entry(field, name, message(1, from), integer(2, type), shape(3, ...sizes));
  return message(
    2,
    message(1, ...tags.map((tag) => message(4, tag)), message(5, '2.20.0')),
    message(2, ...nodes, message(2, ...functions)),
    ...Object.entries(signatures).map(([name, { inputs = {}, outputs }]) =>
      entry(
        5,
        name,
        ...Object.entries(inputs).map((each) => info(each, 1)),
        ...Object.entries(outputs).map((each) => info(each, 2)),
      ),
    ),
    ...assets.map((asset) => message(6, message(2, asset))),
  );
}

export function savedModelFile(...graphs: Part[]): Part {
  return Buffer.concat([integer(1, 1), ...graphs]);
}

/** A table of one block, without shared keys: https://github.com/google/leveldb/blob/main/doc/table_format.md. */
export function table(entries: [key: string, value: Part][], compression = 0): Part {
  const block = (list: [string, Part][]) =>
    Buffer.concat([
      ...list.flatMap(([key, value]) => [varint(0), varint(key.length), varint(value.length), Buffer.from(key), value]),
      Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0),
    ]);
  const trailer = Uint8Array.of(compression, 0, 0, 0, 0);
  const data = block(entries);
  const handle = (offset: number, size: number) => Buffer.concat([varint(offset), varint(size)]);
  const index = block([['~', handle(0, data.length)]]);
  const at = data.length + trailer.length;
  const handles = Buffer.concat([handle(0, 0), handle(at, index.length)]);
  const magic = Uint8Array.of(0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb);
  return Buffer.concat([
    data,
    trailer,
    index,
    Uint8Array.of(0, 0, 0, 0, 0),
    handles,
    Buffer.alloc(40 - handles.length),
    magic,
  ]);
}

/** BundleHeaderProto and BundleEntryProto. */
export const header = (shards: number): [string, Part] => ['', integer(1, shards)];
export const stored = (key: string, shard: number, offset: number, size: number): [string, Part] => [
  key,
  Buffer.concat([integer(1, 1), integer(3, shard), integer(4, offset), integer(5, size)]),
];
