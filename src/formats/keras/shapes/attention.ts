import { shapeProblem, unsupported } from '../layer-problem.ts';
import type { Shape, ShapeRule, ShapeUse } from './types.ts';

/** What an attention layer is called with: inputs in this order or by name; without a key it is the value. */
export function attended<T>(inputs: readonly T[], named: Readonly<Record<string, readonly T[]>>) {
  const query = inputs[0] ?? named.query?.[0];
  const value = inputs[1] ?? named.value?.[0];
  return { query, value, key: inputs[2] ?? named.key?.[0] ?? value };
}

/** MultiHeadAttention and GroupedQueryAttention (`GroupQueryAttention`): the query's shape, its last axis as wide as `output_shape` where that is set. */
export const multiHeadAttention: ShapeRule = {
  takesNamed: true,
  outputs(use) {
    const { query } = threeAxes(use);
    const { config, layer } = use;
    const written = layer.className === 'MultiHeadAttention' ? config.raw('output_shape') : undefined;
    if (Array.isArray(written) && written.length !== 1)
      throw unsupported(layer, 'an output_shape of several axes is not converted');
    const width = written === undefined ? query.at(-1)! : config.ints('output_shape')[0]!;
    return [[...query.slice(0, -1), width]];
  },
};

/** Attention and AdditiveAttention: a value for every step of the query. */
export const attention: ShapeRule = {
  outputs(use) {
    const { query, value } = threeAxes(use);
    return [[...query.slice(0, -1), value.at(-1)!]];
  },
};

function threeAxes({ layer, inputs, named }: ShapeUse): { query: Shape; value: Shape } {
  const { query, value, key } = attended(inputs, named);
  if (!query || !value || !key) throw shapeProblem(layer, 'it is not given a query and a value');
  for (const shape of [query, value, key]) {
    if (shape.length !== 3)
      throw unsupported(layer, 'attention over other tensors than [samples, time, features] is not converted');
    if (shape[2] === null) throw shapeProblem(layer, 'the features of its inputs have no size');
  }
  return { query, value };
}
