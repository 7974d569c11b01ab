import { elementsOf } from '../../contracts/elements.ts';
import { int, ints } from '../onnx/attribute.ts';
import { type LayerUse, transpose, vector } from './shared.ts';

/** Causal: zeros stand before the first step. ONNX wants [batch, channels, time] and weights [out, in / groups, size]. */
export function conv1d({ graph, input, layer: { from, to }, body }: LayerUse<'conv1d'>): string {
  const { size, dilation, groups } = body;
  const inputs = from / groups;
  const weights = graph.constant([to, inputs, size], permuted(body.kernel, [size, inputs, to], [2, 1, 0]));
  const output = graph.op('Conv', [transpose(graph, input, [0, 2, 1]), weights, vector(graph, body.bias)], {
    kernel_shape: ints([size]),
    dilations: ints([dilation]),
    group: int(groups),
    pads: ints([(size - 1) * dilation, 0]),
  });
  return transpose(graph, output, [0, 2, 1]);
}

/** A step is [features, filters]; ONNX wants [batch, filters, time, features] and weights [out, in, time, feature]. */
export function conv2d({ graph, input, layer: { to }, body }: LayerUse<'conv2d'>): string {
  const { time, feature, dilation, stride, features, filtersIn, filtersOut, pads } = body;
  const split = graph.op('Reshape', [input, graph.ints([0, 0, features, filtersIn])]);
  const kernel = permuted(body.kernel, [time, feature, filtersIn, filtersOut], [3, 2, 0, 1]);
  const weights = graph.constant([filtersOut, filtersIn, time, feature], kernel);
  const output = graph.op('Conv', [transpose(graph, split, [0, 3, 1, 2]), weights, vector(graph, body.bias)], {
    kernel_shape: ints([time, feature]),
    dilations: ints([dilation, 1]),
    strides: ints([1, stride]),
    pads: ints([(time - 1) * dilation, pads[0], 0, pads[1]]),
  });
  return graph.op('Reshape', [transpose(graph, output, [0, 2, 3, 1]), graph.ints([0, 0, to])]);
}

/** Row-major values of the shape `dims` with their axes in another order. */
function permuted(values: Float32Array, dims: readonly number[], order: readonly number[]): Float32Array {
  const steps = dims.map((_, axis) => elementsOf(dims.slice(axis + 1)));
  const out = new Float32Array(values.length);
  for (let at = 0; at < out.length; at++) {
    let rest = at;
    let from = 0;
    for (const axis of [...order].reverse()) {
      from += (rest % dims[axis]!) * steps[axis]!;
      rest = Math.floor(rest / dims[axis]!);
    }
    out[at] = values[from]!;
  }
  return out;
}
