import { isRecurrent, recurrentWeights, stateCount } from './cells.ts';
import { innerLayer } from './inner.ts';
import { LayerConfig } from './layer-config.ts';
import { unsupported } from './layer-problem.ts';
import type { KerasLayer } from './types.ts';

/** The two layers of a Bidirectional, each with its weights; the second runs from the last step to the first. */
export interface Directions {
  forward: KerasLayer;
  backward: KerasLayer;
  merge: 'concat' | 'sum' | 'mul' | 'ave' | undefined;
  sequences: boolean;
  /** States of one direction that are given out. */
  states: number;
}

/** Throws `convert.unsupported_layer` where they are no recurrent layers, or disagree, `format.config`. */
export function directionsOf(layer: KerasLayer): Directions {
  const config = new LayerConfig(layer);
  const merge =
    layer.config.merge_mode === null
      ? undefined
      : config.oneOf('merge_mode', ['concat', 'sum', 'mul', 'ave'], 'concat');
  const first = recurrentInside(layer, 'layer');
  const count = recurrentWeights(first);
  const forward = { ...first, weights: layer.weights.slice(0, count) };
  const second = config.has('backward_layer')
    ? recurrentInside(layer, 'backward_layer')
    : { ...first, name: `${first.name}/backward`, config: { ...first.config, go_backwards: !runsBackwards(first) } };
  const backward = { ...second, weights: layer.weights.slice(count) };
  if (runsBackwards(forward) === runsBackwards(backward))
    throw unsupported(layer, 'both of its layers run in the same direction');
  for (const key of ['return_sequences', 'return_state'] as const) {
    if (flag(forward, key) !== flag(backward, key)) throw unsupported(layer, `its two layers disagree on ${key}`);
  }
  const states = flag(forward, 'return_state') ? stateCount(forward) : 0;
  return { forward, backward, merge, sequences: flag(forward, 'return_sequences'), states };
}

function recurrentInside(layer: KerasLayer, key: string): KerasLayer {
  const inner = innerLayer(layer, key, []);
  if (!isRecurrent(inner))
    throw unsupported(layer, `a ${inner.className.slice(0, 100)} in both directions is not converted`);
  return inner;
}

function flag(layer: KerasLayer, key: string): boolean {
  return new LayerConfig(layer).boolean(key, false);
}

const runsBackwards = (layer: KerasLayer) => flag(layer, 'go_backwards');
