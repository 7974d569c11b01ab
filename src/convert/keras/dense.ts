import { activate } from './activation.ts';
import type { LayerConverter } from './layer.ts';
import { readWeights } from './weights.ts';

/** `activation(x · kernel + bias)` along the last axis, for any rank. */
export const dense: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs, outputs } = use;
    const [from, to] = [inputs[0]!.shape.at(-1)!, outputs[0]!.at(-1)!];
    const biased = config.boolean('use_bias', true);
    const [kernel, bias] = await readWeights(use, [
      ['kernel', [from, to]],
      ...(biased ? ([['bias', [to]]] as const) : []),
    ]);
    const product = graph.op('MatMul', [inputs[0]!.name, graph.constant([from, to], kernel!)]);
    const sum = bias ? graph.op('Add', [product, graph.constant([to], bias)]) : product;
    return [await activate(use, sum)];
  },
};
