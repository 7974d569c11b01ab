import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { treeDigest } from './tree-digest.ts';

const COMPLETE = '.model-gate-complete';
export const TEMPORARY = '.tmp-';
const STALE_MS = 24 * 3_600_000;

/** Whether the folder is a finished installation. */
export async function isComplete(entry: string): Promise<boolean> {
  return stat(join(entry, COMPLETE)).then(
    () => true,
    () => false,
  );
}

/** Whether a folder that comes from elsewhere is a finished installation, and still what it was when it was finished. */
export async function isIntact(entry: string): Promise<boolean> {
  const sealed = await readFile(join(entry, COMPLETE), 'utf8').catch(() => undefined);
  return sealed !== undefined && sealed === (await treeDigest(entry, COMPLETE));
}

/** Version of an installed package; undefined where it is not there. */
export async function installedVersion(directory: string, packageName: string): Promise<string | undefined> {
  const path = join(directory, 'node_modules', packageName, 'package.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  try {
    return (JSON.parse(text ?? '{}') as { version?: string } | null)?.version;
  } catch {
    return undefined;
  }
}

/** An empty folder beside the entry, so that it can become the entry in one step. Old ones of others are deleted. */
export async function createTemporary(entry: string): Promise<string> {
  const parent = dirname(entry);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (!name.includes(TEMPORARY)) continue;
    const found = await stat(join(parent, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(join(parent, name), { recursive: true, force: true });
  }
  const temporary = join(parent, `${basename(entry)}${TEMPORARY}${randomUUID()}`);
  await mkdir(temporary);
  return temporary;
}

/** Marks an installation complete, with a digest of all that is in it. */
export async function seal(directory: string): Promise<void> {
  await writeFile(join(directory, COMPLETE), await treeDigest(directory, COMPLETE));
}

/** Moves a sealed installation into place; one that another process has finished first stays. */
export async function publish(temporary: string, entry: string): Promise<void> {
  try {
    await rename(temporary, entry);
  } catch (error) {
    if (await isComplete(entry)) return;
    // Something that we did not finish is in the way; without it, a second failure is the real reason.
    await rm(entry, { recursive: true, force: true });
    await rename(temporary, entry).catch(() => {
      throw error;
    });
  }
}
