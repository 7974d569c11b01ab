import { int } from '../onnx/attribute.ts';
import type { LayerConverter } from './layer.ts';
import { readWeights } from './weights.ts';

/** Rows of a table; Keras casts other indices to int32. With `mask_zero`, index 0 marks a time step that does not count. */
export const embedding: LayerConverter = {
  takesIntegers: true,
  masks: 'own',
  async convert(use) {
    const { config, graph, inputs } = use;
    const shape = [config.int('input_dim'), config.int('output_dim')];
    const [table] = await readWeights(use, [['embeddings', shape]]);
    const { name, dtype } = inputs[0]!;
    const indices = dtype === 'int32' || dtype === 'int64' ? name : graph.op('Cast', [name], { to: int(6) });
    const rows = graph.op('Gather', [graph.constant(shape, table!), indices]);
    if (!config.boolean('mask_zero', false)) return [rows];
    return [{ name: rows, mask: graph.op('Cast', [indices], { to: int(9) }) }];
  },
};
