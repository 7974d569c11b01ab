import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../schemas/generated/result.d.ts';
import { classifier, collapsed } from '../run/models.ts';
import { folder, run } from './command.ts';

const space = folder();
const ROWS = 120;
const gate = `version: 1
datasets:
  rows: { path: rows.csv, label: label }
models:
  - id: m
    artifact: m.onnx
    dataset: rows
    checks:
      latency: { budget: 2 s, p50: { max_increase: 30% } }
      quality: { accuracy: { max_drop: 0.01 }, log_loss: { max_increase: 0.01 } }
`;
const rows = Array.from({ length: ROWS }, (_, row) => (row % 2 === 0 ? '3,0,0' : '0,3,1'));

for (const place of ['', 'base/']) {
  space.write(`${place}m.onnx`, classifier());
  space.write(`${place}rows.csv`, `a,b,label\n${rows.join('\n')}\n`);
  space.write(`${place}model-gate.yml`, gate);
}

async function check(...args: string[]): Promise<{ status: number; stdout: string; result: Result }> {
  const { status, stdout } = await run(['check', '--json', 'result.json', ...args], { cwd: space.path });
  return { status, stdout, result: JSON.parse(readFileSync(path.join(space.path, 'result.json'), 'utf8')) as Result };
}

describe('check --baseline', () => {
  it('passes a model against itself, and fails it where it collapsed', async () => {
    const same = await check('--baseline', 'base');
    expect([same.status, same.result.verdict], same.stdout).toEqual([0, 'pass']);
    const [latency, quality] = same.result.models[0]!.checks;
    expect(latency!.evaluations[0]!.message).toContain('measured side by side');
    expect(quality!.evaluations.map(({ status }) => status)).toEqual(['pass', 'pass']);

    space.write('m.onnx', collapsed());
    const worse = await check('--baseline', 'base');
    expect(worse.status).toBe(1);
    const rowsOf = worse.result.models[0]!.checks[1]!.details!.newly_wrong_rows;
    expect(rowsOf).toEqual(Array.from({ length: ROWS / 2 }, (_, index) => ({ row: 2 * index + 1 })));
    expect(worse.stdout).toContain('60 rows that were right are wrong now');
  });
});
