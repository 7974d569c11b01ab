import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/bundle.ts';
import { buildDist, dist, listDist } from './lib/dist.ts';
import { generateAll } from './lib/generated.ts';

/** Fails, with a line for each file, where what is committed is not what the sources make. */
const problems: string[] = [];

async function compare(file: string, expected: string, command: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => undefined);
  if (current === expected) return;
  const what = current === undefined ? 'missing' : 'stale';
  problems.push(`${path.relative(root, file)} is ${what}: run \`npm run ${command}\``);
}

for (const { path: file, content } of await generateAll()) await compare(file, content, 'generate');

const built = await buildDist();
for (const [name, content] of built) await compare(path.join(dist, name), content, 'build');
for (const name of await listDist()) {
  if (!built.has(name)) problems.push(`dist/${name} is left over: run \`npm run build\``);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
