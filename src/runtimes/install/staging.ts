import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TEMPORARY } from './cache-entry.ts';

/**
 * Runs `use` with the one path at which an entry passes through the cache of the machine's jobs (whose archives know the
 * path they were made from), if no other process uses it now. Undefined where one does.
 */
export async function withStaging<T>(entry: string, use: (staged: string) => Promise<T>): Promise<T | undefined> {
  await mkdir(dirname(entry), { recursive: true });
  const claim = `${entry}${TEMPORARY}staging`;
  const claimed = await mkdir(claim).then(
    () => true,
    () => false,
  );
  if (!claimed) return undefined;
  try {
    return await use(join(claim, basename(entry)));
  } finally {
    await rm(claim, { recursive: true, force: true, maxRetries: 3 });
  }
}
