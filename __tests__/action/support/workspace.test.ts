import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startChild } from './runner/child.ts';
import { createWorkspace, FAILING_LINE, type GateKind, INVALID_LINE } from './workspace.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

async function check(gate: GateKind) {
  const { root } = await createWorkspace({ gate });
  const env = { PATH: process.env.PATH ?? '' };
  const child = startChild(process.execPath, [CLI, 'check', '--json', 'result.json'], {
    cwd: root,
    env,
    timeoutMs: 50_000,
  });
  const { exitCode } = await child.result;
  const result = JSON.parse(await readFile(path.join(root, 'result.json'), 'utf8')) as {
    verdict: string;
    errors: { at?: { line: number } }[];
    models: { status: string; checks: { evaluations: { status: string; at: { line: number } }[] }[] }[];
  };
  const bad = result.models
    .flatMap((model) => model.checks.flatMap((each) => each.evaluations))
    .filter((each) => each.status !== 'pass');
  return { exitCode, result, lines: bad.map((each) => each.at.line), model: result.models[0]?.status };
}

describe('the workspace', () => {
  it.each([
    ['pass', 0, 'pass', []],
    ['warn', 0, 'warn', [FAILING_LINE]],
    ['fail', 1, 'fail', [FAILING_LINE]],
  ] as const)('has a gate that ends in %s', async (gate, exitCode, status, lines) => {
    expect(await check(gate)).toMatchObject({ exitCode, model: status, lines });
  });

  it('has a gate whose model cannot be loaded', async () => {
    expect(await check('error')).toMatchObject({ exitCode: 3, model: 'error' });
  });

  it('has a gate that is not valid', async () => {
    const { exitCode, result } = await check('invalid');
    expect([exitCode, result.errors[0]?.at?.line]).toEqual([2, INVALID_LINE]);
  });
});
