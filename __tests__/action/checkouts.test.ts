import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot, untrustedCheckout } from '../../src/action/checkouts.ts';
import { temporaryFolder } from './support/temp.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);

/** A workspace with the given files. */
async function workspace(files: Record<string, string>): Promise<string> {
  const root = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}

describe('untrustedCheckout', () => {
  it.each([
    ['a detached head', { '.git/HEAD': `${BASE}\n` }],
    ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${BASE}\n` }],
    [
      'a packed branch',
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/packed-refs': `# pack-refs\n${HEAD} refs/heads/x/main\n${BASE} refs/heads/main\n`,
      },
    ],
    ['a submodule', { '.git/HEAD': BASE, 'sub/.git': 'gitdir: ../.git/modules/sub\n', '.git/modules/sub/HEAD': HEAD }],
    [
      'a worktree',
      {
        '.git/HEAD': BASE,
        'tree/.git': 'gitdir: ../.git/worktrees/tree\n',
        '.git/worktrees/tree/HEAD': 'ref: refs/heads/other\n',
        '.git/worktrees/tree/commondir': '../..\n',
        '.git/refs/heads/other': `${BASE}\n`,
      },
    ],
  ])('trusts the base in %s', async (_, files) => {
    const root = await workspace(files);
    expect(await untrustedCheckout({ workspace: root, root }, [BASE])).toBeUndefined();
  });

  it.each([
    ['another commit', { '.git/HEAD': HEAD }],
    ['another checkout below', { '.git/HEAD': BASE, 'a/b/.git/HEAD': HEAD }],
    ['another checkout far below', { '.git/HEAD': BASE, 'a/b/node_modules/d/e/f/g/.git/HEAD': HEAD }],
    [
      'a worktree of another commit',
      { '.git/HEAD': BASE, 'pr/.git': 'gitdir: ../.git/worktrees/pr\n', '.git/worktrees/pr/HEAD': HEAD },
    ],
    [
      'a checkout that keeps its commit elsewhere',
      { '.git/HEAD': BASE, 'pr/.git': 'gitdir: ../git\n', 'git/HEAD': HEAD },
    ],
    ['files beside a checkout', { 'model-gate.yml': '', 'tools/.git/HEAD': BASE }],
    ['no checkout', { 'model-gate.yml': '' }],
    ['a head that points out', { '.git/HEAD': 'ref: refs/../../base\n', base: BASE }],
    ['a branch that is not there', { '.git/HEAD': 'ref: refs/heads/main\n' }],
    ['no commit', { '.git/HEAD': BASE.slice(1) }],
  ])('refuses %s', async (_, files) => {
    const root = await workspace(files);
    const problem = await untrustedCheckout({ workspace: root, root }, [BASE]);
    expect(problem).toMatchObject({ code: 'gate.untrusted_checkout' });
  });
});

describe('repositoryRoot', () => {
  it('is the nearest checkout, or the workspace', async () => {
    const root = await workspace({ 'code/.git/HEAD': BASE, 'code/models/a/x': '', 'other/x': '' });
    expect(await repositoryRoot(path.join(root, 'code/models/a'), root)).toBe(path.join(root, 'code'));
    expect(await repositoryRoot(path.join(root, 'other'), root)).toBe(root);
  });
});
