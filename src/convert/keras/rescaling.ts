import type { LayerConverter, LayerUse } from './layer.ts';

/** Rescaling: x · scale + offset; each a number, or a list along the last axis. */
export const rescaling: LayerConverter = {
  masks: 'pass',
  convert(use) {
    const product = use.graph.op('Mul', [use.inputs[0]!.name, factor(use, 'scale')]);
    return [use.graph.op('Add', [product, factor(use, 'offset', 0)])];
  },
};

function factor({ config, graph, inputs }: LayerUse, key: string, fallback?: number): string {
  const value = config.raw(key);
  if (!Array.isArray(value)) return graph.scalar(config.number(key, fallback));
  const last = inputs[0]!.shape.at(-1);
  if (value.length !== last && value.length !== 1) throw config.wrong(key, value, `one number or ${last}`);
  if (!value.every((each) => typeof each === 'number' && Number.isFinite(each)))
    throw config.wrong(key, value, 'numbers');
  return graph.constant([value.length], value);
}
