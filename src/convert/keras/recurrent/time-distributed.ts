import { innerLayer } from '../../../formats/keras/inner.ts';
import { shapeProblem, unsupported } from '../../../formats/keras/layer-problem.ts';
import { int } from '../../onnx/attribute.ts';
import type { LayerConverter, LayerUse, ShapedTensor } from '../layer.ts';

/** Layers to which a mask of time steps means nothing. */
const UNMASKED = ['Dense', 'Activation', 'Dropout', 'LayerNormalization', 'BatchNormalization'];

/** TimeDistributed: every step of every sample is a sample of the layer inside. */
export const timeDistributed: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { layer, inputs, outputs } = use;
    const [input] = inputs;
    const inner = innerLayer(layer, 'layer', layer.weights);
    if (input!.mask !== undefined && !UNMASKED.includes(inner.className)) {
      throw unsupported(layer, 'a mask of time steps reaches the layer inside it, which is not converted');
    }
    const step = input!.shape.slice(2);
    const samples = { name: flattened(use, input!, step), shape: [null, ...step], dtype: input!.dtype };
    const results = await use.convert(inner, [samples]);
    return results.map(({ name }, i) => restored(use, input!, name, outputs[i]!.slice(2)));
  },
};

function flattened({ layer, graph }: LayerUse, { name }: ShapedTensor, step: readonly (number | null)[]): string {
  return graph.op('Reshape', [name, graph.ints([-1, ...sized(layer, step)])]);
}

/** [samples × time, …] → [samples, time, …], with the sizes that the input has when the model runs. */
function restored(
  { layer, graph }: LayerUse,
  input: ShapedTensor,
  name: string,
  step: readonly (number | null)[],
): string {
  const leading = graph.op('Shape', [input.name], { start: int(0), end: int(2) });
  const tail = sized(layer, step);
  const shape = tail.length === 0 ? leading : graph.op('Concat', [leading, graph.ints(tail)], { axis: int(0) });
  return graph.op('Reshape', [name, shape]);
}

function sized(layer: LayerUse['layer'], step: readonly (number | null)[]): number[] {
  return step.map((dim) => {
    if (dim === null) throw shapeProblem(layer, 'an axis after the time axis has no size');
    return dim;
  });
}
