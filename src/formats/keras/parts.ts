import { shown } from '../onnx/shown.ts';
import type { LayerConfig } from './config.ts';
import { isObject } from './json.ts';
import { malformed } from './problem.ts';
import type { KerasWeight } from './types.ts';

export interface NamedWeight {
  /** `dense_1/kernel:0`, as the layers around it and it were named when it was made. */
  steps: readonly string[];
  weight: KerasWeight;
}

/** What the parts of a layer are called in the names of their weights, in the order of `get_weights()`. */
const PARTS: Readonly<Record<string, readonly RegExp[]>> = {
  Bidirectional: [/^forward_/, /^backward_/],
  MultiHeadAttention: [/^query$/, /^key$/, /^value$/, /^attention_output$/],
};
const OF_SEVERAL_PARTS: readonly unknown[] = [...Object.keys(PARTS), 'StackedRNNCells'];
const MAX_DEPTH = 16;

/**
 * The weights of a layer in the order of `get_weights()`. HDF5 files hold those that can be trained first, which is another
 * order where a part of the layer is frozen: their names tell the parts apart. Throws `format.malformed` where they do not.
 */
export function inParts(file: string, layer: LayerConfig, weights: readonly NamedWeight[]): readonly NamedWeight[] {
  const { name, className, config } = layer;
  const parts = (Object.hasOwn(PARTS, className) && PARTS[className]) || [];
  const ranked = weights.map((weight) => ({ weight, rank: partOf(weight, parts) }));
  if (parts.length > 0 && ranked.every(({ rank }) => rank >= 0)) {
    return ranked.sort((a, b) => a.rank - b.rank).map(({ weight }) => weight);
  }
  const inner = insideOf(config);
  const several = OF_SEVERAL_PARTS.includes(className) || inner.some(({ kind }) => OF_SEVERAL_PARTS.includes(kind));
  if (!several || config.trainable === false || !inner.some(({ frozen }) => frozen)) return weights;
  throw malformed(
    file,
    `a part of the layer ${shown(name)} (${shown(className)}) is frozen, and the order of its weights cannot be told`,
  );
}

/** The innermost name decides: a layer that holds parts may itself be called like one. */
function partOf({ steps }: NamedWeight, parts: readonly RegExp[]): number {
  const step = steps.slice(0, -1).findLast((each) => parts.some((part) => part.test(each)));
  return step === undefined ? -1 : parts.findIndex((part) => part.test(step));
}

/** The layers that a config holds, at any depth. */
function insideOf(value: unknown, depth = 0): { kind: unknown; frozen: boolean }[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  const deeper = Object.values(value).flatMap((each) => insideOf(each, depth + 1));
  if (!isObject(value) || !isObject(value.config)) return deeper;
  return [{ kind: value.class_name, frozen: value.config.trainable === false }, ...deeper];
}
