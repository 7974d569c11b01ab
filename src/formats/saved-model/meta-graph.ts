import type { TensorSpec } from '../../contracts/tensor.ts';
import type { Field, MessageReader } from '../onnx/message.ts';
import { shown } from '../onnx/shown.ts';
import { tensorflowDtype } from '../tensorflow/dtypes.ts';
import { type GraphFacts, GraphReader, readShape } from './graph.ts';

/** An input or output of a signature, and the node of the graph that it is (`name:0`). */
interface SignatureTensor {
  spec: TensorSpec;
  node: string;
}

export interface SignatureFacts {
  name: string;
  inputs: SignatureTensor[];
  outputs: SignatureTensor[];
}

export interface MetaGraphFacts {
  tags: string[];
  tensorflowVersion: string;
  graph: GraphFacts;
  signatures: SignatureFacts[];
  /** Names of files in `assets/`. */
  assets: string[];
}

const MAX_SIGNATURES = 10_000;

/** SavedModel: saved_model_schema_version 1, meta_graphs 2. Throws `format.malformed` for another version. */
export async function readMetaGraphs(reader: MessageReader): Promise<MetaGraphFacts[]> {
  const { cursor } = reader;
  const graphs = new GraphReader(reader);
  const found: MetaGraphFacts[] = [];
  let version = 0;
  await reader.message(cursor.size, {
    1: (at) => {
      version = reader.integer(at);
    },
    2: async (at) => {
      found.push(await readMetaGraph(reader, graphs, at));
    },
  });
  if (version !== 1) throw cursor.malformed(`it has version ${version} of the schema, and 1 is known`);
  return found;
}

/** MetaGraphDef: meta_info_def 1 (tags 4, tensorflow_version 5), graph_def 2, signature_def 5, asset_file_def 6. */
async function readMetaGraph(reader: MessageReader, graphs: GraphReader, field: Field): Promise<MetaGraphFacts> {
  const graph: GraphFacts = { nodes: [], functions: new Map() };
  const facts: MetaGraphFacts = { tags: [], tensorflowVersion: '', graph, signatures: [], assets: [] };
  const names = new Set<string>();
  await reader.nested(field, {
    1: (at) =>
      reader.nested(at, {
        4: async (tag) => {
          facts.tags.push(await reader.text(tag));
        },
        5: async (text) => {
          facts.tensorflowVersion = await reader.text(text);
        },
      }),
    2: (at) => graphs.graph(at, graph),
    5: async (at) => {
      if (facts.signatures.length >= MAX_SIGNATURES) throw reader.cursor.tooComplex('it has too many signatures');
      const signature = await readSignature(reader, at);
      facts.signatures.push(signature);
      requireOnce(reader, names, signature.name, 'signature');
    },
    // AssetFileDef: filename 2.
    6: (at) =>
      reader.nested(at, {
        2: async (name) => {
          facts.assets.push(await reader.text(name));
        },
      }),
  });
  return facts;
}

/** A map entry (key 1, value 2) with a SignatureDef: inputs 1, outputs 2. */
async function readSignature(reader: MessageReader, field: Field): Promise<SignatureFacts> {
  const facts: SignatureFacts = { name: '', inputs: [], outputs: [] };
  await reader.nested(field, {
    1: async (at) => {
      facts.name = await reader.text(at);
    },
    2: (at) =>
      reader.nested(at, {
        1: async (input) => {
          facts.inputs.push(await readTensorInfo(reader, input));
        },
        2: async (output) => {
          facts.outputs.push(await readTensorInfo(reader, output));
        },
      }),
  });
  for (const side of [facts.inputs, facts.outputs]) {
    const names = new Set<string>();
    for (const { spec } of side) requireOnce(reader, names, spec.name, 'name in a signature');
  }
  // A map has no order of its own, and TensorFlow writes it in a random one.
  const byName = (a: SignatureTensor, b: SignatureTensor) => (a.spec.name < b.spec.name ? -1 : 1);
  facts.inputs.sort(byName);
  facts.outputs.sort(byName);
  return facts;
}

/** Of two entries of a map with one key, TensorFlow takes the last. */
function requireOnce({ cursor }: MessageReader, seen: Set<string>, name: string, what: string): void {
  if (seen.has(name)) throw cursor.malformed(`it has the ${what} ${shown(name)} twice`);
  seen.add(name);
}

/** A map entry with a TensorInfo: name 1, dtype 2, tensor_shape 3. */
async function readTensorInfo(reader: MessageReader, field: Field): Promise<SignatureTensor> {
  const found: SignatureTensor = { spec: { name: '', dtype: 'unknown' }, node: '' };
  await reader.nested(field, {
    1: async (at) => {
      found.spec.name = await reader.text(at);
    },
    2: (at) =>
      reader.nested(at, {
        1: async (name) => {
          found.node = await reader.text(name);
        },
        2: (type) => {
          found.spec.dtype = tensorflowDtype(reader.integer(type));
        },
        3: async (shape) => {
          const dims = await readShape(reader, shape);
          if (dims) found.spec.shape = dims;
        },
      }),
  });
  return found;
}
