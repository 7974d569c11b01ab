import type { Json } from './json.ts';
import type { LayerConfig } from './layer-config.ts';

/**
 * The name of the activation that a config holds under `key`: `linear` where there is none; Keras writes a name, or
 * `{class_name: 'function', config: name}`. A layer used as activation (`{class_name: 'ReLU', config: {…}}`) gives undefined.
 * Throws `format.config`.
 */
export function activationName(config: LayerConfig, key: string): string | undefined {
  const written = config.raw(key);
  if (written === undefined) return 'linear';
  if (typeof written === 'string') return written;
  const { class_name: className, config: inner, module } = written as Json;
  // A function of somebody's own may be called like one of Keras'.
  const own = typeof module !== 'string' || /^((tf_)?keras(\.|$)|builtins$)/.test(module);
  if (className === 'function' && typeof inner === 'string' && !own) return `${module}>${inner}`;
  if (className === 'function' && typeof inner === 'string') return inner;
  if (typeof className === 'string' && typeof inner === 'object' && inner !== null) return undefined;
  throw config.wrong(key, written, 'an activation');
}
