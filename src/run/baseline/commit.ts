import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where git keeps what it knows of a checkout: `.git`, or what the file of that name points to. */
export async function gitFolder(folder: string): Promise<string> {
  const git = path.join(folder, '.git');
  const elsewhere = /^gitdir: (.+)$/.exec(await readLine(git))?.[1];
  return elsewhere === undefined ? git : path.resolve(folder, elsewhere);
}

/** The commit in HEAD, read from the files: git itself runs what a repository's configuration says. */
export async function checkedOutCommit(folder: string): Promise<string | undefined> {
  const git = await gitFolder(folder);
  const head = await readLine(path.join(git, 'HEAD'));
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return asCommit(head);
  // The branches of a worktree are those of the repository that it belongs to.
  const common = path.resolve(git, await readLine(path.join(git, 'commondir')));
  const loose = asCommit(await readLine(path.join(common, ref)));
  if (loose !== undefined) return loose;
  const packed = await readFile(path.join(common, 'packed-refs'), 'utf8').catch(() => '');
  return asCommit(
    packed
      .split('\n')
      .find((line) => line.endsWith(` ${ref}`))
      ?.split(' ')[0] ?? '',
  );
}

function asCommit(text: string): string | undefined {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text) ? text : undefined;
}

async function readLine(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).split('\n')[0]!.trim();
}
