import { shapeProblem } from '../../../formats/keras/layer-problem.ts';
import { ints } from '../../onnx/attribute.ts';
import type { LayerConverter, LayerUse } from '../layer.ts';
import { type ExpectedWeight, readWeights } from '../weights.ts';
import { ATTENTION_ARGUMENTS, attentionInputs, attentionWeights } from './shared.ts';

const ARGUMENTS = ATTENTION_ARGUMENTS.filter((name) => name.startsWith('use_') || name.startsWith('return_'));

/** Attention: scores q·kᵀ, or a sum of tanh(q + k); weights `scale` and `concat_score_weight` of no axes. */
export const attention: LayerConverter = {
  masks: 'own',
  arguments: ARGUMENTS,
  async convert(use) {
    const { graph, config } = use;
    const { query, value, key } = attentionInputs(use);
    const scaled = config.boolean('use_scale', false);
    const concatenated = config.oneOf('score_mode', ['dot', 'concat'], 'dot') === 'concat';
    assertSame(use, query.shape[2]!, key.shape[2]!);
    const expected: ExpectedWeight[] = [
      ...(scaled ? ([['scale', []]] as const) : []),
      ...(concatenated ? ([['concat_score_weight', []]] as const) : []),
    ];
    const read = await readWeights(use, expected);
    const scale = scaled ? graph.scalar(read[0]![0]!) : undefined;
    const times = (name: string, factor: string | undefined) => (factor ? graph.op('Mul', [name, factor]) : name);
    if (!concatenated) {
      const turned = graph.op('Transpose', [key.name], { perm: ints([0, 2, 1]) });
      return [weighted(use, times(graph.op('MatMul', [query.name, turned]), scale), value.name)];
    }
    const sums = graph.op('Tanh', [times(pairs(use, query.name, key.name), scale)]);
    const total = graph.op('ReduceSum', [sums, graph.ints([-1])], { keepdims: { int: 0 } });
    return [weighted(use, times(total, graph.scalar(read.at(-1)![0]!)), value.name)];
  },
};

/** AdditiveAttention: scores are sums of scale · tanh(q + k), with a `scale` a feature. */
export const additiveAttention: LayerConverter = {
  masks: 'own',
  arguments: ARGUMENTS,
  async convert(use) {
    const { graph, config } = use;
    const { query, value, key } = attentionInputs(use);
    const width = query.shape[2]!;
    assertSame(use, width, key.shape[2]!);
    const [scale] = await readWeights(use, config.boolean('use_scale', true) ? [['scale', [width]]] : []);
    const both = graph.op('Tanh', [pairs(use, query.name, key.name)]);
    const scaled = scale ? graph.op('Mul', [both, graph.constant([width], scale)]) : both;
    const scores = graph.op('ReduceSum', [scaled, graph.ints([-1])], { keepdims: { int: 0 } });
    return [weighted(use, scores, value.name)];
  },
};

/** [samples, query time, key time, features] */
function pairs({ graph }: LayerUse, query: string, key: string): string {
  const [q, k] = [graph.op('Unsqueeze', [query, graph.ints([2])]), graph.op('Unsqueeze', [key, graph.ints([1])])];
  return graph.op('Add', [q, k]);
}

function weighted(use: LayerUse, scores: string, value: string): string {
  return use.graph.op('MatMul', [attentionWeights(use, scores), value]);
}

function assertSame({ layer }: LayerUse, query: number, key: number): void {
  if (query !== key) throw shapeProblem(layer, `its query has ${query} features and its key ${key}`);
}
