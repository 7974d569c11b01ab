import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBaseline } from '../../src/run/baseline/document.ts';
import type { Services } from '../../src/run/services.ts';
import { judgeSession } from '../../src/run/session.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'model-gate-named-'));
  await writeFile(path.join(cwd, 'model-gate.yml'), 'version: 1\nmodles: []\n');
  await writeFile(path.join(cwd, 'whisper.json'), '{}');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

it('an invalid gate file is named, though nobody gave its name', async () => {
  const services = { scratchRoot: path.join(cwd, 'scratch') } as Services;
  const { verdict, gate } = await judgeSession({ gate: undefined, cwd }, services);
  expect([verdict, gate.path]).toEqual(['error', 'model-gate.yml']);
});

it('what is no result document is told in one sentence, with what to do', async () => {
  const found = await readBaseline(path.join(cwd, 'whisper.json'), 'whisper.json');
  expect(found).toMatchObject({
    state: 'missing',
    reason: expect.stringMatching(
      /^the baseline whisper\.json is no result document: must have \S.*; make one with `check --json FILE`$/,
    ),
  });
});
