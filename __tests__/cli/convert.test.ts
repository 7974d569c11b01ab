import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../shared.ts';
import { folder, run } from './command.ts';
import { kerasFile, type LayerOfFile } from './keras-file.ts';

const space = folder();
const inSpace = (...args: string[]) => run(args, { cwd: space.path });
const errorOf = (stdout: string) => Number(/max_relative_error +(\S+)/.exec(stdout)?.[1]);

const conv = { filters: 4, strides: [1, 1], padding: 'same', dilation_rate: [1, 1], use_bias: true };
const image = { ...conv, kernel_size: [3, 3], data_format: 'channels_last' };
const dense: LayerOfFile = {
  className: 'Dense',
  config: { units: 2, activation: 'softmax', use_bias: true },
  group: 'dense',
  weights: [[3, 2], [2]],
};
const cell = { units: 4, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true };

/** What TensorFlow.js and ONNX Runtime each compute in their own way. */
const LAYERS: Record<string, { shape: (number | null)[]; layer: LayerOfFile; dtype?: string }> = {
  conv1d: {
    shape: [9, 3],
    layer: {
      className: 'Conv1D',
      config: { ...conv, kernel_size: [3], strides: [2], dilation_rate: [1], padding: 'valid', activation: 'relu' },
      group: 'conv1d',
      weights: [[3, 3, 4], [4]],
    },
  },
  conv2d: {
    shape: [7, 6, 3],
    layer: {
      className: 'Conv2D',
      config: { ...image, kernel_size: [3, 2], strides: [2, 1], activation: 'tanh' },
      group: 'conv2d',
      weights: [[3, 2, 3, 4], [4]],
    },
  },
  dilated: {
    shape: [9, 8, 2],
    layer: {
      className: 'Conv2D',
      config: { ...image, dilation_rate: [2, 2] },
      group: 'conv2d',
      weights: [[3, 3, 2, 4], [4]],
    },
  },
  transposed: {
    shape: [4, 5, 3],
    layer: {
      className: 'Conv2DTranspose',
      config: { ...image, strides: [2, 2], output_padding: null },
      group: 'conv2d_transpose',
      weights: [[3, 3, 4, 3], [4]],
    },
  },
  depthwise: {
    shape: [6, 7, 3],
    layer: {
      className: 'DepthwiseConv2D',
      config: { ...image, depth_multiplier: 2 },
      group: 'depthwise_conv2d',
      weights: [[3, 3, 3, 2], [6]],
    },
  },
  separable: {
    shape: [6, 7, 3],
    layer: {
      className: 'SeparableConv2D',
      config: { ...image, depth_multiplier: 2 },
      group: 'separable_conv2d',
      weights: [[3, 3, 3, 2], [1, 1, 6, 4], [4]],
    },
  },
  normalised: {
    shape: [3, 4, 2],
    layer: {
      className: 'BatchNormalization',
      config: { axis: [3], epsilon: 0.001, scale: true, center: true },
      group: 'batch_normalization',
      weights: [[2], [2], [2], [2]],
    },
  },
  lstm: {
    shape: [6, 3],
    layer: { className: 'LSTM', config: cell, group: 'lstm/cell', weights: [[3, 16], [4, 16], [16]] },
  },
  'lstm sequences': {
    shape: [null, 3],
    layer: {
      className: 'LSTM',
      config: { ...cell, return_sequences: true, go_backwards: true },
      group: 'lstm/cell',
      weights: [[3, 16], [4, 16], [16]],
    },
  },
  gru: {
    shape: [6, 3],
    layer: {
      className: 'GRU',
      config: { ...cell, reset_after: false },
      group: 'gru/cell',
      weights: [[3, 12], [4, 12], [12]],
    },
  },
  rnn: {
    shape: [6, 3],
    layer: {
      className: 'SimpleRNN',
      config: { units: 4, activation: 'tanh', use_bias: true },
      group: 'simple_rnn/cell',
      weights: [[3, 4], [4, 4], [4]],
    },
  },
  embedding: {
    shape: [5],
    layer: {
      className: 'Embedding',
      config: { input_dim: 11, output_dim: 3, mask_zero: false },
      group: 'embedding',
      weights: [[11, 3]],
    },
  },
  'embedding of integers': {
    shape: [5],
    dtype: 'int32',
    layer: {
      className: 'Embedding',
      config: { input_dim: 11, output_dim: 3, mask_zero: false },
      group: 'embedding',
      weights: [[11, 3]],
    },
  },
};

