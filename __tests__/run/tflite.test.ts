import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { denseTflite, dynamicRangeTflite, int8Tflite } from '../../scripts/lib/tflite-writer.ts';
import { accumulator, custom } from '../runtimes/tflite/models.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { type Judged, workspace } from './workspace.ts';

interface Expected {
  n: number;
  classes: string[];
  accuracy: number;
  macro_f1: number;
  micro_f1: number;
  weighted_f1: number;
  unique: number;
  top_freq: number;
  entropy: number;
  params: number;
}

const LITERT = '@litertjs/core';
const OLDER = '@tensorflow/tfjs-tflite';

describe.skipIf(!hasShared).each(['asl_actions', 'asl_colors'])('a gate over %s', (name) => {
  const space = workspace();
  const folder = path.join(sharedCases, 'expressora', name);
  let judged: Judged;
  let expected: Expected;

  beforeAll(async () => {
    for (const file of ['model.tflite', 'dataset.csv'])
      copyFileSync(path.join(folder, file), path.join(space.folder, file));
    expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    judged = await space.judge({
      datasets: { signs: { path: 'dataset.csv', label: 'label' } },
      models: [
        {
          id: 'signs',
          artifact: 'model.tflite',
          dataset: 'signs',
          classes: expected.classes,
          checks: {
            signature: {
              inputs: [{ shape: ['batch', 126], dtype: 'float32' }],
              outputs: [{ shape: ['batch', expected.classes.length] }],
            },
            parameters: { max: 30_000 },
            probabilities: { sum_tolerance: 1e-4 },
            diversity: {
              unique_predictions: { min: 6 },
              top_class_frequency: { max: 0.3 },
              normalized_entropy: { min: 0.9 },
            },
            quality: {
              accuracy: { min: 0.95 },
              f1_macro: { min: 0.95 },
              f1_micro: { min: 0 },
              f1_weighted: { min: 0 },
            },
            edge_cases: {},
            latency: { mean: { max: '1 s' } },
          },
        },
      ],
    });
  }, 120_000);

  it('passes, on LiteRT', () => {
    expect(judged.model('signs')).toMatchObject({
      status: 'pass',
      format: 'tflite',
      runtime: { name: LITERT, threads: 1 },
    });
    expect(judged.exit).toBe(0);
  });

  it.each([
    ['accuracy', 'accuracy'],
    ['f1_macro', 'macro_f1'],
    ['f1_micro', 'micro_f1'],
    ['f1_weighted', 'weighted_f1'],
    ['top_class_frequency', 'top_freq'],
    ['normalized_entropy', 'entropy'],
    ['unique_predictions', 'unique'],
    ['parameters', 'params'],
  ] as const)('measures %s as its reference does', (metric, key) => {
    expect(Math.abs(judged.value('signs', metric)! - expected[key])).toBeLessThanOrEqual(1e-9);
  });
});

describe.skipIf(!hasShared)('a gate over models without a dataset', () => {
  const space = workspace();

  it('finds quantised networks finite, and the same each time', async () => {
    const files = ['tflite/hello_world/hello_world_int8', 'tflite/mlperf_anomaly/ad01_int8'];
    for (const file of files) {
      copyFileSync(path.join(sharedCases, `${file}.tflite`), path.join(space.folder, `${path.basename(file)}.tflite`));
    }
    const checks = {
      edge_cases: {},
      determinism: { run_to_run_difference: { max: 0 }, batch_difference: { max: 1e-6 } },
    };
    const judged = await space.judge({
      models: files.map((file) => ({
        id: path.basename(file),
        artifact: `${path.basename(file)}.tflite`,
        checks,
      })),
    });
    expect(judged.result.models.map(({ id, status, error }) => [id, status, error])).toEqual(
      files.map((file) => [path.basename(file), 'pass', undefined]),
    );
  }, 60_000);
});

const layers = [
  {
    weights: [
      [1, -1],
      [-1, 1],
    ],
    bias: [0.25, -0.25],
    activation: 'relu' as const,
  },
  {
    weights: [
      [2, 0],
      [0, 0.125],
    ],
    bias: [0, 0],
    activation: 'none' as const,
  },
];
const rows = [
  [0.5, -0.5],
  [-1, 1],
  [1, 0],
  [0.25, 0.75],
];

