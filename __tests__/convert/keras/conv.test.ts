import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjoint, type ConvOptions, convolve, grouped, permuted } from './arrays.ts';
import { expectClose, oneLayer, random, runKeras, type Values } from './build.ts';

const plain = (rank: number) => new Array<number>(rank).fill(1);

async function converted(className: string, config: object, weights: Values[], x: Values): Promise<Values> {
  const shape = [null, ...x.shape.slice(1)];
  return (await runKeras(oneLayer({ className, config: { ...config, use_bias: false }, weights }, [shape]), [x]))[0]!;
}

interface ConvRow extends Partial<ConvOptions> {
  x: number[];
  kernel: number[];
}

const convs: [className: string, ConvRow][] = [
  ['Conv1D', { x: [2, 9, 3], kernel: [3, 3, 4], padding: 'causal' }],
  ['Conv1D', { x: [2, 9, 3], kernel: [3, 3, 4], padding: 'causal', dilation: [2] }],
  ['Conv1D', { x: [2, 10, 3], kernel: [4, 3, 4], padding: 'causal', strides: [2] }],
  ['Conv1D', { x: [2, 9, 4], kernel: [3, 2, 6], padding: 'same', groups: 2 }],
  ['Conv2D', { x: [2, 6, 7, 4], kernel: [3, 2, 1, 8], padding: 'same', groups: 4 }],
  ['Conv2D', { x: [2, 9, 8, 2], kernel: [2, 3, 2, 3], padding: 'same', dilation: [3, 2] }],
  ['Conv2D', { x: [2, 9, 8, 2], kernel: [2, 3, 2, 3], padding: 'same', dilation: [2, 2], strides: [2, 3] }],
  ['Conv3D', { x: [1, 5, 4, 6, 4], kernel: [2, 2, 3, 2, 2], padding: 'valid', groups: 2, strides: [2, 1, 2] }],
];

const depthwise: [className: string, ConvRow][] = [
  ['DepthwiseConv1D', { x: [2, 9, 3], kernel: [3, 3, 2], padding: 'same', strides: [2] }],
  ['DepthwiseConv1D', { x: [2, 9, 3], kernel: [4, 3, 1], padding: 'causal', dilation: [2] }],
  ['DepthwiseConv2D', { x: [2, 8, 7, 3], kernel: [2, 2, 3, 1], padding: 'valid', dilation: [2, 2] }],
  ['DepthwiseConv2D', { x: [2, 8, 7, 3], kernel: [2, 3, 3, 2], padding: 'same', dilation: [2, 2] }],
];

/** The output's sizes are those that Keras documents for the layer. */
const transposed: [className: string, ConvRow & { sizes: number[]; outputPadding?: number[] }][] = [
  ['Conv1DTranspose', { x: [1, 5, 2], kernel: [3, 3, 2], sizes: [10], strides: [2], padding: 'same' }],
  ['Conv1DTranspose', { x: [1, 5, 2], kernel: [3, 3, 2], sizes: [11], strides: [2], padding: 'valid' }],
  ['Conv1DTranspose', { x: [1, 4, 2], kernel: [2, 3, 2], sizes: [12], strides: [3], padding: 'valid' }],
  ['Conv1DTranspose', { x: [1, 6, 2], kernel: [3, 3, 2], sizes: [10], dilation: [2], padding: 'valid' }],
  ['Conv2DTranspose', { x: [1, 3, 4, 2], kernel: [3, 4, 2, 2], sizes: [6, 8], strides: [2, 2], padding: 'same' }],
  [
    'Conv2DTranspose',
    { x: [1, 3, 4, 2], kernel: [3, 3, 2, 2], sizes: [5, 8], strides: [2, 2], padding: 'same', outputPadding: [0, 1] },
  ],
  [
    'Conv2DTranspose',
    { x: [1, 3, 4, 2], kernel: [4, 5, 2, 2], sizes: [7, 11], strides: [3, 3], padding: 'same', outputPadding: [1, 1] },
  ],
];

function setUp({ x, kernel, strides, dilation, padding = 'valid', groups = 1 }: ConvRow) {
  const rank = kernel.length - 2;
  const options = { strides: strides ?? plain(rank), dilation: dilation ?? plain(rank), padding, groups };
  const config = {
    kernel_size: kernel.slice(0, rank),
    strides: options.strides,
    dilation_rate: options.dilation,
    padding,
  };
  return { input: random(x, 5), weights: random(kernel, 6), options, config };
}

