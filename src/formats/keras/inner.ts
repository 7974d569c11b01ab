import { qualifiedClass } from './class-name.ts';
import type { Json } from './json.ts';
import { LayerConfig } from './layer-config.ts';
import { unsupported } from './layer-problem.ts';
import type { KerasLayer, KerasWeight } from './types.ts';

const MAX_NESTING = 16;

/**
 * The layer that a wrapper's config holds under `key` (`{class_name, config}`), with `weights` of the wrapper's. Throws
 * `format.config` where there is none, `convert.unsupported_layer` for models in wrappers and wrappers nested too deep.
 */
export function innerLayer(wrapper: KerasLayer, key: string, weights: readonly KerasWeight[]): KerasLayer {
  const config = new LayerConfig(wrapper);
  const written = config.raw(key) as Json | undefined;
  const { class_name: className, config: inner } = written ?? {};
  if (typeof className !== 'string' || typeof inner !== 'object' || inner === null) {
    throw config.wrong(key, written, 'a layer');
  }
  if (wrapper.name.split('/').length > MAX_NESTING) throw unsupported(wrapper, 'wrappers are nested too deep');
  if ('layers' in inner) throw unsupported(wrapper, 'a model inside a wrapper is not converted');
  const name = `${wrapper.name}/${(inner as { name?: unknown }).name ?? key}`;
  const qualified = qualifiedClass(
    className.split('>').length > 1 ? className : className.split('.').at(-1)!,
    written!,
  );
  return { name, className: qualified, config: inner as KerasLayer['config'], calls: [], weights };
}
