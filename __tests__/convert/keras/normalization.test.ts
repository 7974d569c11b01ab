import { describe, expect, it } from 'vitest';
import { at, fill, indices } from './arrays.ts';
import { expectClose, oneLayer, random, runKeras, type Values } from './build.ts';

const x = random([2, 4, 3, 6], 3);
const positive = (shape: number[]) => {
  const { data } = random(shape, 4);
  return { shape, data: Array.from(data, (each) => Math.abs(each) + 0.2) };
};

async function run(className: string, config: object, weights: Values[], input = x): Promise<Values> {
  const shape = [null, ...input.shape.slice(1)];
  return (await runKeras(oneLayer({ className, config: { ...config }, weights }, [shape]), [input]))[0]!;
}

/** The values that share their index on all axes but `over`, as a function of the index. */
const peers = (input: Values, over: readonly number[]) => (index: number[]) => {
  const sizes = over.map((axis) => input.shape[axis]!);
  return [...indices(sizes)].map((inner) => {
    const place = [...index];
    for (const [i, axis] of over.entries()) place[axis] = inner[i]!;
    return at(input, place);
  });
};
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: number[]) => mean(values.map((each) => (each - mean(values)) ** 2));

describe('normalisations as ONNX, beside their formulas', () => {
  it('BatchNormalization along an axis in the middle', async () => {
    const [gamma, beta, mu, sigma2] = [random([4], 5), random([4], 6), random([4], 7), positive([4])];
    const wanted = fill(x.shape, (index) => {
      const c = [index[1]!];
      return (at(gamma, c) * (at(x, index) - at(mu, c))) / Math.sqrt(at(sigma2, c) + 0.01) + at(beta, c);
    });
    expectClose(await run('BatchNormalization', { axis: 1, epsilon: 0.01 }, [gamma, beta, mu, sigma2]), wanted);
  });

  it('LayerNormalization over two axes that are not the last', async () => {
    const [gamma, beta] = [random([4, 3], 5), random([4, 3], 6)];
    const group = peers(x, [1, 2]);
    const wanted = fill(x.shape, (index) => {
      const values = group(index);
      const c = [index[1]!, index[2]!];
      return (at(gamma, c) * (at(x, index) - mean(values))) / Math.sqrt(variance(values) + 1e-3) + at(beta, c);
    });
    expectClose(await run('LayerNormalization', { axis: [1, 2] }, [gamma, beta]), wanted);
  });

  it('LayerNormalization with rms_scaling keeps the mean and has no beta', async () => {
    const gamma = random([6], 5);
    const group = peers(x, [3]);
    const wanted = fill(x.shape, (index) => {
      return (at(gamma, [index[3]!]) * at(x, index)) / Math.sqrt(variance(group(index)) + 1e-3);
    });
    expectClose(await run('LayerNormalization', { axis: -1, rms_scaling: true }, [gamma]), wanted);
  });

  it('RMSNormalization', async () => {
    const scale = random([6], 5);
    const group = peers(x, [3]);
    const wanted = fill(x.shape, (index) => {
      const square = mean(group(index).map((each) => each ** 2));
      return (at(scale, [index[3]!]) * at(x, index)) / Math.sqrt(square + 1e-6);
    });
    expectClose(await run('RMSNormalization', { axis: -1 }, [scale]), wanted);
  });

  it.each([
    [{ groups: 3, axis: -1 }, 3, 2],
    [{ groups: 2, axis: 1 }, 1, 2],
    [{ groups: -1, axis: -1 }, 3, 1],
  ])('GroupNormalization %o', async (config, axis, perGroup) => {
    const channels = x.shape[axis]!;
    const [gamma, beta] = [random([channels], 5), random([channels], 6)];
    const all = [...indices(x.shape)];
    const groupOf = (index: number[]) => Math.floor(index[axis]! / perGroup);
    const wanted = fill(x.shape, (index) => {
      const values = all
        .filter((each) => each[0] === index[0] && groupOf(each) === groupOf(index))
        .map((each) => at(x, each));
      const c = [index[axis]!];
      return (at(gamma, c) * (at(x, index) - mean(values))) / Math.sqrt(variance(values) + 1e-3) + at(beta, c);
    });
    expectClose(await run('GroupNormalization', config, [gamma, beta]), wanted);
  });

  it.each([
    [-1, [3]],
    [
      [1, 2],
      [1, 2],
    ],
  ])('UnitNormalization along %o', async (axis, over) => {
    const group = peers(x, over);
    const wanted = fill(x.shape, (index) => at(x, index) / Math.sqrt(group(index).reduce((s, v) => s + v * v, 0)));
    expectClose(await run('UnitNormalization', { axis }, []), wanted);
    const zeros = { shape: x.shape, data: new Float32Array(x.data.length) };
    expectClose(await run('UnitNormalization', { axis }, [], zeros), zeros);
  });

  it('Normalization by its weights, by its config, by one number, and back', async () => {
    const input = random([3, 5], 3);
    const [mu, sigma2] = [random([5], 5), positive([5])];
    const count = { shape: [], data: [0] };
    const wanted = fill(input.shape, ([i, j]) => (at(input, [i!, j!]) - at(mu, [j!])) / Math.sqrt(at(sigma2, [j!])));
    expectClose(await run('Normalization', { axis: [-1] }, [mu, sigma2, count], input), wanted);
    const config = { axis: -1, mean: Array.from(mu.data), variance: [Array.from(sigma2.data)] };
    expectClose(await run('Normalization', config, [], input), wanted);
    const back = await run('Normalization', { ...config, invert: true }, [], wanted);
    expectClose(back, input);
    const one = fill(input.shape, (index) => (at(input, index) - 0.5) / 2);
    expectClose(await run('Normalization', { axis: null, mean: 0.5, variance: 4 }, [], input), one);
    const arrays = { class_name: '__numpy__', config: { value: 0.5, dtype: 'float32' } };
    expectClose(await run('Normalization', { axis: null, mean: arrays, variance: 4 }, [], input), one);
  });

  it('Rescaling by one number an axis', async () => {
    const wanted = fill([2, 3], ([i, j]) => at(random([2, 3], 8), [i!, j!]) * [2, 3, 4][j!]! + [0.5, 0, -1][j!]!);
    expectClose(await run('Rescaling', { scale: [2, 3, 4], offset: [0.5, 0, -1] }, [], random([2, 3], 8)), wanted);
  });

  it.each([
    ['BatchNormalization', { renorm: true }],
    ['BatchNormalization', { virtual_batch_size: 2 }],
    ['BatchNormalization', { axis: [1, 2] }],
  ])('refuses %s %o', async (className, config) => {
    await expect(run(className, config, [])).rejects.toMatchObject({ code: 'convert.unsupported_layer' });
  });

  it.each([
    ['GroupNormalization', { groups: 4, axis: -1 }],
    ['LayerNormalization', { axis: 4 }],
    ['LayerNormalization', { axis: [1, 1] }],
    ['BatchNormalization', { axis: 'x' }],
    ['Normalization', { axis: -1, mean: [1, 2], variance: 1 }],
  ])('refuses what Keras would not build: %s %o', async (className, config) => {
    await expect(run(className, config, [])).rejects.toMatchObject({ code: 'format.config' });
  });
});
