import type { Dim } from '../../contracts/tensor.ts';
import { ELEMENT_TYPES, type OnnxType } from '../../formats/onnx/types.ts';
import { type Attribute, encodeAttribute } from './attribute.ts';
import { type Encoded, intField, join, messageField, stringField } from './protobuf.ts';
import { encodeEntry, encodeSparseTensor, encodeTensor, type OnnxSparseTensor, type OnnxTensor } from './tensor.ts';

/** An input or output; without a shape nothing is said about its rank, a `null` dimension says nothing about its size. */
export interface OnnxValue {
  name: string;
  type: OnnxType;
  shape?: readonly Dim[];
}

export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: Readonly<Record<string, Attribute>>;
  domain: string;
}

export interface OnnxGraph {
  name?: string;
  nodes: readonly OnnxNode[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
  initializers?: readonly (OnnxTensor | OnnxSparseTensor)[];
}

/** A local function (IR version 8): called by a node of its domain and name. */
interface OnnxFunction {
  domain: string;
  name: string;
  inputs: readonly string[];
  outputs: readonly string[];
  nodes: readonly OnnxNode[];
  opset: Opset;
}

/** The version of the default domain, or versions by domain (`''` is the default one). */
type Opset = number | Readonly<Record<string, number>>;

export interface OnnxModel {
  graph: OnnxGraph;
  opset: Opset;
  /** 8 unless given, which every opset up to 18 and local functions need. */
  irVersion?: number;
  producer?: { name: string; version?: string };
  metadata?: Readonly<Record<string, string>>;
  functions?: readonly OnnxFunction[];
}

export function value(name: string, type: OnnxType, shape?: readonly Dim[]): OnnxValue {
  return shape ? { name, type, shape } : { name, type };
}

/** An empty input name leaves an optional input out. */
export function node(
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, Attribute>> = {},
  domain = '',
): OnnxNode {
  return { op, inputs, outputs, attributes, domain };
}

/**
 * The bytes of an ONNX file. ModelProto: ir_version 1, producer_name 2, producer_version 3, graph 7, opset_import 8,
 * metadata_props 14, functions 25. Throws `convert.too_large` past 2 GiB.
 */
export function writeModel(model: OnnxModel): Uint8Array {
  return join([
    ...intField(1, model.irVersion ?? 8),
    ...(model.producer ? stringField(2, model.producer.name) : []),
    ...(model.producer?.version ? stringField(3, model.producer.version) : []),
    ...messageField(7, encodeGraph(model.graph)),
    ...encodeOpset(8, model.opset),
    ...Object.entries(model.metadata ?? {}).flatMap(([key, text]) => encodeEntry(14, key, text)),
    ...(model.functions ?? []).flatMap((fn) => messageField(25, encodeFunction(fn))),
  ]);
}

/** GraphProto: node 1, name 2, initializer 5, input 11, output 12, sparse_initializer 15. */
export function encodeGraph(graph: OnnxGraph): Encoded {
  return [
    ...graph.nodes.flatMap((each) => messageField(1, encodeNode(each))),
    ...stringField(2, graph.name ?? 'graph'),
    ...(graph.initializers ?? []).flatMap((each) =>
      each.kind === 'sparse' ? messageField(15, encodeSparseTensor(each)) : messageField(5, encodeTensor(each)),
    ),
    ...graph.inputs.flatMap((each) => messageField(11, encodeValue(each))),
    ...graph.outputs.flatMap((each) => messageField(12, encodeValue(each))),
  ];
}

/** NodeProto: input 1, output 2, op_type 4, attribute 5, domain 7. */
function encodeNode(each: OnnxNode): Encoded {
  return [
    ...each.inputs.flatMap((name) => stringField(1, name)),
    ...each.outputs.flatMap((name) => stringField(2, name)),
    ...stringField(4, each.op),
    ...Object.entries(each.attributes).flatMap(([name, attribute]) =>
      messageField(5, encodeAttribute(name, attribute, encodeGraph)),
    ),
    ...stringField(7, each.domain),
  ];
}

/**
 * ValueInfoProto: name 1, type 2; TypeProto: tensor_type 1; Tensor: elem_type 1, shape 2; TensorShapeProto: dim 1;
 * Dimension: dim_value 1, dim_param 2.
 */
function encodeValue({ name, type, shape }: OnnxValue): Encoded {
  const dims = shape?.flatMap((dim) => messageField(1, encodeDim(dim)));
  const tensorType = [...intField(1, ELEMENT_TYPES[type].code), ...(dims ? messageField(2, dims) : [])];
  return [...stringField(1, name), ...messageField(2, messageField(1, tensorType))];
}

function encodeDim(dim: Dim): Encoded {
  if (dim === null) return [];
  return typeof dim === 'number' ? intField(1, dim) : stringField(2, dim);
}

/** OperatorSetIdProto: domain 1, version 2. */
function encodeOpset(field: number, opset: Opset): Encoded {
  const versions = typeof opset === 'number' ? { '': opset } : opset;
  return Object.entries(versions).flatMap(([domain, version]) =>
    messageField(field, [...stringField(1, domain), ...intField(2, version)]),
  );
}

/** FunctionProto: name 1, input 4, output 5, node 7, opset_import 9, domain 10. */
function encodeFunction(fn: OnnxFunction): Encoded {
  return [
    ...stringField(1, fn.name),
    ...fn.inputs.flatMap((name) => stringField(4, name)),
    ...fn.outputs.flatMap((name) => stringField(5, name)),
    ...fn.nodes.flatMap((each) => messageField(7, encodeNode(each))),
    ...encodeOpset(9, fn.opset),
    ...stringField(10, fn.domain),
  ];
}
