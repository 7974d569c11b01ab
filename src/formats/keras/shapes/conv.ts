import { shapeProblem, unsupported } from '../layer-problem.ts';
import type { Shape, ShapeRule, ShapeUse } from './types.ts';
import { joinChannels, kernelWindow, slide, splitChannels, type Window } from './window.ts';

/** ConvND and SeparableConvND: `filters` channels. */
export const conv: ShapeRule = { outputs: (use) => [slid(use, () => use.config.int('filters'))] };

/** DepthwiseConvND: `depth_multiplier` channels for each channel. */
export const depthwise: ShapeRule = {
  outputs: (use) => [slid(use, (channels) => channels * use.config.int('depth_multiplier', 1))],
};

export const convTranspose: ShapeRule = {
  outputs({ layer, config, inputs }) {
    const window = kernelWindow(config);
    const { samples, spatial } = splitChannels(layer, inputs[0]!, window.channelsFirst);
    const { cut } = transposeCuts({ config, layer }, window);
    const sizes = spatial.map((size, axis) => (size === null ? null : fullLength(size, axis, window) - cut[axis]!));
    return [joinChannels(samples, config.int('filters'), sizes, window.channelsFirst)];
  },
};

function slid({ layer, config, inputs }: ShapeUse, filters: (channels: number) => number): Shape {
  const window = kernelWindow(config);
  const { samples, channels, spatial } = splitChannels(layer, inputs[0]!, window.channelsFirst);
  const groups = config.int('groups', 1);
  if (channels % groups !== 0) throw shapeProblem(layer, `${channels} channels cannot be split into ${groups} groups`);
  const outputs = filters(channels);
  if (outputs % groups !== 0) throw shapeProblem(layer, `${outputs} filters cannot be split into ${groups} groups`);
  const sizes = spatial.map((size, axis) => slide(size, axis, window));
  return joinChannels(samples, outputs, sizes, window.channelsFirst);
}

function fullLength(size: number, axis: number, { size: sizes, strides, dilation }: Window): number {
  return (size - 1) * strides[axis]! + (sizes[axis]! - 1) * dilation[axis]! + 1;
}

/**
 * By how many elements the full transposed convolution, (size − 1) · stride + reach long, is cut along each axis (negative:
 * lengthened), so that it is as long as Keras says: size · stride, `valid` at least all that the kernel reaches, and with
 * `output_padding` under `same` (size − 1) · stride + reach mod 2 + output_padding. Keras 2 and 3 disagree about
 * `output_padding` under `valid`, which is refused.
 */
export function transposeCuts(
  { config, layer }: Pick<ShapeUse, 'config' | 'layer'>,
  window: Window,
): { cut: number[] } {
  const padded = config.has('output_padding');
  if (window.padding === 'causal') throw config.wrong('padding', 'causal', 'valid or same');
  if (padded && window.padding === 'valid')
    throw unsupported(layer, 'output_padding with padding "valid" is not converted');
  const extra = padded ? config.tuple('output_padding', window.size.length, undefined, 0) : [];
  const cut = window.size.map((size, axis) => {
    const reach = (size - 1) * window.dilation[axis]! + 1;
    if (padded) return reach - (reach % 2) - extra[axis]!;
    const surplus = reach - window.strides[axis]!;
    return window.padding === 'same' ? surplus : Math.min(surplus, 0);
  });
  return { cut };
}
