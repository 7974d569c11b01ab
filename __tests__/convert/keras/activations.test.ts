import { describe, expect, it } from 'vitest';
import { expectClose, oneLayer, runKeras, type Values } from './build.ts';

const grid = {
  shape: [2, 12],
  data: [-9, -4, -3, -1.5, -1, -0.4, 0, 0.3, 0.5, 0.9, 1, 2, -2.5, -0.5, -0.1, 0.05, 0.2, 0.6, 1.5, 2.5, 3, 4, 6, 9],
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const clip = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);
const softplus = (x: number) => Math.log1p(Math.exp(x));

/** By the formulas in Keras' documentation. */
const formulas: Record<string, (x: number) => number> = {
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  relu6: (x) => clip(x, 0, 6),
  leaky_relu: (x) => (x < 0 ? 0.2 * x : x),
  elu: (x) => (x < 0 ? Math.expm1(x) : x),
  celu: (x) => (x < 0 ? Math.expm1(x) : x),
  selu: (x) => 1.05070098 * (x < 0 ? 1.67326324 * Math.expm1(x) : x),
  tanh: Math.tanh,
  sigmoid,
  exponential: Math.exp,
  softplus,
  softsign: (x) => x / (Math.abs(x) + 1),
  hard_sigmoid: (x) => clip(x / 6 + 0.5, 0, 1),
  hard_silu: (x) => x * clip(x / 6 + 0.5, 0, 1),
  hard_swish: (x) => x * clip(x / 6 + 0.5, 0, 1),
  silu: (x) => x * sigmoid(x),
  swish: (x) => x * sigmoid(x),
  mish: (x) => x * Math.tanh(softplus(x)),
  log_sigmoid: (x) => -softplus(-x),
  hard_tanh: (x) => clip(x, -1, 1),
  tanh_shrink: (x) => x - Math.tanh(x),
  soft_shrink: (x) => (x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0),
  hard_shrink: (x) => (Math.abs(x) > 0.5 ? x : 0),
  squareplus: (x) => (x + Math.sqrt(x * x + 4)) / 2,
  sparse_sigmoid: (x) => (x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2),
  sparse_plus: (x) => (x <= -1 ? 0 : x >= 1 ? x : (x + 1) ** 2 / 4),
};

async function run(className: string, config: object, x: Values, kerasVersion = '3.11.0'): Promise<Values> {
  const shape = [null, ...x.shape.slice(1)];
  return (await runKeras(oneLayer({ className, config: { ...config } }, [shape], { kerasVersion }), [x]))[0]!;
}

const mapped = ({ shape, data }: Values, f: (x: number) => number) => ({ shape, data: Array.from(data, f) });

describe('activations as ONNX, beside their formulas', () => {
  it.each(Object.entries(formulas))('%s', async (activation, f) => {
    expectClose(await run('Activation', { activation }, grid), mapped(grid, f), 2e-6);
  });

  it('gelu, by published values of the normal distribution function', async () => {
    const x = { shape: [1, 4], data: [-1, 0, 1, 2] };
    const wanted = { shape: [1, 4], data: [-0.1586552539, 0, 0.8413447461, 1.9544997361] };
    expectClose(await run('Activation', { activation: 'gelu' }, x), wanted, 1e-6);
  });

  it('log_softmax and softmax along the last axis', async () => {
    const wanted = Array.from(grid.data, (x, i) => {
      const row = grid.data.slice(12 * Math.floor(i / 12), 12 * Math.floor(i / 12) + 12);
      return x - Math.log(row.reduce((sum, each) => sum + Math.exp(each), 0));
    });
    expectClose(await run('Activation', { activation: 'log_softmax' }, grid), { shape: [2, 12], data: wanted });
    const softmax = { shape: [2, 12], data: wanted.map(Math.exp) };
    expectClose(await run('Activation', { activation: 'softmax' }, grid), softmax);
  });

  it('glu halves the last axis', async () => {
    const wanted = Array.from({ length: 12 }, (_, i) => {
      const at = 12 * Math.floor(i / 6) + (i % 6);
      return grid.data[at]! * sigmoid(grid.data[at + 6]!);
    });
    expectClose(await run('Activation', { activation: 'glu' }, grid), { shape: [2, 6], data: wanted });
  });

  it('reads hard_sigmoid as the version that wrote the file did', async () => {
    const wanted = mapped(grid, (x) => clip(0.2 * x + 0.5, 0, 1));
    expectClose(await run('Activation', { activation: 'hard_sigmoid' }, grid, '2.15.0'), wanted);
    expectClose(await run('Activation', { activation: 'hard_sigmoid' }, grid, '2.2.4-tf'), wanted);
    await expect(run('Activation', { activation: 'hard_sigmoid' }, grid, '')).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
    });
  });

  it('takes an activation that is saved as a function or as a layer', async () => {
    const asFunction = { module: 'builtins', class_name: 'function', config: 'silu', registered_name: 'function' };
    expectClose(await run('Activation', { activation: asFunction }, grid), mapped(grid, formulas.silu!));
    const asLayer = { module: 'keras.layers', class_name: 'LeakyReLU', config: { name: 'a', negative_slope: 0.5 } };
    expectClose(
      await run('Activation', { activation: asLayer }, grid),
      mapped(grid, (x) => (x < 0 ? x / 2 : x)),
    );
  });

  it.each(['sparsemax', 'my_package>wave', 'toString', '__proto__'])('refuses %s by name', async (activation) => {
    await expect(run('Activation', { activation }, grid)).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringContaining(activation),
    });
  });

  it.each([
    [{ max_value: 2 }, (x: number) => clip(x, 0, 2)],
    [{ negative_slope: 0.1 }, (x: number) => (x < 0 ? 0.1 * x : x)],
    [{ threshold: 0.7 }, (x: number) => (x > 0.7 ? x : 0)],
    [
      { max_value: 2, negative_slope: 0.1, threshold: 0.7 },
      (x: number) => (x >= 2 ? 2 : x > 0.7 ? x : 0.1 * (x - 0.7)),
    ],
    [{ max_value: null, negative_slope: null, threshold: null }, (x: number) => Math.max(x, 0)],
  ])('ReLU %o', async (config, f) => {
    expectClose(await run('ReLU', config, grid), mapped(grid, f));
  });

  it.each([
    ['LeakyReLU', {}, (x: number) => (x < 0 ? 0.3 * x : x)],
    ['LeakyReLU', { negative_slope: 0.01 }, (x: number) => (x < 0 ? 0.01 * x : x)],
    ['ELU', { alpha: 0.7 }, (x: number) => (x < 0 ? 0.7 * Math.expm1(x) : x)],
    ['ThresholdedReLU', { theta: 1 }, (x: number) => (x > 1 ? x : 0)],
  ])('%s %o', async (className, config, f) => {
    expectClose(await run(className, config, grid), mapped(grid, f));
  });

  it.each([
    [1, [0, 2, 4]],
    [2, [0, 1]],
    [
      [1, 2],
      [0, 1, 2, 3, 4, 5],
    ],
  ])('Softmax along %o', async (axis, group) => {
    const x = { shape: [1, 3, 2], data: [0.1, -1, 2, 0.5, 1, -0.3] };
    const found = await run('Softmax', { axis }, x);
    const sum = group.reduce((total, i) => total + Math.exp(x.data[i]!), 0);
    for (const i of group) expect(found.data[i]).toBeCloseTo(Math.exp(x.data[i]!) / sum, 6);
  });
});
