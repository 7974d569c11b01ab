import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** SHA-256 over the sorted names, kinds and contents of everything in a folder but the file `except` at its top. */
export async function treeDigest(directory: string, except: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .map(({ entry, path }) => ({ entry, path, name: relative(directory, path).split(sep).join('/') }))
    .filter(({ name }) => name !== except)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const tree = createHash('sha256');
  for (const { entry, path, name } of paths) tree.update(`${JSON.stringify([name, await contentOf(entry, path)])}\n`);
  return tree.digest('hex');
}

async function contentOf(entry: Dirent, path: string): Promise<string> {
  if (entry.isSymbolicLink()) return `link ${await readlink(path)}`;
  // Opening a pipe would wait for its other end.
  return entry.isFile() ? fileDigest(path) : 'special';
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}
