import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dense, layer, sequential, smallDense, tfjsFiles } from '../formats/tfjs/models.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { type Judged, workspace } from './workspace.ts';

describe.skipIf(!hasShared)('a gate over TensorFlow.js models', () => {
  const space = workspace();
  let judged: Judged;

  beforeAll(async () => {
    for (const folder of ['digits/tfjs', 'tfjs/abalone', 'tfjs/prefetching_graph', 'spectra/tfjs']) {
      cpSync(path.join(sharedCases, folder), path.join(space.folder, folder), { recursive: true });
    }
    for (const file of ['X.npy', 'y.npy'])
      cpSync(path.join(sharedCases, 'digits', file), path.join(space.folder, file));
    const latency = { p50: { max: '1 s' } } as const;
    judged = await space.judge({
      datasets: { digits: { inputs: 'X.npy', labels: 'y.npy' } },
      models: [
        {
          id: 'digits',
          artifact: 'digits/tfjs',
          dataset: 'digits',
          preprocess: [{ scale: 0.0625 }],
          checks: {
            quality: { accuracy: { min: 0.9 }, f1_macro: { min: 0.9 } },
            latency,
            probabilities: {},
            edge_cases: {},
          },
        },
        {
          id: 'abalone',
          artifact: 'tfjs/abalone/model.json',
          checks: { parameters: { equals: 3051 }, edge_cases: {}, latency },
        },
        {
          id: 'pages',
          artifact: 'tfjs/prefetching_graph/model.json',
          generate: { 'cur_page:0': { low: 0, high: 101 }, 'session_index:0': { low: 0, high: 20 } },
          checks: {
            signature: { outputs: [{ shape: ['batch', 101] }] },
            probabilities: {},
            edge_cases: {},
            latency,
          },
        },
        { id: 'spectra', artifact: 'spectra/tfjs/model.json', checks: { size: { max: '50 MB' } } },
      ],
    });
  }, 120_000);

  it('gives the accuracy of scikit-learn', () => {
    const wanted = JSON.parse(readFileSync(path.join(sharedCases, 'digits/expected.json'), 'utf8')).healthy_fp32;
    expect(judged.value('digits', 'accuracy')).toBeCloseTo(wanted.accuracy, 12);
    expect(judged.value('digits', 'f1_macro')).toBeCloseTo(wanted.f1_macro, 12);
  });

  it.each(['digits', 'abalone', 'pages'])('judges %s on every check, and says what ran', (id) => {
    const { status, runtime, checks } = judged.model(id);
    expect(checks.map((check) => [check.check, check.status])).toEqual(checks.map(({ check }) => [check, 'pass']));
    expect(status).toBe('pass');
    expect(runtime?.name).toMatch(/^@tensorflow\/tfjs-(backend-wasm|node)$/);
    expect(runtime?.version).toBe('4.22.0');
  });

  it('counts and hashes every shard', () => {
    const { artifact } = judged.model('digits');
    expect(artifact?.files?.map(({ name }) => name)).toHaveLength(4);
  });

  it('names the shard that Spectra lacks', () => {
    expect(judged.error('spectra').message).toContain('shard group1-shard1of1.bin is missing');
    expect(judged.exit).toBe(3);
  });
});

describe.skipIf(!hasShared)('a gate over a SavedModel', () => {
  const space = workspace();

  it('reads the folder in any case, and runs it or says in one line why not', async () => {
    const folder = 'expressora/asl_actions/saved_model';
    cpSync(path.join(sharedCases, folder), path.join(space.folder, folder), { recursive: true });
    const judged = await space.judge({
      models: [
        {
          id: 'm',
          artifact: folder,
          checks: {
            signature: { inputs: [{ shape: ['batch', 126], dtype: 'float32' }], outputs: [{ shape: ['batch', 6] }] },
            parameters: { equals: 24_902 },
            probabilities: {},
          },
        },
      ],
    });
    expect(judged.check('m', 'signature').status).toBe('pass');
    expect(judged.check('m', 'parameters').status).toBe('pass');
    expect(judged.model('m').artifact?.files).toHaveLength(4);
    const ran = judged.check('m', 'probabilities').status === 'pass';
    expect(ran || judged.error('m').code).toBe(ran || 'runtime.install_failed');
  }, 120_000);
});

describe('a gate over hostile TensorFlow.js models', () => {
  const space = workspace();
  const judge = async (files: Record<string, Uint8Array>) => {
    for (const [name, bytes] of Object.entries(files)) space.write(name, bytes);
    return space.judge({ models: [{ id: 'm', artifact: 'model.json', checks: { edge_cases: {} } }] });
  };

  it('names the layer that no runtime has', async () => {
    const lacking = layer('Lambda', { name: 'evil', batch_input_shape: [null, 2], function: 'require("fs")' });
    const judged = await judge(tfjsFiles(sequential([lacking, dense('d', 1)]), []));
    expect(judged.error('m').message).toMatch(/evil|no weight belongs/);
  });

  it('ends in an error where the model asks for more memory than there is', async () => {
    const huge = layer('UpSampling2D', { name: 'up', size: [60000, 60000], batch_input_shape: [null, 2, 2, 1] });
    const judged = await judge(tfjsFiles(sequential([huge]), []));
    expect(judged.exit).toBe(3);
    expect(judged.check('m', 'edge_cases').status).toBe('error');
  });

  it('ends in an error on a model of nothing but brackets', async () => {
    const judged = await judge({ 'model.json': Buffer.from(`{"modelTopology": ${'['.repeat(1e6)}`) });
    expect(judged.error('m').code).toBe('format.too_complex');
  });

  it('judges the same model again when its files are whole', async () => {
    expect((await judge(smallDense())).exit).toBe(0);
  });
});
