import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../contracts/errors.ts';

const MAX_DEPTH = 4;

/** The nearest folder above `folder` that is a checkout, or else `workspace`. Both are absolute. */
export async function repositoryRoot(folder: string, workspace: string): Promise<string> {
  for (let each = folder; each !== workspace && each !== path.dirname(each); each = path.dirname(each)) {
    if (await exists(path.join(each, '.git'))) return each;
  }
  return workspace;
}

/**
 * Why the files in the workspace are not to be trusted, or undefined where every checkout in it is at a trusted commit.
 * What cannot be told counts as not trusted.
 */
export async function untrustedCheckout(workspace: string, trusted: readonly string[]): Promise<Problem | undefined> {
  const checkouts = await checkoutsBelow(workspace, MAX_DEPTH);
  if (checkouts.length === 0) return refusal('the workspace holds no checkout whose commit could be told');
  for (const folder of checkouts) {
    const commit = await checkedOutCommit(path.join(folder, '.git'));
    if (commit !== undefined && trusted.includes(commit)) continue;
    const name = path.relative(workspace, folder).split(path.sep).join('/') || 'the workspace';
    return refusal(`${name} is at ${commit ?? 'an unknown commit'}, which is not the base branch's`);
  }
  return undefined;
}

function refusal(reason: string): Problem {
  return {
    code: 'gate.untrusted_checkout',
    message: `pull_request_target runs with the base's secrets, so the pull request's gate and models are not used: ${reason}`,
    remedy:
      'Judge pull requests on the event pull_request, and publish for forks from a second workflow on workflow_run.',
  };
}

/** Folders with a `.git` folder of their own; that of a submodule is a file. */
async function checkoutsBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory());
  const found = folders.some(({ name }) => name === '.git') ? [folder] : [];
  if (depth === 0) return found;
  for (const { name } of folders) {
    if (name !== '.git' && name !== 'node_modules')
      found.push(...(await checkoutsBelow(path.join(folder, name), depth - 1)));
  }
  return found;
}

/** The commit in HEAD, read from the files: git itself runs what a repository's configuration says. */
async function checkedOutCommit(git: string): Promise<string | undefined> {
  const head = await readLine(path.join(git, 'HEAD'));
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return asCommit(head);
  const loose = asCommit(await readLine(path.join(git, ref)));
  if (loose !== undefined) return loose;
  const packed = await readFile(path.join(git, 'packed-refs'), 'utf8').catch(() => '');
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

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