describe('Keras as TensorFlow.js', () => {
  it.each(Object.keys(LAYERS))(
    'computes in TensorFlow.js what ONNX Runtime computes: %s',
    async (name) => {
      const { shape, layer, dtype } = LAYERS[name]!;
      const file = `${name.replaceAll(' ', '-')}.keras`;
      space.write(file, await kerasFile(shape, [layer], dtype ? { dtype } : {}));
      const out = `${name.replaceAll(' ', '-')}-tfjs`;
      const { status, stdout, stderr } = await inSpace('convert', file, out);
      expect([status, stdout.split('\n')[0], stderr.match(/Error.*/)]).toEqual([
        0,
        `${out}: written from ${file} and proven`,
        null,
      ]);
      expect(stdout).toMatch(/original on onnxruntime-node .*via onnx/);
      expect(stdout).toMatch(/result on @tensorflow\/tfjs/);
      expect(stdout).toMatch(/max_relative_error .* ≤ 0\.0001 +pass/);
      expect(errorOf(stdout)).toBeLessThan(1e-5);
      expect(readdirSync(path.join(space.path, out)).sort()).toEqual(['group1-shard1of1.bin', 'model.json']);
    },
    60_000,
  );

  it('refuses what TensorFlow.js lacks, and leaves nothing behind', async () => {
    const gru = {
      ...LAYERS.gru!.layer,
      config: { ...cell, reset_after: true },
      weights: [
        [3, 12],
        [4, 12],
        [2, 12],
      ],
    };
    space.write('refused/after.keras', await kerasFile([6, 3], [gru]));
    const { status, stderr } = await inSpace('convert', 'refused/after.keras', 'refused/out');
    expect(status).toBe(3);
    expect(stderr).toMatch(/\(GRU\).*reset_after/);
    expect(readdirSync(path.join(space.path, 'refused'))).toEqual(['after.keras']);
  });

  it('says how many steps an open dimension was bound to', async () => {
    const { layer } = LAYERS['lstm sequences']!;
    space.write('open.keras', await kerasFile([null, 3], [layer]));
    mkdirSync(path.join(space.path, 'open'));
    const { status, stdout } = await inSpace('convert', 'open.keras', 'open/model.json', '--steps', '7');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/dimension "x\/1" of input "x" bound to 7/)]);
    expect(stdout).toMatch(/1,000 rows/);
  }, 60_000);
});

describe('convert', () => {
  it('writes ONNX and RTNeural, each by its ending, and replaces nothing unasked', async () => {
    space.write('plain/dense.keras', await kerasFile([3], [dense]));
    for (const [out, ran] of [
      ['plain/dense.onnx', /result on onnxruntime-node [\d.]+, cpu/],
      ['plain/dense.json', /result on onnxruntime-node [\d.]+, via onnx/],
    ] as const) {
      const { status, stdout } = await inSpace('convert', 'plain/dense.keras', out);
      expect([status, stdout]).toEqual([0, expect.stringMatching(ran)]);
    }
    const inspected = await inSpace('inspect', 'plain/dense.json');
    expect(inspected.stdout).toMatch(/rtneural/);
    const before = statSync(path.join(space.path, 'plain/dense.onnx'));
    const refused = await inSpace('convert', 'plain/dense.keras', 'plain/dense.onnx');
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringMatching(/dense\.onnx exists.*--force/)]);
    expect(statSync(path.join(space.path, 'plain/dense.onnx')).ino).toBe(before.ino);
    const forced = await inSpace('convert', 'plain/dense.keras', 'plain/dense.onnx', '--force');
    expect([forced.status, forced.stdout]).toEqual([0, expect.stringContaining('by way of the same conversion')]);
    const itself = await inSpace('convert', 'plain/dense.keras', 'plain/dense.keras', '--force', '--to', 'onnx');
    expect([itself.status, itself.stderr]).toEqual([3, expect.stringMatching(/is the model that is converted/)]);
    expect(readdirSync(path.join(space.path, 'plain')).sort()).toEqual(['dense.json', 'dense.keras', 'dense.onnx']);
  }, 60_000);

  it('does not keep what could not be proven', async () => {
    space.write('unproven/dense.keras', await kerasFile([3], [dense]));
    space.write('unproven/rows.csv', 'a,b,c\n1,2,3\n4,nan,6\n');
    const { status, stdout } = await inSpace(
      ...['convert', 'unproven/dense.keras', 'unproven/out.onnx', '--data', 'unproven/rows.csv'],
    );
    expect([status, stdout]).toEqual([3, expect.stringMatching(/^unproven\/out\.onnx: not written/)]);
    expect(stdout).not.toContain('.model-gate-');
    expect(readdirSync(path.join(space.path, 'unproven')).sort()).toEqual(['dense.keras', 'rows.csv']);
  }, 60_000);

  it.each<[string[], RegExp]>([
    [['a.keras'], /needs a model file and a place/],
    [['a.keras', 'b.xyz'], /does not say what to write/],
    [['a.keras', 'b', '--to', 'tflite'], /no target "tflite"/],
    [['a.keras', 'b.onnx', '--steps', '0'], /--steps takes a whole number/],
    [['a.keras', 'b.onnx', '--dialect', 'x'], /no dialect "x"/],
  ])('tells wrong usage as such: %j', async (args, said) => {
    const { status, stdout, stderr } = await inSpace('convert', ...args);
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([64, '', expect.stringMatching(said)]);
  });
});

