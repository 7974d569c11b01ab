import { channelsFirst } from '../layer-config.ts';
import type { ShapeRule } from './types.ts';
import { joinChannels, poolWindow, slide, splitChannels } from './window.ts';

/** MaxPoolingND and AveragePoolingND. */
export const pool: ShapeRule = {
  outputs({ layer, config, inputs }) {
    const window = poolWindow(config);
    const { samples, channels, spatial } = splitChannels(layer, inputs[0]!, window.channelsFirst);
    return [
      joinChannels(
        samples,
        channels,
        spatial.map((size, axis) => slide(size, axis, window)),
        window.channelsFirst,
      ),
    ];
  },
};

/** GlobalMaxPoolingND and GlobalAveragePoolingND: spatial axes of size 1 with `keepdims`, none otherwise. */
export const globalPool: ShapeRule = {
  outputs({ layer, config, inputs }) {
    const first = channelsFirst(config);
    const { samples, channels, spatial } = splitChannels(layer, inputs[0]!, first);
    const kept = config.boolean('keepdims', false) ? spatial.map(() => 1) : [];
    return [joinChannels(samples, channels, kept, first)];
  },
};
