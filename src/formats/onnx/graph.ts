import type { TensorSpec } from '../../contracts/tensor.ts';
import type { Field, MessageReader } from './message.ts';
import { readEntry, readTensor, type TensorFacts } from './tensor.ts';
import { readValueInfo } from './value-info.ts';

/** What attributes hold: tensors (a Constant node's value; lists of numbers are tensors of rank 1) and subgraphs. */
export interface AttributeFacts {
  subgraphs: GraphFacts[];
  tensors: TensorFacts[];
}

export interface NodeFacts extends AttributeFacts {
  op: string;
  domain: string;
  inputs: string[];
  outputs: string[];
}

export interface GraphFacts {
  nodes: NodeFacts[];
  /** Of a sparse initializer, its values. */
  initializers: TensorFacts[];
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  /** Names of scales and zero points that quantization_annotation declares. */
  quantizationParameters: string[];
}

const MAX_ITEMS = 1_000_000;

/** Reads graphs and nodes of one file; counts them, so that a hostile file ends in `format.too_complex`. */
export class GraphReader {
  readonly #reader: MessageReader;
  #items = 0;

  constructor(reader: MessageReader) {
    this.#reader = reader;
  }

  /**
   * GraphProto: node 1, initializer 5, input 11, output 12, quantization_annotation 14, sparse_initializer 15.
   * TensorAnnotation: quant_parameter_tensor_names 2.
   */
  async graph(field: Field): Promise<GraphFacts> {
    const reader = this.#reader;
    const facts: GraphFacts = { nodes: [], initializers: [], inputs: [], outputs: [], quantizationParameters: [] };
    await reader.nested(field, {
      1: async (at) => this.add(facts.nodes, await this.node(at)),
      5: async (at) => this.add(facts.initializers, await readTensor(reader, at)),
      11: async (at) => this.add(facts.inputs, await readValueInfo(reader, at)),
      12: async (at) => this.add(facts.outputs, await readValueInfo(reader, at)),
      14: async (at) => {
        const entries = new Map<string, string>();
        await reader.nested(at, { 2: (entry) => readEntry(reader, entry, entries) });
        for (const name of entries.values()) this.add(facts.quantizationParameters, name);
      },
      15: (at) => this.#sparse(at, facts.initializers),
    });
    return facts;
  }

  /** NodeProto: input 1, output 2, op_type 4, attribute 5, domain 7. */
  async node(field: Field): Promise<NodeFacts> {
    const reader = this.#reader;
    const facts: NodeFacts = { op: '', domain: '', inputs: [], outputs: [], subgraphs: [], tensors: [] };
    await reader.nested(field, {
      1: async (at) => {
        facts.inputs.push(await reader.text(at));
      },
      2: async (at) => {
        facts.outputs.push(await reader.text(at));
      },
      4: async (at) => {
        facts.op = await reader.text(at);
      },
      5: (at) => this.attribute(at, facts),
      7: async (at) => {
        facts.domain = await reader.text(at);
      },
    });
    if (facts.op === '') throw reader.cursor.malformed('a node has no operator');
    return facts;
  }

  /** AttributeProto: t 5, g 6, floats 7, tensors 10, graphs 11, sparse_tensor 22, sparse_tensors 23. */
  async attribute(field: Field, into: AttributeFacts): Promise<void> {
    const reader = this.#reader;
    const graph = async (at: Field) => this.add(into.subgraphs, await this.graph(at));
    const tensor = async (at: Field) => this.add(into.tensors, await readTensor(reader, at));
    const sparse = (at: Field) => this.#sparse(at, into.tensors);
    let floatBytes = 0;
    await reader.nested(field, {
      5: tensor,
      6: graph,
      7: (at) => {
        floatBytes += at.end - at.start;
      },
      10: tensor,
      11: graph,
      22: sparse,
      23: sparse,
    });
    if (floatBytes % 4 !== 0) throw reader.cursor.malformed('a list of floats ends in the middle of one');
    if (floatBytes > 0) this.add(into.tensors, { name: '', type: 'float32', rank: 1, elements: floatBytes / 4 });
  }

  /** SparseTensorProto: values 1, indices 2. Indices in another file would be a file that nobody counts or hashes. */
  async #sparse(field: Field, into: TensorFacts[]): Promise<void> {
    const reader = this.#reader;
    await reader.nested(field, {
      1: async (at) => this.add(into, await readTensor(reader, at)),
      2: async (at) => {
        const { external } = await readTensor(reader, at);
        if (external) throw reader.cursor.malformed('the indices of a sparse tensor lie in another file');
      },
    });
  }

  add<T>(list: T[], item: T): void {
    if (++this.#items > MAX_ITEMS)
      throw this.#reader.cursor.tooComplex(`it has more than ${MAX_ITEMS} nodes, tensors and functions`);
    list.push(item);
  }
}
