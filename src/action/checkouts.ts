import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../contracts/errors.ts';
import { checkedOutCommit, gitFolder } from '../run/baseline/commit.ts';

/** The nearest folder above `folder` that is a checkout, or else `workspace`. Both are absolute. */
export async function repositoryRoot(folder: string, workspace: string): Promise<string> {
  for (let each = folder; each !== workspace && each !== path.dirname(each); each = path.dirname(each)) {
    if (await exists(path.join(each, '.git'))) return each;
  }
  return workspace;
}

/**
 * Why the files in the workspace are not to be trusted, or undefined where every checkout in it is at a trusted commit and
 * `root`, the gate's repository, lies in one. What cannot be told counts as not trusted. Paths are absolute, links followed.
 */
export async function untrustedCheckout(
  { workspace, root }: { workspace: string; root: string },
  trusted: readonly string[],
): Promise<Problem | undefined> {
  const checkouts = await checkoutsBelow(workspace);
  if (!checkouts.some((folder) => root === folder || root.startsWith(folder + path.sep))) {
    return refusal('the gate lies in no checkout whose commit could be told');
  }
  for (const folder of checkouts) {
    const commit = await checkedOutCommit(folder);
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

/** Folders with a `.git` of their own, but for submodules: the commit of those is part of the one that holds them. */
async function checkoutsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const checkout = entries.some(({ name }) => name === '.git') && !(await isSubmodule(folder));
  const found = checkout ? [folder] : [];
  for (const entry of entries) {
    if (entry.isDirectory() && entry.name !== '.git') {
      found.push(...(await checkoutsBelow(path.join(folder, entry.name))));
    }
  }
  return found;
}

async function isSubmodule(folder: string): Promise<boolean> {
  return /[\\/]\.git[\\/](.*[\\/])?modules[\\/]/.test(await gitFolder(folder));
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
