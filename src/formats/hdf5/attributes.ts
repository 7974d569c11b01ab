import { walkBtree2 } from './btree2.ts';
import { elementCount, readDataspace, type Shape } from './dataspace.ts';
import { type Datatype, readDatatype, trimText } from './datatype.ts';
import { Fields } from './fields.ts';
import { openFractalHeap } from './fractal-heap.ts';
import type { GlobalHeaps } from './global-heap.ts';
import { find, MESSAGE, type Message } from './object-header.ts';
import type { Storage } from './storage.ts';

export interface Attribute {
  type: Datatype;
  shape: Shape;
  data: Uint8Array;
}

const ATTRIBUTE_NAME_RECORD = 8;
const MAX_TEXTS = 1_000_000;

/** The attributes of an object, in its header or in a heap of their own (File Format Specification IV.A.2.m, IV.A.2.v). */
export async function readAttributes(storage: Storage, messages: readonly Message[]): Promise<Map<string, Attribute>> {
  const attributes = new Map<string, Attribute>();
  for (const { type, fields } of messages) if (type === MESSAGE.attribute) add(attributes, fields);
  const info = find(messages, MESSAGE.attributeInfo);
  if (info) for await (const fields of dense(storage, info)) add(attributes, fields);
  return attributes;
}

async function* dense(storage: Storage, info: Fields): AsyncGenerator<Fields> {
  info.version('a list of attributes', 0);
  if (info.u8() & 1) info.advance(2);
  const [heap, tree] = [info.address(), info.address()];
  if (heap === undefined || tree === undefined) return;
  const object = await openFractalHeap(storage, heap);
  for await (const record of walkBtree2(storage, tree, ATTRIBUTE_NAME_RECORD)) yield object(record);
}

function add(attributes: Map<string, Attribute>, fields: Fields): void {
  const version = fields.version('an attribute', 1, 2, 3);
  const flags = fields.u8();
  if (version > 1 && flags & 3) throw fields.storage.unsupported('a type or a shape that several objects share');
  const sizes = [fields.u16(), fields.u16(), fields.u16()];
  if (version === 3) fields.advance(1);
  const [nameBytes, typeBytes, spaceBytes] = version === 1 ? sizes.map((size) => Math.ceil(size / 8) * 8) : sizes;
  const name = fields.text(nameBytes!);
  const type = readDatatype(fields.sub(typeBytes!));
  const shape = readDataspace(fields.sub(spaceBytes!));
  if (attributes.has(name)) throw fields.storage.malformed('an object has the same attribute twice');
  attributes.set(name, { type, shape, data: fields.bytes(fields.left) });
}

/** The texts of an attribute in row-major order; undefined where it does not hold texts. */
export async function textsOf(
  storage: Storage,
  attribute: Attribute,
  heaps: GlobalHeaps,
): Promise<string[] | undefined> {
  const { type, shape, data } = attribute;
  if (shape?.includes(0)) return [];
  if (type.kind !== 'text' || shape === null) return undefined;
  const count = elementCount(storage, shape);
  if (count > MAX_TEXTS || count * type.bytes > data.length) {
    throw storage.malformed('an attribute is shorter than its shape');
  }
  const texts: string[] = [];
  const fields = new Fields(storage, data);
  for (let index = 0; index < count; index++) {
    texts.push(type.variable ? await variable(fields, heaps) : trimText(fields.bytes(type.bytes), type.padding));
  }
  return texts;
}

async function variable(data: Fields, heaps: GlobalHeaps): Promise<string> {
  const [bytes, address, index] = [data.u32(), data.uint(data.storage.offsetBytes), data.u32()];
  if (bytes === 0) return '';
  const stored = await heaps.object(address, index);
  if (bytes > stored.length) throw data.storage.malformed('a text is longer than what is stored of it');
  return trimText(stored.subarray(0, bytes), 0);
}
