import { walkBtree1 } from './btree1.ts';
import { walkBtree2 } from './btree2.ts';
import type { Fields } from './fields.ts';
import { openFractalHeap } from './fractal-heap.ts';
import { find, MESSAGE, type Message } from './object-header.ts';
import type { Storage } from './storage.ts';

/** What a name in a group stands for: the address of an object header, or a link that is not followed. */
export type Link = { address: number } | { refused: string };

const MAX_LINKS = 1_000_000;
const SOFT_ENTRY = 2;
const LINK_NAME_RECORD = 5;
const HARD = 0;
const SOFT = 1;

/** All links of the group with these messages, in either form (File Format Specification III.A.1 to III.D and IV.A.2.g). */
export async function readLinks(storage: Storage, messages: readonly Message[]): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  const add = ([name, link]: [string, Link]) => {
    if (links.has(name)) throw storage.malformed('a group has the same name twice');
    if (links.size >= MAX_LINKS) throw storage.tooComplex(`a group in it has more than ${MAX_LINKS} names`);
    links.set(name, link);
  };
  const table = find(messages, MESSAGE.symbolTable);
  if (table) for await (const entry of symbolTable(storage, table)) add(entry);
  for (const { type, fields } of messages) if (type === MESSAGE.link) add(readLink(fields));
  const info = find(messages, MESSAGE.linkInfo);
  if (info) for await (const entry of denseLinks(storage, info)) add(entry);
  return links;
}

async function* symbolTable(storage: Storage, fields: Fields): AsyncGenerator<[string, Link]> {
  const [tree, heap] = [fields.address(), fields.address()];
  if (tree === undefined || heap === undefined) throw storage.malformed('a group has no names');
  const names = await localHeap(storage, heap);
  const entryBytes = 2 * storage.offsetBytes + 24;
  for await (const { child } of walkBtree1(storage, tree, 0, storage.lengthBytes, () => null)) {
    const head = await storage.structure(child, 8);
    head.signature('SNOD');
    head.version('a group node', 1);
    head.advance(1);
    const count = head.u16();
    const entries = await storage.structure(child + 8, count * entryBytes);
    for (let index = 0; index < count; index++) {
      const entry = entries.sub(entryBytes);
      const name = names(entry.uint(storage.offsetBytes));
      const address = entry.address();
      if (entry.u32() === SOFT_ENTRY) yield [name, { refused: 'a soft link' }];
      else if (address === undefined) throw storage.malformed('a name in it stands for nothing');
      else yield [name, { address }];
    }
  }
}

/** Names of an old group by their place (File Format Specification III.D). */
async function localHeap(storage: Storage, address: number): Promise<(at: number) => string> {
  const head = await storage.structure(address, 8 + 2 * storage.lengthBytes + storage.offsetBytes);
  head.signature('HEAP');
  head.version('a heap of names', 0);
  head.advance(3);
  const bytes = head.length();
  head.length();
  const data = head.address();
  if (data === undefined) throw storage.malformed('a group has no names');
  const whole = await storage.structure(data, bytes);
  const texts = whole.bytes(bytes);
  return (at) => {
    const end = texts.indexOf(0, at);
    if (at >= texts.length || end < 0) throw storage.malformed('a name lies outside of its heap');
    return new TextDecoder().decode(texts.subarray(at, end));
  };
}

function readLink(fields: Fields): [string, Link] {
  fields.version('a link', 1);
  const flags = fields.u8();
  const type = flags & 8 ? fields.u8() : HARD;
  if (flags & 4) fields.advance(8);
  if (flags & 16) fields.advance(1);
  const name = fields.text(fields.uint(1 << (flags & 3)));
  if (type !== HARD) return [name, { refused: type === SOFT ? 'a soft link' : 'a link out of the file' }];
  const address = fields.address();
  if (address === undefined) throw fields.storage.malformed('a name in it stands for nothing');
  return [name, { address }];
}

async function* denseLinks(storage: Storage, info: Fields): AsyncGenerator<[string, Link]> {
  info.version('a group', 0);
  if (info.u8() & 1) info.advance(8);
  const [heap, tree] = [info.address(), info.address()];
  if (heap === undefined || tree === undefined) return;
  const object = await openFractalHeap(storage, heap);
  for await (const record of walkBtree2(storage, tree, LINK_NAME_RECORD)) {
    record.advance(4);
    yield readLink(await object(record));
  }
}
