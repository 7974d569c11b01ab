import { readFile, writeFile } from 'node:fs/promises';
import { generateAll } from './lib/generated.ts';

for (const { path, content } of await generateAll()) {
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current !== content) await writeFile(path, content);
}
