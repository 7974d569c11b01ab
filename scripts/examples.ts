import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/bundle.ts';
import { examples } from './lib/examples/index.ts';

/** Builds every example, or those that are named. */
const wanted = process.argv.slice(2);
for (const [name, build] of Object.entries(examples)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { name, content } of await build()) {
    const file = path.join(root, 'examples', ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