describe('a gate over models that are made here', () => {
  const space = workspace();
  const quality = { quality: { accuracy: { min: 1 } } };
  const dataset = { rows: { path: 'rows.csv', label: 'label' } };
  const csv = `a,b,label\n${rows.map(([a, b]) => `${a},${b},${a! > b! ? 0 : 1}`).join('\n')}\n`;

  it('runs float, quantised and stateful models, each on a runtime that can', async () => {
    space.write('rows.csv', csv);
    space.write('float.tflite', denseTflite({ layers, softmax: true }));
    space.write('int8.tflite', int8Tflite({ layers, softmax: true }, rows, 'per channel'));
    space.write('hybrid.tflite', dynamicRangeTflite({ layers, softmax: true }, 'per channel'));
    const models = ['float', 'int8', 'hybrid'].map((id) => ({
      id,
      artifact: `${id}.tflite`,
      dataset: 'rows',
      checks: { ...quality, probabilities: { sum_tolerance: 0.01 }, edge_cases: {} },
    }));
    const judged = await space.judge({ datasets: dataset, models });
    expect(judged.result.models.map(({ status, error }) => [status, error])).toEqual(
      models.map(() => ['pass', undefined]),
    );
    expect(judged.model('int8').runtime?.name).toBe(LITERT);
  }, 60_000);

  it('feeds integers as they are where the gate says so', async () => {
    space.write('stored.csv', 'a,b,label\n127,-128,0\n-128,127,1\n');
    space.write('int8.tflite', int8Tflite({ layers, softmax: true }, rows, 'per tensor'));
    const judged = await space.judge({
      datasets: { stored: { path: 'stored.csv', label: 'label' } },
      models: [{ id: 'raw', artifact: 'int8.tflite', dataset: 'stored', raw_inputs: true, checks: quality }],
    });
    expect(judged.exit).toBe(0);
  }, 60_000);

  it('says that it runs on one thread, with no optimisation to choose', async () => {
    space.write('rows.csv', csv);
    space.write('float.tflite', denseTflite({ layers }));
    const judged = await space.judge({
      datasets: dataset,
      models: [
        {
          id: 'm',
          artifact: 'float.tflite',
          dataset: 'rows',
          runtime: { threads: 4, optimization: 'basic' },
          checks: quality,
        },
      ],
    });
    expect(judged.model('m').runtime).toMatchObject({ threads: 1, optimization: 'fixed' });
    expect(judged.result.warnings.join()).toMatch(/no level of optimisation to choose from: basic was not applied/);
    expect(judged.result.warnings.map((warning) => JSON.stringify(warning)).join()).toMatch(
      /runs on 1 thread, not on the 4/,
    );
  }, 60_000);

  it('runs on the older interpreter what LiteRT cannot, and says so', async () => {
    space.write('rows.csv', csv);
    space.write('stateful.tflite', accumulator());
    const judged = await space.judge({
      datasets: dataset,
      models: [{ id: 'm', artifact: 'stateful.tflite', dataset: 'rows', checks: quality }],
    });
    expect(judged.model('m')).toMatchObject({ status: 'pass', runtime: { name: OLDER } });
    expect(JSON.stringify(judged.result)).toMatch(
      /ran on @tensorflow\/tfjs-tflite, since @litertjs\/core: the model has variable/,
    );
  }, 60_000);

  it('names every runtime that refuses', async () => {
    space.write('rows.csv', csv);
    space.write('custom.tflite', custom());
    const judged = await space.judge({
      datasets: dataset,
      models: [{ id: 'm', artifact: 'custom.tflite', dataset: 'rows', checks: quality }],
    });
    expect(judged.error('m')).toMatchObject({
      code: 'runtime.refused',
      message: expect.stringMatching(
        /custom\.tflite: no runtime can run.*@litertjs\/core.*Frobnicate.*tfjs-tflite.*Frobnicate/,
      ),
    });
  }, 60_000);
});
