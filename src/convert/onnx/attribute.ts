import type { OnnxGraph } from './model.ts';
import {
  type Encoded,
  floatField,
  intField,
  messageField,
  packedFloatsField,
  packedIntsField,
  stringField,
} from './protobuf.ts';
import { encodeSparseTensor, encodeTensor, type OnnxSparseTensor, type OnnxTensor } from './tensor.ts';

/** An attribute's value with its type, since a JavaScript number does not say whether it is an INT or a FLOAT. */
export type Attribute =
  | { int: number | bigint }
  | { float: number }
  | { string: string }
  | { tensor: OnnxTensor }
  | { sparse: OnnxSparseTensor }
  | { graph: OnnxGraph }
  | { ints: readonly (number | bigint)[] }
  | { floats: readonly number[] }
  | { strings: readonly string[] };

export const int = (value: number | bigint): Attribute => ({ int: value });
export const float = (value: number): Attribute => ({ float: value });
export const string = (value: string): Attribute => ({ string: value });
export const ints = (values: readonly (number | bigint)[]): Attribute => ({ ints: values });
export const floats = (values: readonly number[]): Attribute => ({ floats: values });
export const strings = (values: readonly string[]): Attribute => ({ strings: values });
export const constant = (value: OnnxTensor): Attribute => ({ tensor: value });
export const sparseConstant = (value: OnnxSparseTensor): Attribute => ({ sparse: value });
export const subgraph = (value: OnnxGraph): Attribute => ({ graph: value });

/**
 * AttributeProto: name 1, f 2, i 3, s 4, t 5, g 6, floats 7, ints 8, strings 9, type 20, sparse_tensor 22. The graph
 * encoder is passed in, because graphs hold nodes and nodes hold attributes.
 */
export function encodeAttribute(
  name: string,
  attribute: Attribute,
  encodeGraph: (graph: OnnxGraph) => Encoded,
): Encoded {
  const [type, value] = encodeValue(attribute, encodeGraph);
  return [...stringField(1, name), ...value, ...intField(20, type)];
}

/** The AttributeType code and the value's field. */
function encodeValue(attribute: Attribute, encodeGraph: (graph: OnnxGraph) => Encoded): [number, Encoded] {
  if ('float' in attribute) return [1, floatField(2, attribute.float)];
  if ('int' in attribute) return [2, intField(3, attribute.int)];
  if ('string' in attribute) return [3, stringField(4, attribute.string)];
  if ('tensor' in attribute) return [4, messageField(5, encodeTensor(attribute.tensor))];
  if ('graph' in attribute) return [5, messageField(6, encodeGraph(attribute.graph))];
  if ('floats' in attribute) return [6, packedFloatsField(7, attribute.floats)];
  if ('ints' in attribute) return [7, packedIntsField(8, attribute.ints)];
  if ('strings' in attribute) return [8, attribute.strings.flatMap((text) => stringField(9, text))];
  return [11, messageField(22, encodeSparseTensor(attribute.sparse))];
}
