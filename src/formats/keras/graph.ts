import { shown } from '../onnx/shown.ts';
import { tooComplex } from '../shared/problems.ts';
import { isObject, type Json } from './json.ts';
import { malformed } from './problem.ts';
import type { KerasCall, KerasTensor } from './types.ts';

/** What Keras 2 writes in the place of a layer's name for an argument that is no tensor. */
const CONSTANT = '_CONSTANT_VALUE';
/** Inputs or outputs of one model: each is looked for among all layers, and made again by every call of the model. */
const MAX_ENDS = 1000;

/** The calls of a layer from its `inbound_nodes`, in the form of Keras 3 (`args`, `kwargs`) or as lists (Keras 2). */
export function callsOf(file: string, layer: string, nodes: unknown): KerasCall[] {
  if (nodes === undefined || nodes === null) return [];
  if (!Array.isArray(nodes)) throw malformed(file, `the calls of ${shown(layer)} are no list`);
  return nodes.map((node) => {
    if (isKeras3Node(node)) return callOf(node.args, node.kwargs);
    const call = legacyCall(node);
    if (!call) throw malformed(file, `a call of ${shown(layer)} is in a form that is not known`);
    return call;
  });
}

/** Whether a call is written as `{args, kwargs}`. */
export function isKeras3Node(node: unknown): node is Json {
  return isObject(node) && 'args' in node;
}

/** The tensors of `input_layers` or `output_layers`: one triple, a list of them, or a structure with sorted keys. */
export function tensorsOf(file: string, value: unknown): KerasTensor[] {
  const tensors = flatten(value);
  if (!tensors || tensors.length === 0) throw malformed(file, 'a model has no inputs or no outputs');
  if (tensors.length > MAX_ENDS) throw tooComplex(file, `a model has ${tensors.length} inputs or outputs`);
  return tensors;
}

/** Whether the object is a tensor that was read here, and not JSON of the file that looks like one. */
export function isTensor(value: Json): value is Json & KerasTensor {
  return made.has(value);
}

const made = new WeakSet<object>();

function tensor(layer: string, call: number, index: number): KerasTensor {
  const result = { layer, call, index };
  made.add(result);
  return result;
}

function callOf(args: unknown, kwargs: unknown): KerasCall {
  const inputs: KerasTensor[] = [];
  const rest: [string, unknown][] = [];
  const walk = (value: unknown, at: number) => {
    if (Array.isArray(value)) for (const each of value) walk(each, at);
    else if (isObject(value) && tensor3(value)) inputs.push(tensor3(value)!);
    else if (value !== null) rest.push([`arg${at}`, value]);
  };
  if (Array.isArray(args)) for (const [at, value] of args.entries()) walk(value, at);
  const named = isObject(kwargs) ? Object.entries(kwargs).map(([key, each]) => [key, toTensors(each, tensor3)]) : [];
  return { inputs, kwargs: Object.fromEntries([...rest, ...named]) };
}

/** `{class_name: "__keras_tensor__", config: {keras_history: [layer, call, index]}}`. */
function tensor3(value: unknown): KerasTensor | undefined {
  if (!isObject(value) || value.class_name !== '__keras_tensor__' || !isObject(value.config)) return undefined;
  return triple(value.config.keras_history);
}

/** `[layer, call, index]`, as Keras 2 writes it. */
function triple(value: unknown): KerasTensor | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [layer, call, index] = value;
  return typeof layer === 'string' && isIndex(call) && isIndex(index) ? tensor(layer, call, index) : undefined;
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A list of `[layer, call, index, kwargs]`, or one of them without its list. */
function legacyCall(node: unknown): KerasCall | undefined {
  if (isObject(node)) return legacyCall(sortedValues(node));
  if (!Array.isArray(node)) return undefined;
  const entries = typeof node[0] === 'string' ? [node] : node;
  const inputs: KerasTensor[] = [];
  const kwargs: [string, unknown][] = [];
  for (const [at, entry] of entries.entries()) {
    if (!Array.isArray(entry) || entry.length < 3 || entry.length > 4) return undefined;
    const found = triple(entry.slice(0, 3));
    if (found) inputs.push(found);
    else if (entry[0] === CONSTANT) kwargs.push([`arg${at}`, entry[2]]);
    else return undefined;
    if (isObject(entry[3]))
      for (const [key, each] of Object.entries(entry[3])) kwargs.push([key, toTensors(each, triple)]);
  }
  return { inputs, kwargs: Object.fromEntries(kwargs) };
}

function toTensors(value: unknown, read: (value: unknown) => KerasTensor | undefined): unknown {
  const found = read(value);
  if (found) return found;
  if (Array.isArray(value)) return value.map((each) => toTensors(each, read));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toTensors(each, read)]));
}

function flatten(value: unknown): KerasTensor[] | undefined {
  const found = triple(value) ?? tensor3(value);
  if (found) return [found];
  const parts = Array.isArray(value) ? value : isObject(value) ? sortedValues(value) : undefined;
  const flat = parts?.map(flatten);
  return flat?.every((each) => each !== undefined) ? flat.flat() : undefined;
}

function sortedValues(object: Json): unknown[] {
  return Object.keys(object)
    .sort()
    .map((key) => object[key]);
}
