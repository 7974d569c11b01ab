import { RuntimeFailure } from '../failure.ts';
import type { TfjsLibrary } from './library.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const ZEROS: Json = { class_name: 'Zeros', config: {} };

/** What tfjs-layers has a class for and cannot compute; it says so late, or without the layer's name. */
const LIMITS: Record<string, (config: JsonObject) => string | undefined> = {
  GRU: ({ reset_after: after }) => (after === true ? 'reset_after' : undefined),
  GRUCell: ({ reset_after: after }) => (after === true ? 'reset_after' : undefined),
  Conv1D: ({ padding }) => (padding === 'causal' ? 'causal padding' : undefined),
};

/**
 * The topology of a layers model with every known initialiser replaced by zeros: the values are overwritten by the file's,
 * and drawing orthogonal ones takes minutes.
 *
 * Throws RuntimeFailure `model.unsupported_operator`, which names the layer, for what tfjs-layers does not have.
 */
export function prepareTopology(tf: TfjsLibrary, topology: object, modelName: string): object {
  const known = tf.serialization.SerializationMap.getMap().classNameMap;
  const visit = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const className = value.class_name;
    if (typeof className === 'string') {
      const isKnown = Object.hasOwn(known, className);
      if (key.endsWith('_initializer') && isKnown) return ZEROS;
      if (isLayer(key)) requireSupported(className, isKnown, objectOf(value.config), modelName);
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(topology as JsonObject, 'model_config') as object;
}

/** Keys under which layers stand: in a model's list, or inside of a layer that wraps another one. */
function isLayer(key: string): boolean {
  return ['layers', 'layer', 'cell', 'cells', 'forward_layer', 'backward_layer'].includes(key);
}

function requireSupported(className: string, isKnown: boolean, config: JsonObject, modelName: string): void {
  const limit = Object.hasOwn(LIMITS, className) ? LIMITS[className]!(config) : undefined;
  if (isKnown && limit === undefined) return;
  const layer = typeof config.name === 'string' ? ` "${config.name}"` : '';
  const what = `the layer${layer} is a ${className}${limit ? ` with ${limit}` : ''}`;
  throw new RuntimeFailure('model.unsupported_operator', `${modelName}: ${what}, which TensorFlow.js cannot compute`);
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
