import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildExamples } from './lib/examples.ts';

for (const { path: file, content } of buildExamples()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