describe('convolutions as ONNX, beside their definition', () => {
  it.each(convs)('%s %o', async (className, row) => {
    const { input, weights, options, config } = setUp(row);
    const full = { ...config, filters: row.kernel.at(-1), groups: row.groups ?? 1 };
    expectClose(await converted(className, full, [weights], input), convolve(input, weights, options));
  });

  it.each(depthwise)('%s %o', async (className, row) => {
    const { input, weights, options, config } = setUp(row);
    const full = { ...config, depth_multiplier: row.kernel.at(-1) };
    const wanted = convolve(input, grouped(weights), { ...options, groups: row.kernel.at(-2)! });
    expectClose(await converted(className, full, [weights], input), wanted);
  });

  it.each(['valid', 'same', 'causal'] as const)('SeparableConv1D, %s', async (padding) => {
    const { input, weights, options, config } = setUp({ x: [2, 9, 3], kernel: [3, 3, 2], padding });
    const point = random([1, 6, 4], 9);
    const full = { ...config, filters: 4, depth_multiplier: 2 };
    const deep = convolve(input, grouped(weights), { ...options, groups: 3 });
    const wanted = convolve(deep, point, { ...options, padding: 'valid' });
    expectClose(await converted('SeparableConv1D', full, [weights, point], input), wanted);
  });

  it.each(transposed)('%s %o', async (className, row) => {
    const { input, weights, options, config } = setUp(row);
    const padded = row.outputPadding && { output_padding: row.outputPadding };
    const full = { ...config, filters: row.kernel.at(-2), ...padded };
    expectClose(await converted(className, full, [weights], input), adjoint(input, weights, row.sizes, options));
  });

  it('takes channels first', async () => {
    const { input, weights, options, config } = setUp({ x: [2, 6, 5, 3], kernel: [3, 2, 3, 4], padding: 'same' });
    const full = { ...config, filters: 4, data_format: 'channels_first' };
    const found = await converted('Conv2D', full, [weights], permuted(input, [0, 3, 1, 2]));
    expectClose(permuted(found, [0, 2, 3, 1]), convolve(input, weights, options));
  });

  it('takes images of any size where the model says none', async () => {
    const { input, weights, options, config } = setUp({
      x: [2, 6, 5, 3],
      kernel: [3, 2, 3, 4],
      padding: 'same',
      strides: [2, 2],
    });
    const model = oneLayer(
      { className: 'Conv2D', config: { ...config, filters: 4, use_bias: false }, weights: [weights] },
      [[null, null, null, 3]],
    );
    expectClose((await runKeras(model, [input]))[0]!, convolve(input, weights, options));
  });

  it('adds a bias, then the activation', async () => {
    const { input, weights, options, config } = setUp({ x: [2, 6, 3], kernel: [3, 3, 4] });
    const bias = random([4], 8);
    const model = oneLayer(
      { className: 'Conv1D', config: { ...config, filters: 4, activation: 'relu' }, weights: [weights, bias] },
      [[null, 6, 3]],
    );
    const { shape, data } = convolve(input, weights, options);
    const wanted = { shape, data: Array.from(data, (each, i) => Math.max(0, each + bias.data[i % 4]!)) };
    expectClose((await runKeras(model, [input]))[0]!, wanted);
  });

  it('refuses output_padding where Keras 2 and 3 disagree about it', async () => {
    const { input, weights, config } = setUp({ x: [1, 3, 2], kernel: [3, 4, 2], strides: [2] });
    const full = { ...config, filters: 4, output_padding: [1] };
    await expect(converted('Conv1DTranspose', full, [weights], input)).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringContaining('output_padding'),
    });
  });

  it('of any size, stride, dilation, padding and groups', async () => {
    const size = fc.integer({ min: 1, max: 7 });
    const axis = fc.record({ size, kernel: fc.integer({ min: 1, max: 4 }), stride: fc.integer({ min: 1, max: 3 }) });
    const row = fc.record({
      axes: fc.array(axis, { minLength: 1, maxLength: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      groups: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom('same' as const, 'valid' as const),
    });
    await fc.assert(
      fc.asyncProperty(row, async ({ axes, dilation, groups, padding }) => {
        fc.pre(axes.every((each) => padding === 'same' || each.size > (each.kernel - 1) * dilation));
        const { input, weights, options, config } = setUp({
          x: [2, ...axes.map((each) => each.size), groups],
          kernel: [...axes.map((each) => each.kernel), 1, 2 * groups],
          strides: axes.map((each) => each.stride),
          dilation: axes.map(() => dilation),
          padding,
          groups,
        });
        const found = await converted(
          `Conv${axes.length}D`,
          { ...config, filters: 2 * groups, groups },
          [weights],
          input,
        );
        expectClose(found, convolve(input, weights, options));
      }),
      { numRuns: 60 },
    );
  });
});
