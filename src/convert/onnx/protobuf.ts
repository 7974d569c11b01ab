import { ModelGateError } from '../../contracts/errors.ts';

/**
 * An encoded message as pieces in order, so that weights are copied once, when the file is joined.
 * Layout: https://protobuf.dev/programming-guides/encoding (wire types 0 varint, 2 length-delimited, 5 four bytes).
 */
export type Encoded = readonly Uint8Array[];

const MAX_MESSAGE_BYTES = 2 ** 31 - 1;

/** Base-128 varint; negative numbers as their 64-bit two's complement (ten bytes). */
export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** An int32, int64, bool or enum field. Always written, zero too: ONNX readers tell an absent field from a zero. */
export function intField(field: number, value: number | bigint): Encoded {
  return [varint(field << 3), varint(value)];
}

export function floatField(field: number, value: number): Encoded {
  return [varint((field << 3) | 5), littleEndianFloats([value])];
}

export function bytesField(field: number, value: Uint8Array): Encoded {
  return [varint((field << 3) | 2), varint(value.length), value];
}

export function stringField(field: number, value: string): Encoded {
  return bytesField(field, new TextEncoder().encode(value));
}

export function messageField(field: number, message: Encoded): Encoded {
  return [varint((field << 3) | 2), varint(byteLength(message)), ...message];
}

/** `repeated int64 … [packed]`. */
export function packedIntsField(field: number, values: readonly (number | bigint)[]): Encoded {
  return messageField(field, values.map(varint));
}

/** `repeated float … [packed]`. */
export function packedFloatsField(field: number, values: readonly number[]): Encoded {
  return bytesField(field, littleEndianFloats(values));
}

/** Joins the pieces. Throws `convert.too_large` past 2 GiB − 1, protobuf's limit for a message. */
export function join(message: Encoded): Uint8Array {
  const length = byteLength(message);
  if (length > MAX_MESSAGE_BYTES) {
    throw new ModelGateError(
      'convert.too_large',
      `the ONNX file would have ${length} bytes, more than the 2 GiB that protobuf allows`,
      'Use a smaller model, or one whose weights lie in external data files.',
    );
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of message) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function byteLength(message: Encoded): number {
  return message.reduce((sum, piece) => sum + piece.length, 0);
}

function littleEndianFloats(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, true);
  return new Uint8Array(view.buffer);
}
