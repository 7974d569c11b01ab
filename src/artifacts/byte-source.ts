import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';
import type { ByteSource } from '../contracts/model.ts';

/**
 * The files of a model that lie in `directory`, read piece by piece. Names that lead out of the folder, also through links,
 * are refused with `artifact.outside_folder`; what is no regular file with `artifact.not_a_file`, and what the system does
 * not let us read with `artifact.unreadable`. `entry` is the file that the user named: it alone may be a link to anywhere.
 */
export function folderSource(directory: string, entry?: string): ByteSource {
  const locate = async (name: string): Promise<string | undefined> => {
    const path = resolve(directory, name);
    if (name.includes('\0') || !contains(resolve(directory), path)) throw outside(name);
    const real = await orMissing(name, realpath(path));
    if (real === undefined) return undefined;
    if (name !== entry && !contains(await realpath(directory), real)) throw outside(name);
    return real;
  };
  const find = async (name: string): Promise<{ path: string; size: number } | undefined> => {
    const path = await locate(name);
    const info = path === undefined ? undefined : await orMissing(name, stat(path));
    if (path === undefined || !info) return undefined;
    // Opening a pipe would wait for its other end.
    if (!info.isFile()) throw notAFile(name);
    return { path, size: info.size };
  };
  return {
    async size(name) {
      return (await find(name))?.size;
    },
    async read(name, offset, length) {
      const found = await find(name);
      const file = found && (await orMissing(name, open(found.path, 'r')));
      if (!file) throw missing(name);
      const buffer = new Uint8Array(Math.max(Math.min(length, found.size - offset), 0));
      try {
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      } finally {
        await file.close();
      }
    },
  };
}

function contains(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Undefined where there is no such file; other refusals of the system become `artifact.unreadable`. */
async function orMissing<T>(name: string, operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ModelGateError(
      'artifact.unreadable',
      `${name} cannot be read (${code})`,
      'Check the permissions of the file and of the folders above it.',
    );
  }
}

function missing(name: string): ModelGateError {
  return new ModelGateError('artifact.missing', `${name} does not exist`, 'Check the path of the model.');
}

function outside(name: string): ModelGateError {
  return new ModelGateError(
    'artifact.outside_folder',
    `${name} leads out of the model's folder`,
    'Keep every file of the model in one folder, without links to other places.',
  );
}

function notAFile(name: string): ModelGateError {
  return new ModelGateError('artifact.not_a_file', `${name} is not a regular file`, 'Give the path of a model file.');
}
