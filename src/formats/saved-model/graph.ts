import type { Dim } from '../../contracts/tensor.ts';
import type { Field, MessageReader } from '../onnx/message.ts';

/** What the attributes of a node say about variables, constants and calls. */
export interface NodeFacts {
  name: string;
  op: string;
  /** Names as written: `name`, `name:1`, `^name`. */
  inputs: string[];
  /** The attribute `dtype`, as TensorFlow's number. */
  dtype: number;
  /** The attribute `shape`; undefined where there is none, or it leaves the rank open. */
  shape?: Dim[];
  /** Of a Const, what its value is; the elements are not read. */
  value?: { dtype: number; shape: Dim[] };
  /** Names of the functions that it calls. */
  functions: string[];
}

export interface GraphFacts {
  nodes: NodeFacts[];
  functions: Map<string, NodeFacts[]>;
}

const MAX_NODES = 1_000_000;

/** Reads GraphDef messages; counts the nodes, so that a hostile file ends in `format.too_complex`. */
export class GraphReader {
  readonly #reader: MessageReader;
  #nodes = 0;

  constructor(reader: MessageReader) {
    this.#reader = reader;
  }

  /** GraphDef: node 1, library 2. FunctionDefLibrary: function 1. FunctionDef: signature 1 (OpDef: name 1), node_def 3. */
  async graph(field: Field, into: GraphFacts): Promise<void> {
    const reader = this.#reader;
    await reader.nested(field, {
      1: async (at) => {
        into.nodes.push(await this.#node(at));
      },
      2: (at) => reader.nested(at, { 1: (fn) => this.#function(fn, into.functions) }),
    });
  }

  async #function(field: Field, into: Map<string, NodeFacts[]>): Promise<void> {
    const reader = this.#reader;
    const nodes: NodeFacts[] = [];
    let name = '';
    await reader.nested(field, {
      1: (at) =>
        reader.nested(at, {
          1: async (text) => {
            name = await reader.text(text);
          },
        }),
      3: async (at) => {
        nodes.push(await this.#node(at));
      },
    });
    into.set(name, nodes);
  }

  /** NodeDef: name 1, op 2, input 3, attr 5 (a map entry: key 1, value 2). */
  async #node(field: Field): Promise<NodeFacts> {
    const reader = this.#reader;
    if (++this.#nodes > MAX_NODES) throw reader.cursor.tooComplex(`it has more than ${MAX_NODES} nodes`);
    const facts: NodeFacts = { name: '', op: '', inputs: [], dtype: 0, functions: [] };
    await reader.nested(field, {
      1: async (at) => {
        facts.name = await reader.text(at);
      },
      2: async (at) => {
        facts.op = await reader.text(at);
      },
      3: async (at) => {
        facts.inputs.push(await reader.text(at));
      },
      5: (at) => this.#attribute(at, facts),
    });
    return facts;
  }

  /** AttrValue: list 1 (its func 9), type 6, shape 7, tensor 8, func 10. NameAttrList: name 1. */
  async #attribute(field: Field, facts: NodeFacts): Promise<void> {
    const reader = this.#reader;
    let key = '';
    const called = (at: Field) =>
      reader.nested(at, {
        1: async (name) => {
          facts.functions.push(await reader.text(name));
        },
      });
    await reader.nested(field, {
      1: async (at) => {
        key = await reader.text(at);
      },
      2: (at) =>
        reader.nested(at, {
          1: (list) => reader.nested(list, { 9: called }),
          6: (type) => {
            if (key === 'dtype') facts.dtype = reader.integer(type);
          },
          7: async (shape) => {
            const dims = await readShape(reader, shape);
            if (key === 'shape' && dims) facts.shape = dims;
          },
          8: async (tensor) => {
            if (key === 'value') facts.value = await readTensor(reader, tensor);
          },
          10: called,
        }),
    });
  }
}

/** TensorProto: dtype 1, tensor_shape 2. */
async function readTensor(reader: MessageReader, field: Field): Promise<{ dtype: number; shape: Dim[] }> {
  const facts: { dtype: number; shape: Dim[] } = { dtype: 0, shape: [] };
  await reader.nested(field, {
    1: (at) => {
      facts.dtype = reader.integer(at);
    },
    2: async (at) => {
      facts.shape = (await readShape(reader, at)) ?? [];
    },
  });
  return facts;
}

/** TensorShapeProto: dim 2 (its size 1, −1 for an open one), unknown_rank 3. Undefined where the rank is open. */
export async function readShape(reader: MessageReader, field: Field): Promise<Dim[] | undefined> {
  const dims: Dim[] = [];
  let open = false;
  await reader.nested(field, {
    2: async (at) => {
      let size = 0;
      await reader.nested(at, {
        1: (value) => {
          size = reader.integer(value);
        },
      });
      dims.push(size < 0 ? null : size);
      if (dims.length > 254) throw reader.cursor.malformed('a shape has more than 254 dimensions');
    },
    3: (at) => {
      open = reader.integer(at) !== 0;
    },
  });
  return open ? undefined : dims;
}
