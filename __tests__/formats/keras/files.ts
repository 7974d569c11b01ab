import { zipSync } from 'fflate';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A `.keras` archive of a config and weights. */
export function kerasArchive(config: unknown, weights: Uint8Array, level: 0 | 9 = 9): Uint8Array {
  return zipSync(
    { 'metadata.json': bytesOf({}), 'config.json': bytesOf(config), 'model.weights.h5': weights },
    { level },
  );
}

/** A functional model of these layers; ends are `[layer, call, index]`. */
export function functional(layers: readonly object[], inputs: readonly unknown[], outputs: readonly unknown[]): object {
  return {
    class_name: 'Functional',
    name: 'nested',
    config: { name: 'nested', layers, input_layers: inputs, output_layers: outputs },
  };
}

export const input = {
  class_name: 'InputLayer',
  name: 'x',
  config: { name: 'x', batch_shape: [null, 2], dtype: 'float32' },
  inbound_nodes: [],
};

export const repeated = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
