import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDist, dist, listDist } from './lib/dist.ts';

const EXECUTABLE = 0o755;
const PLAIN = 0o644;

const files = await buildDist();
for (const name of await listDist()) {
  if (!files.has(name)) await rm(path.join(dist, name));
}
for (const [name, content] of files) {
  const file = path.join(dist, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content, { mode: name === 'cli.js' ? EXECUTABLE : PLAIN });
}
