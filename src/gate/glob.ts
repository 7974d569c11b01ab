import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, parse, resolve, sep } from 'node:path';

/** Whether the text has a character that stands for others: `*` or `?`. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Absolute paths of the files that a pattern matches, sorted. `*` stands for any characters of one name, `?` for one,
 * and `**` as a name of its own for any number of folders. As in a shell, they match no name that begins with a dot;
 * `**` does not go into `node_modules` or through links.
 *
 * Rejects with the system's error where a folder on the way cannot be read.
 */
export async function expandPattern(pattern: string, cwd: string): Promise<string[]> {
  const { root } = parse(pattern);
  const names = pattern.slice(root.length).split(sep === '/' ? '/' : /[\\/]/);
  const found = new Set<string>();
  await walk(
    resolve(cwd, root),
    names.filter((name) => name !== ''),
    found,
  );
  return [...found].sort();
}

async function walk(folder: string, names: readonly string[], found: Set<string>): Promise<void> {
  const [name, ...rest] = names;
  if (name === undefined) return;
  if (!isPattern(name) && rest.length > 0) return walk(join(folder, name), rest, found);
  if (name === '**') await walk(folder, rest.length > 0 ? rest : ['*'], found);
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if (name === '**') {
      if (entry.isDirectory() && isVisible(entry.name)) await walk(path, names, found);
    } else if (matchesName(name, entry.name)) {
      if (rest.length > 0) await walk(path, rest, found);
      else if ((await stat(path).catch(() => undefined))?.isFile()) found.add(path);
    }
  }
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Goes back to the last `*` where a character does not match, so that the time is at most pattern × name. */
export function matchesName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      resume = n;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
