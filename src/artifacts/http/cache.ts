import { lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile } from '../digest.ts';

/** Where a download of this digest and name lies once it is complete: `<cacheDir>/sha256/<digest>/<name>`. */
export function cachedPath(cacheDir: string, sha256: string, name: string): string {
  return join(cacheDir, 'sha256', sha256, name);
}

/** Size of a cached file that is what its folder says; undefined where it is absent or damaged. */
export async function verifiedSize(path: string, sha256: string, signal?: AbortSignal): Promise<number | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const actual = await hashFile(path, signal);
  return actual.sha256 === sha256 ? actual.sizeBytes : undefined;
}

/** Moves a verified file to its place in one step. Another process that was quicker has put the same bytes there. */
export async function publish(from: string, path: string, sha256: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await rename(from, path);
  } catch (error) {
    // Windows does not replace a file that someone reads.
    if ((await verifiedSize(path, sha256)) === undefined) throw error;
  }
}
