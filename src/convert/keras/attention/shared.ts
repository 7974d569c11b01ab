import { unsupported } from '../../../formats/keras/layer-problem.ts';
import { attended } from '../../../formats/keras/shapes/attention.ts';
import { int } from '../../onnx/attribute.ts';
import type { LayerUse, ShapedTensor } from '../layer.ts';

/** What Keras adds to a score that must not count. */
const NEVER = -1e9;

/** What every attention layer may be called with. */
export const ATTENTION_ARGUMENTS = [
  'query',
  'value',
  'key',
  'use_causal_mask',
  'return_attention_scores',
  'attention_mask',
] as const;

/** Query, value and key. Throws `convert.unsupported_layer` where a mask of time steps would reach the layer, or scores are returned. */
export function attentionInputs(use: LayerUse): { query: ShapedTensor; value: ShapedTensor; key: ShapedTensor } {
  const { query, value, key } = attended(use.inputs, use.named);
  const given = [query!, value!, key!];
  if (given.some(({ mask }) => mask !== undefined)) {
    throw unsupported(
      use.layer,
      'it would skip masked time steps (Masking, or Embedding with mask_zero), which is not converted',
    );
  }
  if (flag(use, 'return_attention_scores'))
    throw unsupported(use.layer, 'its scores (return_attention_scores) are not converted');
  return { query: query!, value: value!, key: key! };
}

/** Softmax of scores [..., query time, key time] over the keys; a query sees no later key where the call is causal. */
export function attentionWeights(use: LayerUse, scores: string): string {
  const { graph } = use;
  let allowed = scores;
  if (flag(use, 'use_causal_mask') || use.config.boolean('causal', false)) {
    const never = graph.op('Expand', [graph.scalar(NEVER), graph.op('Shape', [scores])]);
    const later = graph.op('Trilu', [never, graph.scalar(1, 'int64')], { upper: int(1) });
    allowed = graph.op('Add', [scores, later]);
  }
  const [mask] = use.named.attention_mask ?? [];
  if (mask) allowed = graph.op('Add', [allowed, forbidden(use, mask)]);
  return graph.op('Softmax', [allowed], { axis: int(-1) });
}

/** A mask [samples, query time, key time] (or with heads) that is not 0 where a key counts, as what is added to scores. */
function forbidden({ layer, graph }: LayerUse, mask: ShapedTensor): string {
  const rank = mask.shape.length;
  if (rank !== 3 && rank !== 4) throw unsupported(layer, `an attention_mask of ${rank} axes is not converted`);
  const counts = graph.op('Cast', [mask.name], { to: int(9) });
  const added = graph.op('Where', [counts, graph.scalar(0), graph.scalar(NEVER)]);
  return rank === 4 ? added : graph.op('Unsqueeze', [added, graph.ints([1])]);
}

function flag({ kwargs, layer }: LayerUse, name: string): boolean {
  const value = kwargs[name] ?? false;
  if (typeof value !== 'boolean') throw unsupported(layer, `${name} is no constant`);
  return value;
}
