import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../schemas/generated/gate.d.ts';
import { folderSource } from '../../src/artifacts/byte-source.ts';
import type { Scores } from '../../src/contracts/check.ts';
import { recogniseFormat } from '../../src/formats/index.ts';
import { loadGate } from '../../src/gate/index.ts';
import { planGate } from '../../src/run/plan.ts';
import { Rows } from '../../src/run/rows.ts';
import { Subject } from '../../src/run/subject.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { readTensorProto } from './tensor-proto.ts';
import { distDir, type Judged, workspace } from './workspace.ts';

interface Expected {
  accuracy: number;
  f1_micro: number;
  f1_macro: number;
  f1_weighted: number;
  f1_per_class: number[];
  prediction_histogram: number[];
  distinct_predictions: number;
  mcc: number;
  bytes: number;
  parameters_in_initializers: number;
}

const digits = path.join(sharedCases, 'digits');
const ROWS = 540;
const EXACT = ['healthy_fp32', 'healthy_logits', 'nan_on_large'];
const BROKEN: Record<string, string> = {
  truncated: 'format.truncated',
  not_a_model: 'artifact.html',
  lfs_pointer: 'artifact.lfs_pointer',
  empty: 'artifact.empty',
};

describe.skipIf(!hasShared)('a gate over the digits', () => {
  const space = workspace();
  let judged: Judged;
  let expected: Record<string, Expected>;

  beforeAll(async () => {
    for (const file of readdirSync(digits)) {
      if (/\.(onnx|npy)$/.test(file)) copyFileSync(path.join(digits, file), path.join(space.folder, file));
    }
    expected = JSON.parse(readFileSync(path.join(digits, 'expected.json'), 'utf8'));
    const checks: Model['checks'] = {
      quality: {
        accuracy: { min: 0.05 },
        mcc: { min: -1 },
        f1_micro: { min: 0 },
        f1_macro: { min: 0 },
        f1_weighted: { min: 0 },
        f1_per_class: { min: 0 },
      },
      diversity: { unique_predictions: { min: 10 }, top_class_frequency: { max: '30%' } },
      edge_cases: { inputs: ['normal', 'zeros', 'large', 'negative'] },
      size: { max: '1 MB' },
      parameters: { max: 30_000 },
    };
    const names = readdirSync(digits).filter((file) => file.endsWith('.onnx'));
    judged = await space.judge({
      datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
      models: names.map((file) => ({ id: file.slice(0, -5), artifact: file, dataset: 'digits', checks })),
    });
  }, 60_000);

  it('judges all of them', () => {
    expect(judged.result.models).toHaveLength(10);
    expect(judged.exit).toBe(3);
  });

  it.each(EXACT)('has the values of scikit-learn for %s', (id) => {
    const wanted = expected[id]!;
    for (const metric of ['accuracy', 'mcc', 'f1_micro', 'f1_macro', 'f1_weighted'] as const) {
      expect(Math.abs(judged.value(id, metric)! - wanted[metric]), metric).toBeLessThanOrEqual(1e-12);
    }
    for (const [index, f1] of wanted.f1_per_class.entries()) {
      expect(Math.abs(judged.value(id, 'f1_per_class', String(index))! - f1)).toBeLessThanOrEqual(1e-12);
    }
    expect(judged.value(id, 'unique_predictions')).toBe(wanted.distinct_predictions);
    expect(judged.value(id, 'top_class_frequency')).toBe(Math.max(...wanted.prediction_histogram) / ROWS);
    expect(judged.value(id, 'size')).toBe(wanted.bytes);
  });

  it.each(['int8_qdq', 'fp16'])('is within a row of %s, which runtimes round in their own way', (id) => {
    const rows = Math.abs(judged.value(id, 'accuracy')! - expected[id]!.accuracy) * ROWS;
    expect(rows).toBeLessThan(1.001);
  });

  it('counts the weights of the float models, and no quantisation scales of the others', () => {
    for (const id of ['healthy_fp32', 'healthy_logits', 'int8_qdq', 'fp16']) {
      // 64-48-24-10 with biases; the initializers of some also hold the constant that inputs are divided by.
      const weights = 64 * 48 + 48 + 48 * 24 + 24 + 24 * 10 + 10;
      expect([weights, weights + 1], id).toContain(judged.value(id, 'parameters'));
    }
  });

  it('fails the diversity of the collapsed model, and nothing else of it', () => {
    expect(judged.check('collapsed', 'diversity').status).toBe('fail');
    expect(judged.value('collapsed', 'unique_predictions')).toBe(1);
    expect(judged.check('collapsed', 'edge_cases').status).toBe('pass');
    expect(Math.abs(judged.value('collapsed', 'accuracy')! - expected.collapsed!.accuracy)).toBeLessThanOrEqual(1e-12);
  });

  it('fails the edge cases of the model that overflows, and says on which inputs', () => {
    expect(judged.check('nan_on_large', 'edge_cases').status).toBe('fail');
    const { inputs } = judged.check('nan_on_large', 'edge_cases').details as {
      inputs: { kind: string; non_finite: number }[];
    };
    expect(inputs.filter(({ non_finite }) => non_finite > 0).map(({ kind }) => kind)).toEqual(['large']);
    expect(judged.check('nan_on_large', 'quality').status).toBe('pass');
    expect(judged.check('healthy_fp32', 'edge_cases').status).toBe('pass');
  });

  it.each(Object.entries(BROKEN))('has %s as an error', (id, code) => {
    expect(judged.model(id).status).toBe('error');
    expect(judged.error(id)).toMatchObject({ code, message: expect.stringContaining(`${id}.onnx`) });
    expect(judged.model(id).checks.map(({ status }) => status)).toEqual(new Array(5).fill('error'));
  });
});

