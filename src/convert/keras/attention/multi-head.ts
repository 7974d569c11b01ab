import type { LayerConfig } from '../../../formats/keras/layer-config.ts';
import { unsupported } from '../../../formats/keras/layer-problem.ts';
import { ints } from '../../onnx/attribute.ts';
import type { LayerConverter, LayerUse } from '../layer.ts';
import { type ExpectedWeight, readWeights } from '../weights.ts';
import { ATTENTION_ARGUMENTS, attentionInputs, attentionWeights } from './shared.ts';

interface Heads {
  /** Of the query, and of key and value, which several heads of the query may share. */
  heads: number;
  shared: number;
  keyWidth: number;
  valueWidth: number;
  biased: boolean;
}

/**
 * MultiHeadAttention and GroupedQueryAttention over [samples, time, features]: softmax(q·kᵀ / √width) · v a head, and a
 * dense layer over all heads. Weights: kernel [features, heads, width] and bias [heads, width] of query, key and value, then
 * [heads, width, out] and [out].
 */
export const multiHeadAttention: LayerConverter = {
  masks: 'own',
  arguments: ATTENTION_ARGUMENTS,
  async convert(use) {
    const { graph, config, outputs } = use;
    const { query, value, key } = attentionInputs(use);
    refuse(use);
    const sizes = headsOf(use.layer.className, config);
    const { heads, shared, keyWidth, valueWidth, biased } = sizes;
    const out = outputs[0]!.at(-1)!;
    const pair = (name: string, kernel: readonly number[], bias: readonly number[]): ExpectedWeight[] => [
      [`${name} kernel`, kernel],
      ...(biased ? ([[`${name} bias`, bias]] as const) : []),
    ];
    const read = await readWeights(use, [
      ...pair('query', [query.shape[2]!, heads, keyWidth], [heads, keyWidth]),
      ...pair('key', [key.shape[2]!, shared, keyWidth], [shared, keyWidth]),
      ...pair('value', [value.shape[2]!, shared, valueWidth], [shared, valueWidth]),
      ...pair('output', [heads, valueWidth, out], [out]),
    ]);
    const at = (index: number) =>
      biased ? ([read[2 * index]!, read[2 * index + 1]] as const) : ([read[index]!, undefined] as const);
    const [q, k, v] = [
      projected(use, query.name, at(0), heads, heads, keyWidth, [0, 2, 1, 3]),
      projected(use, key.name, at(1), shared, heads, keyWidth, [0, 2, 3, 1]),
      projected(use, value.name, at(2), shared, heads, valueWidth, [0, 2, 1, 3]),
    ];
    const scores = graph.op('MatMul', [graph.op('Mul', [q, graph.scalar(1 / Math.sqrt(keyWidth))]), k]);
    const seen = graph.op('MatMul', [attentionWeights(use, scores), v]);
    const joined = graph.op('Transpose', [seen], { perm: ints([0, 2, 1, 3]) });
    const flat = graph.op('Reshape', [joined, graph.ints([0, 0, heads * valueWidth])]);
    return [affine(use, flat, at(3), heads * valueWidth, out)];
  },
};

function headsOf(className: string, config: LayerConfig): Heads {
  const biased = config.boolean('use_bias', true);
  if (className === 'MultiHeadAttention') {
    const [heads, keyWidth] = [config.int('num_heads'), config.int('key_dim')];
    return { heads, shared: heads, keyWidth, valueWidth: config.int('value_dim', keyWidth), biased };
  }
  const [heads, shared, width] = [
    config.int('num_query_heads'),
    config.int('num_key_value_heads'),
    config.int('head_dim'),
  ];
  if (heads % shared !== 0) throw config.wrong('num_query_heads', heads, `a multiple of ${shared}`);
  return { heads, shared, keyWidth: width, valueWidth: width, biased };
}

function refuse({ layer, config }: LayerUse): void {
  const axes = config.has('attention_axes') ? config.ints('attention_axes') : [1];
  if (axes.length !== 1 || axes[0] !== 1)
    throw unsupported(layer, 'attention along other axes than time is not converted');
  if (config.has('sliding_window')) throw unsupported(layer, 'a sliding window of attention is not converted');
  if (config.boolean('use_gate', false)) throw unsupported(layer, 'a gate on attention is not converted');
}

/** [samples, time, features] → [samples, heads, time, width] or another order of these, shared heads repeated. */
function projected(
  use: LayerUse,
  input: string,
  [kernel, bias]: readonly [Float32Array, Float32Array | undefined],
  stored: number,
  heads: number,
  width: number,
  order: readonly number[],
): string {
  const { graph } = use;
  const features = kernel.length / (stored * width);
  const repeat = (values: Float32Array) => repeated(use, values, stored, heads / stored, width);
  const flat = affine(use, input, [repeat(kernel), bias && repeat(bias)], features, heads * width);
  const split = graph.op('Reshape', [flat, graph.ints([0, 0, heads, width])]);
  return graph.op('Transpose', [split], { perm: ints(order) });
}

/** Every head of [..., heads, width] `times` times in a row. */
function repeated(
  { graph }: LayerUse,
  values: Float32Array,
  heads: number,
  times: number,
  width: number,
): Float32Array {
  if (times === 1) return values;
  graph.spend(4 * values.length * times);
  return Float32Array.from({ length: values.length * times }, (_, at) => {
    const head = Math.floor(at / width);
    const row = Math.floor(head / (heads * times));
    return values[(row * heads + Math.floor((head % (heads * times)) / times)) * width + (at % width)]!;
  });
}

function affine(
  { graph }: LayerUse,
  input: string,
  [kernel, bias]: readonly [Float32Array, Float32Array | undefined],
  from: number,
  to: number,
): string {
  const product = graph.op('MatMul', [input, graph.constant([from, to], kernel)]);
  return bias ? graph.op('Add', [product, graph.constant([to], bias)]) : product;
}
