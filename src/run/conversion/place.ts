import { chmod, lstat, mkdtemp, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { ModelGateError } from '../../contracts/errors.ts';
import type { ConvertTarget } from '../../contracts/protocol.ts';
import { TARGET_FILES } from '../../convert/targets.ts';

/** Where a conversion is written before it is proven: beside the place that it is meant for, so that moving it is atomic. */
export interface Place {
  /** An empty folder for the files of the target. */
  folder: string;
  /** The file in it that stands for the model. */
  entry: string;
  /** Moves the files to where they were meant for. */
  publish(): Promise<void>;
  /** Removes what was not published. */
  discard(): Promise<void>;
}

interface Wanted {
  /** As the user wrote it. */
  out: string;
  cwd: string;
  target: ConvertTarget;
  force: boolean;
  /** The file that is converted, which must not be replaced. */
  original: string;
}

/** Throws ModelGateError `convert.exists`, `convert.output`. */
export async function reserve({ out, cwd, target, force, original }: Wanted): Promise<Place> {
  const destinations = destinationsOf(path.resolve(cwd, out), target);
  const inFolder = target === 'tfjs';
  const outFolder = path.dirname(destinations[0]!);
  const parent = inFolder ? path.dirname(outFolder) : outFolder;
  if (!(await isFolder(parent))) throw badOutput(out, `the folder ${parent} does not exist`, 'Create it first.');
  const vacant = async () => {
    for (const file of destinations) await requireVacant(file, force, original);
  };
  await vacant();
  const folder = await mkdtemp(path.join(parent, '.model-gate-')).catch((error: NodeJS.ErrnoException) => {
    throw badOutput(out, `nothing can be written beside it (${error.code})`, 'Check the permissions of the folder.');
  });
  const names = TARGET_FILES[target];
  return {
    folder,
    entry: path.join(folder, names[0]!),
    async publish() {
      await requireFiles(folder, names);
      await vacant();
      if (inFolder && !(await exists(outFolder))) {
        // A temporary folder is the owner's alone.
        await chmod(folder, 0o777 & ~process.umask());
        return rename(folder, outFolder);
      }
      // The entry last: what it names is there by then.
      for (const [index, name] of [...names.entries()].reverse())
        await rename(path.join(folder, name), destinations[index]!);
      await rmdir(folder);
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

function destinationsOf(out: string, target: ConvertTarget): string[] {
  if (target !== 'tfjs') return [out];
  const folder = path.basename(out).toLowerCase() === 'model.json' ? path.dirname(out) : out;
  return TARGET_FILES.tfjs.map((name) => path.join(folder, name));
}

async function requireVacant(file: string, force: boolean, original: string): Promise<void> {
  const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw badOutput(file, `it cannot be looked at (${error.code})`, 'Give another place.');
  });
  if (!found) return;
  if (found.isDirectory()) throw badOutput(file, 'it is a folder', 'Give the name of a file.');
  if ((await realpath(file).catch(() => file)) === (await realpath(original))) {
    throw badOutput(file, 'it is the model that is converted', 'Give another place.');
  }
  if (force) return;
  throw new ModelGateError('convert.exists', `${file} exists`, 'Give another place, or replace it with --force.');
}

/** The model process wrote them: each must be a plain file. */
async function requireFiles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const found = await lstat(path.join(folder, name)).catch(() => undefined);
    if (!found?.isFile()) throw badOutput(name, 'the conversion did not write it', 'Convert the model again.');
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return (await lstat(await realpath(folder).catch(() => folder)).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

function badOutput(file: string, what: string, remedy: string): ModelGateError {
  return new ModelGateError('convert.output', `${file} cannot be written: ${what}`, remedy);
}
