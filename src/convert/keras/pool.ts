import { channelsFirst } from '../../formats/keras/layer-config.ts';
import { poolWindow, spatialRank } from '../../formats/keras/shapes/window.ts';
import { int, ints } from '../onnx/attribute.ts';
import { padding } from './conv.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { inChannelsFirst } from './layout.ts';

function pool(op: 'MaxPool' | 'AveragePool'): LayerConverter {
  return {
    convert(use) {
      const { layer, config, graph, inputs } = use;
      const window = poolWindow(config);
      const layout = { rank: spatialRank(layer), channelsFirst: window.channelsFirst };
      // Padding counts neither as a maximum nor, by ONNX' default, into an average.
      const attributes = { kernel_shape: ints(window.size), strides: ints(window.strides), ...padding(use, window) };
      return [inChannelsFirst(graph, inputs[0]!.name, layout, (input) => graph.op(op, [input], attributes))];
    },
  };
}

export const maxPool = pool('MaxPool');
export const averagePool = pool('AveragePool');

function spatialAxes({ layer, config }: LayerUse): number[] {
  const from = channelsFirst(config) ? 2 : 1;
  return Array.from({ length: spatialRank(layer) }, (_, axis) => axis + from);
}

export const globalMaxPool: LayerConverter = {
  convert(use) {
    const keep = { keepdims: int(use.config.boolean('keepdims', false) ? 1 : 0) };
    return [use.graph.op('ReduceMax', [use.inputs[0]!.name, use.graph.ints(spatialAxes(use))], keep)];
  },
};

/** The mean; GlobalAveragePooling1D counts only the time steps of a mask. */
export const globalAveragePool: LayerConverter = {
  convert(use) {
    const { graph, config } = use;
    const { name, mask } = use.inputs[0]!;
    const keep = { keepdims: int(config.boolean('keepdims', false) ? 1 : 0) };
    const axes = graph.ints(spatialAxes(use));
    if (mask === undefined || spatialRank(use.layer) !== 1) return [graph.op('ReduceMean', [name, axes], keep)];
    const counts = graph.op('Cast', [mask], { to: int(1) });
    const weights = graph.op('Unsqueeze', [counts, graph.ints([channelsFirst(config) ? 1 : 2])]);
    const sum = graph.op('ReduceSum', [graph.op('Mul', [name, weights]), axes], keep);
    return [graph.op('Div', [sum, graph.op('ReduceSum', [weights, axes], keep)])];
  },
};
