import { elementsOf } from '../../contracts/elements.ts';
import { ELEMENT_TYPES, type OnnxType, rawBytes } from '../../formats/onnx/types.ts';
import { bytesField, type Encoded, intField, messageField, packedIntsField, stringField } from './protobuf.ts';

export interface ExternalData {
  /** A file's name relative to the model's folder. */
  location: string;
  offset?: number;
  length?: number;
}

export interface OnnxTensor {
  kind: 'tensor';
  name: string;
  type: OnnxType;
  shape: readonly number[];
  content: Uint8Array | readonly string[] | ExternalData;
}

/** Values at positions of a tensor of shape `shape` that is zero elsewhere; named by its `values`. */
export interface OnnxSparseTensor {
  kind: 'sparse';
  values: OnnxTensor;
  /** int64, `[n]` linear or `[n, rank]`. */
  indices: OnnxTensor;
  shape: readonly number[];
}

/** Plain numbers are converted to the element type; a view is taken as the elements' little-endian bytes (float16: their bits). */
export type TensorData = readonly number[] | readonly bigint[] | readonly string[] | ArrayBufferView;

/**
 * A dense tensor, row-major. Throws a TypeError where the data do not fill the shape exactly, and for plain numbers of a
 * type that JavaScript has no array for (pass the elements' bits).
 */
export function tensor(name: string, type: OnnxType, shape: readonly number[], data: TensorData): OnnxTensor {
  const elements = elementsOf(shape);
  const content = type === 'string' ? (data as readonly string[]) : bytesOf(type, data);
  const expected = rawBytes(type, elements) ?? elements;
  if (content.length !== expected) {
    throw new TypeError(`tensor ${name}: [${shape}] ${type} takes ${expected} bytes or strings, not ${content.length}`);
  }
  return { kind: 'tensor', name, type, shape, content };
}

/** A tensor whose bytes lie in a file beside the model. */
export function externalTensor(name: string, type: OnnxType, shape: readonly number[], at: ExternalData): OnnxTensor {
  return { kind: 'tensor', name, type, shape, content: at };
}

export function sparseTensor(values: OnnxTensor, indices: OnnxTensor, shape: readonly number[]): OnnxSparseTensor {
  return { kind: 'sparse', values, indices, shape };
}

/** TensorProto: dims 1, data_type 2, string_data 6, name 8, raw_data 9, external_data 13, data_location 14. */
export function encodeTensor({ name, type, shape, content }: OnnxTensor): Encoded {
  const head = [...packedIntsField(1, shape), ...intField(2, ELEMENT_TYPES[type].code), ...stringField(8, name)];
  if (content instanceof Uint8Array) return [...head, ...bytesField(9, content)];
  if ('location' in content) {
    const entries = Object.entries(content).flatMap(([key, value]) => encodeEntry(13, key, String(value)));
    return [...head, ...entries, ...intField(14, 1)];
  }
  return [...head, ...content.flatMap((text) => stringField(6, text))];
}

/** SparseTensorProto: values 1, indices 2, dims 3. */
export function encodeSparseTensor({ values, indices, shape }: OnnxSparseTensor): Encoded {
  return [
    ...messageField(1, encodeTensor(values)),
    ...messageField(2, encodeTensor(indices)),
    ...packedIntsField(3, shape),
  ];
}

/** StringStringEntryProto: key 1, value 2. */
export function encodeEntry(field: number, key: string, value: string): Encoded {
  return messageField(field, [...stringField(1, key), ...stringField(2, value)]);
}

const numberArrays = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
};

const bigintArrays = { int64: BigInt64Array, uint64: BigUint64Array };

function bytesOf(type: OnnxType, data: TensorData): Uint8Array {
  const view = ArrayBuffer.isView(data) ? data : arrayOf(type, data);
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function arrayOf(type: OnnxType, data: Exclude<TensorData, ArrayBufferView>): ArrayBufferView {
  if (type in bigintArrays) return bigintArrays[type as keyof typeof bigintArrays].from(Array.from(data, BigInt));
  if (type in numberArrays) return numberArrays[type as keyof typeof numberArrays].from(Array.from(data, Number));
  throw new TypeError(`${type}: pass the elements' bits as a typed array`);
}
