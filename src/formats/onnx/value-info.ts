import type { Dim, TensorSpec } from '../../contracts/tensor.ts';
import type { Field, MessageReader } from './message.ts';
import { ELEMENT_TYPES, elementTypeOf } from './types.ts';

const MAX_RANK = 64;

/**
 * ValueInfoProto: name 1, type 2; TypeProto: tensor_type 1. A sequence, map, optional or sparse value has the element type
 * `unknown` and no shape.
 */
export async function readValueInfo(reader: MessageReader, field: Field): Promise<TensorSpec> {
  const spec: TensorSpec = { name: '', dtype: 'unknown' };
  await reader.nested(field, {
    1: async (at) => {
      spec.name = await reader.text(at);
    },
    2: (at) => reader.nested(at, { 1: (type) => readTensorType(reader, type, spec) }),
  });
  if (spec.name === '') throw reader.cursor.malformed('an input or output has no name');
  return spec;
}

/** TypeProto.Tensor: elem_type 1, shape 2; TensorShapeProto: dim 1. */
function readTensorType(reader: MessageReader, field: Field, into: TensorSpec): Promise<void> {
  return reader.nested(field, {
    1: (at) => {
      const type = elementTypeOf(reader.integer(at));
      into.dtype = type ? ELEMENT_TYPES[type].dtype : 'unknown';
    },
    2: async (at) => {
      // Protobuf joins what a file says twice.
      const shape: Dim[] = into.shape ?? [];
      await reader.nested(at, {
        1: async (dim) => {
          if (shape.length === MAX_RANK) throw reader.cursor.malformed(`${into.name} has more than ${MAX_RANK} axes`);
          shape.push(await readDim(reader, dim));
        },
      });
      into.shape = shape;
    },
  });
}

/** TensorShapeProto.Dimension: dim_value 1, dim_param 2. Negative sizes and empty names say nothing, as in ONNX Runtime. */
async function readDim(reader: MessageReader, field: Field): Promise<Dim> {
  let dim: Dim = null;
  await reader.nested(field, {
    1: (at) => {
      const size = reader.integer(at);
      dim = size < 0 ? null : size;
    },
    2: async (at) => {
      dim = (await reader.text(at)) || null;
    },
  });
  return dim;
}
