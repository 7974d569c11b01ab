import { createReadStream } from 'node:fs';
import type { DataFile } from '../kind.ts';
import { problem } from '../problem.ts';

const CHUNK_BYTES = 2 ** 20;

/** The text of a UTF-8 file in pieces of about 1 MiB, without its byte order mark. */
export async function* textChunks(file: DataFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw problem('encoding', { file: file.name }, 'is not UTF-8 text', 'Save the file as UTF-8.');
    }
  };
  for await (const bytes of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) yield decode(bytes);
  yield decode();
}

/** Text has no NUL bytes; binary formats and UTF-16 do. */
export function looksLikeText(head: Uint8Array): boolean {
  return !head.includes(0);
}
