import type { Dim, DType, TensorSpec } from '../../contracts/tensor.ts';
import { shown } from '../onnx/shown.ts';
import { get, type JsonObject, listOf, objectOf, textOf } from '../shared/json-value.ts';
import { tensorflowDtype } from '../tensorflow/dtypes.ts';
import { malformed } from './fault.ts';
import type { LayerConfig } from './layers.ts';

interface GraphNode {
  name: string;
  op: string;
  inputs: readonly string[];
  attributes: unknown;
}

export interface TopologyFacts {
  /** Of a layers model: every layer, those of nested models and inside of wrappers included. */
  layers?: LayerConfig[];
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  operators: Record<string, number>;
}

/** What TensorFlow.js makes of TensorFlow's element types: it has one of each kind (parseDtypeParam of tfjs-converter). */
const NARROWED: Partial<Record<DType, DType>> = {
  float16: 'float32',
  float64: 'float32',
  int8: 'int32',
  uint8: 'int32',
  int64: 'int32',
};

/**
 * A graph model: a GraphDef as JSON. Inputs and outputs are those of the signature, by its keys; without one, the
 * placeholders, and the nodes that no other node uses.
 */
export function readGraph(file: string, model: JsonObject): TopologyFacts {
  const topology = get(model, 'modelTopology');
  const nodes = readNodes(file, get(topology, 'node'));
  const functions = listOf(get(get(topology, 'library'), 'function')) ?? [];
  const inner = functions.flatMap((fn) => readNodes(file, get(fn, 'nodeDef')));
  const operators = new Map<string, number>();
  for (const { op } of [...nodes, ...inner]) operators.set(op, (operators.get(op) ?? 0) + 1);
  // The converter's library takes the first where there are two (graph_model.ts of tfjs-converter).
  const signature = get(get(model, 'userDefinedMetadata'), 'signature') ?? get(model, 'signature');
  const inputs = signed(get(signature, 'inputs')) ?? nodes.filter(isPlaceholder).map(placeholderSpec);
  const outputs =
    signed(get(signature, 'outputs')) ?? unusedNodes(nodes).map(({ name }) => ({ name, dtype: 'unknown' }));
  if (outputs.length === 0) throw malformed(file, 'its graph has no outputs');
  return { inputs, outputs, operators: Object.fromEntries(operators) };
}

function readNodes(file: string, value: unknown): GraphNode[] {
  return (listOf(value) ?? []).map((node) => {
    const name = textOf(get(node, 'name'));
    const op = textOf(get(node, 'op'));
    if (name === undefined || op === undefined) throw malformed(file, 'a node of its graph has no name or no op');
    const inputs = (listOf(get(node, 'input')) ?? []).filter((input) => typeof input === 'string');
    return { name, op, inputs: inputs as string[], attributes: get(node, 'attr') };
  });
}

/** Entries of a SignatureDef; undefined where there are none. What the model feeds itself (resources) is left out. */
function signed(entries: unknown): TensorSpec[] | undefined {
  const object = objectOf(entries);
  if (!object || Object.keys(object).length === 0) return undefined;
  return Object.entries(object)
    .filter(([, info]) => (get(info, 'resourceId') ?? null) === null)
    .map(([name, info]) => spec(shown(name), get(info, 'dtype'), get(info, 'tensorShape')));
}

function isPlaceholder({ op }: GraphNode): boolean {
  return op.startsWith('Placeholder');
}

function placeholderSpec({ name, attributes }: GraphNode): TensorSpec {
  return spec(name, get(get(attributes, 'dtype'), 'type'), get(get(attributes, 'shape'), 'shape'));
}

function spec(name: string, type: unknown, shape: unknown): TensorSpec {
  const tensorflow = tensorflowDtype(type);
  const dtype = NARROWED[tensorflow] ?? tensorflow;
  const dims = shapeOf(shape);
  return dims ? { name, dtype, shape: dims } : { name, dtype };
}

/** A TensorShapeProto: sizes are numbers or decimal texts, −1 for an open one. */
function shapeOf(shape: unknown): Dim[] | undefined {
  if (!objectOf(shape) || get(shape, 'unknownRank') === true) return undefined;
  return (listOf(get(shape, 'dim')) ?? []).map((dim) => {
    const size = Number(get(dim, 'size') ?? 0);
    return Number.isSafeInteger(size) && size >= 0 ? size : null;
  });
}

function unusedNodes(nodes: readonly GraphNode[]): GraphNode[] {
  // `^name` is a dependency of control, `name:1` the second output of a node.
  const used = new Set(nodes.flatMap(({ inputs }) => inputs.map((input) => input.replace(/^\^/, '').split(':')[0])));
  return nodes.filter(({ name }) => !used.has(name));
}
