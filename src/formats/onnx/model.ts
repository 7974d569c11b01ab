import { type AttributeFacts, type GraphFacts, GraphReader, type NodeFacts } from './graph.ts';
import type { Field, MessageReader } from './message.ts';
import { readEntry } from './tensor.ts';

/** A local function: a node of its domain and name stands for its nodes. */
export interface FunctionFacts {
  name: string;
  domain: string;
  inputs: string[];
  nodes: NodeFacts[];
  /** What the attributes are where a call does not say. */
  defaults: AttributeFacts;
}

export interface ModelFacts {
  irVersion: number;
  producer: string;
  producerVersion: string;
  domain: string;
  modelVersion: number;
  graph: GraphFacts;
  /** Version by domain (`ai.onnx` for the default one). */
  opsets: Map<string, number>;
  /** The first 100 entries, long values cut. */
  metadata: Map<string, string>;
  functions: FunctionFacts[];
}

const MAX_METADATA_ENTRIES = 100;
const MAX_METADATA_BYTES = 4096;

/** The domain that an empty name stands for. */
export function domainName(domain: string): string {
  return domain === '' ? 'ai.onnx' : domain;
}

/**
 * ModelProto: ir_version 1, producer_name 2, producer_version 3, domain 4, model_version 5, graph 7, opset_import 8,
 * metadata_props 14, functions 25. Training graphs (20) are left out: they hold no weights of the inference model.
 * Throws `format.malformed` without an IR version, a graph with nodes and outputs, or an opset.
 */
export async function readModel(reader: MessageReader): Promise<ModelFacts> {
  const { cursor } = reader;
  const graphs = new GraphReader(reader);
  const opsets = new Map<string, number>();
  const metadata = new Map<string, string>();
  const functions: FunctionFacts[] = [];
  let graph: GraphFacts | undefined;
  const head = { irVersion: 0, producer: '', producerVersion: '', domain: '', modelVersion: 0 };
  await reader.message(cursor.size, {
    1: (at) => {
      head.irVersion = reader.integer(at);
    },
    2: async (at) => {
      head.producer = await reader.text(at);
    },
    3: async (at) => {
      head.producerVersion = await reader.text(at);
    },
    4: async (at) => {
      head.domain = await reader.text(at);
    },
    5: (at) => {
      head.modelVersion = reader.integer(at);
    },
    7: async (at) => {
      if (graph) throw cursor.malformed('it has two graphs');
      graph = await graphs.graph(at);
    },
    8: (at) => readOpset(reader, at, opsets),
    14: async (at) => {
      if (metadata.size < MAX_METADATA_ENTRIES) await readEntry(reader, at, metadata, MAX_METADATA_BYTES);
    },
    25: async (at) => {
      graphs.add(functions, await readFunction(reader, graphs, at));
    },
  });
  if (head.irVersion < 1) throw cursor.malformed('it has no IR version');
  if (!graph) throw cursor.malformed('it has no graph');
  if (graph.outputs.length === 0) throw cursor.malformed('its graph has no outputs');
  if (graph.nodes.length === 0) throw cursor.malformed('its graph has no nodes');
  if (opsets.size === 0) throw cursor.malformed('it imports no opset');
  return { ...head, graph, opsets, metadata, functions };
}

/** OperatorSetIdProto: domain 1, version 2. */
async function readOpset(reader: MessageReader, field: Field, into: Map<string, number>): Promise<void> {
  let domain = '';
  let version = 0;
  await reader.nested(field, {
    1: async (at) => {
      domain = await reader.text(at);
    },
    2: (at) => {
      version = reader.integer(at);
    },
  });
  if (version < 1) throw reader.cursor.malformed(`it imports version ${version} of the opset ${domainName(domain)}`);
  into.set(domainName(domain), version);
}

/** FunctionProto: name 1, input 4, node 7, domain 10, attribute_proto 11. */
async function readFunction(reader: MessageReader, graphs: GraphReader, field: Field): Promise<FunctionFacts> {
  const defaults: AttributeFacts = { subgraphs: [], tensors: [] };
  const facts: FunctionFacts = { name: '', domain: '', inputs: [], nodes: [], defaults };
  await reader.nested(field, {
    1: async (at) => {
      facts.name = await reader.text(at);
    },
    4: async (at) => {
      facts.inputs.push(await reader.text(at));
    },
    7: async (at) => {
      facts.nodes.push(await graphs.node(at));
    },
    10: async (at) => {
      facts.domain = await reader.text(at);
    },
    11: (at) => graphs.attribute(at, defaults),
  });
  return facts;
}
