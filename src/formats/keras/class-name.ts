import type { Json } from './json.ts';

/** Where Keras 3 keeps the operations that `a + b` or `ops.mean` write into a graph; some share their names with layers. */
const OPERATIONS = /^keras\.(src\.)?ops(\.|$)/;
const KERAS = /^(tf_)?keras(\.|$)/;

/**
 * The class of a serialised object: Keras's own without module, an operation as `ops.Name`, and anything else with its
 * package or module (`mine>Dense`), so that a custom `Dense` is no `Dense`.
 */
export function qualifiedClass(className: string, { module, registered_name: registered }: Json): string {
  if (typeof registered === 'string' && registered.includes('>')) return registered;
  if (typeof module !== 'string' || (KERAS.test(module) && !OPERATIONS.test(module))) return className;
  return OPERATIONS.test(module) ? `ops.${className}` : `${module}>${className}`;
}
