import { rm } from 'node:fs/promises';

/** Removes a scratch folder. What a process that just ended still holds stays behind: it must not cost a verdict. */
export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
