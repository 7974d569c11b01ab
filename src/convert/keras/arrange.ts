import { channelsFirst } from '../../formats/keras/layer-config.ts';
import { margins } from '../../formats/keras/shapes/arrange.ts';
import { spatialRank } from '../../formats/keras/shapes/window.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { transpose } from './layout.ts';

/** Channels first are moved last before anything is flattened, as Keras does. */
export const flatten: LayerConverter = {
  convert({ config, graph, inputs }) {
    const { name, shape } = inputs[0]!;
    if (shape.length === 1) return [graph.op('Unsqueeze', [name, graph.ints([1])])];
    const axes = [...shape.keys()];
    const moved = channelsFirst(config) && shape.length > 2 ? transpose(graph, name, [0, ...axes.slice(2), 1]) : name;
    return [graph.op('Reshape', [moved, graph.ints([0, -1])])];
  },
};

export const reshape: LayerConverter = {
  convert({ config, graph, inputs, outputs }) {
    const target = outputs[0]!.length === 1 ? [] : config.ints('target_shape', undefined, -1);
    return [graph.op('Reshape', [inputs[0]!.name, graph.ints([0, ...target])])];
  },
};

export const permute: LayerConverter = {
  convert: ({ config, graph, inputs }) => [transpose(graph, inputs[0]!.name, [0, ...config.ints('dims')])],
};

export const repeatVector: LayerConverter = {
  convert({ config, graph, inputs }) {
    const row = graph.op('Unsqueeze', [inputs[0]!.name, graph.ints([1])]);
    return [graph.op('Expand', [row, graph.ints([1, config.int('n'), 1])])];
  },
};

/** Where the spatial axes begin, and how many there are. */
function spatialAxes({ config, layer }: LayerUse): number[] {
  const from = channelsFirst(config) ? 2 : 1;
  return Array.from({ length: spatialRank(layer) }, (_, axis) => axis + from);
}

const TO_THE_END = 2 ** 31 - 1;

export const cropping: LayerConverter = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    const cut = margins(config, 'cropping', spatialRank(layer));
    const starts = graph.ints(cut.map(([before]) => before));
    const ends = graph.ints(cut.map(([, after]) => (after === 0 ? TO_THE_END : -after)));
    return [graph.op('Slice', [inputs[0]!.name, starts, ends, graph.ints(spatialAxes(use))])];
  },
};

export const zeroPadding: LayerConverter = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    const added = margins(config, 'padding', spatialRank(layer));
    const axes = spatialAxes(use);
    const sides = [0, 1].flatMap((side) =>
      [...inputs[0]!.shape.keys()].map((axis) => (axes.includes(axis) ? added[axis - axes[0]!]![side]! : 0)),
    );
    return [graph.op('Pad', [inputs[0]!.name, graph.ints(sides)])];
  },
};
