import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './bundle.ts';

const LICENSE_FILE = /^(licen[cs]e|notice|copying)/i;
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The licence of every package that a bundle contains, in full: most of them ask for nothing else. A licence that lies
 * deeper, beside what was bundled (a codec compiled from another project), is part of it.
 */
export async function thirdPartyLicenses(inputs: readonly string[]): Promise<string> {
  const packages = new Map<string, Set<string>>();
  for (const input of inputs) {
    const folder = PACKAGE.exec(input)?.[1];
    if (folder === undefined) continue;
    const within = packages.get(folder) ?? new Set([folder]);
    packages.set(folder, within);
    for (let inner = path.posix.dirname(input); inner !== folder; inner = path.posix.dirname(inner)) within.add(inner);
  }
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const notices = await Promise.all(sorted.map(([folder, within]) => notice(folder, [...within].sort())));
  return [...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function notice(folder: string, within: readonly string[]): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
  const texts = await Promise.all(within.map(licenceTexts));
  return [`${name} ${version} (${license ?? 'declares no licence'})`, ...texts.flat()].join('\n\n');
}

async function licenceTexts(folder: string): Promise<string[]> {
  const absolute = path.join(root, folder);
  const entries = await readdir(absolute, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && LICENSE_FILE.test(entry.name)).map(({ name }) => name);
  const texts = await Promise.all(files.sort().map((file) => readFile(path.join(absolute, file), 'utf8')));
  return texts.map((content) => content.replaceAll('\r\n', '\n').trim());
}
