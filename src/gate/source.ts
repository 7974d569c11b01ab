import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { InvalidGateError, type Problem } from '../contracts/errors.ts';
import { escapeControls } from './text.ts';

const maxBytes = 1_000_000;

export interface GateSource {
  /** As a person would type it. */
  path: string;
  sha256: string;
  baseDir: string;
  text: string;
}

/** Reads a gate file as text, without a byte order mark. Throws an InvalidGateError where it is no such file. */
export async function readSource(path: string, cwd: string): Promise<GateSource> {
  const absolute = resolve(cwd, path);
  const shown = displayPath(absolute, cwd);
  return sourceOf(await readBytes(absolute, shown), path, cwd);
}

/** A gate file whose bytes are known, as if it lay at `path`. Throws an InvalidGateError where it is no text. */
export function sourceOf(bytes: Buffer, path: string, cwd: string): GateSource {
  const absolute = resolve(cwd, path);
  const shown = displayPath(absolute, cwd);
  if (bytes.length > maxBytes) throw fail('gate.too_large', `${shown} has more than ${maxBytes} bytes`);
  if (!isUtf8(bytes)) throw notUtf8(bytes, shown);
  return {
    path: shown,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    baseDir: baseDirOf(absolute),
    text: new TextDecoder().decode(bytes),
  };
}

/** Relative to the working directory, with forward slashes, where it lies below it; absolute elsewhere. */
export function displayPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  if (path === '') return '.';
  return isAbsolute(path) || path.split(sep)[0] === '..' ? absolute : path.split(sep).join('/');
}

/** Where relative paths in the gate file start: its folder, or the repository's for a gate file in `.github`. */
function baseDirOf(absolute: string): string {
  const folder = dirname(absolute);
  return basename(folder) === '.github' ? dirname(folder) : folder;
}

async function readBytes(absolute: string, shown: string): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    // Opening a pipe would wait for its other end, so the kind is asked for first.
    if (!(await stat(absolute)).isFile()) throw fail('gate.not_a_file', `${shown} is not a regular file`);
    handle = await open(absolute, 'r');
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = (await handle.read(buffer, length, buffer.length - length)).bytesRead;
    }
    if (length > maxBytes) throw fail('gate.too_large', `${shown} has more than ${maxBytes} bytes`);
    return buffer.subarray(0, length);
  } catch (error) {
    if (error instanceof InvalidGateError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    if (reason === 'ENOENT') throw fail('gate.not_found', `gate file ${shown} does not exist`);
    throw fail('gate.unreadable', `gate file ${shown} cannot be read (${reason})`);
  } finally {
    await handle?.close();
  }
}

const remedies = {
  'gate.not_found': 'Check the path of the gate file.',
  'gate.not_a_file': 'Give the path of a gate file.',
  'gate.too_large': 'Move long lists into files of their own.',
  'gate.unreadable': 'Check that the file exists and may be read.',
};

function fail(code: keyof typeof remedies, message: string): InvalidGateError {
  return new InvalidGateError([{ code, message: escapeControls(message), remedy: remedies[code] }]);
}

function notUtf8(bytes: Buffer, file: string): InvalidGateError {
  let line = 0;
  let start = 0;
  for (let end = -1; end < bytes.length; start = end + 1) {
    line++;
    end = bytes.indexOf(0x0a, start);
    if (end < 0) end = bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) break;
  }
  const problem: Problem = {
    code: 'gate.encoding',
    message: 'the gate file is not UTF-8 text',
    remedy: 'Save it with the encoding UTF-8.',
    at: { file, line, column: 1 },
  };
  return new InvalidGateError([problem]);
}
