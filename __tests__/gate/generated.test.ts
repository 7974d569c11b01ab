import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { generateContracts } from '../../scripts/lib/contracts.ts';

it('the generated types and validators are those of the schemas', async () => {
  const stale: string[] = [];
  for (const { path, content } of await generateContracts()) {
    if ((await readFile(path, 'utf8')) !== content) stale.push(basename(path));
  }
  expect(stale, 'run `npm run generate`').toEqual([]);
});
