import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { ModelGateError } from '../contracts/errors.ts';
import { hashFile } from './digest.ts';
import type { ArtifactRequest, ArtifactSource, LocalArtifact } from './source.ts';
import { digestMismatch, impostor, isSystemError, normalizeDigest, tooLarge } from './verify.ts';

/** Files whose name never changes, and which stand for the folder that they lie in: SavedModel's and TensorFlow.js'. */
const ENTRIES = ['saved_model.pb', 'model.json'];

/** A regular file on this machine, used where it lies; or a folder that is a model, which its entry file stands for. */
export const pathSource: ArtifactSource = { fetch: fetchPath };

async function fetchPath(request: ArtifactRequest): Promise<LocalArtifact> {
  const { uri, baseDir, baseName, allowedRoots, maxBytes } = request;
  const named = resolve(baseDir, uri);
  const expected = request.sha256 === undefined ? undefined : normalizeDigest(request.sha256);
  // Where files outside the roots are off limits, whether they exist is no one's business either.
  if (allowedRoots) await requireInside(named, uri, allowedRoots);
  const path = await entryOf(named, uri);
  if (allowedRoots && path !== named) await requireInside(path, uri, allowedRoots);
  const found = await statFile(path, uri, baseName);
  if (maxBytes !== undefined && found.size > maxBytes) throw tooLarge(uri, found.size, maxBytes);
  try {
    await verify(path, uri, expected, request.signal);
  } catch (error) {
    throw isSystemError(error) ? unreadable(uri, error) : error;
  }
  return { uri, path, directory: dirname(path), name: basename(path) };
}

async function verify(path: string, uri: string, expected: string | undefined, signal: AbortSignal | undefined) {
  if ((await impostor(path)) === 'lfs pointer') {
    throw new ModelGateError(
      'artifact.lfs_pointer',
      `${uri} is a Git LFS pointer, not the file itself`,
      'Run `git lfs pull`; with actions/checkout set `lfs: true`.',
    );
  }
  if (expected === undefined) return;
  const { sha256 } = await hashFile(path, signal);
  if (sha256 !== expected) throw digestMismatch(uri, expected, sha256);
}

async function statFile(path: string, uri: string, baseName: string | undefined): Promise<Stats> {
  const found = await stat(path).catch((error: unknown) => error);
  if (found instanceof Error) {
    throw isMissing(found) ? notFound(uri, await suggestion(path), baseName) : unreadable(uri, found);
  }
  const stats = found as Stats;
  if (stats.isFile()) return stats;
  throw new ModelGateError('artifact.not_a_file', `${uri} is a device, pipe or socket, not a file`, 'Name a file.');
}

/** The file that is meant: the entry of a model where the path is such a folder, or the path itself. */
async function entryOf(path: string, uri: string): Promise<string> {
  if (!(await isOf(path, 'isDirectory'))) return path;
  const entries: string[] = [];
  for (const name of ENTRIES) if (await isOf(resolve(path, name), 'isFile')) entries.push(name);
  if (entries.length === 1) return resolve(path, entries[0]!);
  const what = entries.length === 0 ? `holds no ${ENTRIES.join(' or ')}` : `holds ${entries.join(' and ')}`;
  throw new ModelGateError(
    'artifact.not_a_file',
    `${uri} is a folder, not a file, and ${what}`,
    'Name the model file itself.',
  );
}

async function isOf(path: string, kind: 'isFile' | 'isDirectory'): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.[kind]() ?? false;
}

/**
 * The absolute path, links followed, of the folder that `uri` names; undefined for addresses, files and what does not exist.
 * Throws ModelGateError `artifact.outside`.
 */
export async function findFolder({
  uri,
  baseDir,
  allowedRoots,
}: Pick<ArtifactRequest, 'uri' | 'baseDir' | 'allowedRoots'>): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return undefined;
  const path = resolve(baseDir, uri);
  if (allowedRoots) await requireInside(path, uri, allowedRoots);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? realpath(path) : undefined;
}

async function requireInside(path: string, uri: string, roots: readonly string[]): Promise<void> {
  const real = await realpathOfExisting(path);
  for (const root of roots) {
    const away = relative(await realpath(root).catch(() => resolve(root)), real);
    if (away !== '..' && !away.startsWith(`..${sep}`) && !isAbsolute(away)) return;
  }
  throw new ModelGateError(
    'artifact.outside',
    `${uri} lies outside the folders that files may come from (${roots.join(', ')})`,
    'Move the file into the workspace; links are followed before this is decided.',
  );
}

/** The real path, as far as the file or the folders above it exist. */
async function realpathOfExisting(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return resolve(await realpathOfExisting(dirname(path)), basename(path));
}

async function suggestion(path: string): Promise<string | undefined> {
  const siblings = (await readdir(dirname(path)).catch(() => [])).slice(0, 10_000);
  if (siblings.length === 0) return undefined;
  const name = basename(path);
  const best = closest(name, siblings);
  return distance(name, best) <= Math.max(2, name.length / 3) ? best : undefined;
}

function notFound(
  uri: string,
  near: string | undefined,
  baseName = 'folder of the gate file (in .github: at the repository)',
): ModelGateError {
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return new ModelGateError(
    'artifact.not_found',
    `${uri} does not exist${hint}`,
    `Check the path; relative paths start at the ${baseName}.`,
  );
}

function unreadable(uri: string, error: Error): ModelGateError {
  const code = (error as NodeJS.ErrnoException).code ?? error.message;
  return new ModelGateError(
    'artifact.unreadable',
    `${uri} cannot be read (${code})`,
    'Check the path and its permissions.',
  );
}

function isMissing(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
