import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(root + page, 'utf8');

  it('names tests that exist', () => {
    const named = text.match(/__tests__\/[\w./-]+\.test\.ts/g) ?? [];
    expect(named.filter((file) => !file.endsWith('operators.test.ts') && !existsSync(root + file))).toEqual([]);
  });

  it('links to files that exist', () => {
    const folder = page.includes('/') ? `${root}docs/` : root;
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(folder + link))).toEqual([]);
  });
});
