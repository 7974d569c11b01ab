import { elementsOf } from '../../../contracts/elements.ts';
import type { LayerConfig } from '../layer-config.ts';
import { shapeProblem } from '../layer-problem.ts';
import type { Shape, ShapeRule } from './types.ts';

export const flatten: ShapeRule = {
  keepsType: true,
  outputs({ inputs: [input] }) {
    const rest = input!.slice(1);
    return [[input![0]!, product(rest)]];
  },
};

/** Reshape: `target_shape` without the samples, at most one −1 in it. */
export const reshape: ShapeRule = {
  keepsType: true,
  outputs({ layer, config, inputs: [input] }) {
    const target = config.raw('target_shape');
    const wanted = Array.isArray(target) && target.length === 0 ? [] : config.ints('target_shape', undefined, -1);
    const known = elementsOf(wanted.filter((size) => size !== -1));
    const elements = product(input!.slice(1));
    const free = wanted.length - wanted.filter((size) => size !== -1).length;
    const fits = free === 0 ? elements === known : elements !== null && elements % known === 0;
    if (free > 1 || (elements !== null && !fits)) {
      throw shapeProblem(layer, `${elements} elements a sample cannot take the shape [${wanted}]`);
    }
    const open = elements === null ? null : elements / known;
    return [[input![0]!, ...wanted.map((size) => (size === -1 ? open : size))]];
  },
};

/** Permute: `dims` counts the axes without the samples from 1. */
export const permute: ShapeRule = {
  keepsType: true,
  outputs({ config, inputs: [input] }) {
    const dims = config.ints('dims');
    const sorted = [...dims].sort((a, b) => a - b);
    if (dims.length !== input!.length - 1 || sorted.some((dim, i) => dim !== i + 1)) {
      throw config.wrong('dims', dims, `each of 1 to ${input!.length - 1} once`);
    }
    return [[input![0]!, ...dims.map((dim) => input![dim]!)]];
  },
};

/** RepeatVector: [samples, features] → [samples, n, features]. */
export const repeatVector: ShapeRule = {
  keepsType: true,
  outputs({ layer, config, inputs: [input] }) {
    if (input!.length !== 2) throw shapeProblem(layer, `its input has ${input!.length} axes where it takes 2`);
    return [[input![0]!, config.int('n'), input![1]!]];
  },
};

/** The product, or null where a size is open. */
function product(shape: Shape): number | null {
  return shape.reduce<number | null>((a, b) => (a === null || b === null ? null : a * b), 1);
}

/**
 * What is cut or added before and after each spatial axis: `2`, `[1, 2]` (an axis each; of 1D layers: before and after)
 * or `[[1, 2], [3, 4]]`. Throws `format.config`.
 */
export function margins(config: LayerConfig, key: 'padding' | 'cropping', rank: number): [number, number][] {
  const written = config.raw(key);
  const list = Array.isArray(written) ? written : new Array(rank).fill(written ?? 1);
  const pairs =
    rank === 1 && list.length === 2 ? [list] : list.map((each) => (Array.isArray(each) ? each : [each, each]));
  const sound =
    pairs.length === rank && pairs.flat().every((each) => Number.isInteger(each) && each >= 0 && each < 2 ** 31);
  if (!sound || pairs.some((pair) => pair.length !== 2)) throw config.wrong(key, written, 'two whole numbers an axis');
  return pairs as [number, number][];
}
