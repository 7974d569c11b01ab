import { int } from '../onnx/attribute.ts';
import type { LayerConverter } from './layer.ts';

/** Masking: time steps all of whose features are `mask_value` become 0 and do not count. */
export const masking: LayerConverter = {
  masks: 'own',
  convert({ config, graph, inputs }) {
    const { name } = inputs[0]!;
    const same = graph.op('Equal', [name, graph.scalar(config.number('mask_value', 0))]);
    const differs = graph.op('Cast', [graph.op('Not', [same])], { to: int(1) });
    const counts = graph.op('ReduceMax', [differs, graph.ints([-1])]);
    const mask = graph.op('Cast', [graph.op('Squeeze', [counts, graph.ints([-1])])], { to: int(9) });
    return [{ name: graph.op('Mul', [name, counts]), mask }];
  },
};
