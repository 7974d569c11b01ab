import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { DataFormat } from '../../schemas/generated/gate.d.ts';
import type { FetchFile } from '../contracts/dataset.ts';
import { readRegion } from './arrays/region.ts';
import type { Arrays, DataFile, DataKind, Scratch, Table } from './kind.ts';
import { MAX_EXPANDED_BYTES } from './limits.ts';
import { problem } from './problem.ts';
import { looksLikeText } from './text/chunks.ts';

const HEAD_BYTES = 512;

/** A file of values as the gate file names it. */
export interface FileRequest {
  location: string;
  sha256?: string | undefined;
  format?: DataFormat | undefined;
}

/** The file on this machine, not yet opened. Throws what `fetch` throws. */
export async function localFile(request: FileRequest, fetch: FetchFile): Promise<DataFile> {
  const path = await fetch(request.location, request.sha256);
  return { name: shownName(request.location, path), path, bytes: (await stat(path)).size };
}

/**
 * Opens a file by its declared format or its name's ending, and verifies that its first bytes agree. A gzip file is
 * expanded into a temporary file first, to at most 4 GiB.
 */
export async function openFile(
  file: DataFile,
  request: FileRequest,
  kinds: readonly DataKind[],
  scratch: Scratch,
): Promise<Table | Arrays> {
  const plain = await expanded(file, request.location, scratch);
  if (plain.bytes === 0) throw problem('no_rows', { file: file.name }, 'is empty', 'Write the dataset again.');
  const kind = kindOf(request, kinds, file);
  const head = await readRegion(
    { path: plain.path, start: 0, length: plain.bytes },
    0,
    Math.min(HEAD_BYTES, plain.bytes),
  );
  if (kind.recognises(head)) return kind.open(plain, scratch);
  const actual = looksLikeText(head) ? 'text' : (kinds.find((other) => other.recognises(head))?.title ?? 'binary data');
  const remedy = 'Name the file by what it is, or say so with `format:`.';
  throw problem('format', { file: file.name }, `is not ${kind.title}; it looks like ${actual}`, remedy);
}

function kindOf(request: FileRequest, kinds: readonly DataKind[], file: DataFile): DataKind {
  const name = pathOf(request.location).toLowerCase().replace(/\.gz$/, '');
  const kind = kinds.find(({ id, claims }) => (request.format ? id === request.format : claims(name)));
  if (kind) return kind;
  const ids = kinds.map(({ id }) => id).join(', ');
  const what = 'its name does not say how it is written';
  throw problem('format', { file: file.name }, what, `Give it a known ending, or \`format:\` with one of ${ids}.`);
}

async function expanded(file: DataFile, location: string, scratch: Scratch): Promise<DataFile> {
  const head = await readRegion({ path: file.path, start: 0, length: file.bytes }, 0, Math.min(2, file.bytes));
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (!isGzip && !/\.gz$/i.test(pathOf(location))) return file;
  if (!isGzip) throw problem('format', { file: file.name }, 'is not gzip', 'Compress it with gzip, or rename it.');
  const path = scratch();
  let bytes = 0;
  const count = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MAX_EXPANDED_BYTES) throw new RangeError('expands too far');
      yield chunk;
    }
  };
  const output = createWriteStream(path, { flags: 'wx' });
  await pipeline(createReadStream(file.path), createGunzip(), count, output).catch((error: Error) => {
    if (error instanceof RangeError) {
      const what = `expands to more than ${MAX_EXPANDED_BYTES} bytes`;
      throw problem('too_large', { file: file.name }, what, 'Store the dataset without compression.');
    }
    if ('code' in error && String(error.code).startsWith('Z_'))
      throw problem('gzip', { file: file.name }, `is damaged gzip (${error.message})`, 'Compress it again.');
    throw error;
  });
  return { name: file.name, path, bytes };
}

/** The path of an address, without its query; a path as it is. */
function pathOf(location: string): string {
  return isAddress(location) ? new URL(location).pathname : location;
}

/** Relative to the working folder where the file lies below it, so that `file:line` can be opened; else as declared. */
function shownName(location: string, path: string): string {
  if (isAddress(location)) return `${new URL(location).origin}${new URL(location).pathname}`;
  const below = relative(process.cwd(), path);
  return below.split(sep)[0] === '..' || below === path ? location : below;
}

function isAddress(location: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(location) && URL.canParse(location);
}
