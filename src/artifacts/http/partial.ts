import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HOUR = 3_600_000;
/** Longer than any pause of a running transfer: who has not written for so long is gone. */
const ABANDONED_MS = HOUR / 4;
const STALE_MS = 24 * HOUR;
const KEPT = 8;

/**
 * An unfinished download that this process owns: a folder with the bytes so far and what the server calls them.
 *
 * Owning is having renamed the folder from `<digest>` to `<digest>.<uuid>`, which only one process can do. Giving it
 * back renames it again; a folder whose owner died is taken over when it was not written to for a while.
 */
export class PartialFile {
  readonly path: string;
  private readonly claimed: string;
  private readonly free: string;

  constructor(claimed: string, free: string) {
    this.claimed = claimed;
    this.free = free;
    this.path = join(claimed, 'data');
  }

  async size(): Promise<number> {
    return (await stat(this.path)).size;
  }

  /** For `If-Range`: a strong entity tag or a date; undefined where the server gave neither. */
  async validator(): Promise<string | undefined> {
    return readFile(join(this.claimed, 'validator'), 'latin1').catch(() => undefined);
  }

  /** Empties the file; what follows belongs to `validator`. */
  async restart(validator?: string): Promise<void> {
    await truncate(this.path, 0);
    const path = join(this.claimed, 'validator');
    await rm(path, { force: true });
    if (validator !== undefined) await writeFile(path, validator, { encoding: 'latin1', flag: 'wx' });
  }

  /** Ends ownership: an empty file vanishes, any other waits for the next attempt. */
  async release(): Promise<void> {
    if ((await this.size().catch(() => 0)) === 0) return this.remove();
    // Another process may have left its own part there meanwhile; one is enough.
    await rename(this.claimed, this.free).catch(() => this.remove());
  }

  async remove(): Promise<void> {
    await rm(this.claimed, { recursive: true, force: true });
  }
}

/** Takes over what an earlier attempt for this digest left, or begins an empty file. */
export async function claimPartial(cacheDir: string, sha256: string): Promise<PartialFile> {
  const base = join(cacheDir, 'partial');
  await mkdir(base, { recursive: true });
  const left = await sweep(base);
  const free = join(base, sha256);
  const claimed = `${free}.${randomUUID()}`;
  const abandoned = left.filter(({ name, ageMs }) => name.startsWith(`${sha256}.`) && ageMs > ABANDONED_MS);
  for (const candidate of [free, ...abandoned.map(({ name }) => join(base, name))]) {
    if (!(await take(candidate, claimed))) continue;
    return new PartialFile(claimed, free);
  }
  await mkdir(claimed);
  await writeFile(join(claimed, 'data'), '');
  return new PartialFile(claimed, free);
}

async function take(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    // A link that somebody left here would lead the download to another file.
    const [folder, data] = [await lstat(to), await lstat(join(to, 'data'))];
    if (!folder.isDirectory() || !data.isFile()) throw new Error('a link');
    const now = new Date();
    await utimes(join(to, 'data'), now, now);
    return true;
  } catch {
    await rm(to, { recursive: true, force: true });
    return false;
  }
}

/** Deletes what is older than a day, and all but the newest few; returns the rest, newest first. */
async function sweep(base: string): Promise<{ name: string; ageMs: number }[]> {
  const entries = await Promise.all(
    (await readdir(base)).map(async (name) => {
      const found = await stat(join(base, name, 'data')).catch(() => stat(join(base, name)).catch(() => undefined));
      return { name, ageMs: found ? Date.now() - found.mtimeMs : Number.POSITIVE_INFINITY };
    }),
  );
  entries.sort((a, b) => a.ageMs - b.ageMs);
  const doomed = entries.filter(({ ageMs }, index) => ageMs > STALE_MS || (index >= KEPT && ageMs > ABANDONED_MS));
  await Promise.all(doomed.map(({ name }) => rm(join(base, name), { recursive: true, force: true })));
  return entries.filter((entry) => !doomed.includes(entry));
}
