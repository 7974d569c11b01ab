import { unsupported } from '../../formats/keras/layer-problem.ts';
import { transposeCuts } from '../../formats/keras/shapes/conv.ts';
import { kernelWindow, spatialRank, splitChannels, type Window } from '../../formats/keras/shapes/window.ts';
import { type Attribute, int, ints, string } from '../onnx/attribute.ts';
import { activate } from './activation.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { inChannelsFirst, transposed } from './layout.ts';
import { type ExpectedWeight, readWeights } from './weights.ts';

/** ConvND; the kernel is [spatial…, channels / groups, filters], ONNX' is [filters, channels / groups, spatial…]. */
export const conv: LayerConverter = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const [filters, groups] = [config.int('filters'), config.int('groups', 1)];
    const shape = [...window.size, channels / groups, filters];
    const [kernel, bias] = await readWeights(use, [['kernel', shape], ...biasOf(use, filters)]);
    return layered(use, window, (input) => {
      const weights = graph.constant(...toFiltersFirst(kernel!, shape));
      return convolve(use, [input, weights, ...constants(use, bias)], window, groups);
    });
  },
};

/** DepthwiseConvND; the kernel is [spatial…, channels, multiplier]. */
export const depthwiseConv: LayerConverter = {
  async convert(use) {
    const [window, channels] = opened(use);
    const multiplier = use.config.int('depth_multiplier', 1);
    const shape = [...window.size, channels, multiplier];
    const [kernel, bias] = await readWeights(use, [['kernel', shape], ...biasOf(use, channels * multiplier)]);
    return layered(use, window, (input) => {
      const inputs = [input, depthwiseKernel(use, kernel!, shape), ...constants(use, bias)];
      return convolve(use, inputs, window, channels);
    });
  },
};

/** SeparableConvND: a depthwise convolution, then one of size 1 over the channels. */
export const separableConv: LayerConverter = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const [multiplier, filters] = [config.int('depth_multiplier', 1), config.int('filters')];
    const shape = [...window.size, channels, multiplier];
    const pointShape = [...window.size.map(() => 1), channels * multiplier, filters];
    const [deep, point, bias] = await readWeights(use, [
      ['depthwise_kernel', shape],
      ['pointwise_kernel', pointShape],
      ...biasOf(use, filters),
    ]);
    return layered(use, window, (input) => {
      const spread = convolve(use, [input, depthwiseKernel(use, deep!, shape)], window, channels);
      const weights = graph.constant(...toFiltersFirst(point!, pointShape));
      return graph.op('Conv', [spread, weights, ...constants(use, bias)]);
    });
  },
};

/** ConvNDTranspose; the kernel is [spatial…, filters, channels], ONNX' is [channels, filters, spatial…]. */
export const convTranspose: LayerConverter = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const filters = config.int('filters');
    const shape = [...window.size, filters, channels];
    const [kernel, bias] = await readWeights(use, [['kernel', shape], ...biasOf(use, filters)]);
    // The gradient of a convolution whose padding, as TensorFlow splits it, is one more at the end where it is odd.
    const { cut } = transposeCuts(use, window);
    const before = cut.map((each) => Math.floor(Math.max(each, 0) / 2));
    const after = cut.map((each, axis) => Math.max(each, 0) - before[axis]!);
    return layered(use, window, (input) =>
      graph.op('ConvTranspose', [input, graph.constant(...toFiltersFirst(kernel!, shape)), ...constants(use, bias)], {
        strides: ints(window.strides),
        dilations: ints(window.dilation),
        pads: ints([...before, ...after]),
        output_padding: ints(cut.map((each) => Math.max(-each, 0))),
      }),
    );
  },
};

function opened({ layer, config, inputs }: LayerUse): [Window, number] {
  const window = kernelWindow(config);
  return [window, splitChannels(layer, inputs[0]!.shape, window.channelsFirst).channels];
}

function biasOf({ config }: LayerUse, filters: number): ExpectedWeight[] {
  return config.boolean('use_bias', true) ? [['bias', [filters]]] : [];
}

const constants = ({ graph }: LayerUse, bias: Float32Array | undefined) =>
  bias ? [graph.constant([bias.length], bias)] : [];

async function layered(use: LayerUse, window: Window, compute: (input: string) => string): Promise<string[]> {
  const layout = { rank: spatialRank(use.layer), channelsFirst: window.channelsFirst };
  return [await activate(use, inChannelsFirst(use.graph, use.inputs[0]!.name, layout, compute))];
}

function convolve(use: LayerUse, inputs: readonly string[], window: Window, group: number): string {
  return use.graph.op('Conv', inputs, {
    strides: ints(window.strides),
    dilations: ints(window.dilation),
    group: int(group),
    ...padding(use, window),
  });
}

/**
 * ONNX' SAME_UPPER is TensorFlow's rule, also where sizes are open; ONNX Runtime has it without dilation only, so that
 * dilated windows get numbers, which need no sizes where the stride is 1. `causal` is all that the kernel reaches, before.
 */
export function padding({ layer, inputs }: LayerUse, window: Window): Record<string, Attribute> {
  const reach = window.size.map((size, axis) => (size - 1) * window.dilation[axis]!);
  if (window.padding === 'valid') return {};
  if (window.padding === 'causal') return { pads: ints([reach[0]!, 0]) };
  if (window.dilation.every((each) => each === 1)) return { auto_pad: string('SAME_UPPER') };
  const { spatial } = splitChannels(layer, inputs[0]!.shape, window.channelsFirst);
  const total = window.strides.map((stride, axis) => {
    const size = spatial[axis]!;
    if (stride === 1) return reach[axis]!;
    if (size === null) throw unsupported(layer, 'strides and dilation along an axis of open size are not converted');
    return Math.max((Math.ceil(size / stride) - 1) * stride + reach[axis]! + 1 - size, 0);
  });
  return { pads: ints([...total.map((each) => Math.floor(each / 2)), ...total.map((each) => Math.ceil(each / 2))]) };
}

/** Brings the last two axes to the front, the last one first: shape and values. */
function toFiltersFirst(kernel: Float32Array, shape: readonly number[]): [number[], Float32Array] {
  const rank = shape.length - 2;
  const order = [rank + 1, rank, ...Array.from({ length: rank }, (_, axis) => axis)];
  return [order.map((axis) => shape[axis]!), transposed(kernel, shape, order)];
}

/** [spatial…, channels, multiplier] → [channels · multiplier, 1, spatial…]. */
function depthwiseKernel({ graph }: LayerUse, kernel: Float32Array, shape: readonly number[]): string {
  const rank = shape.length - 2;
  const order = [rank, rank + 1, ...Array.from({ length: rank }, (_, axis) => axis)];
  const outputs = shape[rank]! * shape[rank + 1]!;
  return graph.constant([outputs, 1, ...shape.slice(0, rank)], transposed(kernel, shape, order));
}
