import { channelsFirst } from '../../formats/keras/layer-config.ts';
import { unsupported } from '../../formats/keras/layer-problem.ts';
import { spatialRank } from '../../formats/keras/shapes/window.ts';
import { int, string } from '../onnx/attribute.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { inChannelsFirst } from './layout.ts';

/** TensorFlow samples at pixel centres; the nearest of two equally near pixels is the later one. */
const METHODS = {
  bilinear: { mode: string('linear'), coordinate_transformation_mode: string('half_pixel') },
  nearest: {
    mode: string('nearest'),
    coordinate_transformation_mode: string('half_pixel'),
    nearest_mode: string('round_prefer_ceil'),
  },
} as const;

function methodOf({ config, layer }: LayerUse, fallback: keyof typeof METHODS) {
  const written = config.raw('interpolation') ?? fallback;
  if (written === 'nearest' || written === 'bilinear') return METHODS[written];
  throw unsupported(layer, `the interpolation ${JSON.stringify(written).slice(0, 50)} is not converted`);
}

export const upSampling: LayerConverter = {
  convert(use) {
    const { config, graph, layer, inputs } = use;
    const rank = spatialRank(layer);
    const factors = config.tuple('size', rank, 2);
    const method = rank === 2 ? methodOf(use, 'nearest') : METHODS.nearest;
    const scales = graph.constant([rank + 2], [1, 1, ...factors]);
    const layout = { rank, channelsFirst: channelsFirst(config) };
    return [inChannelsFirst(graph, inputs[0]!.name, layout, (x) => graph.op('Resize', [x, '', scales], method))];
  },
};

/** Resizing: plain, without antialiasing and without keeping the aspect ratio. */
export const resizing: LayerConverter = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    for (const key of ['crop_to_aspect_ratio', 'pad_to_aspect_ratio', 'antialias']) {
      if (config.boolean(key, false)) throw unsupported(layer, `${key} is not converted`);
    }
    const method = methodOf(use, 'bilinear');
    const sizes = graph.ints([config.int('height'), config.int('width')]);
    const layout = { rank: 2, channelsFirst: channelsFirst(config) };
    const resize = (x: string) => {
      const kept = graph.op('Shape', [x], { end: int(2) });
      return graph.op('Resize', [x, '', '', graph.op('Concat', [kept, sizes], { axis: int(0) })], method);
    };
    return [inChannelsFirst(graph, inputs[0]!.name, layout, resize)];
  },
};

/** CenterCrop: the middle, one pixel nearer to the start where it is odd; an image that is too small would be resized. */
export const centerCrop: LayerConverter = {
  convert(use) {
    const { graph, inputs, layer } = use;
    const [axes, excess] = excessOf(use);
    if (excess.some((each) => each < 0)) throw unsupported(layer, 'images smaller than the crop are not converted');
    const starts = excess.map((each) => Math.floor(each / 2));
    const ends = axes.map((axis, i) => starts[i]! + use.outputs[0]![axis]!);
    return [graph.op('Slice', [inputs[0]!.name, graph.ints(starts), graph.ints(ends), graph.ints(axes)])];
  },
};

/** RandomCrop hands on images that already have its size; others, which Keras resizes, are refused. */
export const randomCrop: LayerConverter = {
  convert(use) {
    const [, excess] = excessOf(use);
    if (excess.some((each) => each !== 0)) throw unsupported(use.layer, 'images of another size are not converted');
    return [use.inputs[0]!.name];
  },
};

/** The axes of height and width, and by how much the input is larger than the output along them. */
function excessOf({ config, inputs, outputs, layer }: LayerUse): [number[], number[]] {
  const axes = channelsFirst(config) ? [2, 3] : [1, 2];
  const sizes = axes.map((axis) => inputs[0]!.shape[axis]!);
  if (sizes.some((size) => size === null)) throw unsupported(layer, 'images of open size are not converted');
  return [axes, axes.map((axis, i) => sizes[i]! - outputs[0]![axis]!)];
}
