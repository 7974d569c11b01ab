import { unsupported } from '../../formats/keras/layer-problem.ts';
import { axisOf } from '../../formats/keras/shapes/axes.ts';
import { dotAxes } from '../../formats/keras/shapes/merge.ts';
import { int } from '../onnx/attribute.ts';
import type { Emitted, LayerConverter, LayerUse, ShapedTensor } from './layer.ts';
import { transpose } from './layout.ts';

/** Joins the inputs two by two; inputs of fewer axes get axes of size 1 after the samples, as in Keras. */
function merge(op: string, finish: (use: LayerUse, joined: string) => string = (_, joined) => joined): LayerConverter {
  return {
    masks: 'own',
    convert(use) {
      const rank = use.inputs.reduce((most, { shape }) => Math.max(most, shape.length), 0);
      const aligned = use.inputs.map((input) => alignedTo(use, input, rank));
      const joined = aligned.reduce((a, b) => use.graph.op(op, [a, b]));
      return [{ name: finish(use, joined), mask: commonMask(use) }];
    },
  };
}

function alignedTo({ graph }: LayerUse, { name, shape }: ShapedTensor, rank: number): string {
  if (shape.length === rank) return name;
  return graph.op('Unsqueeze', [name, graph.ints(Array.from({ length: rank - shape.length }, (_, i) => i + 1))]);
}

/** Keras: none unless every input has one, then the time steps that all of them count. */
function commonMask({ graph, inputs }: LayerUse): string | undefined {
  const masks = inputs.map(({ mask }) => mask);
  if (masks.some((mask) => mask === undefined)) return undefined;
  return (masks as string[]).reduce((a, b) => graph.op('And', [a, b]));
}

/** Subtract takes two inputs, and has no mask of its own making. */
const subtract: LayerConverter = {
  ...merge('Sub'),
  convert(use) {
    if (use.inputs.length !== 2)
      throw unsupported(use.layer, `it is called with ${use.inputs.length} inputs and takes 2`);
    return merge('Sub').convert(use);
  },
};

export const merges = {
  Add: merge('Add'),
  Subtract: subtract,
  Multiply: merge('Mul'),
  Average: merge('Add', ({ graph, inputs }, sum) => graph.op('Div', [sum, graph.scalar(inputs.length)])),
  Maximum: merge('Max'),
  Minimum: merge('Min'),
} as const satisfies Record<string, LayerConverter>;

/** An operation of Keras 3 (`a + b`): what the layer of its name computes, without its mask. */
const operation = ({ convert }: LayerConverter): LayerConverter => ({
  async convert(use) {
    if (use.inputs.length !== 2)
      throw unsupported(use.layer, `it is called with ${use.inputs.length} tensors and takes 2`);
    const [result] = await convert(use);
    return [typeof result === 'string' ? result : result!.name];
  },
});

/** Keras 3's operations on two tensors; their other operations are refused by name, those on a number among them. */
export const operations = {
  'ops.Add': operation(merges.Add),
  'ops.Subtract': operation(merges.Subtract),
  'ops.Multiply': operation(merges.Multiply),
  'ops.Maximum': operation(merges.Maximum),
  'ops.Minimum': operation(merges.Minimum),
} as const satisfies Record<string, LayerConverter>;

/** Joined along the last axis, a time step counts where every input that has a mask counts it. */
export const concatenate: LayerConverter = {
  masks: 'own',
  convert(use): Emitted[] {
    const { config, graph, inputs } = use;
    const rank = inputs[0]!.shape.length;
    const axis = axisOf(config, config.int('axis', -1, -rank), rank);
    const masked = inputs.filter(({ mask }) => mask !== undefined);
    if (masked.length > 0 && axis !== rank - 1) {
      throw unsupported(use.layer, 'masked sequences joined along another axis than the last are not converted');
    }
    const names = inputs.map(({ name }) => name);
    const mask = masked.length > 0 ? commonMask({ ...use, inputs: masked }) : undefined;
    return [{ name: graph.op('Concat', names, { axis: int(axis) }), mask }];
  },
};

/** Sums over one axis of each input, sample by sample; `normalize` makes both of length 1 along it first. */
export const dot: LayerConverter = {
  convert(use) {
    const { config, graph, layer, inputs } = use;
    const shapes = inputs.map(({ shape }) => shape);
    const axes = dotAxes({ layer, config, inputs: shapes });
    if (shapes.some((shape) => shape.length > 3))
      throw unsupported(layer, 'inputs of more than three axes are not converted');
    const unit = config.boolean('normalize', false);
    const [a, b] = inputs.map(({ name }, i) => (unit ? normalized(use, name, axes[i]!) : name));
    // [samples, rest, summed] · [samples, summed, rest]; a missing rest is an axis of size 1.
    const left =
      shapes[0]!.length === 2 ? graph.op('Unsqueeze', [a!, graph.ints([1])]) : lastAxis(use, a!, axes[0] === 2);
    const right =
      shapes[1]!.length === 2 ? graph.op('Unsqueeze', [b!, graph.ints([2])]) : lastAxis(use, b!, axes[1] === 1);
    const product = graph.op('MatMul', [left, right]);
    const extra = [shapes[0]!.length === 2 ? 1 : 0, shapes[1]!.length === 2 ? 2 : 0].filter((axis) => axis > 0);
    const removed = extra.length === 2 ? [2] : extra;
    return [removed.length > 0 ? graph.op('Squeeze', [product, graph.ints(removed)]) : product];
  },
};

function lastAxis({ graph }: LayerUse, name: string, already: boolean): string {
  return already ? name : transpose(graph, name, [0, 2, 1]);
}

/** x / max(|x|, 1e-6): both TensorFlow's l2_normalize and Keras 3's normalize wherever a norm is not next to 0. */
function normalized({ graph }: LayerUse, name: string, axis: number): string {
  const norm = graph.op('ReduceL2', [name, graph.ints([axis])]);
  return graph.op('Div', [name, graph.op('Max', [norm, graph.scalar(1e-6)])]);
}
