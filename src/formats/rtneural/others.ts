import { ModelGateError } from '../../contracts/errors.ts';
import { countNumbers, nestedShape } from './arrays.ts';
import { isObject, type JsonObject } from './fields.ts';
import { written } from './problem.ts';

const EXPORT = "Export the network with its layers, with RTNeural's own script (python/model_utils.py).";

/** Throws `format.rtneural_dialect` for what is called RTNeural and is something else, saying what it is. */
export function assertNoOther(name: string, root: JsonObject): void {
  if (root.in_shape !== undefined) return;
  const weights = stateDict(root);
  if (weights) throw stateDictError(name, weights);
  const { layers } = root;
  if (Array.isArray(layers) && layers.length === 0) throw stubError(name, root);
  const missing = Array.isArray(layers) ? 'no in_shape' : 'no in_shape and no layers';
  throw other(name, `it has ${missing}, at which RTNeural's loader stops, and is of no dialect that is known here`);
}

/** PyTorch's parameters by name, at the top or below `state_dict`, as GuitarML and others write them. */
function stateDict(root: JsonObject): JsonObject | undefined {
  const weights = isObject(root.state_dict) ? root.state_dict : root;
  return Object.keys(weights).some((key) => isParameter(key, weights[key])) ? weights : undefined;
}

function isParameter(key: string, value: unknown): boolean {
  return /(^|[._])(weight|bias)(_[ih]h_l\d+)?$/.test(key) && nestedShape(value).length > 0;
}

function stateDictError(name: string, weights: JsonObject): ModelGateError {
  const named = Object.entries(weights).filter(([key, value]) => isParameter(key, value));
  const parameters = named.reduce((sum, [, value]) => sum + countNumbers(value), 0);
  const shown = named.slice(0, 3).map(([key, value]) => `${written(key)} [${nestedShape(value)}]`);
  return other(
    name,
    `it is a PyTorch state dict (${parameters} parameters in ${named.length} arrays: ${shown.join(', ')}${named.length > 3 ? ', …' : ''}), ` +
      'which names weights and no layers: in RTNeural it loads only into a network that is written in C++',
  );
}

function stubError(name: string, root: JsonObject): ModelGateError {
  const said = ['model_type', 'architecture', 'input_size', 'output_size', 'trained', 'note']
    .filter((key) => Object.hasOwn(root, key) && !isObject(root[key]))
    .map((key) => `${key} ${written(root[key])}`);
  const claims = said.length > 0 ? `; it says ${said.join(', ')}` : '';
  return other(
    name,
    `its list of layers is empty and it has no in_shape: it is a stub without a network (0 parameters)${claims}`,
  );
}

function other(name: string, what: string): ModelGateError {
  return new ModelGateError('format.rtneural_dialect', `${name} is not RTNeural's schema: ${what}`, EXPORT);
}
