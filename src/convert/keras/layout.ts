import { elementsOf } from '../../contracts/elements.ts';
import { ints } from '../onnx/attribute.ts';
import type { GraphBuilder } from './graph.ts';

/** Row-major `data` of `shape` with its axes in another order: axis `i` of the result is axis `order[i]` of the data. */
export function transposed(data: Float32Array, shape: readonly number[], order: readonly number[]): Float32Array {
  const strides = shape.map((_, axis) => elementsOf(shape.slice(axis + 1)));
  const result = new Float32Array(data.length);
  const index = order.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = data[from]!;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const [step, size] = [strides[order[axis]!]!, shape[order[axis]!]!];
      index[axis]! += 1;
      from += step;
      if (index[axis]! < size) break;
      from -= step * size;
      index[axis] = 0;
    }
  }
  return result;
}

export function transpose(graph: GraphBuilder, input: string, order: readonly number[]): string {
  if (order.every((axis, i) => axis === i)) return input;
  return graph.op('Transpose', [input], { perm: ints(order) });
}

/**
 * Runs `compute` on a tensor in ONNX' layout (samples, channels, spatial axes) and brings the result back to Keras'. ONNX
 * Runtime drops the transpositions between neighbours.
 */
export function inChannelsFirst(
  graph: GraphBuilder,
  input: string,
  { rank, channelsFirst }: { rank: number; channelsFirst: boolean },
  compute: (input: string) => string,
): string {
  if (channelsFirst) return compute(input);
  const spatial = Array.from({ length: rank }, (_, axis) => axis + 1);
  const result = compute(transpose(graph, input, [0, rank + 1, ...spatial]));
  return transpose(graph, result, [0, ...spatial.map((axis) => axis + 1), 1]);
}