describe.skipIf(!hasShared)('a model with its own inputs and outputs', () => {
  const space = workspace();
  const source = path.join(sharedCases, 'onnx/mnist8/mnist_8');
  const sets = hasShared ? readdirSync(source).filter((name) => name.startsWith('test_data_set_')) : [];
  const tensors = sets.map((set) => ({
    input: readTensorProto(readFileSync(path.join(source, set, 'input_0.pb'))),
    output: readTensorProto(readFileSync(path.join(source, set, 'output_0.pb'))),
  }));

  it('answers as its authors say, fed as a dataset', async () => {
    copyFileSync(path.join(source, 'model.onnx'), path.join(space.folder, 'mnist.onnx'));
    const pixels = tensors.flatMap(({ input }) => [...input.values]);
    const labels = tensors.map(({ output }) => output.values.indexOf(Math.max(...output.values)));
    const header = Array.from({ length: 784 }, (_, index) => `p${index}`).join(',');
    const rows = tensors.map((_, row) => `${pixels.slice(784 * row, 784 * (row + 1)).join(',')},${labels[row]}`);
    space.write('mnist.csv', `${header},label\n${rows.join('\n')}\n`);
    space.writeGate({
      datasets: { rows: { path: 'mnist.csv', label: 'label' } },
      models: [{ id: 'mnist', artifact: 'mnist.onnx', dataset: 'rows', checks: { quality: { accuracy: { min: 1 } } } }],
    });
    const outputs = await scoresOf(space.folder);
    expect(outputs).toMatchObject({ rows: sets.length, width: 10 });
    for (const [row, { output }] of tensors.entries()) {
      for (const [index, wanted] of output.values.entries()) {
        expect(Math.abs(outputs.data[10 * row + index]! - wanted)).toBeLessThanOrEqual(1e-3);
      }
    }
    expect((await space.judgeNamed()).exit).toBe(0);
  });
});

/** The scores of the rows of the only model of a gate, as the checks are given them. */
async function scoresOf(folder: string): Promise<Scores> {
  const [planned] = planGate(await loadGate('model-gate.yml', folder));
  const artifact = planned!.model.artifact!;
  const source = folderSource(folder, artifact);
  const description = await (await recogniseFormat(source, artifact)).describe(source, artifact);
  const file = { path: path.join(folder, artifact), description, sizeBytes: 1 };
  const scratch = path.join(folder, 'scratch');
  mkdirSync(scratch);
  const services = { distDir, cacheDir: scratch, scratchRoot: scratch, env: {}, progress: () => {} };
  const subject = new Subject(planned!, file, services, scratch);
  try {
    return (await new Rows(subject).outputs()).scores;
  } finally {
    await subject.close();
  }
}
