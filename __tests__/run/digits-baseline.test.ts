import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../schemas/generated/gate.d.ts';
import type { Result } from '../../schemas/generated/result.d.ts';
import { markdown } from '../../src/reports/markdown.ts';
import { localBaseline } from '../../src/run/baseline/local.ts';
import { judgeSession } from '../../src/run/session.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { distDir, workspace } from './workspace.ts';

const digits = path.join(sharedCases, 'digits');
const checks: Model['checks'] = {
  quality: {
    accuracy: { max_drop: 0.01 },
    f1_macro: { max_drop: 0.01 },
    log_loss: { max_increase: 0.01 },
    roc_auc: { max_drop: 0.01 },
  },
  latency: { budget: '1 s', p50: { max_increase: '100000%' } },
};

/** Labels of the file, which has int64 or int32 values after its header. */
function labels(): number[] {
  const bytes = readFileSync(path.join(digits, 'y.npy'));
  const start = 10 + bytes.readUInt16LE(8);
  const wide = bytes.subarray(10, start).toString('latin1').includes('<i8');
  const size = wide ? 8 : 4;
  return Array.from({ length: (bytes.length - start) / size }, (_, row) => bytes.readInt32LE(start + row * size));
}

describe.skipIf(!hasShared)('digits against a checkout of the healthy model', () => {
  const at = workspace();
  const gate = (artifact: string) => ({
    datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
    models: [{ id: 'digits', artifact, dataset: 'digits', checks }],
  });
  for (const folder of ['', 'base']) {
    mkdirSync(path.join(at.folder, folder), { recursive: true });
    for (const file of ['X.npy', 'y.npy', 'healthy_fp32.onnx', 'fp16.onnx', 'collapsed.onnx'])
      copyFileSync(path.join(digits, file), path.join(at.folder, folder, file));
  }
  at.writeGate(gate('healthy_fp32.onnx'), 'base/model-gate.yml');

  async function judge(artifact: string, more: { mostPackedBytes?: number } = {}): Promise<Result> {
    at.writeGate(gate(artifact));
    const scratchRoot = mkdtempSync(path.join(at.folder, 'scratch-'));
    const services = { distDir, cacheDir: `${at.folder}/cache`, scratchRoot, env: {}, progress: () => {}, ...more };
    return judgeSession({ gate: undefined, cwd: at.folder, baseline: localBaseline('base', at.folder) }, services);
  }

  const evaluationsOf = (result: Result) => result.models[0]!.checks.flatMap(({ evaluations }) => evaluations);

  it('passes as it is, and in half the precision', async () => {
    for (const artifact of ['healthy_fp32.onnx', 'fp16.onnx']) {
      const result = await judge(artifact);
      expect(result.verdict, markdown(result)).toBe('pass');
      expect(evaluationsOf(result).map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
      expect(evaluationsOf(result).at(-1)!.message).toContain('measured side by side');
    }
  });

  it('fails where it collapsed, by every measure and with the rows that flipped', async () => {
    const result = await judge('collapsed.onnx', { mostPackedBytes: 100 });
    expect(result.verdict).toBe('fail');
    const quality = result.models[0]!.checks.find(({ check }) => check === 'quality')!;
    expect(quality.evaluations.map(({ metric, status }) => [metric, status])).toEqual(
      quality.evaluations.map(({ metric }) => [metric, 'fail']),
    );
    for (const { change } of quality.evaluations) expect(change!.interval).toHaveLength(2);
    const expected = JSON.parse(readFileSync(path.join(digits, 'expected.json'), 'utf8'));
    const drop = expected.collapsed.accuracy - expected.healthy_fp32.accuracy;
    const accuracy = quality.evaluations.find(({ metric }) => metric === 'accuracy')!;
    expect(accuracy.change!.value).toBeCloseTo(drop, 12);
    // It answers one class for nearly everything: rows of the others flipped.
    const listed = (quality.details!.newly_wrong_rows as { row: number }[]).map(({ row }) => row);
    expect(listed).toHaveLength(100);
    expect(accuracy.change!.newlyWrong!).toBeGreaterThanOrEqual(-drop * labels().length - 1e-9);
    const histogram: number[] = expected.collapsed.prediction_histogram;
    const only = histogram.indexOf(Math.max(...histogram));
    expect(listed.filter((row) => labels()[row] === only)).toEqual([]);
    expect(markdown(result)).toMatch(/newly.wrong/);
    // What a document cannot hold is compared all the same: both models ran here.
    expect(result.models[0]!.rowPredictions).toBeUndefined();
    expect(result.warnings.join('\n')).toContain('the answers to all rows take more than 100 bytes');
  });
});
