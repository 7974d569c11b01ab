import { shapeProblem, unsupported } from '../layer-problem.ts';
import { axisOf } from './axes.ts';
import type { Shape, ShapeRule } from './types.ts';

/** Add, Multiply …: shapes of fewer axes get axes of size 1 after the samples, then sizes of 1 spread. */
export const merge: ShapeRule = {
  outputs({ layer, inputs }) {
    const rank = inputs.reduce((most, shape) => Math.max(most, shape.length), 0);
    const aligned = inputs.map((shape) => alignedTo(shape, rank));
    return [aligned.reduce((a, b) => a.map((dim, axis) => spread(dim, b[axis]!)))];

    function spread(a: number | null, b: number | null): number | null {
      if (a === b || b === 1) return a;
      if (a === 1 || a === null) return b;
      if (b === null) return a;
      throw shapeProblem(layer, `its inputs have the sizes ${a} and ${b} along one axis`);
    }
  },
};

/** The same as an operation, which would set its inputs against each other from the last axis on, samples against anything. */
export const operation: ShapeRule = {
  outputs(use) {
    const [first, ...others] = use.inputs;
    if (others.some(({ length }) => length !== first!.length)) {
      throw unsupported(use.layer, 'an operation on tensors of different ranks is not converted');
    }
    return merge.outputs(use);
  },
};

/** Axes of size 1 after the samples, up to `rank`. */
function alignedTo(shape: Shape, rank: number): Shape {
  return [shape[0]!, ...new Array<number>(rank - shape.length).fill(1), ...shape.slice(1)];
}

export const concatenate: ShapeRule = {
  outputs({ layer, config, inputs }) {
    const rank = inputs[0]!.length;
    const axis = axisOf(config, config.int('axis', -1, -rank), rank);
    if (inputs.some((shape) => shape.length !== rank)) throw shapeProblem(layer, 'its inputs have different ranks');
    const sizes = inputs.map((shape) => shape[axis]!);
    const total = sizes.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
    const others = inputs.map((shape) => shape.toSpliced(axis, 1));
    const known = others.reduce((a, b) => a.map((dim, i) => dim ?? b[i]!));
    if (others.some((shape) => shape.some((dim, i) => dim !== null && dim !== known[i]))) {
      throw shapeProblem(layer, 'its inputs differ along other axes than the one it joins');
    }
    return [known.toSpliced(axis, 0, total)];
  },
};

/** The axes that Dot sums over, one of each input. Throws `format.config`, `format.shape`. */
export function dotAxes({
  layer,
  config,
  inputs,
}: Pick<Parameters<ShapeRule['outputs']>[0], 'layer' | 'config' | 'inputs'>) {
  if (inputs.length !== 2) throw shapeProblem(layer, `it is called with ${inputs.length} inputs and takes 2`);
  const written = config.ints('axes', undefined, -16);
  const pair = written.length === 1 ? [written[0]!, written[0]!] : written;
  if (pair.length !== 2) throw config.wrong('axes', written, 'one or two axes');
  const axes = inputs.map((shape, i) => axisOf(config, pair[i]!, shape.length, 'axes'));
  const [a, b] = inputs.map((shape, i) => shape[axes[i]!]);
  if (axes.includes(0)) throw config.wrong('axes', written, 'other axes than the samples');
  if (a !== null && b !== null && a !== b) throw shapeProblem(layer, `it sums over axes of sizes ${a} and ${b}`);
  return axes as [number, number];
}

export const dot: ShapeRule = {
  outputs(use) {
    const [a, b] = dotAxes(use);
    const [first, second] = use.inputs as [Shape, Shape];
    const rest = [...first.toSpliced(a, 1).slice(1), ...second.toSpliced(b, 1).slice(1)];
    return [[first[0] ?? second[0]!, ...(rest.length === 0 ? [1] : rest)]];
  },
};
