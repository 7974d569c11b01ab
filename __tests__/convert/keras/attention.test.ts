import { describe, expect, it } from 'vitest';
import type { KerasLayer } from '../../../src/formats/keras/types.ts';
import { expectClose, oneLayer, random, runKeras, tensorOf, type Values } from './build.ts';

type Matrix = number[][];

const SAMPLES = 2;
const mulT = (a: Matrix, b: Matrix) => a.map((x) => b.map((y) => x.reduce((sum, value, i) => sum + value * y[i]!, 0)));
const mul = (a: Matrix, b: Matrix) =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, i) => sum + value * b[i]![j]!, 0)));
const add = (a: Matrix, bias: readonly number[]) => a.map((row) => row.map((value, j) => value + bias[j]!));
const softmax = (row: readonly number[]) => {
  const powers = row.map((value) => Math.exp(value - Math.max(...row)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((value) => value / sum);
};

/** The matrix at `sample` of [samples, rows, columns]. */
function matrixOf({ shape, data }: Values, sample: number): Matrix {
  const [rows, columns] = shape.slice(-2) as [number, number];
  const start = sample * rows * columns;
  return Array.from({ length: rows }, (_, i) => Array.from(data).slice(start + i * columns, start + (i + 1) * columns));
}

/** Rows of softmax(scores)·v, where a query sees the keys that `sees` allows. */
function attend(scores: Matrix, value: Matrix, sees: (query: number, key: number) => boolean): Matrix {
  return mul(
    scores.map((row, i) => softmax(row.map((score, j) => (sees(i, j) ? score : -Infinity)))),
    value,
  );
}

const everything = (_query: number, _key: number) => true;
const causal = (query: number, key: number) => key <= query;

/** Of [features, heads, width] or [heads, width]: one head, as a matrix. */
function headOf({ shape, data }: Values, head: number): Matrix {
  const [heads, width] = shape.slice(-2) as [number, number];
  const rows = shape.length === 3 ? shape[0]! : 1;
  return Array.from({ length: rows }, (_, f) =>
    Array.from({ length: width }, (_, w) => data[(f * heads + head) * width + w]!),
  );
}

interface Heads {
  query: number;
  shared: number;
  width: number;
  out: number;
}

/** Attention is all you need, 3.2.2: heads side by side, then a dense layer over them; key heads shared by groups of query heads. */
function multiHead(
  weights: readonly Values[],
  [q, v, k]: readonly [Values, Values, Values],
  { query, shared, width, out }: Heads,
  sees = everything,
): Values {
  const [wq, bq, wk, bk, wv, bv, wo, bo] = weights as [Values, Values, Values, Values, Values, Values, Values, Values];
  const data = Array.from({ length: SAMPLES }, (_, sample) => {
    const [queries, keys, values] = [matrixOf(q, sample), matrixOf(k, sample), matrixOf(v, sample)];
    const sums = queries.map(() => Array.from({ length: out }, (_, o) => bo.data[o]!));
    for (let head = 0; head < query; head++) {
      const group = Math.floor(head / (query / shared));
      const project = (x: Matrix, kernel: Values, bias: Values, h: number) =>
        add(mul(x, headOf(kernel, h)), headOf(bias, h)[0]!);
      const scores = mulT(project(queries, wq, bq, head), project(keys, wk, bk, group)).map((row) =>
        row.map((s) => s / Math.sqrt(width)),
      );
      const seen = attend(scores, project(values, wv, bv, group), sees);
      const valueWidth = seen[0]!.length;
      for (const [t, row] of seen.entries())
        for (const [w, value] of row.entries())
          for (let o = 0; o < out; o++) sums[t]![o]! += value * wo.data[(head * valueWidth + w) * out + o]!;
    }
    return sums;
  });
  return { shape: [SAMPLES, data[0]!.length, out], data: data.flat(2) };
}

const [q, v, k] = [random([SAMPLES, 4, 6], 1), random([SAMPLES, 5, 3], 2), random([SAMPLES, 5, 7], 3)];

function weightsOf(
  heads: number,
  shared: number,
  width: number,
  valueWidth: number,
  [dq, dk, dv]: readonly number[],
  out: number,
): Values[] {
  const shapes = [
    [dq!, heads, width],
    [heads, width],
    [dk!, shared, width],
    [shared, width],
    [dv!, shared, valueWidth],
    [shared, valueWidth],
    [heads, valueWidth, out],
    [out],
  ];
  return shapes.map((shape, i) => random(shape, 40 + i));
}

/** Calls the layer with keyword arguments, and its inputs by name where `names` says so. */
async function run(
  className: string,
  config: object,
  weights: readonly Values[],
  inputs: readonly Values[],
  kwargs: object = {},
  names: string[] = [],
) {
  const model = oneLayer(
    { className, config: { ...config }, weights },
    inputs.map(({ shape }) => [null, null, shape[2]!]),
  );
  const layer = model.layers.at(-1) as KerasLayer;
  const tensors = inputs.map((_, i) => tensorOf(`x${i}`));
  const named = Object.fromEntries(names.map((name, i) => [name, tensors[i]]));
  const call = { inputs: names.length > 0 ? [] : tensors, kwargs: { ...named, ...kwargs } };
  return (
    await runKeras({ ...model, layers: [...model.layers.slice(0, -1), { ...layer, calls: [call] }] }, inputs)
  )[0]!;
}

describe('MultiHeadAttention as ONNX', () => {
  const config = { num_heads: 2, key_dim: 4, value_dim: 3, use_bias: true, output_shape: null, attention_axes: null };
  const heads = { query: 2, shared: 2, width: 4, out: 6 };

  it('attends with heads over a query, a value and a key of different widths', async () => {
    const weights = weightsOf(2, 2, 4, 3, [6, 7, 3], 6);
    expectClose(
      await run('MultiHeadAttention', config, weights, [q, v, k]),
      multiHead(weights, [q, v, k], heads),
      5e-6,
    );
  });

  it('takes the value for the key, an output width, and its inputs by name', async () => {
    const weights = weightsOf(2, 2, 4, 4, [6, 3, 3], 5);
    const wanted = multiHead(weights, [q, v, v], { ...heads, out: 5 });
    const settings = { ...config, value_dim: null, output_shape: [5] };
    expectClose(await run('MultiHeadAttention', settings, weights, [q, v]), wanted, 5e-6);
    const kwargs = { use_causal_mask: false, return_attention_scores: false, training: false };
    expectClose(
      await run('MultiHeadAttention', { ...settings, output_shape: 5 }, weights, [q, v], kwargs, ['query', 'value']),
      wanted,
      5e-6,
    );
  });

  it.each([
    [q, q],
    [q, v],
    [k, q],
  ])('sees no later key where the call is causal', async (query, value) => {
    const weights = weightsOf(2, 2, 4, 3, [query.shape[2]!, value.shape[2]!, value.shape[2]!], query.shape[2]!);
    const wanted = multiHead(weights, [query, value, value], { ...heads, out: query.shape[2]! }, causal);
    expectClose(
      await run('MultiHeadAttention', config, weights, [query, value], { use_causal_mask: true }),
      wanted,
      5e-6,
    );
  });

  it('sees only the keys that an attention mask lets through', async () => {
    const weights = weightsOf(2, 2, 4, 3, [6, 3, 3], 6);
    const allowed = (query: number, key: number) => (query + key) % 3 !== 0;
    const mask = {
      shape: [SAMPLES, 4, 5],
      data: Array.from({ length: 40 }, (_, at) => Number(allowed(Math.floor(at / 5) % 4, at % 5))),
    };
    const found = await run('MultiHeadAttention', config, weights, [q, v, mask], {}, [
      'query',
      'value',
      'attention_mask',
    ]);
    expectClose(found, multiHead(weights, [q, v, v], heads, allowed), 5e-6);
  });

  it('shares the heads of key and value between groups of query heads', async () => {
    const weights = weightsOf(6, 2, 3, 3, [6, 7, 3], 6);
    const settings = { num_query_heads: 6, num_key_value_heads: 2, head_dim: 3 };
    const wanted = multiHead(weights, [q, v, k], { query: 6, shared: 2, width: 3, out: 6 });
    expectClose(await run('GroupedQueryAttention', settings, weights, [q, v, k]), wanted, 5e-6);
  });

  it('goes without biases', async () => {
    const weights = weightsOf(2, 2, 4, 3, [6, 3, 3], 6).map((each, i) =>
      i % 2 === 0 ? each : { ...each, data: Array.from(each.data, () => 0) },
    );
    const kernels = weights.filter((_, i) => i % 2 === 0);
    const found = await run('MultiHeadAttention', { ...config, use_bias: false }, kernels, [q, v]);
    expectClose(found, multiHead(weights, [q, v, v], heads), 5e-6);
  });

  it.each<[string, object, object, RegExp]>([
    ['scores', {}, { return_attention_scores: true }, /return_attention_scores/],
    ['other axes', { attention_axes: [2] }, {}, /other axes/],
    ['a window', { sliding_window: 3 }, {}, /window/],
    ['a gate', { use_gate: true }, {}, /gate/],
  ])('is refused with %s', async (_, more, kwargs, message) => {
    const failing = run(
      'MultiHeadAttention',
      { ...config, ...more },
      weightsOf(2, 2, 4, 3, [6, 7, 3], 6),
      [q, v, k],
      kwargs,
    );
    await expect(failing).rejects.toMatchObject({
      code: 'convert.unsupported_layer',
      message: expect.stringMatching(message),
    });
  });
});

describe('Attention and AdditiveAttention as ONNX', () => {
  const [query, value, key] = [random([SAMPLES, 4, 3], 1), random([SAMPLES, 5, 2], 2), random([SAMPLES, 5, 3], 3)];
  const sumOf = (f: (q: number, k: number, i: number) => number) => (qs: number[], ks: number[]) =>
    qs.reduce((sum, x, i) => sum + f(x, ks[i]!, i), 0);
  const scalar = (x: number): Values => ({ shape: [], data: [x] });
  const scale = random([3], 9);

  it.each<[string, string, object, Values[], (q: number[], k: number[]) => number, object]>([
    ['Attention', 'by product', { use_scale: false, score_mode: 'dot' }, [], sumOf((a, b) => a * b), {}],
    [
      'Attention',
      'scaled, causal',
      { use_scale: true },
      [scalar(0.7)],
      sumOf((a, b) => 0.7 * a * b),
      { use_causal_mask: true },
    ],
    [
      'Attention',
      'by sum',
      { use_scale: false, score_mode: 'concat' },
      [scalar(2)],
      sumOf((a, b) => 2 * Math.tanh(a + b)),
      {},
    ],
    [
      'Attention',
      'by scaled sum',
      { use_scale: true, score_mode: 'concat' },
      [scalar(0.7), scalar(2)],
      sumOf((a, b) => 2 * Math.tanh(0.7 * (a + b))),
      {},
    ],
    [
      'AdditiveAttention',
      'as it is',
      { use_scale: true },
      [scale],
      sumOf((a, b, i) => scale.data[i]! * Math.tanh(a + b)),
      {},
    ],
    [
      'AdditiveAttention',
      'without a scale, causal',
      { use_scale: false },
      [],
      sumOf((a, b) => Math.tanh(a + b)),
      { use_causal_mask: true },
    ],
  ])('%s %s', async (className, _, config, weights, score, kwargs) => {
    const sees = 'use_causal_mask' in kwargs ? causal : everything;
    const data = Array.from({ length: SAMPLES }, (_, sample) => {
      const keys = matrixOf(key, sample);
      return attend(
        matrixOf(query, sample).map((row) => keys.map((each) => score(row, each))),
        matrixOf(value, sample),
        sees,
      );
    });
    expectClose(
      await run(className, config, weights, [query, value, key], kwargs),
      { shape: [SAMPLES, 4, 2], data: data.flat(2) },
      5e-6,
    );
  });

  it('is refused where a mask of time steps reaches it', async () => {
    const model = oneLayer({ className: 'Attention' }, [[null, 4, 3]]);
    const [source, layer] = model.layers as [KerasLayer, KerasLayer];
    const masking: KerasLayer = { name: 'mask', className: 'Masking', config: {}, calls: layer.calls, weights: [] };
    const calls = [{ inputs: [tensorOf('x0'), tensorOf('mask')], kwargs: {} }];
    await expect(runKeras({ ...model, layers: [source, masking, { ...layer, calls }] }, [query])).rejects.toMatchObject(
      {
        message: expect.stringMatching(/"layer" \(Attention\).*masked/),
      },
    );
  });
});
