import type { Field, MessageReader } from './message.ts';
import { shown } from './shown.ts';
import { ELEMENT_TYPES, elementTypeOf, type OnnxType, rawBytes } from './types.ts';

/** What a TensorProto says, without its payload. */
export interface TensorFacts {
  name: string;
  type: OnnxType;
  rank: number;
  elements: number;
  /** The external_data entries (`location`, `offset`, `length`), where the bytes lie in another file. */
  external?: ReadonlyMap<string, string>;
}

const MAX_RANK = 64;

/** TensorProto's payload fields: how many bytes each holds, and how many values where they are strings. */
interface Payload {
  raw: number | undefined;
  fixed: number;
  varints: number;
  strings: number;
}

/**
 * TensorProto: dims 1, data_type 2, segment 3, float_data 4, int32_data 5, string_data 6, int64_data 7, name 8, raw_data 9,
 * double_data 10, uint64_data 11, external_data 13, data_location 14. Throws `format.malformed` where the payload cannot
 * hold the declared elements.
 */
export async function readTensor(reader: MessageReader, field: Field): Promise<TensorFacts> {
  const dims: number[] = [];
  const external = new Map<string, string>();
  const payload: Payload = { raw: undefined, fixed: 0, varints: 0, strings: 0 };
  let code = 0;
  let location = 0;
  let name = '';
  const fixed = (at: Field) => {
    payload.fixed += at.end - at.start;
  };
  const varints = (at: Field) => {
    payload.varints += at.wire === 0 ? 1 : at.end - at.start;
  };
  await reader.nested(field, {
    1: (at) => reader.integers(at, dims, MAX_RANK),
    2: (at) => {
      code = reader.integer(at);
    },
    3: () => {
      throw reader.cursor.malformed('a tensor is stored in segments, which no runtime reads');
    },
    4: fixed,
    5: varints,
    6: () => {
      payload.strings += 1;
    },
    7: varints,
    8: async (at) => {
      name = await reader.text(at);
    },
    9: (at) => {
      payload.raw = at.end - at.start;
    },
    10: fixed,
    11: varints,
    13: (at) => readEntry(reader, at, external),
    14: (at) => {
      location = reader.integer(at);
      // Protobuf keeps the lower 32 bits of an enum: what is neither here may be EXTERNAL to the runtime.
      if (location !== 0 && location !== 1) throw reader.cursor.malformed(`a tensor has the data location ${location}`);
    },
  });
  const fault = (what: string) => reader.cursor.malformed(`tensor ${shown(name)} ${what}`);
  const type = elementTypeOf(code);
  if (!type) throw fault(`has the element type ${code}, which does not exist`);
  const elements = dims.reduce((product, dim) => (dim < 0 ? Number.NaN : product * dim), 1);
  if (!Number.isSafeInteger(elements)) throw fault(`has the impossible shape [${dims.join(', ')}]`);
  const facts = { name, type, rank: dims.length, elements };
  if (location === 1) return { ...facts, external };
  const problem = misfit(type, elements, payload);
  if (problem) throw fault(`declares [${dims.join(', ')}] ${type}, but ${problem}`);
  return facts;
}

/** StringStringEntryProto: key 1, value 2. A value longer than `limit` bytes is cut where a limit is given. */
export async function readEntry(
  reader: MessageReader,
  field: Field,
  into: Map<string, string>,
  limit = Number.POSITIVE_INFINITY,
): Promise<void> {
  let key = '';
  let value = '';
  await reader.nested(field, {
    1: async (at) => {
      key = await reader.text(at);
    },
    2: async (at) => {
      value = await reader.excerpt(at, limit);
    },
  });
  into.set(key, value);
}

function misfit(type: OnnxType, elements: number, { raw, fixed, varints, strings }: Payload): string | undefined {
  if (type === 'string') return strings === elements ? undefined : `holds ${strings} strings`;
  const width = rawBytes(type, elements)!;
  if (raw !== undefined) return raw === width ? undefined : `holds ${raw} bytes instead of ${width}`;
  if (fixed > 0) return fixed === width ? undefined : `holds ${fixed} bytes instead of ${width}`;
  const least = ELEMENT_TYPES[type].bits < 8 ? width : elements;
  return varints >= least && varints <= 10 * elements ? undefined : `holds only ${varints} bytes`;
}
