import type { Fields } from './fields.ts';
import type { Storage } from './storage.ts';

/** The messages that are read, by their numbers (File Format Specification IV.A.2). */
export const MESSAGE = {
  dataspace: 0x1,
  linkInfo: 0x2,
  datatype: 0x3,
  link: 0x6,
  externalFiles: 0x7,
  layout: 0x8,
  filters: 0xb,
  attribute: 0xc,
  continuation: 0x10,
  symbolTable: 0x11,
  attributeInfo: 0x15,
} as const;

const KNOWN: ReadonlySet<number> = new Set(Object.values(MESSAGE));
const MAX_MESSAGES = 100_000;
const SHARED = 0x02;
const REFUSE_IF_UNKNOWN = 0x80;

export interface Message {
  type: number;
  fields: Fields;
}

interface Chunk {
  address: number;
  length: number;
}

/** Reads all messages of the object whose header is at `address` (versions 1 and 2), continuations included. */
export async function readMessages(storage: Storage, address: number): Promise<Message[]> {
  const version = (await storage.structure(address, 1)).u8();
  if (version === 1) return readVersion1(storage, address);
  return readVersion2(storage, address);
}

/** The first message of a kind, or undefined. */
export function find(messages: readonly Message[], type: number): Fields | undefined {
  return messages.find((message) => message.type === type)?.fields;
}

async function readVersion1(storage: Storage, address: number): Promise<Message[]> {
  const head = await storage.structure(address, 16);
  head.advance(8);
  const first = { address: address + 16, length: head.u32() };
  return readChunks(storage, first, (fields, chunks, messages) => {
    while (fields.left >= 8) {
      const [type, size, flags] = [fields.u16(), fields.u16(), fields.u8()];
      fields.advance(3);
      keep({ type, fields: fields.sub(size) }, flags, chunks, messages);
    }
  });
}

async function readVersion2(storage: Storage, address: number): Promise<Message[]> {
  const head = await storage.structure(address, Math.min(34, storage.size - address));
  head.signature('OHDR');
  head.version('an object header', 2);
  const flags = head.u8();
  if (flags & 0x20) head.advance(16);
  if (flags & 0x10) head.advance(4);
  const length = head.uint(1 << (flags & 3));
  const first = { address: address + head.position, length };
  return readChunks(storage, first, (fields, chunks, messages, index) => {
    // Later chunks carry a signature and a checksum, which count as theirs.
    if (index > 0) fields.signature('OCHK');
    const prefix = flags & 4 ? 6 : 4;
    while (fields.left >= prefix + (index > 0 ? 4 : 0)) {
      const [type, size, messageFlags] = [fields.u8(), fields.u16(), fields.u8()];
      if (flags & 4) fields.advance(2);
      keep({ type, fields: fields.sub(size) }, messageFlags, chunks, messages);
    }
  });
}

type ReadChunk = (fields: Fields, chunks: Chunk[], messages: Message[], index: number) => void;

async function readChunks(storage: Storage, first: Chunk, read: ReadChunk): Promise<Message[]> {
  const chunks = [first];
  const messages: Message[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const { address, length } = chunks[index]!;
    read(await storage.structure(address, length), chunks, messages, index);
  }
  return messages;
}

function keep(message: Message, flags: number, chunks: Chunk[], messages: Message[]): void {
  const { type, fields } = message;
  const { storage } = fields;
  if (!KNOWN.has(type)) {
    if (flags & REFUSE_IF_UNKNOWN) throw storage.unsupported(`a message of kind ${type}`);
    return;
  }
  if (flags & SHARED) throw storage.unsupported('a type or a shape that several objects share');
  if (type === MESSAGE.continuation) {
    const address = fields.address();
    if (address === undefined) throw storage.malformed('an object continues nowhere');
    chunks.push({ address, length: fields.length() });
  } else messages.push(message);
  // Before the next one, since a message of eight bytes costs hundreds.
  if (messages.length + chunks.length > MAX_MESSAGES) throw storage.tooComplex('an object in it has too many messages');
}
