import type { Flatbuffer } from './flatbuffer.ts';
import { operatorName } from './operators.ts';
import type { Table } from './table.ts';
import { readTensor, type TensorFacts } from './tensor.ts';

const MAX_SUBGRAPHS = 10_000;
const MAX_TENSORS = 200_000;
const MAX_OPERATORS = 200_000;
const MAX_SIGNATURES = 1_000;
const MAX_METADATA = 1_000;
/** Inputs and outputs of an operator, a subgraph or a signature. */
const MAX_LINKS = 100_000;

interface OperatorFacts {
  name: string;
  /** Indices of tensors; an optional one that is absent is -1. */
  inputs: number[];
}

export interface SubgraphFacts {
  tensors: TensorFacts[];
  inputs: number[];
  outputs: number[];
  operators: OperatorFacts[];
}

/** What a SignatureDef calls inputs and outputs, by the index of the tensor. */
interface SignatureFacts {
  key: string;
  subgraph: number;
  inputs: Map<number, string>;
  outputs: Map<number, string>;
}

export interface ModelFacts {
  version: number;
  description: string;
  subgraphs: SubgraphFacts[];
  signatures: SignatureFacts[];
  /** Where the vector of signatures lies, if there is one. */
  signaturesAt: number | undefined;
  metadata: { name: string; buffer: number }[];
  buffers: Buffers;
}

/** Reads schema.fbs (version 3) of TensorFlow Lite; field numbers are the order of the fields there. */
export async function readModel(file: Flatbuffer): Promise<ModelFacts> {
  const root = await file.root();
  const version = root.uint32(0);
  if (version !== 3) throw file.malformed(`its schema version is ${version}, not 3`);
  const names = await operatorNames(root);
  const tables = await root.tables(2, MAX_SUBGRAPHS, 'subgraphs');
  if (tables.length === 0) throw file.malformed('it has no subgraph');
  const subgraphs: SubgraphFacts[] = [];
  for (const table of tables) subgraphs.push(await readSubgraph(file, table, names));
  return {
    version,
    description: await root.text(3),
    subgraphs,
    signatures: await readSignatures(root),
    signaturesAt: root.target(7),
    metadata: await readMetadata(root),
    buffers: new Buffers(file, await root.vector(4, 4)),
  };
}

async function operatorNames(root: Table): Promise<string[]> {
  const names: string[] = [];
  for (const code of await root.tables(1, MAX_OPERATORS, 'kinds of operators')) {
    // The older field has one byte; readers of either take the larger one.
    names.push(operatorName(Math.max(code.int8(0), code.int32(3)), await code.text(1)));
  }
  return names;
}

async function readSubgraph(file: Flatbuffer, table: Table, names: readonly string[]): Promise<SubgraphFacts> {
  const tensors: TensorFacts[] = [];
  for (const tensor of await table.tables(0, MAX_TENSORS, 'tensors')) tensors.push(await readTensor(file, tensor));
  const indices = (list: readonly number[] = [], least = 0) => {
    const wrong = list.find((index) => index < least || index >= tensors.length);
    if (wrong !== undefined) throw file.malformed(`a subgraph of ${tensors.length} tensors uses number ${wrong}`);
    return [...list];
  };
  const operators: OperatorFacts[] = [];
  for (const operator of await table.tables(3, MAX_OPERATORS, 'operators')) {
    const name = names[operator.uint32(0)];
    if (name === undefined) throw file.malformed(`an operator is of kind ${operator.uint32(0)} of ${names.length}`);
    operators.push({ name, inputs: indices(await operator.int32s(1, MAX_LINKS, 'inputs of an operator'), -1) });
  }
  return {
    tensors,
    inputs: indices(await table.int32s(1, MAX_LINKS, 'inputs')),
    outputs: indices(await table.int32s(2, MAX_LINKS, 'outputs')),
    operators,
  };
}

async function readSignatures(root: Table): Promise<SignatureFacts[]> {
  const signatures: SignatureFacts[] = [];
  for (const table of await root.tables(7, MAX_SIGNATURES, 'signatures')) {
    const [inputs, outputs] = [await readNames(table, 0), await readNames(table, 1)];
    signatures.push({ key: await table.text(2), subgraph: table.uint32(4), inputs, outputs });
  }
  return signatures;
}

async function readNames(signature: Table, field: number): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const entry of await signature.tables(field, MAX_LINKS, 'names in a signature')) {
    names.set(entry.uint32(1), await entry.text(0));
  }
  return names;
}

async function readMetadata(root: Table): Promise<ModelFacts['metadata']> {
  const metadata: ModelFacts['metadata'] = [];
  for (const table of await root.tables(6, MAX_METADATA, 'pieces of metadata')) {
    metadata.push({ name: await table.text(0), buffer: table.uint32(1) });
  }
  return metadata;
}

/** Where the contents of the buffers lie; none of them is read. */
export class Buffers {
  readonly #file: Flatbuffer;
  readonly #vector: { at: number; length: number };
  readonly #known = new Map<number, { at: number; length: number }>();

  constructor(file: Flatbuffer, vector: { at: number; length: number }) {
    this.#file = file;
    this.#vector = vector;
  }

  /** All of it lies in the file. Buffer 0 is empty by convention. */
  async contents(index: number): Promise<{ at: number; length: number }> {
    const known = this.#known.get(index);
    if (known) return known;
    if (index >= this.#vector.length && index > 0) {
      throw this.#file.malformed(`buffer ${index} is used, but there are ${this.#vector.length}`);
    }
    const found = index === 0 ? { at: 0, length: 0 } : await this.#locate(index);
    this.#known.set(index, found);
    return found;
  }

  async #locate(index: number): Promise<{ at: number; length: number }> {
    const table = await this.#file.table(await this.#file.follow(this.#vector.at + 4 * index));
    const [at, length] = [table.uint64(1), table.uint64(2)];
    // Files above 2 GiB keep contents behind the flatbuffer; the schema says which offsets mean that.
    if (at <= 1) return table.vector(0, 1);
    if (at + length > this.#file.size) throw this.#file.outside(`buffer ${index}, ${length} bytes at byte ${at}`);
    return { at, length };
  }
}
