import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const COMPLETE = '.model-gate-complete';
const TEMPORARY = '.tmp-';
const STALE_MS = 24 * 3_600_000;

/** Whether the folder is a finished installation. */
export async function isComplete(entry: string): Promise<boolean> {
  return stat(join(entry, COMPLETE)).then(
    () => true,
    () => false,
  );
}

/** Version of an installed package; undefined where it is not there. */
export async function installedVersion(directory: string, packageName: string): Promise<string | undefined> {
  const path = join(directory, 'node_modules', packageName, 'package.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { version?: string }).version;
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

/** Marks the installation complete and moves it into place; one that another process has finished first stays. */
export async function publish(temporary: string, entry: string): Promise<void> {
  await writeFile(join(temporary, COMPLETE), '');
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