describe.skipIf(!hasShared)('models of others', () => {
  const shared = (file: string) => path.join(sharedCases, file);

  it.each([
    ['expressora/asl_actions/model.keras', 'actions.onnx'],
    ['expressora/asl_actions/model.keras', 'actions-tfjs'],
    ['tflite/mlperf_anomaly/ad01.h5', 'ad01.onnx'],
    ['keras/fer2013_mini_XCEPTION.102-0.66.hdf5', 'fer.onnx'],
    ['rtneural/gru.json', 'gru.onnx'],
    ['rtneural/conv.json', 'conv.onnx'],
    ['digits/healthy.h5', 'digits.json'],
  ])(
    'are written and proven: %s as %s',
    async (file, out) => {
      const { status, stdout } = await inSpace('convert', shared(file), out);
      expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/ and proven$/)]);
    },
    120_000,
  );

  it.each([
    ['rtneural/bad_lstm.json', 'lstm.onnx', /kernel/],
    ['kmidi/groovepredictor.json', 'groove.onnx', /kmidi|in_shape|RTNeural/i],
    ['spectra/spectra_final.tflite', 'spectra.onnx', /tflite cannot be written as onnx.*Possible: keras as onnx/],
    ['spectra/tfjs', 'spectra.onnx', /group1-shard1of1\.bin is missing/],
  ])('are refused in one line: %s', async (file, out, said) => {
    const { status, stdout, stderr } = await inSpace('convert', shared(file), out);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(said);
    expect(readdirSync(space.path)).not.toContain(out);
  });
});

describe('a conversion that answers otherwise', () => {
  /** A sum of 64 large terms less the sum of its eighths: in float32 nothing but the order of the sums is left of it. */
  const [terms, parts] = [64, 8];
  const kernel = Float32Array.from({ length: terms * (parts + 1) }, (_, at) => {
    const [term, unit] = [Math.floor(at / (parts + 1)), at % (parts + 1)];
    return unit === 0 || Math.floor(term / (terms / parts)) === unit - 1 ? 1e6 + term : 0;
  });
  const sums = (units: number, group: string, shape: number[], values: ArrayLike<number>): LayerOfFile => ({
    className: 'Dense',
    config: { units, activation: 'linear', use_bias: false },
    group,
    weights: [shape],
    values: [values],
  });

  it('is a failure, says so and leaves nothing behind', async () => {
    const less = Float32Array.from({ length: parts + 1 }, (_, unit) => (unit === 0 ? 1 : -1));
    const layers = [sums(parts + 1, 'dense', [terms, parts + 1], kernel), sums(1, 'dense_1', [parts + 1, 1], less)];
    mkdirSync(path.join(space.path, 'noise'));
    space.write('noise/sums.keras', await kerasFile([terms], layers));
    const { status, stdout } = await inSpace('convert', 'noise/sums.keras', 'noise/web/model.json');
    expect(stdout).toMatch(/^noise\/web\/model.json: not written, since the conversion .* could not be proven/);
    expect(stdout).toMatch(/parity of the result with the original: fail on 1,000 rows/);
    expect(errorOf(stdout)).toBeGreaterThan(1e-4);
    expect(status).toBe(1);
    expect(readdirSync(path.join(space.path, 'noise'))).toEqual(['sums.keras']);
  }, 60_000);
});
