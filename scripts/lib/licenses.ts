import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './bundle.ts';

const LICENSE_FILE = /^(licen[cs]e|notice|copying)/i;
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The licence of every package that a bundle contains, in full: most of them ask for nothing else. */
export async function thirdPartyLicenses(inputs: readonly string[]): Promise<string> {
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[1] ?? []));
  const notices = await Promise.all([...folders].sort().map(notice));
  return [...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function notice(folder: string): Promise<string> {
  const absolute = path.join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
  const files = (await readdir(absolute)).filter((file) => LICENSE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(absolute, file), 'utf8')));
  const text = texts.map((content) => content.replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license ?? 'declares no licence'})`, ...text].join('\n\n');
}
