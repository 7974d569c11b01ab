import { readFile, writeFile } from 'node:fs/promises';
import { generateContracts } from './lib/contracts.ts';

for (const { path, content } of await generateContracts()) {
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current !== content) await writeFile(path, content);
}
