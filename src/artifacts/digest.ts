import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';

interface FileDigest {
  /** Relative to the folder, with forward slashes. */
  name: string;
  sizeBytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

export interface FilesDigest {
  /** In the order asked for. */
  files: FileDigest[];
  sizeBytes: number;
  sha256: string;
}

/** SHA-256 (lower-case hexadecimal) and size of a regular file, read in pieces. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal?.throwIfAborted();
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/**
 * Digests of the files that a model consists of, and one digest for all of them.
 *
 * One file: that file's SHA-256. Several: the SHA-256 of the text that `sha256sum` (GNU coreutils, text mode) prints
 * for them, `<digest>␠␠<name>\n` a file, sorted by the bytes of the names; in a shell:
 * `sha256sum -- NAMES | LC_ALL=C sort -k 2 | sha256sum`.
 */
export async function hashFiles(directory: string, names: readonly string[]): Promise<FilesDigest> {
  const unique = [...new Set(names.map((name) => posix.normalize(name)))];
  if (unique.length === 0) throw new TypeError('hashFiles needs at least one name');
  const files: FileDigest[] = [];
  for (const name of unique) files.push(await hashMember(directory, name));
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const [only] = files;
  return { files, sizeBytes, sha256: files.length === 1 ? only!.sha256 : digestOfDigests(files) };
}

async function hashMember(directory: string, name: string): Promise<FileDigest> {
  // A newline or a backslash would make the list of digests ambiguous.
  if (/[\\\p{Cc}]/u.test(name) || name.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw new ModelGateError(
      'artifact.invalid_name',
      `${JSON.stringify(name)} is not a plain relative file name`,
      'Rename the file, or save the model again with its files beside it.',
    );
  }
  const path = join(directory, name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new ModelGateError(
      'artifact.not_found',
      `${path} is not a file, but the model needs it`,
      'Keep all files of a model together.',
    );
  }
  return { name, ...(await hashFile(path)) };
}

function digestOfDigests(files: readonly FileDigest[]): string {
  const hash = createHash('sha256');
  const sorted = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  for (const file of sorted) hash.update(`${file.sha256}  ${file.name}\n`);
  return hash.digest('hex');
}
