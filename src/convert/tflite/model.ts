import { float32, int8, int32, type Node, table, tables, text, uint64, vector, writeFlatbuffer } from './flatbuffer.ts';

/** Codes of TensorType (schema.fbs of TensorFlow Lite). */
const tensorTypes = {
  float32: 0,
  float16: 1,
  int32: 2,
  uint8: 3,
  int64: 4,
  string: 5,
  bool: 6,
  int16: 7,
  int8: 9,
  int4: 17,
} as const;

export interface TfliteTensor {
  name: string;
  type: keyof typeof tensorTypes;
  shape: readonly number[];
  /** With -1 for what is open. */
  signature?: readonly number[];
  /** Contents of a constant. */
  data?: ArrayBufferView;
  scales?: readonly number[];
  zeroPoint?: number;
  /** The axis of the scales, where there are several. */
  axis?: number;
  variable?: boolean;
  sparse?: boolean;
  /** Contents behind the flatbuffer instead of in it: position and length in the file. */
  external?: { offset: number; size: number };
}

export interface TfliteOperator {
  /** A code of BuiltinOperator, or the name of a custom operator. */
  op: number | string;
  version?: number;
  /** Indices of tensors, -1 for an optional one that is absent. */
  inputs: readonly number[];
  outputs: readonly number[];
  /** The number of the table in the union BuiltinOptions, and the table. */
  options?: { type: number; table: Node };
}

export interface TfliteSubgraph {
  tensors: readonly TfliteTensor[];
  inputs: readonly number[];
  outputs: readonly number[];
  operators: readonly TfliteOperator[];
}

export interface TfliteModel {
  description?: string;
  subgraphs: readonly TfliteSubgraph[];
  /** Names of inputs and outputs, by tensor. */
  signatures?: readonly { key: string; subgraph?: number; inputs: Names; outputs: Names }[];
  metadata?: Readonly<Record<string, Uint8Array>>;
  version?: number;
}

type Names = Readonly<Record<string, number>>;

const CUSTOM = 32;
const LARGEST_BYTE = 127;
const BUFFER_ALIGN = 16;

/** Writes a TFLite model (schema.fbs, version 3). Each constant has a buffer of its own; equal arrays share one. */
export function writeTflite(model: TfliteModel): Uint8Array {
  const buffers = new BufferList();
  const codes = new Map<string, { index: number; node: Node }>();
  const codeOf = ({ op, version = 1 }: TfliteOperator): number => {
    const key = `${op} ${version}`;
    const known = codes.get(key) ?? { index: codes.size, node: operatorCode(op, version) };
    codes.set(key, known);
    return known.index;
  };
  const subgraphs = model.subgraphs.map(({ tensors, inputs, outputs, operators }) =>
    table(
      tables(tensors.map((tensor) => tensorNode(tensor, buffers.add(tensor)))),
      vector(Int32Array.from(inputs)),
      vector(Int32Array.from(outputs)),
      tables(operators.map((operator) => operatorNode(operator, codeOf(operator)))),
    ),
  );
  const metadata = Object.entries(model.metadata ?? {}).map(([name, data]) =>
    table(text(name), int32(buffers.add({ data }))),
  );
  const root = table(
    int32(model.version ?? 3),
    tables([...codes.values()].map(({ node }) => node)),
    tables(subgraphs),
    text(model.description ?? 'Model Gate'),
    tables(buffers.nodes),
    undefined,
    metadata.length > 0 ? tables(metadata) : undefined,
    model.signatures && tables(model.signatures.map(signatureNode)),
  );
  return writeFlatbuffer('TFL3', root);
}

class BufferList {
  /** The first one is empty, for tensors without contents. */
  readonly nodes: Node[] = [table()];
  readonly #known = new Map<ArrayBufferView, number>();

  add({ data, external }: Pick<TfliteTensor, 'data' | 'external'>): number {
    if (external) return this.#push(table(undefined, uint64(BigInt(external.offset)), uint64(BigInt(external.size))));
    if (!data) return 0;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const index = this.#known.get(data) ?? this.#push(table(vector(bytes, BUFFER_ALIGN)));
    this.#known.set(data, index);
    return index;
  }

  #push(node: Node): number {
    return this.nodes.push(node) - 1;
  }
}

function operatorCode(op: number | string, version: number): Node {
  const code = typeof op === 'string' ? CUSTOM : op;
  const name = typeof op === 'string' ? text(op) : undefined;
  return table(int8(Math.min(code, LARGEST_BYTE)), name, int32(version), int32(code));
}

function operatorNode({ inputs, outputs, options }: TfliteOperator, code: number): Node {
  return table(
    int32(code),
    vector(Int32Array.from(inputs)),
    vector(Int32Array.from(outputs)),
    options && int8(options.type),
    options?.table,
  );
}

function tensorNode(tensor: TfliteTensor, buffer: number): Node {
  const { scales, zeroPoint = 0, axis = 0 } = tensor;
  const quantization =
    scales &&
    table(
      undefined,
      undefined,
      vector(Float32Array.from(scales)),
      vector(BigInt64Array.from(scales, () => BigInt(zeroPoint))),
      undefined,
      undefined,
      int32(axis),
    );
  return table(
    vector(Int32Array.from(tensor.shape)),
    int8(tensorTypes[tensor.type]),
    int32(buffer),
    text(tensor.name),
    quantization,
    tensor.variable ? int8(1) : undefined,
    tensor.sparse ? table() : undefined,
    tensor.signature && vector(Int32Array.from(tensor.signature)),
  );
}

function signatureNode({ key, subgraph = 0, inputs, outputs }: NonNullable<TfliteModel['signatures']>[number]): Node {
  const names = (map: Names) => tables(Object.entries(map).map(([name, index]) => table(text(name), int32(index))));
  return table(names(inputs), names(outputs), text(key), undefined, int32(subgraph));
}

/** FullyConnectedOptions: `relu` is fused, and all but the last axis of the input stays. */
export function denseOptions(activation: 'none' | 'relu'): NonNullable<TfliteOperator['options']> {
  return { type: 8, table: table(int8(activation === 'relu' ? 1 : 0)) };
}

/** SoftmaxOptions: exp(beta × x), normalised along the last axis. */
export function softmaxOptions(beta = 1): NonNullable<TfliteOperator['options']> {
  return { type: 9, table: table(float32(beta)) };
}
