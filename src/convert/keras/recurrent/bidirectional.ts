import { directionsOf } from '../../../formats/keras/bidirectional.ts';
import { unsupported } from '../../../formats/keras/layer-problem.ts';
import { int } from '../../onnx/attribute.ts';
import type { LayerConverter } from '../layer.ts';
import { reversed } from './layer.ts';

/** Both directions, the second turned round again; initial states are halved between them. */
export const bidirectional: LayerConverter = {
  masks: 'own',
  arguments: ['initial_state'],
  async convert(use) {
    const { layer, graph, inputs, named } = use;
    const { forward, backward, merge, sequences } = directionsOf(layer);
    const states = [...inputs.slice(1), ...(named.initial_state ?? [])];
    if (states.length % 2 !== 0)
      throw unsupported(layer, 'its initial states are not the same number for both directions');
    const half = states.length / 2;
    const [first, ...ahead] = await use.convert(forward, [inputs[0]!, ...states.slice(0, half)]);
    const [second, ...behind] = await use.convert(backward, [inputs[0]!, ...states.slice(half)]);
    const turned = sequences ? reversed(use, second!.name, 1) : second!.name;
    const rest = [...ahead, ...behind].map(({ name }) => name);
    const pair = [first!.name, turned];
    switch (merge) {
      case undefined:
        return [...pair, ...rest];
      case 'concat':
        return [graph.op('Concat', pair, { axis: int(-1) }), ...rest];
      case 'mul':
        return [graph.op('Mul', pair), ...rest];
      case 'sum':
        return [graph.op('Add', pair), ...rest];
      case 'ave':
        return [graph.op('Mul', [graph.op('Add', pair), graph.scalar(0.5)]), ...rest];
    }
  },
};
