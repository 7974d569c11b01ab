import { channelsFirst } from '../layer-config.ts';
import { shapeProblem } from '../layer-problem.ts';
import { margins } from './arrange.ts';
import type { Shape, ShapeRule, ShapeUse } from './types.ts';
import { joinChannels, spatialRank, splitChannels } from './window.ts';

/** Cropping1D has no data_format; the others may be channels_first. */
export const cropping: ShapeRule = {
  keepsType: true,
  outputs: (use) => {
    const cut = margins(use.config, 'cropping', spatialRank(use.layer));
    return [resized(use, (size, axis) => size - cut[axis]![0] - cut[axis]![1])];
  },
};

export const zeroPadding: ShapeRule = {
  outputs: (use) => {
    const added = margins(use.config, 'padding', spatialRank(use.layer));
    return [resized(use, (size, axis) => size + added[axis]![0] + added[axis]![1])];
  },
};

export const upSampling: ShapeRule = {
  outputs: (use) => {
    const factors = use.config.tuple('size', spatialRank(use.layer), 2);
    return [resized(use, (size, axis) => size * factors[axis]!)];
  },
};

/** Resizing, CenterCrop, RandomCrop: images of `height` × `width`, with or without an axis of samples. */
export const toImageSize: ShapeRule = {
  outputs({ layer, config, inputs: [input] }) {
    if (input!.length !== 4) throw shapeProblem(layer, `its input has ${input!.length} axes where it takes 4`);
    const size = [config.int('height'), config.int('width')];
    const first = channelsFirst(config);
    return [first ? [input![0]!, input![1]!, ...size] : [input![0]!, ...size, input![3]!]];
  },
};

function resized({ layer, config, inputs }: ShapeUse, sizeOf: (size: number, axis: number) => number): Shape {
  const first = channelsFirst(config);
  const { samples, channels, spatial } = splitChannels(layer, inputs[0]!, first);
  return joinChannels(
    samples,
    channels,
    spatial.map((size, axis) => (size === null ? null : sizeOf(size, axis))),
    first,
  );
}
