import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidGateError } from '../contracts/errors.ts';
import { expandPattern, isPattern } from './glob.ts';
import { displayPath } from './source.ts';
import { escapeControls, orList } from './text.ts';

/** What a gate file is called where nobody says otherwise, from the folder that it judges. */
export const DEFAULT_NAMES = ['model-gate.yml', '.github/model-gate.yml'];
const otherNames = ['model-gate.yaml', '.github/model-gate.yaml', '.github/workflows/model-gate.yml'];

/**
 * Absolute paths of the gate files that an argument stands for: a file, a folder with one of the default names in it,
 * or a pattern of `*`, `**` and `?`. Without an argument, the folder is `cwd`.
 *
 * @throws InvalidGateError `gate.not_found`; `gate.ambiguous` where a folder has both default names
 */
export async function findGateFiles(argument: string | undefined, cwd: string): Promise<string[]> {
  const path = resolve(cwd, argument ?? '.');
  const kind = await kindOf(path);
  if (kind === 'folder') return [await findInFolder(path, cwd)];
  if (kind === 'other') return [path];
  if (argument === undefined || !isPattern(argument)) {
    throw notFound(`gate file ${displayPath(path, cwd)} does not exist`);
  }
  const files = await expandPattern(argument, cwd).catch((error: NodeJS.ErrnoException) => {
    const message = `${argument}: a folder could not be searched (${error.code}: ${error.path})`;
    throw invalid('gate.unreadable', message, 'Make it readable, or give a narrower pattern.');
  });
  if (files.length === 0) throw notFound(`no file matches ${argument}`);
  return files;
}

async function findInFolder(folder: string, cwd: string): Promise<string> {
  const present = await presentOf(DEFAULT_NAMES, folder);
  const show = (name: string) => displayPath(join(folder, name), cwd);
  if (present.length > 1) {
    const message = `${present.map(show).join(' and ')} are both there`;
    throw invalid('gate.ambiguous', message, 'Remove one of them, or give the path of the one that is meant.');
  }
  if (present[0] !== undefined) return join(folder, present[0]);
  const [similar] = await presentOf(otherNames, folder);
  const hint = similar === undefined ? '' : `; ${show(similar)} is there, but has another name`;
  throw notFound(`there is no ${orList(DEFAULT_NAMES.map(show))}${hint}`);
}

async function presentOf(names: readonly string[], folder: string): Promise<string[]> {
  const kinds = await Promise.all(names.map((name) => kindOf(join(folder, name))));
  return names.filter((_, index) => kinds[index] === 'other');
}

/** What no longer exists and what may not be looked at are the same here: reading the file says which. */
async function kindOf(path: string): Promise<'folder' | 'other' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'other';
}

function notFound(message: string): InvalidGateError {
  return invalid('gate.not_found', message, 'Write one (the README shows an example), or give its path.');
}

function invalid(code: string, message: string, remedy: string): InvalidGateError {
  return new InvalidGateError([{ code, message: escapeControls(message), remedy }]);
}
