import { unsupported } from '../../formats/keras/problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import { dense } from './dense.ts';
import { identity } from './identity.ts';
import type { LayerConverter } from './layer.ts';

/** Class name → converter. A layer without a line here is refused by name, Lambda above all: it is code, not a model. */
const converters: Readonly<Record<string, LayerConverter>> = {
  ...identity,
  Dense: dense,
};

/** Throws `convert.unsupported_layer`. */
export function layerConverter(layer: KerasLayer): LayerConverter {
  const found = Object.hasOwn(converters, layer.className) ? converters[layer.className] : undefined;
  if (!found) throw unsupported(layer, 'layers of this class are not converted');
  return found;
}
